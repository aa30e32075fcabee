import { isNativeError } from 'node:util/types';
import type { Context } from '../context.ts';
import type { ErrorCode } from '../schema.generated.ts';
import { SessionError } from '../sessionError.ts';
import { errorValue, type ErrorOf, type Failure } from './errors.ts';
import { awsRequestId, codeOf } from './exception.ts';

/** A call to CloudFront: what to send, and which failures of it are expected. */
export interface Call<Code extends ErrorCode> extends Omit<Failure, 'message' | 'requestId'> {
  expects: readonly Code[];
}

/** What an SDK gives for every call. */
interface Output {
  $metadata: { requestId?: string | undefined };
}

/** Where AWS's words would say nothing, or more than a caller should know. */
const ownWords: { readonly [Code in ErrorCode]?: (action: string) => string } = {
  AccessDenied: (action) => `IAM does not allow ${action} on this function.`,
  ServiceUnavailable: () => 'CloudFront could not be reached or did not answer as it should.',
};

/**
 * Sends one call. Gives what it gives, or an expected failure as a value; throws everything else.
 * Each expected failure is logged with both request ids, each call counted.
 */
export async function attempt<Answer extends Output, Code extends ErrorCode>(
  call: Call<Code>,
  context: Context,
  send: () => Promise<Answer>,
): Promise<Answer | ErrorOf<Code>> {
  const { action, name } = call;
  const startedMs = performance.now();
  let awsId: string | undefined;
  try {
    const answer = await send();
    awsId = answer.$metadata.requestId;
    return answer;
  } catch (exception) {
    if (!isNativeError(exception)) throw exception;
    awsId = awsRequestId(exception);
    const code = codeOf(exception);
    if (!code || !isExpected(code, call.expects)) throw exception;
    const reason = reasonOf(exception);
    const ids = { requestId: context.requestId, awsRequestId: awsId };
    context.logger.info('AWS refused', { action, function: name, code, reason, ...ids });
    const failure = { ...call, ...ids, ...toldOf(exception, code, call) };
    return errorValue(code, { ...failure, requestId: awsId ?? context.requestId });
  } finally {
    context.calls.push({ action, awsRequestId: awsId, durationMs: performance.now() - startedMs });
    if (call.writes) context.reads.forget(name);
  }
}

/** What AWS said, STS or CloudFront. */
function reasonOf(exception: Error): string {
  return exception.cause instanceof Error ? exception.cause.message : exception.message;
}

/** What the caller is told. Without a session CloudFront was not called: nothing can have been written. */
function toldOf(exception: Error, code: ErrorCode, { action }: Pick<Failure, 'action'>) {
  if (!(exception instanceof SessionError)) {
    return { message: ownWords[code]?.(action) ?? exception.message };
  }
  const decidedBy = exception.cause === undefined ? ('GATEWAY' as const) : ('IAM' as const);
  return { action: 'sts:AssumeRole', writes: false, decidedBy, message: exception.message };
}

function isExpected<Code extends ErrorCode>(
  code: ErrorCode,
  expected: readonly Code[],
): code is Code {
  return (expected as readonly ErrorCode[]).includes(code); // widened only to ask
}
