import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A process of this repository, started as npm's scripts start it. */
export interface Started {
  child: ChildProcess;
  /** Lines of standard output and standard error so far. */
  lines: string[];
  /** Ends it as a service manager does, and gives its exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `node SCRIPT ARGUMENTS`, parted by spaces, and waits for a line that matches; rejects when the process ends before. */
export async function start(script: string, ready: RegExp, env: object): Promise<Started> {
  const child = spawn(process.execPath, script.split(' '), { env: { ...process.env, ...env } });
  const lines: string[] = [];
  const ended = once(child, 'exit').then(([code]) => Number(code));
  const isReady = new Promise<void>((resolve, reject) => {
    const look = (line: string) => {
      lines.push(line);
      if (ready.test(line)) resolve();
    };
    createInterface(child.stdout).on('line', look);
    createInterface(child.stderr).on('line', look);
    void ended.then((code) => reject(new Error(`ended with ${code}: ${lines.join('\n')}`)));
  });
  await isReady;
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { child, lines, stop };
}
