import { jest } from '@jest/globals';
import type { FaultProxy } from './faultProxy.ts';

/** Names the functions that stay real, because input and output are real: only `Date` and `setTimeout` are not. */
const realFunctions = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
] as const;

/** Counts the turns of the event loop without any event after which no input or output is in flight any more. */
const quietTurns = 12;

/** Bounds the group of timers that fire together: those that are due within this time after the next one. */
const grainMs = 20;

/** Stops the clock of this test file, `Date` and `setTimeout`. From then on time passes only in `onClock`. */
export function stopClock(): void {
  jest.useFakeTimers({ doNotFake: [...realFunctions] });
}

/** Lets ten seconds pass: a function that is there now is older than any difference of two clocks. */
export function letTimePass(): void {
  jest.advanceTimersByTime(10_000);
}

/** Puts the running clock of this test file ten seconds on, once: what is there now is older than that. */
export function putClockOn(): void {
  const { now } = Date;
  jest.spyOn(Date, 'now').mockImplementation(() => now() + 10_000);
}

/** Waits for `work`. Whenever it waits for nothing but a timer, advances the clock to that timer at once. */
export async function onClock<Value>(
  work: Promise<Value>,
  ...proxies: FaultProxy[]
): Promise<Value> {
  const state = { isDone: false };
  const ended = work.finally(() => (state.isDone = true));
  ended.catch(() => undefined); // the caller gets it below
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
