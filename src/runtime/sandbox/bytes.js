import { ask } from './host.js';
import { fromCharCode, uncurry } from './primordials.js';

const CHUNK = 4096;
const LONGEST_LOOP = 64;
const EngineDataView = DataView;
const TypedArray = Object.getPrototypeOf(Uint8Array);
const setBytes = uncurry(TypedArray.prototype.set);
const slice = uncurry(String.prototype.slice);
const charCodeAt = uncurry(String.prototype.charCodeAt);

/** Gives a view of the bytes of a typed array, DataView or ArrayBuffer; undefined for other values. */
export function viewOf(value) {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (!(value instanceof TypedArray || value instanceof EngineDataView)) return undefined;
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}

/** Converts bytes to a binary string, of one character 0 to 255 for each byte, as the host takes them. */
export function toBinary(bytes) {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += fromCharCode.apply(null, bytes.subarray(start, start + CHUNK));
  }
  return binary;
}

/**
 * Converts a binary string to bytes. The host reads a long one, as it is a loop of the engine that would count as the
 * function's work: for CloudFront it is none to speak of.
 */
export function fromBinary(binary) {
  const bytes = new Uint8Array(binary.length);
  if (binary.length > LONGEST_LOOP) {
    for (let start = 0; start < binary.length; start += CHUNK) {
      setBytes(bytes, ask('codes', slice(binary, start, start + CHUNK)), start);
    }
    return bytes;
  }
  for (let index = 0; index < binary.length; index += 1) bytes[index] = charCodeAt(binary, index);
  return bytes;
}

/** Converts text to a binary string. `encoding` is utf8, hex, base64 or base64url. */
export function encode(text, encoding) {
  return ask('encode', text, encoding);
}

/** Converts a binary string to text in one of these encodings. */
export function decode(binary, encoding) {
  return ask('decode', binary, encoding);
}
