import {
  UpdateFunctionCommand,
  type UpdateFunctionCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type {
  CloudFrontFunction,
  ErrorCode,
  UpdateFunctionSuccess,
} from '../../contract/schema.generated.ts';
import type { Truth } from '../concludeWrite.ts';
import { isErrorValue, type ErrorOf, type Target } from '../errors.ts';
import { versionOfWrite } from '../versions/functionVersion.ts';
import { write } from '../write.ts';
import {
  functionCode,
  present,
  recordedContent,
  toFunction,
  toFunctionConfig,
  versionOf,
} from './cloudFrontFunction.ts';
import type { Replacement } from './completeUpdate.ts';
import { explainConflict } from './explainConflict.ts';
import { toDescription } from './functionReader.ts';
import { isCreatedSince, isSame, readNow } from './readBack.ts';

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

/** Holds what the history is told of a change, besides its content. */
export interface Reason {
  message: string | null | undefined;
  restoredFrom?: number;
}

type VersionedTarget = Target & { ifMatch: string };

/**
 * Replaces DEVELOPMENT's code and configuration by whole ones, under the target's `ifMatch`. A lost answer is looked for.
 * Source: UpdateFunction, CloudFront API 2020-05-31.
 */
export async function replaceContent(
  target: VersionedTarget,
  replacement: Replacement & { reason: Reason },
  context: Context,
): Promise<UpdateFunctionSuccess | ErrorOf<(typeof updateFunctionErrors)[number]>> {
  const { code, reason } = replacement;
  const recorded = recordedOf(replacement, reason);
  const spec = { ...specOf(target, replacement, context), recorded };
  const written = await write({ ...target, codeSizeBytes: code.length }, spec, context);
  if (isErrorValue(written)) return explainConflict(written, target, context);
  return {
    __typename: 'UpdateFunctionSuccess',
    function: { ...written.value, code: functionCode(code) },
    previousETag: target.ifMatch,
    recovered: written.recovered,
    version: versionOfWrite(written.record),
  };
}

function recordedOf({ configuration, code, described }: Replacement, reason: Reason) {
  return {
    kind: 'UPDATE',
    ...reason,
    content: recordedContent(configuration, code),
    ...(described && { described: toDescription(described) }),
    versionOf,
  } as const;
}

function specOf(target: VersionedTarget, replacement: Replacement, context: Context) {
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

async function truthOf(
  target: VersionedTarget & { startedMs: number },
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
