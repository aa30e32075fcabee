import { isNativeError } from 'node:util/types';
import type { ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-cloudfront';
import { awsRequestId, failureFields, isAwsRefusal } from '../aws/failure.ts';
import { NoAnswer } from '../aws/noAnswer.ts';
import { send, type MakeCommand } from '../aws/send.ts';
import { SessionError } from '../aws/sessionError.ts';
import type { Context } from '../context.ts';
import type { ErrorCode } from '../contract/schema.generated.ts';
import { spendCall } from './budget.ts';
import { errorCodeOf } from './errorCode.ts';
import { errorValue, type ErrorOf, type Failure, type Target } from './errors.ts';

/** Describes a call: what is sent, how the answer is read, and which failures are expected. */
export interface Call<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
  Value,
  Code extends ErrorCode,
> {
  command: MakeCommand<Input, Answer>;
  /** Throws when the answer is not one to this command. */
  read: (answer: Answer) => Value;
  expects: readonly Code[];
}

/** Calls CloudFront once. Gives what was read, or an expected failure as a value; throws everything else. */
export async function call<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
  Value extends object,
  Code extends ErrorCode,
>(
  target: Target,
  spec: Call<Input, Answer, Value, Code>,
  context: Context,
): Promise<Value | ErrorOf<Code>> {
  const called = await callOnce({ ...target, writes: false }, spec, context);
  return 'value' in called ? called.value : called.error;
}

/** Holds the value of a call, or its expected failure and whether CloudFront may have carried it out all the same. */
export type Called<Value, Code extends ErrorCode> =
  | { value: Value }
  | { error: ErrorOf<Code>; isInDoubt: boolean };

/** Calls CloudFront once, to read or to write. Logs each failure with both request ids, and counts each call. */
export async function callOnce<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
  Value,
  Code extends ErrorCode,
>(
  { writes, ...target }: Target & { writes: boolean },
  { command, read, expects }: Call<Input, Answer, Value, Code>,
  context: Context,
): Promise<Called<Value, Code>> {
  const overBudget = spendCall({ ...target, writes }, context);
  if (overBudget) return { error: overBudget as ErrorOf<Code>, isInDoubt: false }; // which every call expects
  const { action, name } = target;
  const startedMs = performance.now();
  let awsId: string | undefined;
  try {
    const answer = await send(command, context, writes);
    awsId = answer.$metadata.requestId;
    return { value: readAnswer(answer, read, writes) };
  } catch (exception) {
    if (!isNativeError(exception)) throw exception;
    awsId ??= awsRequestId(exception);
    const code = expectedCode(exception, expects);
    if (!code) throw exception;
    const told = toldOf(exception, code, action);
    const ids = { requestId: context.requestId, awsRequestId: awsId };
    const fields = { action: told.action, function: name, code, ...ids };
    // A read asks whether there is such a function: that there is none, or none that is live, is an answer.
    if (writes || code !== 'NoSuchFunctionExists')
      context.logger.info('AWS refused', { ...fields, ...failureFields(exception) });
    const failure = { ...target, ...told, requestId: awsId ?? context.requestId };
    return { error: errorValue(code, failure), isInDoubt: told.isInDoubt };
  } finally {
    context.calls.push({ action, awsRequestId: awsId, durationMs: performance.now() - startedMs });
    if (writes) context.reads.forget(name);
  }
}

/** Reads an answer. Throws `NoAnswer` when it cannot be read, because a write may have been done. */
function readAnswer<Answer, Value>(
  answer: Answer,
  read: (answer: Answer) => Value,
  writes: boolean,
): Value {
  try {
    return read(answer);
  } catch (error) {
    throw new NoAnswer(error, writes);
  }
}

/** Holds the gateway's own messages, where AWS's would say nothing, or more than a caller should know. */
const ownWords: { readonly [Code in ErrorCode]?: (action: string) => string } = {
  AccessDenied: (action) => `IAM does not allow ${action} on this function.`,
  ServiceUnavailable: () => 'CloudFront could not be reached or did not answer as it should.',
};

/** Says what the caller is told. Without a session CloudFront was not called: nothing can have been written. */
function toldOf(
  exception: Error,
  code: ErrorCode,
  action: string,
): Omit<Failure, 'name' | 'stage' | 'right' | 'requestId'> & { isInDoubt: boolean } {
  const refused = refusedBy(exception);
  if (code === 'AwsRefusal' && isAwsRefusal(refused)) {
    const { name: awsCode, $metadata } = refused;
    const { httpStatusCode: awsStatus = 400 } = $metadata;
    return { action, message: wordsOf(refused), awsCode, awsStatus, isInDoubt: false };
  }
  if (exception instanceof SessionError) {
    const decidedBy = exception.cause === undefined ? 'GATEWAY' : 'IAM';
    return { action: 'sts:AssumeRole', decidedBy, message: exception.message, isInDoubt: false };
  }
  const isInDoubt = exception instanceof NoAnswer && exception.isInDoubt;
  return { action, message: ownWords[code]?.(action) ?? wordsOf(exception), isInDoubt };
}

/** Holds the SDK's words for those that AWS did not give: CloudFront's client, and that of STS. */
const wordsOfSdk = new Set(['UnknownError', 'Unknown']);

/** Gives AWS's words, or says that there are none. */
function wordsOf({ message }: Error): string {
  return wordsOfSdk.has(message) ? 'AWS refused the request without a reason.' : message;
}

/** Finds the expected error that stands for an exception. A refusal that these are none for is told in AWS's words. */
function expectedCode<Code extends ErrorCode>(
  exception: Error,
  expects: readonly Code[],
): Code | undefined {
  const code = errorCodeOf(exception);
  if (code && isExpected(code, expects)) return code;
  const refusal: ErrorCode = 'AwsRefusal';
  const isRefused = isAwsRefusal(refusedBy(exception)) && isExpected(refusal, expects);
  return isRefused ? refusal : undefined;
}

/** Gives what AWS answered: STS, when there is no session, or CloudFront. */
function refusedBy(exception: Error): unknown {
  return exception instanceof SessionError ? exception.cause : exception;
}

function isExpected<Code extends ErrorCode>(
  code: ErrorCode,
  expected: readonly Code[],
): code is Code {
  return (expected as readonly ErrorCode[]).includes(code); // widened only to ask
}
