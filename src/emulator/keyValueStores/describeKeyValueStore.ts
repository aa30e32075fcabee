import { AwsError } from '../errors.ts';
import { etagOf } from '../etag.ts';
import type { ActionRequest, ActionResponse } from '../request.ts';
import type { Store } from '../store.ts';
import { ModelCheck } from '../validate.ts';
import { xmlDocument } from '../xml.ts';
import { keyValueStoreName } from './createKeyValueStore.ts';
import { keyValueStoreMembers } from './keyValueStore.ts';

/** Tells one key value store. Throws `EntityNotFound`. */
export function describeKeyValueStore({ name }: ActionRequest, store: Store): ActionResponse {
  const check = new ModelCheck();
  check.text('name', name, keyValueStoreName);
  check.done();
  const record = store.keyValueStores.get(name);
  if (!record) throw new AwsError('EntityNotFound');
  const body = xmlDocument('KeyValueStore', keyValueStoreMembers(store.accountId, record));
  return { status: 200, headers: { ETag: etagOf(record.version) }, body };
}
