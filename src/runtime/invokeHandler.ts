import type { QuickJSHandle } from 'quickjs-emscripten-core';
import { isOverComputeLimit } from './computeUtilization.ts';
import { cpuMs } from './cpuTime.ts';
import type { EngineCode } from './engineCode/engineCode.ts';
import type { Job } from './job.ts';
import type { Sandbox } from './sandbox.ts';

/** Tells how a run ended. `json` is the result as JSON text, empty for undefined. */
export type Outcome =
  | { kind: 'returned'; json: string }
  | { kind: 'threw'; text: string }
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

/** Gives `Name: message` of a thrown error, or the text of another value. */
function thrownText(sandbox: Sandbox, error: QuickJSHandle): string {
  const { context, runtime, main } = sandbox;
  runtime.setMemoryLimit(SPARE_MEMORY_BYTES);
  const isExhausted = exhaustion(sandbox);
  const described = context.callFunction(main.thrownText, context.undefined, error, isExhausted);
  return described.error === undefined ? context.getString(described.value) : 'MemoryError';
}

/** Tells the sandbox's JavaScript whether the memory has run out. */
function exhaustion({ context, isMemoryExhausted }: Sandbox): QuickJSHandle {
  return isMemoryExhausted() ? context.true : context.false;
}

/** Gives the arguments of sandbox/main.js's `start`, as text. */
function startTexts({ characters }: EngineCode, { now, event, unlimited }: Job): [string, string] {
  const isMemoryLimited = !unlimited.includes('memory');
  const input = JSON.stringify({ now: now.getTime(), event, isMemoryLimited });
  const hasCharacters = characters.length > 0 || /[\ud800-\udfff]|\\ud/.test(input);
  return [input, hasCharacters ? JSON.stringify(characters) : ''];
}

function callHandler(sandbox: Sandbox, code: EngineCode, job: Job): CallResult {
  const { context, main } = sandbox;
  const texts = startTexts(code, job).map((text) => context.newString(text));
  const event = context.callFunction(main.start, context.undefined, ...texts);
  if (event.error !== undefined) return event;
  const loaded = context.evalCode(code.text, 'function.js', { type: 'module' });
  if (loaded.error !== undefined) return loaded;
  const body = context.getProp(loaded.value, 'default');
  const handler = context.callFunction(body, context.undefined, main.codeHelpers);
  if (handler.error !== undefined) return handler;
  return context.callFunction(main.callHandler, context.undefined, handler.value, event.value);
}

/**
 * Runs all promise jobs and gives the result of a handler: that of its promise. Gives undefined when the promise can
 * never settle.
 */
function settle(
  sandbox: Sandbox,
  result: QuickJSHandle,
  isTimeUp: () => boolean,
): CallResult | undefined {
  const { context, runtime } = sandbox;
  while (!isTimeUp() && runtime.hasPendingJob()) runtime.executePendingJobs(PROMISE_JOBS_PER_BATCH);
  const state = context.getPromiseState(result);
  if (state.type === 'rejected') return { error: state.error };
  return state.type === 'fulfilled' ? { value: state.value } : undefined;
}

function outcomeOf(sandbox: Sandbox, result: CallResult | undefined): Outcome {
  const { context, main } = sandbox;
  if (result?.error !== undefined)
    return { kind: 'threw', text: thrownText(sandbox, result.error) };
  const lost = context.callFunction(main.rejectionText, context.undefined, exhaustion(sandbox));
  if (lost.error !== undefined) return { kind: 'threw', text: thrownText(sandbox, lost.error) };
  if (context.typeof(lost.value) === 'string') {
    return { kind: 'threw', text: context.getString(lost.value) };
  }
  if (result === undefined) {
    // An engine that is out of memory drops promise jobs, so that a promise stays pending.
    return sandbox.isMemoryExhausted()
      ? { kind: 'threw', text: 'MemoryError' }
      : { kind: 'unsettled' };
  }
  const json = context.callFunction(main.resultText, context.undefined, result.value);
  if (json.error !== undefined) return { kind: 'threw', text: thrownText(sandbox, json.error) };
  const isText = context.typeof(json.value) === 'string';
  return { kind: 'returned', json: isText ? context.getString(json.value) : '' };
}

/** Resets the sandbox, loads code for the engine (engineCode/) and calls the handler that it gives. */
export function invokeHandler(sandbox: Sandbox, code: EngineCode, job: Job): Invocation {
  const endMs = cpuMs() + job.deadlineMs;
  const isComputeLimited = !job.unlimited.includes('compute');
  let interruptPolls = 0;
  let isLate = false;
  const isTimeUp = (): boolean => {
    const isOverWorked = isComputeLimited && isOverComputeLimit(interruptPolls);
    return (isLate ||= isOverWorked || cpuMs() > endMs);
  };
  sandbox.reset(job);
  sandbox.setInterruptHandler(() => {
    interruptPolls += 1;
    return isTimeUp();
  });
  const called = callHandler(sandbox, code, job);
  const isAwaited = job.runtime === 'cloudfront-js-2.0' && called.error === undefined;
  const settled = isAwaited ? settle(sandbox, called.value, isTimeUp) : called;
  const outcome = isLate ? undefined : outcomeOf(sandbox, settled);
  return {
    outcome: isLate || outcome === undefined ? { kind: 'timeout' } : outcome,
    interruptPolls,
  };
}
