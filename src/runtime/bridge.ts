import { createHash, createHmac } from 'node:crypto';
import type { LogSink } from './logs.ts';

const ENCODINGS = ['utf8', 'hex', 'base64', 'base64url'] as const;
const ALGORITHMS = ['md5', 'sha1', 'sha256'];

type Encoding = (typeof ENCODINGS)[number];

/** A binary string: characters 0 to 255, one a byte. */
type Binary = string;

function encodingOf(name: string | undefined): Encoding {
  return ENCODINGS.find((encoding) => encoding === name) ?? 'utf8';
}

function algorithmOf(name: string | undefined): string {
  return ALGORITHMS.find((algorithm) => algorithm === name) ?? 'sha256';
}

function decodeBase64(text: string): Binary | null {
  try {
    return atob(text);
  } catch {
    return null;
  }
}

/**
 * The operations that sandboxed code can ask for: JSON text [operation, ...strings] in, JSON text
 * out. Nothing else of this process is within its reach, and nothing here throws.
 */
export function createBridge(logs: LogSink): (request: string) => string {
  const operations: Record<string, (args: string[]) => string | null> = {
    log: ([text = '']) => {
      logs.add(text);
      return logs.isFull() ? 'full' : null;
    },
    encode: ([text = '', encoding]) => Buffer.from(text, encodingOf(encoding)).toString('latin1'),
    decode: ([binary = '', encoding]) =>
      Buffer.from(binary, 'latin1').toString(encodingOf(encoding)),
    hash: ([algorithm, data = '']) =>
      createHash(algorithmOf(algorithm)).update(data, 'latin1').digest().toString('latin1'),
    hmac: ([algorithm, data = '', key = '']) =>
      createHmac(algorithmOf(algorithm), Buffer.from(key, 'latin1'))
        .update(data, 'latin1')
        .digest()
        .toString('latin1'),
    atob: ([text = '']) => decodeBase64(text),
  };
  return (request) => {
    const parsed: unknown = JSON.parse(request);
    const [operation = '', ...args] = Array.isArray(parsed) ? parsed.map(String) : [];
    return JSON.stringify(operations[operation]?.(args) ?? null);
  };
}
