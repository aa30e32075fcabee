import pLimit, { type LimitFunction } from 'p-limit';
import type { Reads } from '../context.ts';

/**
 * Bounds the reads of one request at a time: CloudFront takes few requests a second, and a list with all ETags must not
 * use them up.
 */
const maxConcurrentReads = 8;

/** Makes the memory of what one request has read, empty at first. */
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
