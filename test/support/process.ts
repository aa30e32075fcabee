import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/** Describes a process of this repository, started as npm's scripts start it. */
export interface Started {
  child: ChildProcessWithoutNullStreams;
  /** The lines of its standard output and standard error so far. */
  lines: string[];
  /** Waits for a line that matches, from this index on, and gives the first one. */
  line(form: RegExp, from?: number): Promise<string>;
  /** Sends the process a signal, and gives its exit code when it has ended. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts `node` with a script and its arguments, separated by spaces, and waits for a line that matches `ready`.
 * Rejects if the process ends before it writes such a line.
 */
export function start(script: string, ready: RegExp, env: object, cwd = '.'): Promise<Started> {
  const options = { env: { ...process.env, ...env }, cwd };
  const child = spawn(process.execPath, script.split(' '), options);
  return whenReady(child, ready, (signal) => child.kill(signal));
}

/** Gives the PATH on which the machine's own Node is found: the npm that runs these tests has put this repository's first. */
export function machinePath(): string {
  const isOwn = (path: string) => path.includes('node_modules') && !path.includes('/npm/');
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((path) => !isOwn(path));
  return folders.join(delimiter);
}

/**
 * Starts npm likewise, in a checkout: with the machine's Node, unless that checkout has its own. `stop` sends the signal
 * to all processes that npm has started, as a terminal does.
 */
export function startNpm(given: string, ready: RegExp, env: object, cwd: string): Promise<Started> {
  const own = { PATH: machinePath(), HOME: join(cwd, 'home') };
  const options = { env: { ...process.env, ...own, ...env }, cwd, detached: true };
  const child = spawn('npm', given.split(' '), options);
  const kill = (signal: NodeJS.Signals) => {
    const { pid = 0, exitCode, signalCode } = child;
    return exitCode === null && signalCode === null && process.kill(-pid, signal); // its group
  };
  return whenReady(child, ready, kill);
}

async function whenReady(
  child: ChildProcessWithoutNullStreams,
  ready: RegExp,
  kill: (signal: NodeJS.Signals) => boolean,
): Promise<Started> {
  const lines: string[] = [];
  const ended = once(child, 'close').then(([code]) => Number(code));
  const output = new EventEmitter();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (text) => {
      lines.push(text);
      output.emit('line');
    });
  }
  const line = async (form: RegExp, from = 0) => {
    for (;;) {
      const found = lines.slice(from).find((text) => form.test(text));
      if (found !== undefined) return found;
      await once(output, 'line');
    }
  };
  const failed = ended.then((code) => {
    throw new Error(`ended with ${code}: ${lines.join('\n')}`);
  });
  await Promise.race([line(ready), failed]);
  failed.catch(() => undefined); // from now on the process ends only when it is stopped
  const stop = (signal: NodeJS.Signals) => {
    kill(signal);
    return ended;
  };
  return { child, lines, line, stop };
}
