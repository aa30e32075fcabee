import type { ActionRequest, ActionResponse } from '../action.ts';
import { AwsError } from '../awsError.ts';
import { etagOf } from '../etag.ts';
import { ModelCheck } from '../modelCheck.ts';
import { renderDocument } from '../renderXml.ts';
import type { Store } from '../store.ts';
import {
  keyValueStoreMembers,
  keyValueStoreName,
  keyValueStoreStatus,
  type KeyValueStoreRecord,
} from './keyValueStore.ts';

/** Finds the key value store that a request names. Throws `MalformedXML` or `EntityNotFound`. */
export function findKeyValueStore({ name }: ActionRequest, store: Store): KeyValueStoreRecord {
  const check = new ModelCheck();
  check.text('name', name, keyValueStoreName);
  check.throwIfBroken();
  const record = store.keyValueStores.get(name);
  if (!record) throw new AwsError('EntityNotFound');
  return record;
}

/** Renders the answer that describes a key value store, with its ETag. */
export function keyValueStoreResponse(store: Store, record: KeyValueStoreRecord): ActionResponse {
  const status = keyValueStoreStatus(record, store.now());
  const body = renderDocument(
    'KeyValueStore',
    keyValueStoreMembers(store.accountId, record, status),
  );
  return { status: 200, headers: { ETag: etagOf(record.version) }, body };
}
