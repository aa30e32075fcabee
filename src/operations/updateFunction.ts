import { UpdateFunctionCommand } from '@aws-sdk/client-cloudfront';
import type { Context } from '../context.ts';
import type { ErrorCode, UpdateFunctionInput, UpdateFunctionResult } from '../schema.generated.ts';
import { attempt } from './attempt.ts';
import { completeUpdate } from './completeUpdate.ts';
import { isErrorValue } from './errors.ts';
import { functionCode } from './functionCode.ts';
import { toFunction, toFunctionConfig } from './functionSummary.ts';
import { refusal, refusedIfMatch } from './refusal.ts';
import { functionViolations } from './violations.ts';

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
  const stage = 'DEVELOPMENT';
  const intent = {
    action: 'cloudfront:UpdateFunction',
    name,
    stage,
    ifMatch,
    writes: true,
  } as const;
  const refused =
    refusal(intent, functionViolations(input), context) ?? refusedIfMatch(intent, context);
  if (refused) return refused;
  const replacement = await completeUpdate(input, intent, context);
  if (isErrorValue(replacement)) return replacement;
  const { configuration, code } = replacement;
  const command = new UpdateFunctionCommand({
    Name: name,
    IfMatch: ifMatch,
    FunctionConfig: toFunctionConfig(configuration),
    FunctionCode: code,
  });
  const call = { ...intent, codeSizeBytes: code.length, expects: updateFunctionErrors };
  const updated = await attempt(call, context, () => context.cloudFront.send(command));
  if (isErrorValue(updated)) return updated;
  const current = toFunction(updated.FunctionSummary, { stage, etag: updated.ETag });
  return {
    __typename: 'UpdateFunctionSuccess',
    function: { ...current, code: functionCode(code) },
    previousETag: ifMatch,
  };
}
