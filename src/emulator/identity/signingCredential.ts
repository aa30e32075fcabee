import { AwsError } from '../awsError.ts';
import { headerValue, type HttpRequest } from '../httpMessages.ts';
import type { Credential } from './credential.ts';

/** Holds what a signature is verified against. */
export interface SignatureOptions {
  /** Maps access key ids to credentials. */
  credentials: ReadonlyMap<string, Credential>;
  /** The service in the signature's scope: `cloudfront`, `cloudfront-keyvaluestore`, `sts`, `execute-api`. */
  service: string;
  now: Date;
}

/** Finds the credential that a request says it is signed with. Throws `InvalidClientTokenId` or `ExpiredToken`. */
export function signingCredential(
  request: HttpRequest,
  accessKeyId: string,
  { credentials, now }: SignatureOptions,
): Credential {
  const credential = credentials.get(accessKeyId);
  if (!credential || credential.sessionToken !== headerValue(request, 'x-amz-security-token')) {
    throw new AwsError('InvalidClientTokenId');
  }
  if (credential.expiresAt && credential.expiresAt <= now) throw new AwsError('ExpiredToken');
  return credential;
}

/** Makes the refusal of a signature that is scoped to another service. */
export function otherScope(expected: string): AwsError {
  return new AwsError(
    'SignatureDoesNotMatch',
    `Credential should be scoped to correct service: '${expected}'.`,
  );
}
