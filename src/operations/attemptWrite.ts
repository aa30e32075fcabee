import type { ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-cloudfront';
import type { Context } from '../context.ts';
import type { ErrorCode } from '../schema.generated.ts';
import { tryOnce, type Call } from './attempt.ts';
import { errorValue, type ErrorOf } from './errors.ts';
import { readLeniently } from './readLeniently.ts';
import { readBackMs } from './send.ts';

/**
 * What is there after a write whose answer was lost: what was to be written, nothing of it, something else, or
 * nobody knows. It is what was there when it was read: a request that CloudFront carries out only later, or a function
 * deleted and created anew with the same ETag, is not to be seen.
 */
export type Truth<Value> = { done: Value } | 'UNCHANGED' | 'CHANGED' | 'UNREADABLE';

export interface Write<Value, Code extends ErrorCode> {
  /** Looks at what is there now. */
  readBack: () => Promise<Truth<Value>>;
  /** What it means when something else is there. */
  conflict: Code;
  conflictMessage: string;
  /** How often it may be sent. */
  maxTries: number;
}

/** What a write gave. `recovered`: its answer was lost, and reading back showed that it had been done. */
export interface Written<Value> {
  value: Value;
  recovered: boolean;
}

/**
 * Sends one write, and finds out what became of it when its answer is lost: the SDK would send it again and lose to
 * itself. Sent again only when it was seen not to have been done, and time is left.
 */
export async function attemptWrite<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
  Value,
  Code extends ErrorCode | 'ServiceUnavailable',
>(
  call: Call<Input, Answer, Value, Code>,
  { readBack, conflict, conflictMessage, maxTries }: Write<Value, Code>,
  context: Context,
): Promise<Written<Value> | ErrorOf<Code>> {
  const { requestId } = context;
  let wasInDoubt = false;
  for (let tries = 1; ; tries += 1) {
    const attempted = await tryOnce(call, context);
    if ('value' in attempted) return { value: attempted.value, recovered: false };
    wasInDoubt ||= attempted.isInDoubt;
    if (!wasInDoubt) return attempted.error;
    const truth = (await readLeniently(readBack, context)) ?? 'UNREADABLE';
    if (typeof truth === 'object') return { value: truth.done, recovered: true };
    if (truth === 'CHANGED') {
      // It may have been done, and replaced since.
      return errorValue(conflict, {
        ...call,
        message: conflictMessage,
        requestId,
        isInDoubt: true,
      });
    }
    const { error } = attempted;
    // A refusal that holds for whoever asks again, and nothing was written before: that is what there is to tell.
    const isFinal = !attempted.isInDoubt && !error.retryable && error.code !== conflict;
    if (truth === 'UNCHANGED' && isFinal) return error;
    const isTimeLeft = context.deadlineMs - Date.now() > 2 * readBackMs;
    if (truth === 'UNCHANGED' && tries < maxTries && isTimeLeft) continue;
    const isInDoubt = truth === 'UNREADABLE';
    const message = isInDoubt ? unknown : unchanged;
    const failure = { ...call, message, requestId: error.requestId, isInDoubt };
    return errorValue('ServiceUnavailable', failure) as ErrorOf<Code>; // which every write expects
  }
}

const unknown = 'CloudFront did not answer, and could not be asked what became of it.';
const unchanged = 'CloudFront did not answer. The function was read: nothing was written.';
