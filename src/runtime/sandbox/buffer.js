import {
  bytesArgument,
  bytesOf,
  checkEncoding,
  checkOffset,
  checkSize,
  clamp,
  compareBytes,
  ENCODINGS,
  notLike,
} from './bufferArguments.js';
import { installNumbers } from './bufferNumbers.js';
import { installSearch } from './bufferSearch.js';
import { decode, toBinary, viewOf } from './bytes.js';
import { define, defineProperty, getOwnPropertyNames } from './primordials.js';

/** Holds bytes: what the methods of Buffer give. Its other methods, such as map, give an Uint8Array, as in njs. */
class BufferBytes extends Uint8Array {
  static get [Symbol.species]() {
    return Uint8Array;
  }

  get [Symbol.toStringTag]() {
    return 'Buffer';
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
    if (start < 0 || end < 0) throw new RangeError('invalid index');
    if (end < start) throw new RangeError('invalid string length');
    const first = clamp(start, 0, this.length);
    return decode(toBinary(this.subarray(first, clamp(end, this.length, this.length))), name);
  }

  toJSON() {
    return { type: 'Buffer', data: Array.prototype.slice.call(this) };
  }

  equals(other) {
    return compareBytes(this, bytesArgument(other, 'target')) === 0;
  }

  compare(target, targetStart, targetEnd, start, end) {
    const other = bytesArgument(target, 'target').subarray(targetStart ?? 0, targetEnd);
    return compareBytes(this.subarray(start ?? 0, end), other);
  }

  copy(target, targetStart = 0, start = 0, end = this.length) {
    const bytes = bytesArgument(target, 'target');
    if (targetStart > bytes.length) {
      throw new RangeError(`"targetStart" is out of range: ${targetStart}`);
    }
    if (start > this.length) throw new RangeError(`"sourceStart" is out of range: ${start}`);
    const part = this.subarray(start, Math.min(end, start + bytes.length - targetStart));
    bytes.set(part, targetStart);
    return part.length;
  }

  fill(value, start, end, encoding) {
    if (typeof start === 'string') return this.fill(value, 0, this.length, start);
    if (typeof end === 'string') return this.fill(value, start, this.length, end);
    checkOffset(start, this.length, 'offset');
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
    if (typeof text !== 'string') throw new TypeError('first argument must be a string');
    checkOffset(offset, this.length, 'offset');
    const start = clamp(offset, 0, this.length);
    const room = Math.min(clamp(length, this.length, this.length), this.length - start);
    const bytes = bytesOf(text, encoding).subarray(0, room);
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
    throw notLike(value);
  },

  compare(first, second) {
    const [left, right] = [bytesArgument(first, 'source'), bytesArgument(second, 'target')];
    return compareBytes(left, right);
  },

  concat(list, totalLength) {
    if (!Array.isArray(list)) throw new TypeError('"list" argument must be an instance of Array');
    if (totalLength < 0) throw new RangeError('"length" is out of range');
    list.forEach((item, index) => bytesArgument(item, `list[${index}]`));
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
    if (value instanceof ArrayBuffer) {
      const offset = Number(second) || 0;
      if (offset > value.byteLength) throw new RangeError('"offset" is outside of buffer bounds');
      if (Number(third) > value.byteLength - offset) {
        throw new RangeError('"length" is outside of buffer bounds');
      }
      return new BufferBytes(value, offset, third);
    }
    if (typeof value === 'string') {
      return new BufferBytes(bytesOf(value, second));
    }
    const source = typeof value === 'object' && value !== null ? value : {};
    if (source.type === 'Buffer' && Array.isArray(source.data)) return Buffer.from(source.data);
    const plain = source.valueOf?.();
    if (plain !== value && typeof plain === 'string') return Buffer.from(plain, second);
    if (typeof source.length === 'number') return new BufferBytes(Uint8Array.from(source));
    throw notLike(value);
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
