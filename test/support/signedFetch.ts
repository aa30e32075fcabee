import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';

/** Implements the signer's interface of a hash by Node's hashes. */
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

/** Describes a request that is to be signed. */
export interface SignedRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** The service to sign for, `cloudfront` by default. */
  service?: string;
  /** The key to sign with, the emulator's own key by default. */
  credentials?: SigningKey;
  signingDate?: Date;
}

/** Gives the headers of a signed request, without `host`. */
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

/** Signs a request and sends it by `fetch`, for requests that the SDK would not send. */
export async function signedFetch(url: string, request: SignedRequest = {}): Promise<Response> {
  const { method = 'GET', body } = request;
  const headers = await signedHeaders(url, request);
  return fetch(url, { method, headers, ...(body !== undefined && { body }) });
}
