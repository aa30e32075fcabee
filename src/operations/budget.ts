import type { Budget, Context } from '../context.ts';
import { errorValue, type ErrorOf, type Target } from './errors.ts';

/** Bounds the calls to AWS of one request. */
export const maxCalls = 128;

/** Bounds the bytes of an answer: Lambda's quota is 6 MB, headers included. */
export const maxAnswerBytes = 5_000_000;

/** Reserves calls for a write: those that find out what became of it when its answer is lost. */
const reservedCalls = 8;

/** Gives the budgets of a new request. */
export function createBudget(): Budget {
  return { callsLeft: maxCalls, answerBytesLeft: maxAnswerBytes };
}

/** Counts a call before it is sent. Gives the failure of one that is over the budget; undefined otherwise. */
export function spendCall(
  { writes, ...target }: Target & { writes: boolean },
  { budget, requestId }: Context,
): ErrorOf<'ServiceUnavailable'> | undefined {
  if (budget.callsLeft >= (writes ? reservedCalls : 1)) {
    budget.callsLeft -= 1;
    return undefined;
  }
  const message = `The request would make more than the ${maxCalls} calls to AWS that one may make.`;
  return errorValue('ServiceUnavailable', { ...target, message, requestId, retryable: false });
}
