/** Tells failures of calls to AWS apart. */
import { CloudFrontServiceException } from '@aws-sdk/client-cloudfront';
import { STSServiceException } from '@aws-sdk/client-sts';
import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import { KeyValueRefusal } from './keyValues/keyValueRefusal.ts';
import { NoAnswer } from './noAnswer.ts';
import { SessionError } from './sessionError.ts';
import { TableUnavailable } from './tableUnavailable.ts';

type SdkError = Parameters<typeof isTransientError>[0];

/** Tells whether AWS throttled a call or could not serve it; undefined for every other failure. */
export function transportFailure(
  exception: Error,
): 'Throttling' | 'ServiceUnavailable' | undefined {
  const error = exception as SdkError; // all that it has besides is optional
  if (isThrottlingError(error)) return 'Throttling';
  return isTransientError(error) || isServerError(error) ? 'ServiceUnavailable' : undefined;
}

/** Tells whether AWS answered that there were too many requests. */
export function isThrottled(error: unknown): boolean {
  return error instanceof Error && isThrottlingError(error as SdkError); // all that it has besides is optional
}

/** Codes of Node's sockets for a connection that was never there, so that nothing was sent. */
const unsentCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** Tells whether an attempt failed before anything of it can have reached CloudFront. */
export function isUnsent(error: unknown): boolean {
  // what errors of sockets, and of src/aws/requestHandler.ts, have
  const {
    code,
    syscall,
    isUnsent: isMarked,
  } = error as Partial<NodeJS.ErrnoException> & {
    isUnsent?: boolean;
  };
  return isMarked === true || unsentCodes.has(code ?? '') || syscall === 'connect';
}

/** Tells whether CloudFront has answered that it will not do it. What failed on its own side may have been done. */
export function isRefusal(error: unknown): boolean {
  if (!isCloudFrontAnswer(error) && !isKeyValueAnswer(error)) return false;
  const { httpStatusCode: status = 0 } = error.$metadata;
  return (status >= 400 && status < 500) || isThrottlingError(error as SdkError); // all that it has besides is optional
}

/** Tells whether CloudFront itself answered so, be it a refusal or a failure of its own. */
export function isCloudFrontAnswer(error: unknown): error is CloudFrontServiceException {
  return error instanceof CloudFrontServiceException;
}

/** Tells whether the data plane of key value stores itself answered so. */
export function isKeyValueAnswer(error: unknown): error is KeyValueRefusal {
  return error instanceof KeyValueRefusal;
}

/** Tells whether AWS STS itself answered so. */
export function isStsAnswer(error: unknown): error is STSServiceException {
  return error instanceof STSServiceException;
}

/** Types what AWS answered: CloudFront's control plane, its data plane, or STS. */
type AwsAnswer = CloudFrontServiceException | KeyValueRefusal | STSServiceException;

function isAwsAnswer(error: unknown): error is AwsAnswer {
  return isCloudFrontAnswer(error) || isKeyValueAnswer(error) || isStsAnswer(error);
}

/** Tells whether AWS refused a call with a status from 400 to 499. */
export function isAwsRefusal(error: unknown): error is AwsAnswer {
  if (!isAwsAnswer(error)) return false;
  const { httpStatusCode: status = 0 } = error.$metadata;
  return status >= 400 && status < 500;
}

/** Tells whether a session has ended, so that it can be renewed. */
export function isExpired(error: unknown): boolean {
  return isCloudFrontAnswer(error) && error.name.startsWith('ExpiredToken');
}

/** Gives AWS's id of the request that failed; undefined when AWS did not answer. */
export function awsRequestId(exception: unknown): string | undefined {
  if (exception instanceof SessionError) return awsRequestId(exception.cause);
  if (exception instanceof NoAnswer) return awsRequestId(exception.reason);
  if (exception instanceof TableUnavailable) return awsRequestId(exception.cause);
  return isAwsAnswer(exception) ? exception.$metadata.requestId : undefined;
}

/**
 * Says for the log how a call failed: by AWS's code or, where AWS did not answer, by what went wrong. AWS's own words are left
 * out, as they may repeat what was sent.
 */
export function failureFields(exception: unknown): { awsCode?: string; reason?: string } {
  const failed = exception instanceof NoAnswer ? exception.reason : exception;
  if (failed instanceof SessionError && failed.cause) return failureFields(failed.cause);
  if (!(failed instanceof Error)) return {};
  return '$fault' in failed || isKeyValueAnswer(failed)
    ? { awsCode: failed.name }
    : { reason: failed.message };
}
