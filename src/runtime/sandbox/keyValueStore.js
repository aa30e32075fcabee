import { Buffer } from './buffer.js';
import { ask } from './host.js';
import { parseJson } from './json.js';
import { run } from './rejections.js';

const { from } = Buffer;

/** Asks for the entry of a key: `entry` gives its value as text, `entryBytes` as a list of bytes; both null for none. */
function find(operation, key) {
  if (typeof key !== 'string') throw new TypeError('the key must be a string');
  return ask(operation, key);
}

function existing(entry) {
  if (entry === null) throw new Error('KeyNotFound');
  return entry;
}

function get(key, format) {
  switch (format) {
    case 'string':
      return existing(find('entry', key));
    case 'json':
      return parseJson(existing(find('entry', key)));
    case 'bytes':
      return from(new Uint8Array(existing(find('entryBytes', key))).buffer);
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
        const { format = 'string' } = options;
        return get(key, format);
      }),
    exists: (key) => run(async () => find('entry', key) !== null),
    meta: () => run(async () => ask('store').meta),
  };
}
