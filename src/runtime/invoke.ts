import type { QuickJSHandle } from 'quickjs-emscripten-core';
import type { Thrown } from './errorText.ts';
import { processorMs } from './processorTime.ts';
import type { Job } from './run.ts';
import type { Sandbox } from './sandbox.ts';

/** How a run ended: with a result as JSON text ('' for undefined), with an error, or not in time. */
export type Outcome =
  | { kind: 'returned'; json: string }
  | { kind: 'threw'; thrown: Thrown }
  | { kind: 'unsettled' }
  | { kind: 'timeout' };

export interface Invoked {
  outcome: Outcome;
  /** How often the engine asked whether to go on: once every 10,000 steps. */
  ticks: number;
}

type Called = { value: QuickJSHandle; error?: undefined } | { error: QuickJSHandle };

/** Room for the description of an error, however much of the memory the function has used. */
const SPARE_MEMORY_BYTES = 16 * 1024 * 1024;
const JOBS_AT_ONCE = 100;

function describeThrown(sandbox: Sandbox, error: QuickJSHandle): Thrown {
  const { context, runtime, entry } = sandbox;
  runtime.setMemoryLimit(SPARE_MEMORY_BYTES);
  const described = context.callFunction(entry.describe, context.undefined, error);
  if (described.error !== undefined) return { text: 'MemoryError' };
  // too little memory for an error object: the engine throws null instead
  if (sandbox.isMemoryExhausted() && context.eq(error, context.null))
    return { text: 'MemoryError' };
  const thrown: Thrown = JSON.parse(context.getString(described.value));
  return thrown;
}

function callHandler(sandbox: Sandbox, source: string, job: Job): Called {
  const { context, entry } = sandbox;
  const input = JSON.stringify({ now: job.now.getTime(), event: job.event });
  const event = context.callFunction(entry.start, context.undefined, context.newString(input));
  if (event.error !== undefined) return event;
  const code = `${source}\n;export{handler};`;
  const loaded = context.evalCode(code, 'function.js', { type: 'module' });
  if (loaded.error !== undefined) return loaded;
  const handler = context.getProp(loaded.value, 'handler');
  const kind = context.typeof(handler);
  if (kind !== 'function') {
    return { error: context.newError({ name: 'TypeError', message: `${kind} is not a function` }) };
  }
  return context.callFunction(handler, context.undefined, event.value);
}

/** Waits for the promise of an async handler; undefined when it can never settle. */
function settle(
  sandbox: Sandbox,
  result: QuickJSHandle,
  isOver: () => boolean,
): Called | undefined {
  const { context, runtime } = sandbox;
  for (;;) {
    const state = context.getPromiseState(result);
    if (state.type === 'fulfilled') return { value: state.value };
    if (state.type === 'rejected') return { error: state.error };
    if (isOver() || !runtime.hasPendingJob()) return undefined;
    runtime.executePendingJobs(JOBS_AT_ONCE);
  }
}

function finish(sandbox: Sandbox, called: Called): Outcome {
  const { context, entry } = sandbox;
  if (called.error !== undefined) {
    return { kind: 'threw', thrown: describeThrown(sandbox, called.error) };
  }
  const text = context.callFunction(entry.toJsonText, context.undefined, called.value);
  if (text.error !== undefined)
    return { kind: 'threw', thrown: describeThrown(sandbox, text.error) };
  const isText = context.typeof(text.value) === 'string';
  return { kind: 'returned', json: isText ? context.getString(text.value) : '' };
}

/** Runs code, whose top level declares a handler, in a pristine context. */
export function invoke(sandbox: Sandbox, source: string, job: Job): Invoked {
  const endMs = processorMs() + job.deadlineMs;
  let ticks = 0;
  let late = false;
  const isOver = (): boolean => (late ||= processorMs() > endMs);
  sandbox.reset();
  sandbox.setInterrupt(() => {
    ticks += 1;
    return isOver();
  });
  let outcome: Outcome = { kind: 'unsettled' };
  const called = callHandler(sandbox, source, job);
  const waits = job.runtime === 'cloudfront-js-2.0' && called.error === undefined;
  const settled = waits ? settle(sandbox, called.value, isOver) : called;
  // out of memory the engine drops jobs, so that a promise stays as it is
  if (settled === undefined && sandbox.isMemoryExhausted()) {
    outcome = { kind: 'threw', thrown: { text: 'MemoryError' } };
  }
  if (settled !== undefined && !late) outcome = finish(sandbox, settled);
  return { outcome: late ? { kind: 'timeout' } : outcome, ticks };
}
