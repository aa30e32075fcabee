import { EventEmitter, once } from 'node:events';
import type { Repository } from './cff.ts';

/** Describes a command of `cff` that runs on a terminal. */
export interface Terminal {
  /** Waits until the terminal shows what matches, behind all that was waited for before. */
  shows(form: RegExp): Promise<void>;
  /** Types on its keyboard. */
  type(keys: string): void;
  /** Gives the exit code, and all that the terminal has shown. */
  ended: Promise<{ code: number | null; screen: string }>;
}

/** Names keys that mean something to a terminal. */
export const keys = { enter: '\r', interrupt: '\u0003', endOfInput: '\u0004' } as const;

/** Starts `cff` in a repository on a pseudo terminal: that of `script`, which every Linux and macOS has. */
export function startOnTerminal(
  repository: Repository,
  given: string,
  options: { node?: string } = {},
): Terminal {
  const child = repository.start(given, { ...options, isOnTerminal: true });
  const shown = new EventEmitter();
  let [screen, seen] = ['', 0];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    shown.emit('more');
  });
  const closed = once(child, 'close').then(([code]) => ({ code: code as number | null, screen })); // as its event has it
  const early = closed.then(({ code }) => {
    throw new Error(`cff ended with ${code}: ${screen}`);
  });
  early.catch(() => undefined);
  return {
    ended: closed,
    type: (text) => child.stdin?.write(text),
    async shows(form) {
      for (;;) {
        const found = form.exec(screen.slice(seen));
        if (found) {
          seen += found.index + found[0].length;
          return;
        }
        await Promise.race([once(shown, 'more'), early]);
      }
    },
  };
}
