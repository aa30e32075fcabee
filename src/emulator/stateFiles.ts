import { KeyValueFiles } from './keyValues/keyValueFiles.ts';
import { readStateFile, writeStateFile } from './stateFile.ts';
import type { Store } from './store.ts';

/** Saves changes of a store. Each throws when the system refuses. */
export interface StateFiles {
  /** Saves everything but the data of key value stores. */
  saveStore(): void;
  /** Holds the data of key value stores. */
  keyValues: KeyValueFiles;
}

/** Fills the store from the state file and the folder with data beside it. Throws `StateFileError`. */
export function openStateFiles(stateFile: string, store: Store): StateFiles {
  const keyValues = new KeyValueFiles(`${stateFile}.kvs`);
  readStateFile(stateFile, store, keyValues);
  return { saveStore: () => writeStateFile(stateFile, store), keyValues };
}
