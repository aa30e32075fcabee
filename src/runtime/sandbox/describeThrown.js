import { NativeError } from './primordials.js';

/** Gives the text of a thrown value: `Name: message` for an error. */
export function describeThrown(thrown) {
  if (typeof thrown === 'symbol') return 'Symbol()';
  try {
    const text = `${thrown}`;
    const isMemoryError = thrown instanceof NativeError && text === 'InternalError: out of memory';
    return isMemoryError ? 'MemoryError' : text;
  } catch {
    return 'TypeError: Cannot convert object to primitive value';
  }
}
