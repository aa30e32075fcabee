import { CloudFrontServiceException } from '@aws-sdk/client-cloudfront';
import { STSServiceException } from '@aws-sdk/client-sts';
import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import type { ErrorCode } from '../schema.generated.ts';
import { SessionError } from '../sessionError.ts';
import { errorTable } from './errors.ts';
import { NoAnswer } from './noAnswer.ts';

/** CloudFront answers a broken rule of its model with `MalformedXML`, a code outside that model (observed). */
const aliases: Readonly<Record<string, ErrorCode>> = {
  MalformedXML: 'InvalidArgument',
  AccessDeniedException: 'AccessDenied',
  // A session that cannot be used, even after it was renewed: nothing that the caller can mend.
  ExpiredToken: 'ServiceUnavailable',
  ExpiredTokenException: 'ServiceUnavailable',
  InvalidClientTokenId: 'ServiceUnavailable',
};

/** Of AWS STS: the trust policy does not admit the caller, or the session policy is too large once it is packed. */
const sessionRefusals = new Set(['AccessDenied', 'PackedPolicyTooLargeException']);

type SdkError = Parameters<typeof isTransientError>[0];

/** Which expected error an exception is; undefined when it is none. */
export function codeOf(exception: Error): ErrorCode | undefined {
  if (exception instanceof SessionError) return sessionCodeOf(exception.cause);
  if (exception instanceof CloudFrontServiceException) {
    if (Object.hasOwn(errorTable, exception.name)) return exception.name as ErrorCode; // just checked
    const alias = aliases[exception.name];
    if (alias) return alias;
  }
  return exception instanceof NoAnswer ? 'ServiceUnavailable' : transportCodeOf(exception);
}

/** The gateway itself refuses a session without asking STS: then there is no cause. What is no answer of STS is none. */
function sessionCodeOf(cause: unknown): ErrorCode | undefined {
  if (cause === undefined) return 'AccessDenied';
  if (!(cause instanceof STSServiceException)) return 'ServiceUnavailable';
  return sessionRefusals.has(cause.name) ? 'AccessDenied' : transportCodeOf(cause);
}

function transportCodeOf(exception: Error): ErrorCode | undefined {
  const error = exception as SdkError; // all that it has besides is optional
  if (isThrottlingError(error)) return 'Throttling';
  return isTransientError(error) || isServerError(error) ? 'ServiceUnavailable' : undefined;
}

/** Of Node's sockets: no connection, so nothing was sent. */
const unsentCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** Whether an attempt failed before anything of it can have reached CloudFront. */
export function isUnsent(error: unknown): boolean {
  const { code, syscall } = error as Partial<NodeJS.ErrnoException>; // what errors of sockets have
  return unsentCodes.has(code ?? '') || syscall === 'connect';
}

/** Whether CloudFront has answered that it will not do it. What failed on its own side may have been done. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof CloudFrontServiceException)) return false;
  const { httpStatusCode: status = 0 } = error.$metadata;
  return (status >= 400 && status < 500) || isThrottlingError(error as SdkError); // all that it has besides is optional
}

/** Whether it is CloudFront's own answer, be it a refusal or its failure. */
export function isOfCloudFront(error: unknown): boolean {
  return error instanceof CloudFrontServiceException;
}

/** Whether a session has ended: it can be renewed. */
export function isExpired(error: unknown): boolean {
  return error instanceof CloudFrontServiceException && error.name.startsWith('ExpiredToken');
}

/** AWS's id of the request that failed, when AWS answered. */
export function awsRequestId(exception: unknown): string | undefined {
  if (exception instanceof SessionError) return awsRequestId(exception.cause);
  if (exception instanceof NoAnswer) return awsRequestId(exception.happened);
  const isAnswer =
    exception instanceof CloudFrontServiceException || exception instanceof STSServiceException;
  return isAnswer ? exception.$metadata.requestId : undefined;
}
