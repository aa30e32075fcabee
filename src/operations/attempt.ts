import { isNativeError } from 'node:util/types';
import type { ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-cloudfront';
import type { Context } from '../context.ts';
import type { ErrorCode } from '../schema.generated.ts';
import { SessionError } from '../sessionError.ts';
import { errorValue, type ErrorOf, type Failure } from './errors.ts';
import { awsRequestId, codeOf } from './exception.ts';
import { NoAnswer } from './noAnswer.ts';
import { send, type MakeCommand } from './send.ts';

/** A call to CloudFront: what to send, how to read the answer, and which failures of it are expected. */
export interface Call<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
  Value,
  Code extends ErrorCode,
> extends Omit<Failure, 'message' | 'requestId'> {
  command: MakeCommand<Input, Answer>;
  /** Throws when it is no answer to this. */
  read: (answer: Answer) => Value;
  expects: readonly Code[];
}

/** What a call gave, or an expected failure of it. */
export type Attempted<Value, Code extends ErrorCode> =
  | { value: Value }
  | {
      error: ErrorOf<Code>;
      /** Whether CloudFront may have done it all the same. */
      isInDoubt: boolean;
    };

/** Where AWS's words would say nothing, or more than a caller should know. */
const ownWords: { readonly [Code in ErrorCode]?: (action: string) => string } = {
  AccessDenied: (action) => `IAM does not allow ${action} on this function.`,
  ServiceUnavailable: () => 'CloudFront could not be reached or did not answer as it should.',
};

/** Sends one call. Gives what it gives, or an expected failure as a value; throws everything else. */
export async function attempt<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
  Value extends object,
  Code extends ErrorCode,
>(call: Call<Input, Answer, Value, Code>, context: Context): Promise<Value | ErrorOf<Code>> {
  const attempted = await tryOnce(call, context);
  return 'value' in attempted ? attempted.value : attempted.error;
}

/** The same, and whether a failure may not be one. Each is logged with both request ids, each call counted. */
export async function tryOnce<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
  Value,
  Code extends ErrorCode,
>(call: Call<Input, Answer, Value, Code>, context: Context): Promise<Attempted<Value, Code>> {
  const { action, name, writes } = call;
  const startedMs = performance.now();
  let awsId: string | undefined;
  try {
    const answer = await send(call.command, context, writes);
    awsId = answer.$metadata.requestId;
    return { value: readAs(call, answer) };
  } catch (exception) {
    if (!isNativeError(exception)) throw exception;
    awsId ??= awsRequestId(exception);
    const code = codeOf(exception);
    if (!code || !isExpected(code, call.expects)) throw exception;
    const requestId = awsId ?? context.requestId;
    const ids = { requestId: context.requestId, awsRequestId: awsId };
    const reason = reasonOf(exception);
    context.logger.info('AWS refused', { action, function: name, code, reason, ...ids });
    const told = toldOf(exception, code, action);
    return {
      error: errorValue(code, { ...call, ...told, requestId }),
      isInDoubt: told.isInDoubt,
    };
  } finally {
    context.calls.push({ action, awsRequestId: awsId, durationMs: performance.now() - startedMs });
    if (writes) context.reads.forget(name);
  }
}

/** What cannot be read is no answer: a write may have been done. */
function readAs<Answer, Value>(
  { read, writes }: { read: (answer: Answer) => Value; writes: boolean },
  answer: Answer,
): Value {
  try {
    return read(answer);
  } catch (error) {
    throw new NoAnswer(error, writes);
  }
}

/** What AWS said, STS or CloudFront, or what kept it from saying anything. */
function reasonOf(exception: Error): string {
  const happened = exception instanceof NoAnswer ? exception.happened : exception.cause;
  return happened instanceof Error ? happened.message : exception.message;
}

/** What the caller is told. Without a session CloudFront was not called: nothing can have been written. */
function toldOf(exception: Error, code: ErrorCode, action: string) {
  const isInDoubt = exception instanceof NoAnswer && exception.isInDoubt;
  if (!(exception instanceof SessionError)) {
    return { message: ownWords[code]?.(action) ?? exception.message, isInDoubt };
  }
  const decidedBy = exception.cause === undefined ? ('GATEWAY' as const) : ('IAM' as const);
  return { action: 'sts:AssumeRole', decidedBy, message: exception.message, isInDoubt };
}

function isExpected<Code extends ErrorCode>(
  code: ErrorCode,
  expected: readonly Code[],
): code is Code {
  return (expected as readonly ErrorCode[]).includes(code); // widened only to ask
}
