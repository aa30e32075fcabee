import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { HttpRequest } from '../http.ts';
import { AwsError } from '../errors.ts';
import type { Credential } from './caller.ts';

const algorithm = 'AWS4-HMAC-SHA256';

/** How far a request's time may be from ours (IAM user guide, "Elements of an AWS API request signature"). */
const maxSkewMs = 5 * 60 * 1000;

export interface SignatureOptions {
  credentials: ReadonlyMap<string, Credential>;
  /** As the signature's scope names it: `cloudfront`, `sts`, `execute-api`. */
  service: string;
  now: Date;
}

interface Authorization {
  accessKeyId: string;
  /** `DATE/REGION/SERVICE/aws4_request` */
  scope: string;
  date: string;
  region: string;
  service: string;
  signedHeaders: string[];
  signature: string;
}

/**
 * Checks a request's Signature Version 4 by computing it anew, and gives the key that signed. The body is
 * hashed here: not every SDK sends `x-amz-content-sha256`. Source: IAM user guide, "Create a signed AWS API request".
 */
export function verifySignature(
  request: HttpRequest,
  { credentials, service, now }: SignatureOptions,
): Credential {
  const authorization = parseAuthorization(header(request, 'authorization'));
  const credential = credentials.get(authorization.accessKeyId);
  if (!credential || credential.sessionToken !== header(request, 'x-amz-security-token')) {
    throw new AwsError('InvalidClientTokenId');
  }
  if (credential.expiresAt && credential.expiresAt <= now) throw new AwsError('ExpiredToken');
  checkScope(authorization, service);
  const time = checkedTime(request, authorization, now);
  const expected = sign(request, authorization, { time, secret: credential.secretAccessKey });
  const given = Buffer.from(authorization.signature, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new AwsError('SignatureDoesNotMatch');
  }
  return credential;
}

function header({ headers }: HttpRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}

function parseAuthorization(text: string | undefined): Authorization {
  if (!text) throw new AwsError('MissingAuthenticationToken');
  const form =
    /^AWS4-HMAC-SHA256 +Credential=([^/,\s]+)\/((\d{8})\/([\w-]+)\/([\w-]+)\/aws4_request), *SignedHeaders=([a-z0-9;_.-]+), *Signature=([0-9a-f]{64})$/;
  const [, accessKeyId, scope, date, region, service, names, signature] = form.exec(text) ?? [];
  if (!accessKeyId || !scope || !date || !region || !service || !names || !signature) {
    throw new AwsError('IncompleteSignature');
  }
  const signedHeaders = names.split(';');
  return { accessKeyId, scope, date, region, service, signedHeaders, signature };
}

/** Any region is taken: with an endpoint of its own an SDK signs with the one that is configured. */
function checkScope({ service, signedHeaders }: Authorization, expected: string): void {
  if (service !== expected) {
    throw new AwsError(
      'SignatureDoesNotMatch',
      `Credential should be scoped to correct service: '${expected}'.`,
    );
  }
  if (!signedHeaders.includes('host')) throw new AwsError('SignatureDoesNotMatch');
}

function checkedTime(request: HttpRequest, { date }: Authorization, now: Date): string {
  const time = header(request, 'x-amz-date') ?? '';
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(time) ?? [];
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(instant) || !time.startsWith(date)) throw new AwsError('IncompleteSignature');
  const aheadMs = instant - now.getTime();
  if (Math.abs(aheadMs) > maxSkewMs) {
    const problem = aheadMs < 0 ? 'Signature expired' : 'Signature not yet current';
    throw new AwsError('SignatureDoesNotMatch', `${problem}: ${time}`);
  }
  return time;
}

function sign(
  request: HttpRequest,
  { date, region, service, scope, signedHeaders }: Authorization,
  { time, secret }: { time: string; secret: string },
): Buffer {
  const canonical = sha256(canonicalRequest(request, signedHeaders));
  const key = [date, region, service, 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${secret}`,
  );
  return hmac(key, [algorithm, time, scope, canonical].join('\n'));
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function canonicalRequest(request: HttpRequest, signedHeaders: string[]): string {
  const [path = '', ...query] = request.target.split('?');
  const headers = signedHeaders.map((name) => {
    const value = header(request, name) ?? '';
    return `${name}:${value.trim().replaceAll(/ +/g, ' ')}\n`;
  });
  return [
    request.method,
    canonicalPath(path),
    canonicalQuery(query.join('?')),
    headers.join(''),
    signedHeaders.join(';'),
    sha256(request.body ?? new Uint8Array()),
  ].join('\n');
}

/** Dot segments and empty ones resolved, then every segment encoded once more than it was sent. */
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

/** RFC 3986: everything but its unreserved characters. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
