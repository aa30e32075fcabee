import { setTimeout as wait } from 'node:timers/promises';

/** Tells the parts of a command that somebody has pressed Ctrl-C. */
export interface Stop {
  /** Is aborted at the first Ctrl-C: nothing new is begun, what is under way is waited for. */
  signal: AbortSignal;
  /** Is aborted at the second one: nothing is waited for any more. */
  now: AbortSignal;
  /** Stops without a word, where nothing is under way. */
  quietly: () => void;
}

/** Makes a stop of what calls a listener at each interruption. The first one is told. */
export function createStop(onInterrupt: (listener: () => void) => void, tell: () => void): Stop {
  const [first, second] = [new AbortController(), new AbortController()];
  onInterrupt(() => {
    if (first.signal.aborted) return second.abort();
    tell();
    first.abort();
  });
  return { signal: first.signal, now: second.signal, quietly: () => first.abort() };
}

/** Waits, unless somebody stops it. */
export async function pause(milliseconds: number, { signal }: Stop): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined);
}
