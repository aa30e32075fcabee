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
import { errorValue, type ErrorOf, type Failure, type StoreTarget, type Target } from './errors.ts';
import { kindOf, nameInLog, readsKey } from './target.ts';

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
  target: Target | StoreTarget,
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

/** Calls CloudFront once, to read or to write. */
export function callOnce<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
  Value,
  Code extends ErrorCode,
>(
  target: CallTarget,
  { command, read, expects }: Call<Input, Answer, Value, Code>,
  context: Context,
): Promise<Called<Value, Code>> {
  const { writes } = target;
  const sending = async () => {
    const answer = await send(command, context, writes);
    const { requestId } = answer.$metadata;
    return { requestId, value: () => readAnswer(answer, read, writes) };
  };
  return callBy(target, { send: sending, expects }, context);
}

/** Describes what a call is for, and whether it may change something. */
export type CallTarget = (Target | StoreTarget) & { writes: boolean };

/** Describes a call of any kind: it is sent, and then its answer is read. */
export interface Sending<Value, Code extends ErrorCode> {
  send: () => Promise<{ requestId: string | undefined; value: () => Value }>;
  expects: readonly Code[];
  /** False if AWS's words may repeat what must not be told, such as a key. */
  isQuotable?: boolean;
}

/** Names the failures of reads that are answers: whether there is such a thing, or one that is live, was the question. */
const absences: ReadonlySet<ErrorCode> = new Set(['NoSuchFunctionExists', 'EntityNotFound']);

/** Makes a call once. Logs each failure with both request ids, and counts each call. */
export async function callBy<Value, Code extends ErrorCode>(
  target: CallTarget,
  { send: sending, expects, isQuotable = true }: Sending<Value, Code>,
  context: Context,
): Promise<Called<Value, Code>> {
  const { writes, action } = target;
  const overBudget = spendCall(target, context);
  if (overBudget) return { error: overBudget as ErrorOf<Code>, isInDoubt: false }; // which every call expects
  const startedMs = performance.now();
  let awsId: string | undefined;
  try {
    const answer = await sending();
    awsId = answer.requestId;
    return { value: answer.value() };
  } catch (exception) {
    if (!isNativeError(exception)) throw exception;
    awsId ??= awsRequestId(exception);
    const code = expectedCode(exception, expects);
    if (!code) throw exception;
    const told = toldOf(exception, code, { ...target, isQuotable });
    const ids = { requestId: context.requestId, awsRequestId: awsId };
    const fields = { action: told.action, ...nameInLog(target), code, ...ids };
    if (writes || !absences.has(code)) {
      const { reason, ...quoted } = failureFields(exception);
      context.logger.info('AWS refused', { ...fields, ...quoted, ...(isQuotable && { reason }) });
    }
    const failure = { ...target, ...told, requestId: awsId ?? context.requestId };
    return { error: errorValue(code, failure), isInDoubt: told.isInDoubt };
  } finally {
    context.calls.push({ action, awsRequestId: awsId, durationMs: performance.now() - startedMs });
    if (writes) context.reads.forget(readsKey(target));
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
const ownWords: { readonly [Code in ErrorCode]?: (target: CallTarget) => string } = {
  AccessDenied: (target) => `IAM does not allow ${target.action} on this ${kindOf(target)}.`,
  ServiceUnavailable: () => 'CloudFront could not be reached or did not answer as it should.',
  EntityNotFound: () => 'There is no key value store of this name.',
  Conflict: () => 'CloudFront cannot change the key value store now. Try again.',
};

/** Says what the caller is told. Without a session CloudFront was not called: nothing can have been written. */
function toldOf(
  exception: Error,
  code: ErrorCode,
  target: CallTarget & { isQuotable: boolean },
): Omit<Failure, 'name' | 'requestId'> & { isInDoubt: boolean } {
  const { action, isQuotable } = target;
  const refused = refusedBy(exception);
  const words = (error: Error) => (isQuotable ? wordsOf(error) : unquotedWords);
  if (code === 'AwsRefusal' && isAwsRefusal(refused)) {
    const { name: awsCode, $metadata } = refused;
    const { httpStatusCode: awsStatus = 400 } = $metadata;
    return { action, message: words(refused), awsCode, awsStatus, isInDoubt: false };
  }
  if (exception instanceof SessionError) {
    const decidedBy = exception.cause === undefined ? 'GATEWAY' : 'IAM';
    return { action: 'sts:AssumeRole', decidedBy, message: exception.message, isInDoubt: false };
  }
  const isInDoubt = exception instanceof NoAnswer && exception.isInDoubt;
  return { action, message: ownWords[code]?.(target) ?? words(exception), isInDoubt };
}

/** Stands for words of AWS's that could repeat a key or a value. */
const unquotedWords = 'CloudFront refused the request because of a key, a value or a quota.';

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
