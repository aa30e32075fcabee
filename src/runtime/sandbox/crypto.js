import { Buffer } from './buffer.js';
import { decode, encode, fromBinary, toBinary, viewOf } from './bytes.js';
import { isByteString, toBinary as toBinaryString, toByteString } from './byteUnits.js';
import { ask, runtime } from './host.js';

const ALGORITHMS = ['md5', 'sha1', 'sha256'];
const ENCODINGS = ['hex', 'base64', 'base64url'];

function binaryOf(value, argument, encoding) {
  if (typeof value === 'string') {
    return isByteString(value) ? toBinaryString(value) : encode(value, checkEncoding(encoding));
  }
  const bytes = viewOf(value);
  if (bytes !== undefined) return toBinary(bytes);
  throw new TypeError(
    `${argument} argument "${value === null ? 'null' : typeof value}" is not a string or Buffer-like object`,
  );
}

function checkEncoding(encoding) {
  if (encoding === undefined || runtime === 'cloudfront-js-1.0') return 'utf8';
  const name = String(encoding);
  if (name === 'utf8' || name === 'utf-8' || ENCODINGS.includes(name)) return name;
  throw new TypeError(`"${name}" encoding is not supported`);
}

function checkAlgorithm(algorithm) {
  if (typeof algorithm !== 'string') throw new TypeError('algorithm must be a string');
  if (ALGORITHMS.includes(algorithm)) return;
  throw new TypeError(`not supported algorithm: "${algorithm}"`);
}

/**
 * Gives a digest as text, or without an encoding as a Buffer in runtime 2.0 and as a byte string in 1.0 (developer
 * guide, runtime features).
 */
function digestValue(binary, encoding) {
  if (encoding !== undefined) return decode(binary, encoding);
  return runtime === 'cloudfront-js-1.0' ? toByteString(binary) : Buffer.from(fromBinary(binary));
}

/** Collects data and hashes it at once: what createHash (without a key) and createHmac return. */
class Digest {
  #algorithm;
  #key;
  #data = '';
  #done = false;

  constructor(algorithm, key) {
    this.#algorithm = algorithm;
    this.#key = key;
  }

  get [Symbol.toStringTag]() {
    return this.#key === undefined ? 'Hash' : 'Hmac';
  }

  update(data, encoding) {
    if (this.#done) throw new Error('Digest already called');
    this.#data += binaryOf(data, 'data', encoding);
    return this;
  }

  digest(encoding) {
    if (encoding !== undefined && !ENCODINGS.includes(encoding)) {
      throw new TypeError(`Unknown digest encoding: "${encoding}"`);
    }
    if (this.#done) throw new Error('Digest already called');
    this.#done = true;
    const binary =
      this.#key === undefined
        ? ask('hash', this.#algorithm, this.#data)
        : ask('hmac', this.#algorithm, this.#data, this.#key);
    return digestValue(binary, encoding);
  }
}
delete Digest.prototype.constructor;

/** Provides the module `crypto`. */
export const crypto = {
  createHash(algorithm) {
    checkAlgorithm(algorithm);
    return new Digest(algorithm);
  },
  createHmac(algorithm, key) {
    checkAlgorithm(algorithm);
    return new Digest(algorithm, binaryOf(key, 'key'));
  },
};
