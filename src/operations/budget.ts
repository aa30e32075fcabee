import type { Budget, Context } from '../context.ts';
import { errorValue, isErrorValue, type ErrorOf, type Subject } from './errors.ts';

/** Bounds the calls to AWS of one request. */
export const maxCalls = 128;

/** Does the same for a sync, which is alone in its request. */
export const maxSyncCalls = 256;

/**
 * Reserves calls of a sync: its last batch, two for its record, and five for what is read of the store after it. No other call is
 * made without a look at what is left.
 */
export const reservedSyncCalls = 8;

/** Bounds the bytes of an answer: Lambda's quota is 6 MB, headers included. */
export const maxAnswerBytes = 5_000_000;

/** Reserves calls for a write: those that find out what became of it when its answer is lost. */
const reservedCalls = 8;

/** Gives the budgets of a new request. */
export function createBudget(): Budget {
  return {
    callsLeft: maxCalls,
    callsToSpare: 0,
    answerBytesLeft: maxAnswerBytes,
    isBodyLarge: false,
  };
}

/** Counts a call before it is sent. Gives the failure of one that is over the budget; undefined otherwise. */
export function spendCall(
  { writes, ...target }: Subject & { writes: boolean },
  { budget, requestId }: Context,
): ErrorOf<'ServiceUnavailable'> | undefined {
  if (budget.callsLeft >= (writes ? reservedCalls : 1)) {
    budget.callsLeft -= 1;
    return undefined;
  }
  const message = `The request would make more than the ${maxCalls} calls to AWS that one may make.`;
  return errorValue('ServiceUnavailable', { ...target, message, requestId, retryable: false });
}

/**
 * Repeats a read whose attempts were all throttled, once, if the request has a call to spare. A list asks for so much that
 * single reads can lose all their attempts, while the others, fewer at once by then, go on.
 */
export async function repeatThrottled<Value extends object>(
  read: () => Promise<Value>,
  { budget }: Context,
): Promise<Value> {
  const first = await read();
  const isThrottled = isErrorValue(first) && first.errorCode === 'Throttling';
  if (!isThrottled || budget.callsToSpare < 1) return first;
  budget.callsToSpare -= 1;
  return read();
}
