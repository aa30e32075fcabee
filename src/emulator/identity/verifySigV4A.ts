import { verify } from 'node:crypto';
import { AwsError } from '../awsError.ts';
import { headerValue, type HttpRequest } from '../httpMessages.ts';
import { canonicalRequest, sha256Hex } from './canonicalRequest.ts';
import type { Credential } from './credential.ts';
import { requestTime } from './requestTime.ts';
import { otherScope, signingCredential, type SignatureOptions } from './signingCredential.ts';
import { publicKeyOf } from './signingKeyPair.ts';

const algorithm = 'AWS4-ECDSA-P256-SHA256';

/** Matches the header `Authorization`. Its scope has no region: the header `x-amz-region-set` tells them. */
const form =
  /^AWS4-ECDSA-P256-SHA256 +Credential=([^/,\s]+)\/((\d{8})\/([\w-]+)\/aws4_request), *SignedHeaders=([a-z0-9;_.-]+), *Signature=((?:[0-9a-f]{2})+)$/;

/**
 * Verifies the asymmetric Signature Version 4 (SigV4A) of a request with the public key that follows from the secret,
 * and gives the signer's credential. Throws as `verifySignature` does. Any set of regions is accepted. Source: IAM user
 * guide, "Create a signed AWS API request".
 */
export function verifySigV4A(request: HttpRequest, options: SignatureOptions): Credential {
  const authorization = headerValue(request, 'authorization');
  if (!authorization) throw new AwsError('MissingAuthenticationToken');
  const [, accessKeyId, scope, date, service, names, signature] = form.exec(authorization) ?? [];
  if (!accessKeyId || !scope || !date || !names || !signature) {
    throw new AwsError('IncompleteSignature', `The signature must be one of ${algorithm}.`);
  }
  const credential = signingCredential(request, accessKeyId, options);
  if (service !== options.service) throw otherScope(options.service);
  const signedHeaders = names.split(';');
  if (!['host', 'x-amz-region-set'].every((name) => signedHeaders.includes(name))) {
    throw new AwsError('SignatureDoesNotMatch');
  }
  const time = requestTime(request, date, options.now);
  const requestHash = sha256Hex(canonicalRequest(request, signedHeaders));
  const text = Buffer.from([algorithm, time, scope, requestHash].join('\n'));
  // Gives false too when the signature is not DER.
  if (!verify('sha256', text, publicKeyOf(credential), Buffer.from(signature, 'hex'))) {
    throw new AwsError('SignatureDoesNotMatch');
  }
  return credential;
}
