import type { ActionRequest, ActionResponse } from '../action.ts';
import type { Store } from '../store.ts';
import { findKeyValueStore, keyValueStoreResponse } from './findKeyValueStore.ts';

/** Describes one key value store. Throws `EntityNotFound`. */
export function describeKeyValueStore(request: ActionRequest, store: Store): ActionResponse {
  return keyValueStoreResponse(store, findKeyValueStore(request, store));
}
