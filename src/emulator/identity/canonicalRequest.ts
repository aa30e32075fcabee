import { createHash } from 'node:crypto';
import { AwsError } from '../awsError.ts';
import { headerValue, type HttpRequest } from '../httpMessages.ts';

/**
 * Builds the canonical request of Signature Version 4 (IAM user guide, "Create a signed AWS API request"). The body is
 * hashed here, because not every SDK sends `x-amz-content-sha256`. Throws `SignatureDoesNotMatch` for a query that
 * cannot be decoded.
 */
export function canonicalRequest(request: HttpRequest, signedHeaders: string[]): string {
  const [path = '', ...query] = request.target.split('?');
  const headers = signedHeaders.map((name) => {
    const value = headerValue(request, name) ?? '';
    return `${name}:${value.trim().replaceAll(/ +/g, ' ')}\n`;
  });
  return [
    request.method,
    canonicalPath(path),
    canonicalQuery(query.join('?')),
    headers.join(''),
    signedHeaders.join(';'),
    sha256Hex(request.body ?? new Uint8Array()),
  ].join('\n');
}

/** Computes the SHA-256 hash in hexadecimal. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Resolves dot segments, removes empty ones, and encodes each segment once more than it was sent. */
function canonicalPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(encode(segment));
  }
  const end = segments.length > 0 && path.endsWith('/') ? '/' : '';
  return `/${segments.join('/')}${end}`;
}

function canonicalQuery(query: string): string {
  if (query === '') return '';
  const pairs = query.split('&').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return `${encode(decode(name))}=${encode(decode(value.join('=')))}`;
  });
  return pairs.toSorted((one, other) => (one < other ? -1 : 1)).join('&');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new AwsError('SignatureDoesNotMatch');
  }
}

/** Percent-encodes every character but the unreserved ones of RFC 3986. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
