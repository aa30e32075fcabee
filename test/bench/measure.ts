import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds that a call takes. */
export async function timed(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await call();
  return performance.now() - start;
}

/** Runs the calls in turn, so that a slow moment of the machine meets all of them, and gives each one's times. */
export async function interleaved<Name extends string>(
  rounds: number,
  calls: Record<Name, () => Promise<unknown>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(calls) as Name[]; // a record has no other keys
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >; // as above
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) times[name].push(await timed(calls[name]));
  }
  return times;
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
  const end = () => child.kill();
  process.once('exit', end); // also when the bench fails
  child.once('exit', () => process.off('exit', end));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => reject(new Error(`ended with ${code}`)));
    createInterface(child.stdout).once('line', (line) => resolve({ child, line }));
  });
}
