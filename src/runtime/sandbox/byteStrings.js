import { decode, encode } from './bytes.js';
import { toBinary, toByteString, isByteString } from './byteUnits.js';
import { define, fromCharCode, isArray, uncurry } from './primordials.js';

const ENCODINGS = ['hex', 'base64', 'base64url'];
const nativeToString = uncurry(String.prototype.toString);
const slice = uncurry(String.prototype.slice);

function checkEncoding(encoding) {
  if (typeof encoding !== 'string') throw new TypeError('"encoding" must be a string');
  if (ENCODINGS.includes(encoding)) return encoding;
  throw new TypeError(`Unknown encoding: "${encoding}"`);
}

function bytesOfList(list) {
  let binary = '';
  for (let index = 0; index < list.length; index += 1)
    binary += fromCharCode(Number(list[index]) & 255);
  return binary;
}

function bytesFrom(source, encoding) {
  if (isArray(source)) return toByteString(bytesOfList(source));
  if (typeof source === 'string') return toByteString(encode(source, checkEncoding(encoding)));
  if (typeof source === 'object' && source !== null) return toByteString(bytesOfList(source));
  throw new TypeError('value must be a string or array-like object');
}

/** Gives a part of a text as it is in the code. */
function part(text, start, end) {
  return slice(`${text}`, start ?? 0, end);
}

/** Gives the bytes of a text: its own if it is a byte string, otherwise one for each character, or null. */
function bytesOf(text) {
  if (isByteString(text)) return toBinary(text);
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 255) return null;
  }
  return text;
}

const METHODS = {
  bytesFrom,
  /** Converts a byte string to text, each byte to one character. Gives null when a character is above 255. */
  fromBytes(start, end) {
    return bytesOf(part(this, start, end));
  },
  /** Decodes a byte string of UTF-8 to text. Gives null when it is not UTF-8. */
  fromUTF8(start, end) {
    const bytes = bytesOf(part(this, start, end));
    if (bytes === null) return null;
    const text = decode(bytes, 'utf8');
    return encode(text, 'utf8') === bytes ? text : null;
  },
  /** Converts text to a byte string, each character to one byte. Gives null when a character is above 255. */
  toBytes(start, end) {
    const bytes = bytesOf(part(this, start, end));
    return bytes === null ? null : toByteString(bytes);
  },
  /** Encodes text as a byte string of UTF-8. */
  toUTF8(start, end) {
    const text = part(this, start, end);
    return isByteString(text) ? text : toByteString(encode(text, 'utf8'));
  },
  /** Gives the text itself or, with an encoding, its bytes in hex, base64 or base64url. */
  toString(encoding) {
    const text = nativeToString(this);
    if (encoding === undefined) return text;
    const name = checkEncoding(encoding);
    return decode(isByteString(text) ? toBinary(text) : encode(text, 'utf8'), name);
  },
};

/** Adds the methods for byte strings (developer guide, runtime 1.0; byteUnits.js says what these are here). */
export function installByteStrings() {
  define(String, 'bytesFrom', bytesFrom);
  for (const name of Object.keys(METHODS)) define(String.prototype, name, METHODS[name]);
}
