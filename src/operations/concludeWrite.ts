import type { ErrorCode } from '../contract/schema.generated.ts';
import type { Called } from './call.ts';
import { errorValue, type ErrorOf, type Subject } from './errors.ts';

/**
 * Says what is there after a write whose answer was lost: what was to be written, what was there before, something
 * else, or unknown. It holds for the moment of the read: it does not show a request that CloudFront carries out later,
 * nor a function that was deleted and created anew with the same ETag.
 */
export type Truth<Value> = { done: Value } | 'UNCHANGED' | 'CHANGED' | 'UNREADABLE';

/** Describes how to write, and how to find out what became of it. */
export interface WriteSteps<Value, Code extends ErrorCode> {
  /** Calls CloudFront once. */
  call: () => Promise<Called<Value, Code>>;
  /** Looks at what is there now. */
  truth: () => Promise<Truth<Value>>;
  /** The error when something else is there; `PreconditionFailed` by default. */
  conflict?: { code: Code; message: string } | undefined;
  /** False if it must not be sent again even when it was seen not to have been done. By default true. */
  mayRepeat?: boolean | undefined;
  /** Says whether there is time to send again and to read back. */
  isTimeLeft: () => boolean;
}

/**
 * Holds the value of a write. `recovered` means that its answer was lost, and that reading back showed that it had been
 * done.
 */
export interface Written<Value> {
  value: Value;
  recovered: boolean;
}

/** Holds the result of a write, how it is known, and how often it was sent. */
export interface Conclusion<Value, Code extends ErrorCode> {
  result: Written<Value> | ErrorOf<Code>;
  /** REFUSED means that it was surely not carried out; IN_DOUBT that it may have been, or may yet be. */
  fate: 'ANSWERED' | 'RECOVERED' | 'REFUSED' | 'IN_DOUBT';
  sends: number;
}

const maxCallsOfWrite = 3;

const changedMessage =
  'CloudFront did not answer, and the function has changed since this ifMatch was read, or is too new to tell: the change may have been made.';

/**
 * Writes once, and finds out what became of the write when its answer is lost. The SDK would send it again, and fail
 * because of its own first write. It is sent again only when it was seen not to have been done, and time is left.
 */
export async function concludeWrite<Value, Code extends ErrorCode>(
  target: Subject,
  { call, truth: look, conflict: given, mayRepeat = true, isTimeLeft }: WriteSteps<Value, Code>,
): Promise<Conclusion<Value, Code>> {
  const conflict = given ?? { code: 'PreconditionFailed', message: changedMessage };
  let wasInDoubt = false;
  for (let sends = 1; ; sends += 1) {
    const inDoubt = (error: ErrorOf<Code>) => ({ result: error, fate: 'IN_DOUBT', sends }) as const;
    const called = await call();
    if ('value' in called)
      return { result: { value: called.value, recovered: false }, fate: 'ANSWERED', sends };
    wasInDoubt ||= called.isInDoubt;
    if (!wasInDoubt) return { result: called.error, fate: 'REFUSED', sends };
    const truth = await look();
    if (typeof truth === 'object')
      return { result: { value: truth.done, recovered: true }, fate: 'RECOVERED', sends };
    if (truth === 'CHANGED') {
      // It may have been done, and replaced since.
      const { requestId } = called.error;
      const failure = { ...target, message: conflict.message, requestId, isInDoubt: true };
      return inDoubt(errorValue(conflict.code, failure) as ErrorOf<Code>); // which the write expects
    }
    if (truth === 'UNCHANGED' && isFinal(called, conflict.code)) return inDoubt(called.error);
    if (truth === 'UNCHANGED' && mayRepeat && sends < maxCallsOfWrite && isTimeLeft()) continue;
    const retryable = truth === 'UNCHANGED' && mayRepeat;
    const failure = unavailable({ ...target, retryable }, called.error.requestId, truth);
    return inDoubt(failure as ErrorOf<Code>); // which every write expects
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
  target: Subject & { retryable: boolean },
  requestId: string,
  truth: 'UNCHANGED' | 'UNREADABLE',
) {
  const isInDoubt = truth === 'UNREADABLE';
  const message = isInDoubt
    ? 'CloudFront did not answer, and could not be asked what became of it.'
    : 'CloudFront did not answer. What is there was read: nothing was written.';
  return errorValue('ServiceUnavailable', { ...target, message, requestId, isInDoubt });
}
