import type { KeyValueStore } from './keyValueStore.ts';
import { RecentlyUsed } from './recentlyUsed.ts';

/** Bounds the key value stores that a thread keeps: four take 60 MB at most. */
const maxKept = 4;

/** Tells a thread which key value store the next job reads. `entries` are missing when the thread has got them before. */
export interface StoreMessage {
  keyValueStore: Omit<KeyValueStore, 'entries'> & Partial<Pick<KeyValueStore, 'entries'>>;
}

/**
 * Makes the messages to one thread. Each must reach it, as both sides count on it: it holds nothing that cannot be
 * copied, and goes before the job, which may.
 */
export function createStoreMessages(): (store: KeyValueStore) => StoreMessage {
  const kept = new RecentlyUsed<{ version: string | undefined }>(maxKept);
  return (store) => {
    const { entries, ...rest } = store;
    const isKept = store.version !== undefined && kept.get(store.id)?.version === store.version;
    if (isKept) return { keyValueStore: rest };
    kept.set(store.id, { version: store.version });
    return { keyValueStore: { ...rest, entries } };
  };
}

/** Makes the function by which a thread takes a message, and keeps the entries. It gives the store, whole. */
export function createStoreReceiver(): (message: StoreMessage) => KeyValueStore {
  const kept = new RecentlyUsed<ReadonlyMap<string, string>>(maxKept);
  return ({ keyValueStore: { entries: sent, ...rest } }) => {
    const entries = sent ?? kept.get(rest.id);
    if (!entries) throw new Error('the thread has not got the entries');
    if (sent) kept.set(rest.id, sent);
    return { ...rest, entries };
  };
}
