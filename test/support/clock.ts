import { jest } from '@jest/globals';
import type { FaultProxy } from './faultProxy.ts';

/** What goes on as always: input and output are real, only the time is not. */
const real = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
] as const;

/** Turns of the event loop without anything new, after which nothing is on its way any more. */
const quietTurns = 12;

/** Timers that are due this soon after the next one go off with it. */
const grainMs = 20;

/** Stops the clock of this test file: `Date` and `setTimeout`. Time passes only in `onClock`. */
export function stopClock(): void {
  jest.useFakeTimers({ doNotFake: [...real] });
}

/** Waits for `work`. Whenever all of it waits for a timer, the clock goes there at once. */
export async function onClock<Value>(
  work: Promise<Value>,
  ...proxies: FaultProxy[]
): Promise<Value> {
  const state = { isDone: false };
  const ended = work.finally(() => (state.isDone = true));
  ended.catch(() => undefined); // is told below
  const sum = (of: 'events' | 'working') => proxies.reduce((all, proxy) => all + proxy[of], 0);
  let seen = 0;
  for (let quiet = 0; !state.isDone; quiet += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (sum('events') !== seen || sum('working') > 0) quiet = 0;
    seen = sum('events');
    if (quiet < quietTurns) continue;
    jest.advanceTimersToNextTimer();
    jest.advanceTimersByTime(grainMs);
    quiet = 0;
  }
  return ended;
}
