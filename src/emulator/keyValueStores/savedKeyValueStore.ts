import type { KeyValues } from '../keyValues/keyValues.ts';
import type { KeyValueStoreRecord } from './keyValueStore.ts';

/** Describes a key value store in the state file, without its data. */
export interface SavedKeyValueStore {
  name: string;
  id: string;
  comment: string;
  lastModifiedTime: string;
  version: number;
  /** The next three are missing in files of before. */
  createdTime?: string;
  readyTime?: string;
  tags?: KeyValueStoreRecord['tags'];
}

export function savedKeyValueStore(record: KeyValueStoreRecord): SavedKeyValueStore {
  const { keyValues: _, createdTime, readyTime, lastModifiedTime, ...rest } = record;
  return {
    ...rest,
    createdTime: createdTime.toISOString(),
    readyTime: readyTime.toISOString(),
    lastModifiedTime: lastModifiedTime.toISOString(),
  };
}

/** Restores a key value store; `readKeyValues` reads its data. Throws when a member is missing or of another type. */
export function restoredKeyValueStore(
  saved: SavedKeyValueStore,
  readKeyValues: (id: string, createdTime: Date) => KeyValues,
): KeyValueStoreRecord {
  const { name, id, comment, version, tags = [] } = saved;
  const { lastModifiedTime, createdTime = lastModifiedTime, readyTime = createdTime } = saved;
  const texts = [name, id, comment, ...tags.flatMap(({ key, value }) => [key, value])];
  const isWhole = texts.every((text) => typeof text === 'string') && Number.isInteger(version);
  if (!isWhole || !/^[\da-f-]{36}$/.test(id)) throw new TypeError('no key value store');
  const created = restoredTime(createdTime);
  return {
    name,
    id,
    comment,
    version,
    tags,
    createdTime: created,
    readyTime: restoredTime(readyTime),
    lastModifiedTime: restoredTime(lastModifiedTime),
    keyValues: readKeyValues(id, created),
  };
}

function restoredTime(text: string): Date {
  const time = new Date(text);
  time.toISOString(); // throws when it is no date
  return time;
}
