import { hash, sign } from 'node:crypto';
import type { HttpRequest } from '@smithy/core/protocols';
import type { Credentials } from '../credentials.ts';
import { sigV4AAlgorithm, signingKey } from './signingKey.ts';

/**
 * Signs a request to the data plane of key value stores with SigV4A: its method, path, query, body, and all headers that
 * it has so far, `host` among them.
 */
export function signRequest(request: HttpRequest, credentials: Credentials, now: Date): void {
  const { headers } = request;
  const { accessKeyId, sessionToken } = credentials;
  const time = now.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const scope = `${time.slice(0, 8)}/cloudfront-keyvaluestore/aws4_request`;
  Object.assign(headers, {
    'x-amz-date': time,
    'x-amz-region-set': '*', // a global service
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
  });
  const signed = Object.keys(headers).toSorted();
  const text = stringToSign(request, signed, scope);
  const signature = sign('sha256', Buffer.from(text), signingKey(credentials)).toString('hex'); // DER
  headers['authorization'] =
    `${sigV4AAlgorithm} Credential=${accessKeyId}/${scope}, SignedHeaders=${signed.join(';')}, Signature=${signature}`;
}

/**
 * Builds the string that is signed. A path is signed as it is sent, each segment encoded once more; it must have no dot
 * segments. Source: IAM user guide, "Create a signed AWS API request".
 */
export function stringToSign(
  { headers, method, path, query, body }: HttpRequest,
  signed: readonly string[],
  scope: string,
): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${encode(name)}=${encode(String(value))}`,
  );
  const canonical = [
    method,
    path.split('/').map(encode).join('/'),
    pairs.toSorted().join('&'),
    ...signed.map((name) => `${name}:${headers[name]}`),
    '',
    signed.join(';'),
    hash('sha256', typeof body === 'string' ? body : ''),
  ].join('\n');
  return [sigV4AAlgorithm, headers['x-amz-date'], scope, hash('sha256', canonical)].join('\n');
}

/** Percent-encodes every character but the unreserved ones of RFC 3986. */
export function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
