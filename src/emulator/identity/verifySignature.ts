import { createHmac, timingSafeEqual } from 'node:crypto';
import { AwsError } from '../awsError.ts';
import { headerValue, type HttpRequest } from '../httpMessages.ts';
import { canonicalRequest, sha256Hex } from './canonicalRequest.ts';
import type { Credential } from './credential.ts';
import { requestTime } from './requestTime.ts';
import { otherScope, signingCredential, type SignatureOptions } from './signingCredential.ts';

const algorithm = 'AWS4-HMAC-SHA256';

/** Describes the parsed header `Authorization`. */
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
 * Verifies the Signature Version 4 of a request by computing it anew, and gives the signer's credential. Throws
 * `MissingAuthenticationToken`, `IncompleteSignature`, `InvalidClientTokenId`, `ExpiredToken` or
 * `SignatureDoesNotMatch`. Source: IAM user guide, "Create a signed AWS API request".
 */
export function verifySignature(request: HttpRequest, options: SignatureOptions): Credential {
  const authorization = parseAuthorization(headerValue(request, 'authorization'));
  const credential = signingCredential(request, authorization.accessKeyId, options);
  checkScope(authorization, options.service);
  const time = requestTime(request, authorization.date, options.now);
  const secret = credential.secretAccessKey;
  const expected = computeSignature(request, authorization, { time, secret });
  const given = Buffer.from(authorization.signature, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new AwsError('SignatureDoesNotMatch');
  }
  return credential;
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

/** Checks the service, but accepts any region: an SDK with an endpoint of its own signs with the configured region. */
function checkScope({ service, signedHeaders }: Authorization, expected: string): void {
  if (service !== expected) throw otherScope(expected);
  if (!signedHeaders.includes('host')) throw new AwsError('SignatureDoesNotMatch');
}

function computeSignature(
  request: HttpRequest,
  { date, region, service, scope, signedHeaders }: Authorization,
  { time, secret }: { time: string; secret: string },
): Buffer {
  const requestHash = sha256Hex(canonicalRequest(request, signedHeaders));
  const signingKey = [date, region, service, 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${secret}`,
  );
  return hmac(signingKey, [algorithm, time, scope, requestHash].join('\n'));
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
