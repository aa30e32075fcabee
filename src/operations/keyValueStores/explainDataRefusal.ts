import type { Context } from '../../context.ts';
import { errorValue, type ErrorOf, type StoreTarget } from '../errors.ts';
import { staleIfMatch } from '../refusal.ts';
import { describeData, type DataErrorCode, type DataPlace } from './dataCalls.ts';
import { readPresent, toCurrentEntries } from './presentEntries.ts';

type Refused = ErrorOf<DataErrorCode | 'PreconditionFailed'>;

/** Names what was to be changed. */
interface Attempted {
  place: DataPlace & { target: StoreTarget & { ifMatch: string } };
  keys: readonly string[];
}

/** Names the refusals that may mean a stale version: AWS's words for one are not documented. */
const doubtful: ReadonlySet<string> = new Set(['Conflict', 'InvalidArgument']);

/**
 * Looks at the data when the data plane has refused changes: a stale version is `PreconditionFailed`, with the present values
 * for a caller who may read them, and a key that is not there is told from a store that is gone.
 */
export async function explainDataRefusal(
  refused: Refused,
  { place, keys }: Attempted,
  context: Context,
): Promise<Refused | ErrorOf<'ResourceNotFound'>> {
  const { target } = place;
  const { errorCode, requestId } = refused;
  if (refused.__typename === 'PreconditionFailed')
    return withCurrentEntries(refused, { place, keys }, context);
  const isAbsent = errorCode === 'EntityNotFound';
  if (!isAbsent && !doubtful.has(errorCode)) return refused;
  const now = await describeData(place, context);
  if (!('value' in now)) return refused;
  if (isAbsent) return errorValue('ResourceNotFound', { ...target, message: noEntry, requestId });
  if (now.value.etag === target.ifMatch) return refused;
  const stale = { ...staleIfMatch(target, context), requestId };
  return withCurrentEntries(stale, { place, keys }, context);
}

const noEntry =
  'CloudFront found no entry of a key that was to be deleted, so nothing was written.';

async function withCurrentEntries(
  stale: ErrorOf<'PreconditionFailed'>,
  { place, keys }: Attempted,
  context: Context,
): Promise<ErrorOf<'PreconditionFailed'>> {
  if (!context.access.mayStore('READ', place.target.name)) return stale;
  const present = await readPresent(place, keys, context);
  return { ...stale, currentEntries: present ? toCurrentEntries(present) : null };
}
