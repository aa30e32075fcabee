import type { ActionRequest, ActionResponse } from '../action.ts';
import { AwsError } from '../awsError.ts';
import { checkIfMatch } from '../checkIfMatch.ts';

import type { Store } from '../store.ts';
import { functionsWith } from './associations.ts';
import { findKeyValueStore } from './findKeyValueStore.ts';
import { keyValueStoreArn } from './keyValueStore.ts';

/** Deletes a key value store with its data. Throws `CannotDeleteEntityWhileInUse` while a function has it. */
export function deleteKeyValueStore(request: ActionRequest, store: Store): ActionResponse {
  const record = findKeyValueStore(request, store);
  checkIfMatch(request.ifMatch, record);
  if (functionsWith(store, keyValueStoreArn(store.accountId, record.id)).length > 0) {
    throw new AwsError('CannotDeleteEntityWhileInUse');
  }
  store.keyValueStores.delete(record.name);
  return { status: 204 };
}
