/** Gives the operations on key value stores, and what their fields read. */
export { readAllEntries } from './keyValueStores/allEntries.ts';
export { changeEntries } from './keyValueStores/changeEntries.ts';
export { createKeyValueStore } from './keyValueStores/createKeyValueStore.ts';
export { deleteKeyValueStore } from './keyValueStores/deleteKeyValueStore.ts';
export { onKeyValueStore } from './keyValueStores/findStore.ts';
export { getEntry } from './keyValueStores/getEntry.ts';
export { getKeyValueStore, getStoreById } from './keyValueStores/getKeyValueStore.ts';
export { listEntries } from './keyValueStores/listEntries.ts';
export { listKeyValueStores } from './keyValueStores/listKeyValueStores.ts';
export { readStoreVersion } from './keyValueStores/storeData.ts';
export {
  listKeyValueStoreFunctions,
  readStoreFunctions,
  readStoreUsers,
} from './keyValueStores/storeFunctions.ts';
export { syncEntries } from './keyValueStores/syncEntries.ts';
export { updateKeyValueStore } from './keyValueStores/updateKeyValueStore.ts';
