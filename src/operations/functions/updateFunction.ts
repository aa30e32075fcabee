import {
  UpdateFunctionCommand,
  type UpdateFunctionCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type {
  CloudFrontFunction,
  ErrorCode,
  UpdateFunctionInput,
  UpdateFunctionResult,
} from '../../contract/schema.generated.ts';
import { associationRefusal } from './associationRefusal.ts';
import { completeUpdate, type Replacement } from './completeUpdate.ts';
import { isErrorValue, type Target } from '../errors.ts';
import { explainConflict } from './explainConflict.ts';
import {
  functionCode,
  present,
  recordedContent,
  toFunction,
  toFunctionConfig,
  versionOf,
} from './cloudFrontFunction.ts';
import { toDescription } from './functionReader.ts';
import { isCreatedSince, isSame, readNow } from './readBack.ts';
import { versionedRefusal } from '../refusal.ts';
import { functionViolations } from '../checks.ts';
import type { Truth } from '../concludeWrite.ts';
import { write } from '../write.ts';

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
  'AwsRefusal',
] as const satisfies ErrorCode[];

/**
 * Replaces DEVELOPMENT's code and configuration. CloudFront replaces all of it, so what the input leaves out is read
 * first and sent again, under the caller's `ifMatch`: 1 request when all is given, else at most 4. A lost answer is
 * looked for.
 * Source: UpdateFunction, CloudFront API 2020-05-31.
 */
export async function updateFunction(
  input: UpdateFunctionInput,
  context: Context,
): Promise<UpdateFunctionResult> {
  const { name, ifMatch } = input;
  const stage = 'DEVELOPMENT';
  const target = {
    action: 'cloudfront:UpdateFunction',
    right: 'WRITE',
    name,
    stage,
    ifMatch,
  } as const;
  const refused =
    versionedRefusal(target, functionViolations(input), context) ??
    (await associationRefusal(target, input.keyValueStoreArns ?? [], context));
  if (refused) return refused;
  const replacement = await completeUpdate(input, target, context);
  if (isErrorValue(replacement)) return replacement;
  const { code } = replacement;
  const spec = {
    ...specOf(target, replacement, context),
    recorded: recordedOf(input, replacement),
  };
  const written = await write({ ...target, codeSizeBytes: code.length }, spec, context);
  if (isErrorValue(written)) return explainConflict(written, target, context);
  return {
    __typename: 'UpdateFunctionSuccess',
    function: { ...written.value, code: functionCode(code) },
    previousETag: ifMatch,
    recovered: written.recovered,
  };
}

function specOf(target: Target & { ifMatch: string }, replacement: Replacement, context: Context) {
  const { name, ifMatch, stage } = target;
  const startedMs = Date.now();
  return {
    expects: updateFunctionErrors,
    command: () =>
      new UpdateFunctionCommand({
        Name: name,
        IfMatch: ifMatch,
        FunctionConfig: toFunctionConfig(replacement.configuration),
        FunctionCode: replacement.code,
      }),
    read: ({ FunctionSummary, ETag }: UpdateFunctionCommandOutput) =>
      toFunction(FunctionSummary, { stage, etag: present(ETag) }),
    truth: () => truthOf({ ...target, startedMs }, replacement, context),
  };
}

function recordedOf(
  { message }: UpdateFunctionInput,
  { configuration, code, described }: Replacement,
) {
  return {
    kind: 'UPDATE',
    message,
    content: recordedContent(configuration, code),
    ...(described && { described: toDescription(described) }),
    versionOf,
  } as const;
}

async function truthOf(
  target: Target & { ifMatch: string; startedMs: number },
  { configuration, code }: Replacement,
  context: Context,
): Promise<Truth<CloudFrontFunction>> {
  const now = await readNow(target, context);
  // Gone: it may have been updated before.
  if (!now || now === 'GONE') return 'UNREADABLE';
  if (isCreatedSince(now.self, target.startedMs)) return 'CHANGED';
  if (now.self.etag === target.ifMatch) return 'UNCHANGED';
  return isSame(now, configuration, code) ? { done: now.self } : 'CHANGED';
}
