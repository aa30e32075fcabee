import type { ActionRequest, ActionResponse } from '../action.ts';
import { checkIfMatch } from '../checkIfMatch.ts';
import { limits } from '../limits.ts';
import { ModelCheck } from '../modelCheck.ts';
import { childText } from '../parseXml.ts';
import { readRoot } from '../requestBody.ts';
import type { Store } from '../store.ts';
import { findKeyValueStore, keyValueStoreResponse } from './findKeyValueStore.ts';
import { keyValueStoreName } from './keyValueStore.ts';

/** Replaces the comment of a key value store, which is all that can be changed (SDK). Its data and their ETag stay. */
export function updateKeyValueStore(request: ActionRequest, store: Store): ActionResponse {
  const comment = childText(readRoot(request, 'UpdateKeyValueStoreRequest'), 'Comment');
  const check = new ModelCheck();
  check.text('name', request.name, keyValueStoreName);
  check.text('comment', comment, { max: limits.commentCharacters });
  check.throwIfBroken();
  const record = findKeyValueStore(request, store);
  checkIfMatch(request.ifMatch, record);
  const updated = {
    ...record,
    comment: comment ?? '', // checked above
    version: record.version + 1,
    lastModifiedTime: store.now(),
  };
  store.keyValueStores.set(record.name, updated);
  return keyValueStoreResponse(store, updated);
}
