import type { Described } from '../../aws/keyValues/keyValueRequests.ts';
import type { Context } from '../../context.ts';
import type { KeyValueStore } from '../../contract/schema.generated.ts';
import type { ErrorOf } from '../errors.ts';
import { refusal } from '../refusal.ts';
import { storeReads } from '../target.ts';
import { describeData, type DataErrorCode, type DataPlace } from './dataCalls.ts';
import { openStore } from './findStore.ts';
import { storeTarget } from './keyValueStore.ts';

export type DataError = ErrorOf<DataErrorCode>;

/** Reads the present version of a store's data, once for a request. */
export function readVersion(place: DataPlace, context: Context): Promise<Described | DataError> {
  const { target, store } = place;
  return context.reads.once(storeReads(target.name), `version ${store.arn}`, async () => {
    const called = await describeData(place, context);
    return 'value' in called ? called.value : called.error;
  });
}

/** Reads it for a caller who may read the store. */
export async function readStoreVersion(
  self: Pick<KeyValueStore, 'name' | 'arn'>,
  context: Context,
): Promise<Described | DataError> {
  const place = placeOf(self, context);
  return refusal(place.target, [], context) ?? readVersion(place, context);
}

/** Says where the data of a store is read. */
export function placeOf(self: Pick<KeyValueStore, 'name' | 'arn'>, context: Context): DataPlace {
  const action = 'cloudfront-keyvaluestore:DescribeKeyValueStore';
  return { store: openStore(self, context), target: storeTarget(action, 'READ', self) };
}
