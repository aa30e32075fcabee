import type { Context } from '../../context.ts';
import { errorValue, type ErrorOf, type ErrorValue, type StoreTarget } from '../errors.ts';

const message =
  'Another change of the key value store was made at the same moment, so nothing was written. Try again.';

/**
 * Tells of a change that another one has overtaken. The caller knows nothing of the ETag of the configuration, which the
 * gateway has read just before: so it is no `PreconditionFailed`.
 */
export function configurationConflict<Failure extends ErrorValue>(
  failure: Failure,
  target: StoreTarget,
  { requestId }: Context,
): Exclude<Failure, ErrorOf<'PreconditionFailed'>> | ErrorOf<'Conflict'> {
  if (failure.__typename !== 'PreconditionFailed')
    return failure as Exclude<Failure, ErrorOf<'PreconditionFailed'>>; // just checked
  return errorValue('Conflict', { ...target, message, requestId });
}
