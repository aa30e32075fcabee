import { createECDH, createHash, createHmac, createPrivateKey, sign } from 'node:crypto';
import { developmentKey } from './emulator.ts';

interface SigningKey {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** Describes a request that is to be signed with SigV4A. */
export interface DataRequest {
  method?: string;
  /** `If-Match` and others; `host` is the URL's unless it is given. */
  headers?: Record<string, string>;
  body?: string;
  /** The key to sign with, the emulator's own key by default. */
  credentials?: SigningKey;
  /** The service in the scope, `cloudfront-keyvaluestore` by default. */
  service?: string;
  signingDate?: Date;
  /** Names of headers that are sent but not signed. */
  unsigned?: readonly string[];
}

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const encode = (text: string) =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Derives the private key of SigV4A from a secret (NIST SP 800-108, counter mode with HMAC-SHA256). */
function privateKeyOf({ accessKeyId, secretAccessKey }: SigningKey) {
  for (let counter = 1; ; counter += 1) {
    const input = `\0\0\0\u0001AWS4-ECDSA-P256-SHA256\0${accessKeyId}${String.fromCharCode(counter)}\0\0\u0001\0`;
    const hex = createHmac('sha256', `AWS4A${secretAccessKey}`).update(input).digest('hex');
    if (BigInt(`0x${hex}`) > order - 2n) continue;
    const scalar = (BigInt(`0x${hex}`) + 1n).toString(16).padStart(64, '0');
    const curve = createECDH('prime256v1');
    curve.setPrivateKey(Buffer.from(scalar, 'hex'));
    const point = curve.getPublicKey();
    const d = Buffer.from(scalar, 'hex').toString('base64url');
    const x = point.toString('base64url', 1, 33);
    const y = point.toString('base64url', 33);
    return createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d, x, y }, format: 'jwk' });
  }
}

/** Gives the headers of a request that is signed with SigV4A, with `host`. The path is signed as it is written. */
export function sigV4AHeaders(url: string, request: DataRequest = {}): Record<string, string> {
  const { method = 'GET', body = '' } = request;
  const credentials: SigningKey = request.credentials ?? developmentKey;
  const { service = 'cloudfront-keyvaluestore', signingDate = new Date() } = request;
  const [, host = '', path = '', query = ''] = /^http:\/\/([^/]+)([^?]*)\??(.*)$/.exec(url) ?? [];
  const time = signingDate.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const headers: Record<string, string> = {
    host,
    'x-amz-date': time,
    'x-amz-region-set': '*',
    ...(credentials.sessionToken && { 'x-amz-security-token': credentials.sessionToken }),
    ...request.headers,
  };
  const { unsigned = [] } = request;
  const names = Object.keys(headers)
    .filter((name) => !unsigned.includes(name))
    .toSorted();
  const pairs = [...new URLSearchParams(query)].map(
    ([name, value]) => `${encode(name)}=${encode(value)}`,
  );
  const canonical = [
    method,
    path.split('/').map(encode).join('/'),
    pairs.toSorted().join('&'),
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    sha256(body),
  ].join('\n');
  const scope = `${time.slice(0, 8)}/${service}/aws4_request`;
  const text = ['AWS4-ECDSA-P256-SHA256', time, scope, sha256(canonical)].join('\n');
  const signature = sign('sha256', Buffer.from(text), privateKeyOf(credentials)).toString('hex');
  const authorization = `AWS4-ECDSA-P256-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...headers, authorization };
}

/** Describes an answer of the data plane. */
export interface DataAnswer {
  status: number;
  etag: string | null;
  /** The header `x-amzn-ErrorType`. */
  error: string | null;
  body: Record<string, unknown>;
}

/** Signs a request with SigV4A and sends it by `fetch`, for requests that the SDK would not send. */
export async function fetchData(url: string, request: DataRequest = {}): Promise<DataAnswer> {
  const { method = 'GET', body } = request;
  const { host: _, ...headers } = sigV4AHeaders(url, request);
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    error: response.headers.get('x-amzn-errortype'),
    body: (await response.json()) as Record<string, unknown>, // the tests compare it
  };
}
