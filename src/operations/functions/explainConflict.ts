import type { Context } from '../../context.ts';
import { isErrorValue, type ErrorValue, type Target } from '../errors.ts';
import { readLeniently } from '../readLeniently.ts';
import { describeUnchecked } from './describeFunction.ts';

const message =
  'CloudFront refused this ifMatch although it is the present version. Nothing was written, and nobody has changed the function: try again later.';

/**
 * Looks whether a function has changed when CloudFront says so: it has been reported to refuse the present version of a
 * function that a distribution uses, and a client that merges would do so without end.
 */
export async function explainConflict<Failure extends ErrorValue>(
  failure: Failure,
  target: Target,
  context: Context,
): Promise<Failure> {
  if (failure.__typename !== 'PreconditionFailed' || failure.outcome === 'UNKNOWN') return failure;
  const now = await readLeniently(() => describeUnchecked(target, context), context);
  const isPresent = now && !isErrorValue(now) && now.etag === target.ifMatch;
  return isPresent ? { ...failure, message } : failure;
}
