import { ask } from './host.js';
import { fromCharCode } from './primordials.js';

const CHUNK = 4096;
const TypedArray = Object.getPrototypeOf(Uint8Array);

/** A view of the bytes of a typed array, DataView or ArrayBuffer; undefined for anything else. */
export function viewOf(value) {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (!(value instanceof TypedArray || value instanceof DataView)) return undefined;
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}

/** Bytes as a string of characters 0 to 255, one a byte: the form in which bytes cross to the host. */
export function toBinary(bytes) {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += fromCharCode.apply(null, bytes.subarray(start, start + CHUNK));
  }
  return binary;
}

export function fromBinary(binary) {
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** Text to bytes, as a binary string; encoding is utf8, hex, base64 or base64url. */
export function encode(text, encoding) {
  return ask('encode', text, encoding);
}

/** A binary string to text in one of the same encodings. */
export function decode(binary, encoding) {
  return ask('decode', binary, encoding);
}
