import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';

/** Holds the AWS credentials of a service. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** Describes a request to the gateway: its path, and what is not GET without anything. */
export interface Request {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Signs the request. */
  credentials?: Credentials;
}

/** Holds an answer. `body` is undefined when it is no JSON. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown> | undefined;
}

/** Sends a request and gives the answer; rejects when there is none within 20 s. */
export type Ask = (request: Request) => Promise<Answer>;

/** Bounds the wait for an answer: a cold start, and AWS's own time. */
const timeoutMs = 20_000;

/** Makes what asks the gateway at an address, whose region signatures are for. */
export function askAt(url: string, region: string): Ask {
  return async ({ path, method = 'GET', headers = {}, body, credentials }) => {
    const target = new URL(url.replace(/\/$/, '') + path);
    const all = body === undefined ? headers : { 'content-type': 'application/json', ...headers };
    const sent = { target, method, headers: all, body };
    const response = await fetch(target, {
      method,
      headers: credentials ? await signedHeaders(sent, { credentials, region }) : all,
      ...(body !== undefined && { body }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: parsed(await response.text()),
    };
  };
}

function parsed(text: string): Answer['body'] {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Sent {
  target: URL;
  method: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** Gives the headers of a request that is signed for API Gateway (SigV4). */
async function signedHeaders(
  { target, method, headers, body }: Sent,
  { credentials, region }: { credentials: Credentials; region: string },
): Promise<Record<string, string>> {
  const { protocol, hostname, host, pathname: path, searchParams } = target;
  const signer = new SignatureV4({ service: 'execute-api', region, credentials, sha256: Sha256 });
  const query = Object.fromEntries(searchParams);
  const request = { method, protocol, hostname, path, query, headers: { ...headers, host }, body };
  const { host: _, ...signed } = (await signer.sign(request)).headers;
  return signed;
}

/** Implements the signer's interface of a hash by Node's. */
class Sha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytes(secret));
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytes(data));
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }

  reset(): void {
    throw new Error('a hash is used once');
  }
}

function bytes(data: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
