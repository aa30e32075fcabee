import {
  CreateFunctionCommand,
  type CreateFunctionCommandOutput,
  type Tags,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type {
  CloudFrontFunction,
  CreateFunctionSuccess,
  ErrorCode,
} from '../../contract/schema.generated.ts';
import type { Truth } from '../concludeWrite.ts';
import { isErrorValue, type ErrorOf, type Target } from '../errors.ts';
import { firstETag } from '../limits.ts';
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
import { isSame, isSince, readNow } from './readBack.ts';
import type { Reason } from './replaceContent.ts';

export const createFunctionErrors = [
  'InvalidArgument',
  'FunctionAlreadyExists',
  'FunctionSizeLimitExceeded',
  'TooManyFunctions',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
  'AwsRefusal',
] as const satisfies ErrorCode[];

/** Describes a function that is to be created. */
export interface Creation extends Replacement {
  tags?: Tags | undefined;
  reason: Reason;
}

const conflictMessage =
  'A function of this name exists. CloudFront did not answer whether it is the one that was to be created.';

/** Creates a function with this content. A lost answer is looked for. Source: CreateFunction, CloudFront API 2020-05-31. */
export async function createContent(
  target: Target,
  creation: Creation,
  context: Context,
): Promise<CreateFunctionSuccess | ErrorOf<(typeof createFunctionErrors)[number]>> {
  const { code, configuration, tags, reason } = creation;
  const startedMs = Date.now();
  const spec = {
    expects: createFunctionErrors,
    conflict: { code: 'FunctionAlreadyExists', message: conflictMessage },
    command: () =>
      new CreateFunctionCommand({
        Name: target.name,
        FunctionConfig: toFunctionConfig(configuration),
        FunctionCode: code,
        Tags: tags,
      }),
    read: ({ FunctionSummary, ETag }: CreateFunctionCommandOutput) =>
      toFunction(FunctionSummary, { stage: target.stage, etag: present(ETag) }),
    truth: () => truthOf(target, { ...creation, startedMs }, context),
    recorded: {
      kind: 'CREATE',
      ...reason,
      content: recordedContent(configuration, code),
      versionOf,
    },
  } as const;
  const written = await write({ ...target, codeSizeBytes: code.length }, spec, context);
  if (isErrorValue(written)) return written;
  return {
    __typename: 'CreateFunctionSuccess',
    function: { ...written.value, code: functionCode(code) },
    recovered: written.recovered,
    version: versionOfWrite(written.record),
  };
}

/**
 * Takes a function that is just as it was to be created for the one that was, if it is new and at its first version.
 * Tags are not read back.
 */
async function truthOf(
  target: Target,
  { configuration, code, startedMs }: Creation & { startedMs: number },
  context: Context,
): Promise<Truth<CloudFrontFunction>> {
  const now = await readNow(target, context);
  if (!now) return 'UNREADABLE';
  if (now === 'GONE') return 'UNCHANGED';
  const { self } = now;
  const isNew = self.etag === firstETag && isSince(self.createdTime, startedMs);
  return isNew && isSame(now, configuration, code) ? { done: self } : 'CHANGED';
}
