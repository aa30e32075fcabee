import pLimit, { type LimitFunction } from 'p-limit';

/** What a request has read from CloudFront so far, so that nothing is read twice for one document. */
export interface Reads {
  /** Gives what was read of this function under this key, or reads it: no more than 8 at a time. */
  once<Value>(name: string, key: string, read: () => Promise<Value>): Promise<Value>;
  /** What was read of this function under this key, or is being read. */
  known(name: string, key: string): Promise<unknown> | undefined;
  /** Drops what was read of a function: it may have changed. */
  forget(name: string): void;
}

/** CloudFront's control plane takes few requests a second: a list with all ETags must not use them all at once. */
const maxConcurrentReads = 8;

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
