import { randomUUID } from 'node:crypto';

/** Holds the data of a key value store. */
export interface KeyValues {
  pairs: Map<string, string>;
  /** Bytes of all keys and values in UTF-8. */
  sizeBytes: number;
  /** The number of the present state, from 1 on, from which its ETag follows. */
  version: number;
  lastModifiedTime: Date;
  /** Tells these data from others of the same id and version in this process, of another emulator. */
  readonly instance: string;
  /** All keys in order, once a list has needed them. */
  sortedKeys: readonly string[] | undefined;
}

/** Makes the data of a key value store: of a new one, which is empty, or of one that is read from its file. */
export function createKeyValues(
  lastModifiedTime: Date,
  pairs = new Map<string, string>(),
  version = 1,
): KeyValues {
  let sizeBytes = 0;
  for (const [key, value] of pairs) sizeBytes += sizeOfPair(key, value);
  const instance = randomUUID();
  return { pairs, sizeBytes, version, lastModifiedTime, instance, sortedKeys: undefined };
}

/** Gives the bytes that a pair takes (guess; a documented example has one byte more). */
export function sizeOfPair(key: string, value: string): number {
  return Buffer.byteLength(key) + Buffer.byteLength(value);
}
