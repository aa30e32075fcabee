import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';

/** A process of this repository, started as npm's scripts start it. */
export interface Started {
  child: ChildProcess;
  /** Lines of standard output and standard error so far. */
  lines: string[];
  /** The first line that matches, once it is there. */
  line(form: RegExp): Promise<string>;
  /** Ends it as a service manager does, and gives its exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `node SCRIPT ARGUMENTS`, parted by spaces, and waits for a line that matches; rejects when the process ends before. */
export async function start(script: string, ready: RegExp, env: object): Promise<Started> {
  const child = spawn(process.execPath, script.split(' '), { env: { ...process.env, ...env } });
  const lines: string[] = [];
  const ended = once(child, 'close').then(([code]) => Number(code));
  const said = new EventEmitter();
  for (const output of [child.stdout, child.stderr]) {
    createInterface(output).on('line', (text) => {
      lines.push(text);
      said.emit('line');
    });
  }
  const line = async (form: RegExp) => {
    for (;;) {
      const found = lines.find((text) => form.test(text));
      if (found !== undefined) return found;
      await once(said, 'line');
    }
  };
  const failed = ended.then((code) => {
    throw new Error(`ended with ${code}: ${lines.join('\n')}`);
  });
  await Promise.race([line(ready), failed]);
  failed.catch(() => undefined); // later it ends when it is told to
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { child, lines, line, stop };
}
