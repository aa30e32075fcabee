import { hash } from 'node:crypto';
import type { FunctionCode } from '../../contract/schema.generated.ts';

/** Describes code. Each form is made when it is first read, and once. */
export function functionCode(bytes: Uint8Array): FunctionCode {
  return new Code(bytes);
}

class Code implements FunctionCode {
  readonly __typename = 'FunctionCode';
  readonly #bytes: Uint8Array;
  #text: string | null | undefined;
  #base64: string | undefined;
  #sha256: string | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  get sizeBytes() {
    return this.#bytes.length;
  }
  get text() {
    if (this.#text === undefined) this.#text = decodeUtf8(this.#bytes);
    return this.#text;
  }
  get base64() {
    const { buffer, byteOffset, length } = this.#bytes;
    return (this.#base64 ??= Buffer.from(buffer, byteOffset, length).toString('base64'));
  }
  get sha256() {
    return (this.#sha256 ??= hash('sha256', this.#bytes));
  }
}

/** Gives the text that the bytes encode, a byte order mark kept; null when they are not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
