/** Holds the data of a key value store. */
export interface KeyValues {
  pairs: Map<string, string>;
  /** Bytes of all keys and values in UTF-8. */
  sizeBytes: number;
  /** The number of the present state, from 1 on, from which its ETag follows. */
  version: number;
  lastModifiedTime: Date;
  /** All keys in order, once a list has needed them. */
  sortedKeys: readonly string[] | undefined;
}

/** Makes the data of a new key value store. */
export function emptyKeyValues(createdTime: Date): KeyValues {
  return {
    pairs: new Map(),
    sizeBytes: 0,
    version: 1,
    lastModifiedTime: createdTime,
    sortedKeys: undefined,
  };
}

/** Gives the bytes that a pair takes (guess; a documented example has one byte more). */
export function sizeOfPair(key: string, value: string): number {
  return Buffer.byteLength(key) + Buffer.byteLength(value);
}
