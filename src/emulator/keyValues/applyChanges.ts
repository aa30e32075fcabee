import { AwsError } from '../awsError.ts';
import { limits } from '../limits.ts';
import { sizeOfPair, type KeyValues } from './keyValues.ts';

/** Describes changes that are made together. No key is in both. */
export interface KeyValueChanges {
  puts: ReadonlyMap<string, string>;
  /** A key that is not there is ignored. */
  deletes: ReadonlySet<string>;
}

/**
 * Makes all changes or, with `ServiceQuotaExceededException` when the store would be too large, none. Each set of changes
 * is a version of its own, even when nothing differs (guess). Gives a function that takes them back.
 */
export function applyChanges(
  keyValues: KeyValues,
  { puts, deletes }: KeyValueChanges,
  now: Date,
): () => void {
  const { pairs } = keyValues;
  const before = { ...keyValues };
  const replaced = [...puts.keys(), ...deletes].map((key) => [key, pairs.get(key)] as const);
  const added = Array.from(puts, ([key, value]) => sizeOfPair(key, value));
  const removed = replaced.map(([key, old]) => (old === undefined ? 0 : sizeOfPair(key, old)));
  const sizeBytes = keyValues.sizeBytes + sum(added) - sum(removed);
  if (sizeBytes > limits.keyValueStoreBytes) {
    const message = 'Limit exceeded: Maximum size of a key value store';
    throw new AwsError('ServiceQuotaExceededException', message);
  }
  for (const [key, value] of puts) pairs.set(key, value);
  for (const key of deletes) pairs.delete(key);
  const changed = { sizeBytes, version: keyValues.version + 1, lastModifiedTime: now };
  Object.assign(keyValues, changed, { sortedKeys: undefined });
  return () => {
    for (const [key, old] of replaced) {
      if (old === undefined) pairs.delete(key);
      else pairs.set(key, old);
    }
    Object.assign(keyValues, before);
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
