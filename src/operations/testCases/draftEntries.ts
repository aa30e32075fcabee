import type { Context } from '../../context.ts';
import type { TestDraftInput } from '../../contract/schema.generated.ts';
import { violation } from '../checks.ts';
import { errorValue, isErrorValue, type ErrorOf, type Target } from '../errors.ts';
import { storeTarget } from '../keyValueStores/keyValueStore.ts';
import { maxDraftEntries } from '../limits.ts';
import { invalidArgument, refusal } from '../refusal.ts';

type Entries = readonly (readonly [string, string])[];

/** Holds the data that a draft reads; undefined without a store. */
export interface DraftData {
  entries: Entries | undefined;
}

type DraftDataError = ErrorOf<
  'InvalidArgument' | 'AccessDenied' | 'Throttling' | 'ServiceUnavailable' | 'AwsRefusal'
>;

const path = 'draft.keyValueStoreName';

/**
 * Gives the data that a draft reads: what the caller sends, or the entries of a store that the caller may read. The sandbox
 * itself may read nothing.
 */
export async function readDraftData(
  target: Target,
  { keyValueEntries, keyValueStoreName: name }: TestDraftInput,
  context: Context,
): Promise<DraftData | DraftDataError> {
  if (name == null)
    return { entries: keyValueEntries?.map(({ key, value }) => [key, value] as const) };
  const action = 'cloudfront-keyvaluestore:ListKeys';
  const ofStore = storeTarget(action, 'READ', { name });
  const refused = refusal(ofStore, [], context);
  if (refused) return refused;
  const { onKeyValueStore, readAllEntries } = await import('../storeOperations.ts');
  const read = await onKeyValueStore<
    { entries: Entries } | ErrorOf<'EntityNotFound'> | DraftDataError
  >(
    ofStore,
    async (store) => {
      const all = await readAllEntries({ store, target: ofStore }, maxDraftEntries, context);
      if (all === 'TOO_MANY') return invalidArgument(target, [tooMany], context);
      if (!isErrorValue(all)) return { entries: all.map(({ key, value }) => [key, value]) };
      const isQuota = all.__typename === 'Conflict' || all.__typename === 'ServiceQuotaExceeded';
      return isQuota ? unavailable(target, all.requestId) : all;
    },
    context,
  );
  if (!isErrorValue(read) || !isOdd(read)) return read;
  return invalidArgument(target, [unknown], context);
}

const tooMany = violation(path, 'RANGE', `must be a store of at most ${maxDraftEntries} entries`);
const unknown = violation(path, 'UNKNOWN', 'must be a key value store of this account');

function isOdd(error: {
  __typename: string;
}): error is ErrorOf<'EntityNotFound' | 'UnsupportedOperation'> {
  return error.__typename === 'EntityNotFound' || error.__typename === 'UnsupportedOperation';
}

function unavailable(target: Target, requestId: string): ErrorOf<'ServiceUnavailable'> {
  const message = 'The key value store cannot be read now. Try again.';
  return errorValue('ServiceUnavailable', { ...target, message, requestId });
}
