import type { Context } from '../../context.ts';
import { errorValue, type ErrorOf, type Target } from '../errors.ts';

/** Says how much time a step needs, with what finds out what became of it, in ms. */
const neededMs = { TEST: 12_000, PUBLISH: 9_000, RESTORE: 9_000 } as const;

/** Checks that there is time for a step before the request has to be answered. */
export function hasTimeFor(step: keyof typeof neededMs, { deadlineMs }: Context): boolean {
  return deadlineMs - Date.now() >= neededMs[step];
}

/** Says that a step was not begun because too little time was left. */
export function deadlineFailure(
  target: Target,
  { requestId }: Context,
): ErrorOf<'ServiceUnavailable'> {
  const message = 'The request was too near its deadline. Send it again: it goes on from here.';
  return errorValue('ServiceUnavailable', { ...target, message, requestId });
}
