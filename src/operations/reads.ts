import pLimit, { type LimitFunction } from 'p-limit';
import type { Reads } from '../context.ts';

/** CloudFront's control plane takes few requests a second: a list with all ETags must not use them all at once. */
const maxConcurrentReads = 8;

/** Makes the empty memory of one request. */
export function createReads(): Reads {
  let limit: LimitFunction | undefined;
  const functions = new Map<string, Map<string, Promise<unknown>>>();
  return {
    once: <Value>(name: string, key: string, read: () => Promise<Value>) => {
      const known = functions.get(name) ?? new Map<string, Promise<unknown>>();
      functions.set(name, known);
      limit ??= pLimit(maxConcurrentReads); // dear, and most requests read nothing
      const reading = known.get(key) ?? limit(read);
      known.set(key, reading);
      return reading as Promise<Value>; // a key stands for one kind of value
    },
    known: (name, key) => functions.get(name)?.get(key),
    forget: (name) => void functions.delete(name),
  };
}
