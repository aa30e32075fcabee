import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';

/** Describes a process of this repository, started as npm's scripts start it. */
export interface Started {
  child: ChildProcess;
  /** The lines of its standard output and standard error so far. */
  lines: string[];
  /** Waits for a line that matches, and gives the first one. */
  line(form: RegExp): Promise<string>;
  /** Sends the process a signal, and gives its exit code when it has ended. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts `node` with a script and its arguments, separated by spaces, and waits for a line that matches `ready`.
 * Rejects if the process ends before it writes such a line.
 */
export async function start(script: string, ready: RegExp, env: object): Promise<Started> {
  const child = spawn(process.execPath, script.split(' '), { env: { ...process.env, ...env } });
  const lines: string[] = [];
  const ended = once(child, 'close').then(([code]) => Number(code));
  const output = new EventEmitter();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (text) => {
      lines.push(text);
      output.emit('line');
    });
  }
  const line = async (form: RegExp) => {
    for (;;) {
      const found = lines.find((text) => form.test(text));
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
    child.kill(signal);
    return ended;
  };
  return { child, lines, line, stop };
}
