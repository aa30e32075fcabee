import { UpdateFunctionCommand } from '@aws-sdk/client-cloudfront';
import type { Context } from '../context.ts';
import type { ErrorCode, UpdateFunctionInput, UpdateFunctionResult } from '../schema.generated.ts';
import { attempt } from './attempt.ts';
import { completeUpdate, refusedIfMatch, type UpdateCall } from './completeUpdate.ts';
import { invalidArgument, isErrorValue } from './errors.ts';
import { functionCode } from './functionCode.ts';
import { toFunction, toFunctionConfig } from './functionSummary.ts';
import { updateFunctionViolations } from './violations.ts';

export const updateFunctionErrors = [
  'InvalidArgument',
  'InvalidIfMatchVersion',
  'NoSuchFunctionExists',
  'PreconditionFailed',
  'FunctionSizeLimitExceeded',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
] as const satisfies ErrorCode[];

/** Visible ASCII, at least one: what the `If-Match` header can carry. */
const sendableETag = /^[\x21-\x7e]+$/;

/**
 * Replaces DEVELOPMENT's code and configuration. CloudFront replaces all of it, so what the input leaves out is read
 * first and sent again, under the caller's `ifMatch`: 1 request when all is given, else at most 3.
 * Source: UpdateFunction, CloudFront API 2020-05-31.
 */
export async function updateFunction(
  input: UpdateFunctionInput,
  context: Context,
): Promise<UpdateFunctionResult> {
  const { name, ifMatch } = input;
  const call: UpdateCall = {
    action: 'UpdateFunction',
    name,
    stage: 'DEVELOPMENT',
    ifMatch,
    writes: true,
  };
  const violations = updateFunctionViolations(input);
  if (violations.length > 0) return invalidArgument({ ...call, violations }, context);
  if (!sendableETag.test(ifMatch)) return refusedIfMatch(call, context);
  const replacement = await completeUpdate(input, call, context);
  if (isErrorValue(replacement)) return replacement;
  const { configuration, code } = replacement;
  const command = new UpdateFunctionCommand({
    Name: name,
    IfMatch: ifMatch,
    FunctionConfig: toFunctionConfig(configuration),
    FunctionCode: code,
  });
  const expected = { ...call, codeSizeBytes: code.length, expects: updateFunctionErrors };
  const updated = await attempt(expected, context, () => context.cloudFront.send(command));
  if (isErrorValue(updated)) return updated;
  const current = toFunction(updated.FunctionSummary, { stage: call.stage, etag: updated.ETag });
  return {
    __typename: 'UpdateFunctionSuccess',
    function: { ...current, code: functionCode(code) },
    previousETag: ifMatch,
  };
}
