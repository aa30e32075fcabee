import { AwsError } from '../awsError.ts';
import { etagOf } from '../etag.ts';
import type { ActionRequest, ActionResponse } from '../action.ts';
import type { Store } from '../store.ts';
import { ModelCheck } from '../modelCheck.ts';
import { renderDocument } from '../renderXml.ts';
import { keyValueStoreName } from './createKeyValueStore.ts';
import { keyValueStoreMembers } from './keyValueStore.ts';

/** Tells one key value store. Throws `EntityNotFound`. */
export function describeKeyValueStore({ name }: ActionRequest, store: Store): ActionResponse {
  const check = new ModelCheck();
  check.text('name', name, keyValueStoreName);
  check.throwIfBroken();
  const record = store.keyValueStores.get(name);
  if (!record) throw new AwsError('EntityNotFound');
  const body = renderDocument('KeyValueStore', keyValueStoreMembers(store.accountId, record));
  return { status: 200, headers: { ETag: etagOf(record.version) }, body };
}
