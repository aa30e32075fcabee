import { decode, encode } from './bytes.js';
import { define } from './primordials.js';

const ENCODINGS = ['hex', 'base64', 'base64url'];

function bytesFrom(source, encoding) {
  if (Array.isArray(source)) {
    return source.map((byte) => String.fromCharCode(Number(byte) & 255)).join('');
  }
  if (typeof source !== 'string') throw new TypeError('value must be a string or array');
  if (ENCODINGS.includes(encoding)) return encode(source, encoding);
  throw new TypeError(`Unknown encoding: "${encoding}"`);
}

function part(text, start, end) {
  return String(text).slice(start ?? 0, end);
}

function isBytes(text) {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 255) return false;
  }
  return true;
}

const METHODS = {
  bytesFrom,
  /** Converts a byte string to text, each byte to one character. Gives null when a character is above 255. */
  fromBytes(start, end) {
    const bytes = part(this, start, end);
    return isBytes(bytes) ? bytes : null;
  },
  /** Decodes a byte string of UTF-8 to text. Gives null when it is not UTF-8. */
  fromUTF8(start, end) {
    const bytes = part(this, start, end);
    if (!isBytes(bytes)) return null;
    const text = decode(bytes, 'utf8');
    return encode(text, 'utf8') === bytes ? text : null;
  },
  /** Converts text to a byte string, each character to one byte. Gives null when a character is above 255. */
  toBytes(start, end) {
    const text = part(this, start, end);
    return isBytes(text) ? text : null;
  },
  /** Encodes text as a byte string of UTF-8. */
  toUTF8(start, end) {
    return encode(part(this, start, end), 'utf8');
  },
};

/** Adds the methods for byte strings, strings of characters 0 to 255 (developer guide, runtime 1.0). */
export function installByteStrings() {
  define(String, 'bytesFrom', bytesFrom);
  for (const name of Object.keys(METHODS)) define(String.prototype, name, METHODS[name]);
}
