import { decode, encode, fromBinary, toBinary, viewOf } from './bytes.js';
import { ask } from './host.js';

const UTF8 = ['utf-8', 'utf8'];

function notEncoded() {
  return new TypeError('the string to be decoded is not correctly encoded');
}

/** Provides the global TextEncoder. */
export class TextEncoder {
  get encoding() {
    return 'utf-8';
  }

  encode(text = '') {
    return fromBinary(encode(String(text), 'utf8'));
  }

  /** Writes as many whole characters as fit. */
  encodeInto(text, target) {
    if (!(target instanceof Uint8Array)) {
      throw new TypeError('The "destination" argument must be an instance of Uint8Array');
    }
    let [at, read, written] = [0, 0, 0];
    while (at < text.length) {
      const bytes = this.encode(text[at]);
      if (written + bytes.length > target.length) break;
      target.set(bytes, written);
      at += 1;
      read += bytes.length > 3 ? 2 : 1; // counted in UTF-16, though texts are code points
      written += bytes.length;
    }
    return { read, written };
  }
}

/** Provides the global TextDecoder, for UTF-8 only. */
export class TextDecoder {
  #fatal;
  #ignoreBOM;

  constructor(label = 'utf-8', options = {}) {
    if (!UTF8.includes(String(label))) {
      throw new RangeError(`The "${label}" encoding is not supported`);
    }
    if (typeof options !== 'object') {
      throw new TypeError('The "options" argument must be of type object');
    }
    this.#fatal = Boolean(options.fatal);
    this.#ignoreBOM = Boolean(options.ignoreBOM);
  }

  get encoding() {
    return 'utf-8';
  }

  get fatal() {
    return this.#fatal;
  }

  get ignoreBOM() {
    return this.#ignoreBOM;
  }

  decode(value) {
    const bytes = value === undefined ? new Uint8Array(0) : viewOf(value);
    if (bytes === undefined) {
      throw new TypeError('The "input" argument must be an instance of TypedArray');
    }
    const text = decode(toBinary(bytes), 'utf8');
    if (this.#fatal && encode(text, 'utf8') !== toBinary(bytes)) {
      throw new TypeError('The encoded data was not valid');
    }
    return !this.#ignoreBOM && text[0] === '\ufeff' ? text.slice(1) : text;
  }
}

/** Encodes a string of characters 0 to 255 in base64. */
export function btoa(value) {
  const text = String(value);
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 255) throw new TypeError('invalid character (>= U+00FF)');
  }
  return decode(text, 'base64');
}

/** Decodes base64 to a string of characters 0 to 255. */
export function atob(value) {
  const binary = ask('atob', String(value));
  if (binary === null) throw notEncoded();
  return binary;
}
