import {
  UpdateFunctionCommand,
  type UpdateFunctionCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../context.ts';
import type {
  CloudFrontFunction,
  ErrorCode,
  UpdateFunctionInput,
  UpdateFunctionResult,
} from '../schema.generated.ts';
import { attemptWrite, type Truth } from './attemptWrite.ts';
import { completeUpdate, type Replacement } from './completeUpdate.ts';
import { isErrorValue } from './errors.ts';
import { functionCode } from './functionCode.ts';
import { toFunction, toFunctionConfig } from './functionSummary.ts';
import { isSame, readNow } from './readBack.ts';
import { conflictMessage, refusal, refusedIfMatch, type Intent } from './refusal.ts';
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
 * first and sent again, under the caller's `ifMatch`: 1 request when all is given, else at most 3. A lost answer is
 * looked for.
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
  const { code } = replacement;
  const call = {
    ...intent,
    codeSizeBytes: code.length,
    expects: updateFunctionErrors,
    command: () => toCommand(intent, replacement),
    read: ({ FunctionSummary, ETag }: UpdateFunctionCommandOutput) =>
      toFunction(FunctionSummary, { stage, etag: ETag }),
  };
  const readBack = () => whatBecame(intent, replacement, context);
  const write = { readBack, conflict: 'PreconditionFailed', conflictMessage, maxTries: 3 } as const;
  const written = await attemptWrite(call, write, context);
  if (isErrorValue(written)) return written;
  return {
    __typename: 'UpdateFunctionSuccess',
    function: { ...written.value, code: functionCode(code) },
    previousETag: ifMatch,
    recovered: written.recovered,
  };
}

function toCommand(
  { name, ifMatch }: { name: string; ifMatch: string },
  { configuration, code }: Replacement,
): UpdateFunctionCommand {
  return new UpdateFunctionCommand({
    Name: name,
    IfMatch: ifMatch,
    FunctionConfig: toFunctionConfig(configuration),
    FunctionCode: code,
  });
}

async function whatBecame(
  intent: Intent & { ifMatch: string },
  { configuration, code }: Replacement,
  context: Context,
): Promise<Truth<CloudFrontFunction>> {
  const now = await readNow(intent, context);
  // Gone: it may have been updated before.
  if (!now || now === 'GONE') return 'UNREADABLE';
  if (now.self.etag === intent.ifMatch) return 'UNCHANGED';
  return isSame(now, configuration, code) ? { done: now.self } : 'CHANGED';
}
