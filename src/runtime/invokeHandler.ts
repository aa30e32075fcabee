import type { QuickJSHandle } from 'quickjs-emscripten-core';
import { cpuMs } from './cpuTime.ts';
import type { Job } from './job.ts';
import type { Thrown } from './njsErrorText.ts';
import type { Sandbox } from './sandbox.ts';

/** Tells how a run ended. `json` is the result as JSON text, empty for undefined. */
export type Outcome =
  | { kind: 'returned'; json: string }
  | { kind: 'threw'; thrown: Thrown }
  | { kind: 'unsettled' }
  | { kind: 'timeout' };

/** Describes one call of the handler and the steps that it took. */
export interface Invocation {
  outcome: Outcome;
  /** Polls of the interrupt handler: the engine polls once every 10,000 steps. */
  interruptPolls: number;
}

type CallResult = { value: QuickJSHandle; error?: undefined } | { error: QuickJSHandle };

/** Lets an error be described however much of the memory the function has used. */
const SPARE_MEMORY_BYTES = 16 * 1024 * 1024;
const PROMISE_JOBS_PER_BATCH = 100;

function thrownFrom(sandbox: Sandbox, error: QuickJSHandle): Thrown {
  const { context, runtime, main } = sandbox;
  runtime.setMemoryLimit(SPARE_MEMORY_BYTES);
  const described = context.callFunction(main.describeThrown, context.undefined, error);
  if (described.error !== undefined) return { text: 'MemoryError' };
  // With too little memory for an error object, the engine throws null instead.
  if (sandbox.isMemoryExhausted() && context.eq(error, context.null))
    return { text: 'MemoryError' };
  const thrown: Thrown = JSON.parse(context.getString(described.value));
  return thrown;
}

function callHandler(sandbox: Sandbox, source: string, job: Job): CallResult {
  const { context, main } = sandbox;
  const input = JSON.stringify({ now: job.now.getTime(), event: job.event });
  const event = context.callFunction(main.start, context.undefined, context.newString(input));
  if (event.error !== undefined) return event;
  const code = `${source}\n;export{handler};`;
  const loaded = context.evalCode(code, 'function.js', { type: 'module' });
  if (loaded.error !== undefined) return loaded;
  const handler = context.getProp(loaded.value, 'handler');
  const type = context.typeof(handler);
  if (type !== 'function') {
    return { error: context.newError({ name: 'TypeError', message: `${type} is not a function` }) };
  }
  return context.callFunction(handler, context.undefined, event.value);
}

/** Runs promise jobs until an async handler's promise settles. Gives undefined when it can never settle. */
function settle(
  sandbox: Sandbox,
  result: QuickJSHandle,
  isTimeUp: () => boolean,
): CallResult | undefined {
  const { context, runtime } = sandbox;
  for (;;) {
    const state = context.getPromiseState(result);
    if (state.type === 'fulfilled') return { value: state.value };
    if (state.type === 'rejected') return { error: state.error };
    if (isTimeUp() || !runtime.hasPendingJob()) return undefined;
    runtime.executePendingJobs(PROMISE_JOBS_PER_BATCH);
  }
}

function outcomeOf(sandbox: Sandbox, result: CallResult): Outcome {
  const { context, main } = sandbox;
  if (result.error !== undefined) {
    return { kind: 'threw', thrown: thrownFrom(sandbox, result.error) };
  }
  const json = context.callFunction(main.toJsonText, context.undefined, result.value);
  if (json.error !== undefined) return { kind: 'threw', thrown: thrownFrom(sandbox, json.error) };
  const isText = context.typeof(json.value) === 'string';
  return { kind: 'returned', json: isText ? context.getString(json.value) : '' };
}

/** Resets the sandbox, loads code that declares a handler at its top level, and calls the handler. */
export function invokeHandler(sandbox: Sandbox, source: string, job: Job): Invocation {
  const endMs = cpuMs() + job.deadlineMs;
  let interruptPolls = 0;
  let isLate = false;
  const isTimeUp = (): boolean => (isLate ||= cpuMs() > endMs);
  sandbox.reset();
  sandbox.setInterruptHandler(() => {
    interruptPolls += 1;
    return isTimeUp();
  });
  let outcome: Outcome = { kind: 'unsettled' };
  const called = callHandler(sandbox, source, job);
  const isAwaited = job.runtime === 'cloudfront-js-2.0' && called.error === undefined;
  const settled = isAwaited ? settle(sandbox, called.value, isTimeUp) : called;
  // An engine that is out of memory drops promise jobs, so that a promise stays pending.
  if (settled === undefined && sandbox.isMemoryExhausted()) {
    outcome = { kind: 'threw', thrown: { text: 'MemoryError' } };
  }
  if (settled !== undefined && !isLate) outcome = outcomeOf(sandbox, settled);
  return { outcome: isLate ? { kind: 'timeout' } : outcome, interruptPolls };
}
