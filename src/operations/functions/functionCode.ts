import { hash } from 'node:crypto';
import type { FunctionCode } from '../../contract/schema.generated.ts';

/** Describes code; each form is worked out only when it is read. */
export function functionCode(bytes: Uint8Array): FunctionCode {
  return new Code(bytes);
}

class Code implements FunctionCode {
  readonly __typename = 'FunctionCode';
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  get sizeBytes() {
    return this.#bytes.length;
  }
  get text() {
    return decodeUtf8(this.#bytes);
  }
  get base64() {
    const { buffer, byteOffset, length } = this.#bytes;
    return Buffer.from(buffer, byteOffset, length).toString('base64');
  }
  get sha256() {
    return hash('sha256', this.#bytes);
  }
}

/** The text that the bytes encode, a byte order mark kept; null when they are not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
