import type { Context } from '../../context.ts';
import type { KeyValueEntry, Violation } from '../../contract/schema.generated.ts';
import { violation } from '../checks.ts';
import { errorValue, isErrorValue, type ErrorOf } from '../errors.ts';
import { refusal } from '../refusal.ts';
import { toEntry } from './changedEntries.ts';
import { readKey, type DataPlace } from './dataCalls.ts';
import { isDotSegment, keyViolations } from './entryChecks.ts';
import { onKeyValueStore } from './findStore.ts';
import { storeNameViolations, storeTarget } from './keyValueStore.ts';
import { type EntriesError } from './listEntries.ts';
import { readVersion } from './storeData.ts';

type EntryError = EntriesError | ErrorOf<'ResourceNotFound'>;

/** Reads one entry by its key. Source: GetKey, CloudFront KeyValueStore API 2022-07-26. */
export async function getEntry(
  { name, key }: { name: string; key: string },
  context: Context,
): Promise<KeyValueEntry | EntryError> {
  const target = storeTarget('cloudfront-keyvaluestore:GetKey', 'READ', { name });
  const violations = [...storeNameViolations(name), ...readableKeyViolations(key)];
  const refused = refusal(target, violations, context);
  if (refused) return refused;
  return onKeyValueStore<KeyValueEntry | EntryError>(
    target,
    (store) => readEntry({ store, target }, key, context),
    context,
  );
}

function readableKeyViolations(key: string): Violation[] {
  if (!isDotSegment(key)) return keyViolations('key', key);
  return [violation('key', 'PATTERN', 'must not be . or ..: list the entries to see their values')];
}

/** Reads an entry. When CloudFront finds nothing, the version of the data tells whether the store is there. */
async function readEntry(
  place: DataPlace,
  key: string,
  context: Context,
): Promise<KeyValueEntry | EntryError> {
  const called = await readKey(place, key, context);
  if ('value' in called) return toEntry(called.value);
  const { error } = called;
  if (error.errorCode !== 'EntityNotFound') return error;
  const version = await readVersion(place, context);
  if (isErrorValue(version)) return version;
  const message = 'The key value store has no entry of this key.';
  const { requestId } = error;
  return errorValue('ResourceNotFound', { ...place.target, message, requestId });
}
