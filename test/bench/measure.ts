import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share + 0.5)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Gives the quartiles, between which half of all runs lie. */
export function spread(values: readonly number[]): [number, number] {
  return [quantile(values, 0.25), quantile(values, 0.75)];
}

/** Gives the median of the rounds' ratios, in which whatever slows down a whole round cancels out. */
export function ratio(values: readonly number[], base: readonly number[]): number {
  return median(values.map((value, round) => value / (base[round] ?? Number.NaN)));
}

/** Gives the median of the rounds' differences. */
export function difference(values: readonly number[], base: readonly number[]): number {
  return median(values.map((value, round) => value - (base[round] ?? Number.NaN)));
}

/** Milliseconds that a call takes. */
export async function timed(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await call();
  return performance.now() - start;
}

/** Runs the calls in turn, so that a slow moment of the machine meets all of them, and gives each one's results. */
export async function inTurn<Name extends string, Result>(
  rounds: number,
  calls: Record<Name, () => Promise<Result>>,
  onRound: (round: number) => void = () => undefined,
): Promise<Record<Name, Result[]>> {
  const names = Object.keys(calls) as Name[]; // a record has no other keys
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Result[]
  >; // as above
  for (let round = 0; round < rounds; round += 1) {
    // Another first one each round, so that none always follows the same other.
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round) % names.length];
      if (name !== undefined) results[name].push(await calls[name]());
    }
    onRound(round + 1);
  }
  return results;
}

/** Times of the calls, run in turn. */
export function interleaved<Name extends string>(
  rounds: number,
  calls: Record<Name, () => Promise<unknown>>,
): Promise<Record<Name, number[]>> {
  const entries = Object.entries<() => Promise<unknown>>(calls);
  const timers = entries.map(([name, call]) => [name, () => timed(call)]);
  return inTurn(rounds, Object.fromEntries(timers) as Record<Name, () => Promise<number>>); // the same names
}

/** Starts `node ARGUMENTS` and gives it with its first line of output. */
export function startProcess(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  endWithUs(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => reject(new Error(`ended with ${code}`)));
    createInterface(child.stdout).once('line', (line) => resolve({ child, line }));
  });
}

const children = new Set<ChildProcess>();
process.once('exit', () => children.forEach((child) => child.kill()));

/** Ends a process with this one, also when the bench fails. */
export function endWithUs(child: ChildProcess): void {
  children.add(child);
  child.once('exit', () => children.delete(child));
}
