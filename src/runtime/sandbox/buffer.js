import { installNumbers } from './bufferNumbers.js';
import { installSearch } from './bufferSearch.js';
import { decode, encode, fromBinary, toBinary, viewOf } from './bytes.js';
import { define, defineProperty, getOwnPropertyNames } from './primordials.js';

const ENCODINGS = ['utf8', 'utf-8', 'hex', 'base64', 'base64url'];

function checkEncoding(encoding) {
  const name = encoding === undefined ? 'utf8' : String(encoding);
  if (ENCODINGS.includes(name)) return name;
  throw new TypeError(`"${name}" encoding is not supported`);
}

function checkSize(size) {
  if (typeof size !== 'number') throw new TypeError('"size" argument must be of type number');
  if (size >= 0 && size <= 2 ** 31 - 1) return size;
  throw new RangeError('invalid size');
}

/** Gives the bytes of a string (decoded by the encoding) or of a buffer-like object; undefined for other values. */
function bytesOf(value, encoding) {
  if (typeof value === 'string') return fromBinary(encode(value, checkEncoding(encoding)));
  return viewOf(value);
}

function clamp(value, fallback, size) {
  const index = value === undefined ? fallback : Math.trunc(Number(value)) || 0;
  return Math.min(Math.max(index, 0), size);
}

/** Holds bytes: what the methods of Buffer give. Its other methods, such as map, give an Uint8Array, as in njs. */
class BufferBytes extends Uint8Array {
  static get [Symbol.species]() {
    return Uint8Array;
  }

  subarray(start, end) {
    const part = super.subarray(start, end);
    return new BufferBytes(part.buffer, part.byteOffset, part.length);
  }

  slice(start, end) {
    return this.subarray(start, end);
  }

  toString(encoding, start, end) {
    const name = checkEncoding(encoding);
    const first = clamp(start, 0, this.length);
    return decode(toBinary(this.subarray(first, clamp(end, this.length, this.length))), name);
  }

  toJSON() {
    return { type: 'Buffer', data: Array.prototype.slice.call(this) };
  }

  equals(other) {
    return Buffer.compare(this, other) === 0;
  }

  compare(target, targetStart, targetEnd, start, end) {
    const own = this.subarray(start ?? 0, end);
    return Buffer.compare(own, target.subarray(targetStart ?? 0, targetEnd));
  }

  copy(target, targetStart = 0, start = 0, end = this.length) {
    const part = this.subarray(start, Math.min(end, start + target.length - targetStart));
    target.set(part, targetStart);
    return part.length;
  }

  fill(value, start, end, encoding) {
    if (typeof start === 'string') return this.fill(value, 0, this.length, start);
    if (typeof end === 'string') return this.fill(value, start, this.length, end);
    const last = clamp(end, this.length, this.length);
    const bytes = bytesOf(value, encoding);
    if (bytes === undefined || bytes.length === 0) {
      return super.fill(Number(bytes === undefined ? value : 0), clamp(start, 0, last), last);
    }
    for (let at = clamp(start, 0, last), from = 0; at < last; at += 1, from += 1) {
      this[at] = bytes[from % bytes.length];
    }
    return this;
  }

  write(text, offset, length, encoding) {
    if (typeof offset === 'string') return this.write(text, 0, this.length, offset);
    if (typeof length === 'string') return this.write(text, offset, this.length, length);
    const start = clamp(offset, 0, this.length);
    const room = Math.min(clamp(length, this.length, this.length), this.length - start);
    const bytes = bytesOf(String(text), encoding).subarray(0, room);
    this.set(bytes, start);
    return bytes.length;
  }
}

installNumbers(BufferBytes.prototype);
installSearch(BufferBytes.prototype, bytesOf);

/** Provides Buffer as the developer guide lists it, with the encodings utf8, hex, base64 and base64url only. */
export function Buffer() {
  throw new TypeError('Buffer is not a constructor');
}

const METHODS = {
  alloc(size, fill, encoding) {
    const buffer = new BufferBytes(checkSize(size));
    return fill === undefined ? buffer : buffer.fill(fill, encoding);
  },

  allocUnsafe(size) {
    return new BufferBytes(checkSize(size));
  },

  byteLength(value, encoding) {
    const bytes = bytesOf(value, encoding);
    if (bytes !== undefined) return bytes.length;
    throw new TypeError(`first argument ${typeof value} is not a string or Buffer-like object`);
  },

  compare(first, second) {
    const [left, right] = [bytesOf(first), bytesOf(second)];
    const size = Math.min(left.length, right.length);
    for (let index = 0; index < size; index += 1) {
      if (left[index] !== right[index]) return left[index] < right[index] ? -1 : 1;
    }
    return Math.sign(left.length - right.length);
  },

  concat(list, totalLength) {
    if (!Array.isArray(list)) throw new TypeError('"list" argument must be an instance of Array');
    const size = totalLength ?? list.reduce((sum, item) => sum + item.length, 0);
    const joined = Buffer.alloc(size);
    let offset = 0;
    for (const item of list) {
      if (offset < size) joined.set(viewOf(item).subarray(0, size - offset), offset);
      offset += item.length;
    }
    return joined;
  },

  from(value, second, third) {
    if (value instanceof ArrayBuffer) return new BufferBytes(value, second, third);
    if (typeof value === 'string') {
      return new BufferBytes(bytesOf(value, second));
    }
    const source = typeof value === 'object' && value !== null ? value : {};
    if (source.type === 'Buffer' && Array.isArray(source.data)) return Buffer.from(source.data);
    const plain = source.valueOf?.();
    if (plain !== value && typeof plain === 'string') return Buffer.from(plain, second);
    if (typeof source.length === 'number') return new BufferBytes(Uint8Array.from(source));
    throw new TypeError(`first argument ${typeof value} is not a string or Buffer-like object`);
  },

  isBuffer(value) {
    return value instanceof BufferBytes;
  },

  isEncoding(name) {
    return ENCODINGS.includes(name);
  },
};
for (const name of getOwnPropertyNames(METHODS)) define(Buffer, name, METHODS[name]);
defineProperty(Buffer, 'prototype', { value: BufferBytes.prototype, writable: false });
define(BufferBytes.prototype, 'constructor', Buffer);
