import type { KeyValueStore } from './keyValueStore.ts';

/** Maps the host's operations on a run's key value store, for the bridge, to their functions. */
export function storeOperations(store: () => KeyValueStore | undefined) {
  const entry = ([key = '']: string[]): string | null => store()?.entries.get(key) ?? null;
  return {
    /** Gives what sandbox/keyValueStore.js tells of the store (developer guide, helper methods: `meta`). */
    store: (): object | null => {
      const present = store();
      if (!present) return null;
      const { id, entries, createdTime, lastModifiedTime } = present;
      const meta = {
        creationDateTime: createdTime.toISOString(),
        lastUpdatedDateTime: lastModifiedTime.toISOString(),
        keyCount: entries.size,
      };
      return { id, meta };
    },
    /** Gives the value of a key, or null. */
    entry,
    /** Gives the bytes of the value of a key, or null. */
    entryBytes: (args: string[]): number[] | null => {
      const value = entry(args);
      return value === null ? null : [...Buffer.from(value)];
    },
  };
}
