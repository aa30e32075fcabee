import { Buffer } from './buffer.js';
import { encode, fromBinary } from './bytes.js';
import { ask } from './host.js';
import { parseJson } from './json.js';
import { run } from './rejections.js';

/** Gives the value of a key, or null. */
function find(key) {
  if (typeof key !== 'string') throw new TypeError('the key must be a string');
  return ask('entry', key);
}

function format(value, name) {
  switch (name) {
    case 'string':
      return value;
    case 'json':
      return parseJson(value);
    case 'bytes':
      return Buffer.from(fromBinary(encode(value, 'utf8')));
    default:
      throw new TypeError('the format must be string, json or bytes');
  }
}

/**
 * Provides `kvs` of the module `cloudfront` (developer guide, helper methods for key value stores). `id` may be left out,
 * as a function has one key value store at most. What a missing key rejects with is observed.
 */
export function kvs(id) {
  const store = ask('store');
  if (store === null) throw new Error('No key value store is associated with the function');
  if (id !== undefined && id !== store.id) {
    throw new Error('The function is associated with another key value store');
  }
  return {
    get: (key, options = {}) =>
      run(async () => {
        const value = find(key);
        if (value === null) throw new Error('KeyNotFound');
        const { format: name = 'string' } = options;
        return format(value, name);
      }),
    exists: (key) => run(async () => find(key) !== null),
    meta: () => run(async () => ask('store').meta),
  };
}
