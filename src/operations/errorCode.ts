import {
  isAwsRefusal,
  isCloudFrontAnswer,
  isKeyValueAnswer,
  isStsAnswer,
  transportFailure,
} from '../aws/failure.ts';
import { NoAnswer } from '../aws/noAnswer.ts';
import { SessionError } from '../aws/sessionError.ts';
import { TableUnavailable } from '../aws/tableUnavailable.ts';
import type { ErrorCode } from '../contract/schema.generated.ts';
import { errorTable } from './errors.ts';

/** Maps AWS's codes outside the error table to the expected error that each stands for. */
const aliases: Readonly<Record<string, ErrorCode>> = {
  // CloudFront's answer to a broken rule of its model, though not in that model (observed).
  MalformedXML: 'InvalidArgument',
  AccessDeniedException: 'AccessDenied',
  // A session that cannot be used, even after it was renewed: nothing that the caller can mend.
  ExpiredToken: 'ServiceUnavailable',
  ExpiredTokenException: 'ServiceUnavailable',
  InvalidClientTokenId: 'ServiceUnavailable',
};

/** Does the same for those of the data plane of key value stores. */
const dataAliases: Readonly<Record<string, ErrorCode>> = {
  AccessDeniedException: 'AccessDenied',
  ConflictException: 'Conflict',
  ResourceNotFoundException: 'EntityNotFound',
  ServiceQuotaExceededException: 'ServiceQuotaExceeded',
  ValidationException: 'InvalidArgument',
  ExpiredTokenException: 'ServiceUnavailable',
};

/**
 * Names STS's refusals: the trust policy does not admit the caller, or the session policy is too large once it is
 * packed.
 */
const sessionRefusals = new Set(['AccessDenied', 'PackedPolicyTooLargeException']);

/** Gives the code of the expected error that an exception stands for; undefined when it is unexpected. */
export function errorCodeOf(exception: Error): ErrorCode | undefined {
  if (exception instanceof SessionError) return sessionCodeOf(exception.cause);
  if (exception instanceof TableUnavailable) return exception.failure;
  if (exception instanceof NoAnswer) return 'ServiceUnavailable';
  if (isCloudFrontAnswer(exception)) {
    if (Object.hasOwn(errorTable, exception.name)) return exception.name as ErrorCode; // just checked
    if (Object.hasOwn(aliases, exception.name)) return aliases[exception.name];
  }
  if (isKeyValueAnswer(exception) && Object.hasOwn(dataAliases, exception.name))
    return dataAliases[exception.name];
  return transportFailure(exception) ?? answerCode(exception);
}

/** Tells a refusal from an answer that is none of AWS's API, such as a redirect. */
function answerCode(exception: Error): 'AwsRefusal' | 'ServiceUnavailable' | undefined {
  if (isAwsRefusal(exception)) return 'AwsRefusal';
  const isAnswer = [isCloudFrontAnswer, isKeyValueAnswer, isStsAnswer].some((is) => is(exception));
  return isAnswer ? 'ServiceUnavailable' : undefined;
}

/**
 * Gives the error of a session that was not opened. Without a cause the gateway itself refused it; with one that is not
 * STS's, STS did not answer.
 */
function sessionCodeOf(cause: unknown): ErrorCode | undefined {
  if (cause === undefined) return 'AccessDenied';
  if (!isStsAnswer(cause)) return 'ServiceUnavailable';
  if (sessionRefusals.has(cause.name)) return 'AccessDenied';
  return transportFailure(cause) ?? answerCode(cause);
}
