import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';

/** Node's hashes as the signer wants them. */
class Sha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    const key = typeof secret === 'string' || secret === undefined ? secret : bytesOf(secret);
    this.#hash = key === undefined ? createHash('sha256') : createHmac('sha256', key);
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(typeof data === 'string' ? data : bytesOf(data));
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }

  reset(): void {
    throw new Error('not needed');
  }
}

function bytesOf(data: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

const developmentKey = { accessKeyId: 'test', secretAccessKey: 'test' };

const signerFor = (service: string, credentials: SigningKey) =>
  new SignatureV4({ service, region: 'us-east-1', credentials, sha256: Sha256 });

interface SigningKey {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

export interface SignedRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** `cloudfront` unless told. */
  service?: string;
  /** The development key unless told. */
  credentials?: SigningKey;
  signingDate?: Date;
}

/** The headers that sign a request. */
export async function signedHeaders(
  url: string,
  request: SignedRequest = {},
): Promise<Record<string, string>> {
  const { method = 'GET', headers = {}, body } = request;
  const { service = 'cloudfront', credentials = developmentKey } = request;
  const { host, hostname, pathname: path, protocol, search } = new URL(url);
  const query = Object.fromEntries(new URLSearchParams(search));
  const { signingDate = new Date() } = request;
  const unsigned = { method, protocol, hostname, path, query, headers: { ...headers, host }, body };
  const { host: _, ...signed } = (
    await signerFor(service, credentials).sign(unsigned, { signingDate })
  ).headers;
  return signed;
}

/** `fetch` with a signature, for requests that the SDK would not send. */
export async function signedFetch(url: string, request: SignedRequest = {}): Promise<Response> {
  const { method = 'GET', body } = request;
  const headers = await signedHeaders(url, request);
  return fetch(url, { method, headers, ...(body !== undefined && { body }) });
}
