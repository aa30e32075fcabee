import { isNativeError } from 'node:util/types';
import { CloudFrontServiceException } from '@aws-sdk/client-cloudfront';
import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import type { Context } from '../context.ts';
import type { ErrorCode } from '../schema.generated.ts';
import { errorTable, errorValue, type ErrorOf, type Failure } from './errors.ts';

/** A call to CloudFront: what to send, and which failures of it are expected. */
export interface Call<Code extends ErrorCode> extends Omit<Failure, 'message' | 'requestId'> {
  expects: readonly Code[];
}

/** Where CloudFront's words would say nothing, or more than a caller should know. */
const ownWords: { readonly [Code in ErrorCode]?: (action: string) => string } = {
  AccessDenied: (action) => `IAM does not allow cloudfront:${action} on this function.`,
  ServiceUnavailable: () => 'CloudFront could not be reached or did not answer as it should.',
};

/** CloudFront answers a broken rule of its model with `MalformedXML`, a code outside that model (observed). */
const aliases: Readonly<Record<string, ErrorCode>> = {
  MalformedXML: 'InvalidArgument',
  AccessDeniedException: 'AccessDenied',
};

type SdkError = Parameters<typeof isTransientError>[0];

function codeOf(exception: SdkError): ErrorCode | undefined {
  if (exception instanceof CloudFrontServiceException) {
    if (Object.hasOwn(errorTable, exception.name)) return exception.name as ErrorCode; // just checked
    const alias = aliases[exception.name];
    if (alias) return alias;
  }
  if (isThrottlingError(exception)) return 'Throttling';
  if (isTransientError(exception) || isServerError(exception)) return 'ServiceUnavailable';
  return undefined;
}

/** AWS's id of the request that failed, when AWS answered. */
export function awsRequestId(exception: unknown): string | undefined {
  return exception instanceof CloudFrontServiceException
    ? exception.$metadata.requestId
    : undefined;
}

/**
 * Sends one call. Gives what it gives, or an expected failure as a value; throws everything else.
 * Each expected failure is logged with both request ids.
 */
export async function attempt<Output extends object, Code extends ErrorCode>(
  call: Call<Code>,
  context: Context,
  send: () => Promise<Output>,
): Promise<Output | ErrorOf<Code>> {
  try {
    return await send();
  } catch (exception) {
    if (!isNativeError(exception)) throw exception;
    const code = codeOf(exception as SdkError); // all that it has besides is optional
    if (!code || !isExpected(code, call.expects)) throw exception;
    const { message } = exception;
    const awsId = awsRequestId(exception);
    const { action, name } = call;
    const ids = { requestId: context.requestId, awsRequestId: awsId };
    context.logger.info('CloudFront refused', { action, name, code, reason: message, ...ids });
    return errorValue(code, {
      ...call,
      message: ownWords[code]?.(action) ?? message,
      requestId: awsId ?? context.requestId,
    });
  } finally {
    if (call.writes) context.reads.forget(call.name);
  }
}

function isExpected<Code extends ErrorCode>(
  code: ErrorCode,
  expected: readonly Code[],
): code is Code {
  return (expected as readonly ErrorCode[]).includes(code); // widened only to ask
}
