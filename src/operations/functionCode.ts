import { createHash } from 'node:crypto';
import type { FunctionCode } from '../schema.generated.ts';

/** Describes code; each form is worked out only when it is read. */
export function functionCode(bytes: Uint8Array): FunctionCode {
  return {
    __typename: 'FunctionCode',
    sizeBytes: bytes.length,
    get text() {
      return decodeUtf8(bytes);
    },
    get base64() {
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
    },
    get sha256() {
      return createHash('sha256').update(bytes).digest('hex');
    },
  };
}

/** The text that the bytes encode, a byte order mark kept; null when they are not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
