import { encode, fromBinary, viewOf } from './bytes.js';

/** Lists the encodings of Buffer. */
export const ENCODINGS = ['utf8', 'utf-8', 'hex', 'base64', 'base64url'];

/** Gives the name of an encoding, by default utf8. Throws for one that Buffer does not know. */
export function checkEncoding(encoding) {
  const name = encoding === undefined ? 'utf8' : String(encoding);
  if (ENCODINGS.includes(name)) return name;
  throw new TypeError(`"${name}" encoding is not supported`);
}

/** Gives the size of a new Buffer. Throws for one that it cannot have. */
export function checkSize(size) {
  if (typeof size !== 'number') throw new TypeError('"size" argument must be of type number');
  if (size !== size) throw new RangeError('invalid index');
  if (size >= 0 && size <= 2 ** 31 - 1) return size;
  throw new RangeError('invalid size');
}

/** Gives the bytes of a string (decoded by the encoding) or of a buffer-like object; undefined for other values. */
export function bytesOf(value, encoding) {
  if (typeof value === 'string') return fromBinary(encode(value, checkEncoding(encoding)));
  return viewOf(value);
}

/** Gives the bytes of an argument that must be a Buffer or another typed array. */
export function bytesArgument(value, name) {
  const bytes = value instanceof ArrayBuffer ? undefined : viewOf(value);
  if (bytes !== undefined) return bytes;
  throw new TypeError(`"${name}" argument must be an instance of Buffer or Uint8Array`);
}

/** Makes the error of a value that is neither text nor like a Buffer. */
export function notLike(value) {
  const type = value === null ? 'null' : typeof value;
  return new TypeError(`first argument ${type} is not a string or Buffer-like object`);
}

/** Throws when an offset is behind the end. */
export function checkOffset(offset, size, name) {
  if (offset > size) throw new RangeError(`"${name}" is out of range`);
}

/** Gives an index between 0 and a size. */
export function clamp(value, fallback, size) {
  const index = value === undefined ? fallback : Math.trunc(Number(value)) || 0;
  return Math.min(Math.max(index, 0), size);
}

/** Compares bytes: gives -1, 0 or 1. */
export function compareBytes(left, right) {
  const size = Math.min(left.length, right.length);
  for (let index = 0; index < size; index += 1) {
    if (left[index] !== right[index]) return left[index] < right[index] ? -1 : 1;
  }
  return Math.sign(left.length - right.length);
}
