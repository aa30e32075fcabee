/**
 * Writes to CloudFront. Who does what, from the outside in:
 *
 * | level   | in         | does                                                              | bound                          |
 * | ------- | ---------- | ----------------------------------------------------------------- | ------------------------------ |
 * | write   | write.ts   | calls; reads back what became of a lost answer; calls again       | 3 calls, while 6 s are left    |
 * | call    | call.ts    | sends one command; expected failures become values; logs, counts  | 1 send                         |
 * | send    | aws/send   | the deadline, the caller's session, what may have been done       | the deadline less 3 s; 1 renewal |
 * | attempt | the SDK    | one HTTP request, repeated after what is sure not to have been done | 3 attempts, 8 s of silence     |
 */
import type { ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-cloudfront';
import { readBackMs } from '../aws/send.ts';
import type { Context } from '../context.ts';
import type { ErrorCode } from '../contract/schema.generated.ts';
import { callOnce, type Call, type Called } from './call.ts';
import { errorValue, type ErrorOf, type Target } from './errors.ts';
import { readLeniently } from './readLeniently.ts';

/**
 * Says what is there after a write whose answer was lost: what was to be written, what was there before, something
 * else, or unknown. It holds for the moment of the read: it does not show a request that CloudFront carries out later,
 * nor a function that was deleted and created anew with the same ETag.
 */
export type Truth<Value> = { done: Value } | 'UNCHANGED' | 'CHANGED' | 'UNREADABLE';

/** Describes a call that writes, and how to find out what became of it. */
export interface Write<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
  Value,
  Code extends ErrorCode,
> extends Call<Input, Answer, Value, Code> {
  /** Looks at what is there now. */
  truth: () => Promise<Truth<Value>>;
  /** The error when something else is there; `PreconditionFailed` by default. */
  conflict?: { code: Code; message: string };
  /** False if it must not be sent again even when it was seen not to have been done. By default true. */
  mayRepeat?: boolean;
}

/**
 * Holds the value of a write. `recovered` means that its answer was lost, and that reading back showed that it had been
 * done.
 */
export interface Written<Value> {
  value: Value;
  recovered: boolean;
}

const maxCallsOfWrite = 3;

const changedMessage =
  'CloudFront did not answer, and the function has changed since this ifMatch was read, or is too new to tell: the change may have been made.';

/**
 * Writes once, and finds out what became of the write when its answer is lost. The SDK would send it again, and fail
 * because of its own first write. It is sent again only when it was seen not to have been done, and time is left.
 */
export async function write<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
  Value,
  Code extends ErrorCode,
>(
  target: Target,
  spec: Write<Input, Answer, Value, Code>,
  context: Context,
): Promise<Written<Value> | ErrorOf<Code>> {
  const conflict = spec.conflict ?? { code: 'PreconditionFailed', message: changedMessage };
  let wasInDoubt = false;
  for (let calls = 1; ; calls += 1) {
    const called = await callOnce({ ...target, writes: true }, spec, context);
    if ('value' in called) return { value: called.value, recovered: false };
    wasInDoubt ||= called.isInDoubt;
    if (!wasInDoubt) return called.error;
    const truth = (await readLeniently(spec.truth, context)) ?? 'UNREADABLE';
    if (typeof truth === 'object') return { value: truth.done, recovered: true };
    if (truth === 'CHANGED') {
      // It may have been done, and replaced since.
      const { requestId } = called.error;
      const failure = { ...target, message: conflict.message, requestId, isInDoubt: true };
      return errorValue(conflict.code, failure) as ErrorOf<Code>; // which the write expects
    }
    if (truth === 'UNCHANGED' && isFinal(called, conflict.code)) return called.error;
    const isTimeLeft = context.deadlineMs - Date.now() > 2 * readBackMs;
    const mayRepeat = (spec.mayRepeat ?? true) && calls < maxCallsOfWrite && isTimeLeft;
    if (truth === 'UNCHANGED' && mayRepeat) continue;
    const retryable = truth === 'UNCHANGED' && spec.mayRepeat !== false;
    return unavailable({ ...target, retryable }, called.error.requestId, truth) as ErrorOf<Code>; // which every write expects
  }
}

/** Checks for a refusal that a second call would get again. When nothing was written before it, it is the answer. */
function isFinal<Value, Code extends ErrorCode>(
  called: Exclude<Called<Value, Code>, { value: Value }>,
  conflict: ErrorCode,
): boolean {
  return !called.isInDoubt && !called.error.retryable && called.error.errorCode !== conflict;
}

function unavailable(
  target: Target & { retryable: boolean },
  requestId: string,
  truth: 'UNCHANGED' | 'UNREADABLE',
) {
  const isInDoubt = truth === 'UNREADABLE';
  const message = isInDoubt
    ? 'CloudFront did not answer, and could not be asked what became of it.'
    : 'CloudFront did not answer. The function was read: nothing was written.';
  return errorValue('ServiceUnavailable', { ...target, message, requestId, isInDoubt });
}
