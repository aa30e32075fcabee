import { createHash, createHmac } from 'node:crypto';
import { regExpError } from './grammar/regExpError.ts';
import type { KeyValueStore } from './keyValueStore/keyValueStore.ts';
import { storeOperations } from './keyValueStore/storeOperations.ts';
import type { LogSink } from './logSink.ts';

const ENCODINGS = ['utf8', 'hex', 'base64', 'base64url'] as const;
const ALGORITHMS = ['md5', 'sha1', 'sha256'];

type Encoding = (typeof ENCODINGS)[number];

/** Represents a string of characters 0 to 255, one for each byte. */
type BinaryString = string;

function encodingOf(name: string | undefined): Encoding {
  return ENCODINGS.find((encoding) => encoding === name) ?? 'utf8';
}

function algorithmOf(name: string | undefined): string {
  return ALGORITHMS.find((algorithm) => algorithm === name) ?? 'sha256';
}

function decodeBase64(text: string): BinaryString | null {
  try {
    return atob(text);
  } catch {
    return null;
  }
}

/** Holds what sandboxed code can ask the host for. */
export interface BridgeHost {
  logs: LogSink;
  /** The key value store of the present run. */
  keyValueStore?: KeyValueStore | undefined;
  /** Tells what njs says of a place in the engine's code, by line and column. */
  errorSite(line: number, column: number): object;
}

/**
 * Makes the one host function that sandboxed code can call: it takes JSON text [operation, ...strings] and gives JSON
 * text. `~`
 * before it tells that it holds surrogates. Sandboxed code reaches nothing else of this process. An unknown operation
 * gives null; nothing throws.
 */
export function createBridge(host: BridgeHost): (request: string) => string {
  const operations: Record<string, (args: string[]) => string | object | null> = {
    log: ([text = '']) => {
      host.logs.add(text);
      return host.logs.isFull() ? 'full' : null;
    },
    encode: ([text = '', encoding]) => Buffer.from(text, encodingOf(encoding)).toString('latin1'),
    codes: ([binary = '']) => [...Buffer.from(binary, 'latin1')],
    decode: ([binary = '', encoding]) =>
      Buffer.from(binary, 'latin1').toString(encodingOf(encoding)),
    hash: ([algorithm, data = '']) =>
      createHash(algorithmOf(algorithm)).update(data, 'latin1').digest().toString('latin1'),
    hmac: ([algorithm, data = '', key = '']) =>
      createHmac(algorithmOf(algorithm), Buffer.from(key, 'latin1'))
        .update(data, 'latin1')
        .digest()
        .toString('latin1'),
    site: ([line, column]) => host.errorSite(Number(line), Number(column)),
    regExpError: ([pattern = '', known = '', runtime]) =>
      regExpError(pattern, known, runtime === 'cloudfront-js-1.0' ? runtime : 'cloudfront-js-2.0'),
    atob: ([text = '']) => decodeBase64(text),
    ...storeOperations(() => host.keyValueStore),
  };
  return (request) => {
    const parsed: unknown = JSON.parse(request);
    const [operation = '', ...args] = Array.isArray(parsed) ? parsed.map(String) : [];
    const answer = JSON.stringify(operations[operation]?.(args) ?? null);
    return /[\ud800-\udbff]/.test(answer) ? `~${answer}` : answer;
  };
}
