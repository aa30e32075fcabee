import {
  CreateFunctionCommand,
  type CreateFunctionCommandOutput,
  type Tags,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type {
  CloudFrontFunction,
  CreateFunctionInput,
  CreateFunctionResult,
  ErrorCode,
} from '../../contract/schema.generated.ts';
import { associationRefusal } from './associationRefusal.ts';
import type { Replacement } from './completeUpdate.ts';
import { isErrorValue, type Target } from '../errors.ts';
import {
  functionCode,
  present,
  recordedContent,
  runtimeNames,
  toFunction,
  toFunctionConfig,
  versionOf,
  type Configuration,
} from './cloudFrontFunction.ts';
import { isSame, isSince, readNow } from './readBack.ts';
import { refusal } from '../refusal.ts';
import { codeBytes, functionViolations } from '../checks.ts';
import { firstETag } from '../limits.ts';
import type { Truth } from '../concludeWrite.ts';
import { write } from '../write.ts';

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

/** Creates a function in its DEVELOPMENT stage. Source: CreateFunction, CloudFront API 2020-05-31. */
export async function createFunction(
  input: CreateFunctionInput,
  context: Context,
): Promise<CreateFunctionResult> {
  const { name } = input;
  const target = {
    action: 'cloudfront:CreateFunction',
    right: 'CREATE',
    name,
    stage: 'DEVELOPMENT',
  } as const;
  const refused = refusal(target, functionViolations(input), context);
  if (refused) return refused;
  const forbidden = await associationRefusal(target, input.keyValueStoreArns ?? [], context);
  if (forbidden) return forbidden as CreateFunctionResult; // nothing is there, so nothing is stale
  const wanted = wantedFrom(input);
  const { code } = wanted;
  const spec = {
    expects: createFunctionErrors,
    conflict: { code: 'FunctionAlreadyExists', message: conflictMessage },
    command: () =>
      new CreateFunctionCommand({
        Name: name,
        FunctionConfig: toFunctionConfig(wanted.configuration),
        FunctionCode: code,
        Tags: wanted.tags,
      }),
    read: ({ FunctionSummary, ETag }: CreateFunctionCommandOutput) =>
      toFunction(FunctionSummary, { stage: target.stage, etag: present(ETag) }),
    truth: () => truthOf(target, wanted, context),
    recorded: recordedOf(input, wanted),
  } as const;
  const written = await write({ ...target, codeSizeBytes: code.length }, spec, context);
  if (isErrorValue(written)) return written;
  return {
    __typename: 'CreateFunctionSuccess',
    function: { ...written.value, code: functionCode(code) },
    recovered: written.recovered,
  };
}

function recordedOf({ message }: CreateFunctionInput, { configuration, code }: Wanted) {
  return {
    kind: 'CREATE',
    message,
    content: recordedContent(configuration, code),
    versionOf,
  } as const;
}

function configurationOf({
  comment,
  runtime,
  keyValueStoreArns,
}: CreateFunctionInput): Configuration {
  return {
    comment: comment ?? '',
    runtimeName: runtimeNames[runtime ?? 'CLOUDFRONT_JS_2_0'],
    keyValueStoreArns: keyValueStoreArns ?? [],
  };
}

const conflictMessage =
  'A function of this name exists. CloudFront did not answer whether it is the one that was to be created.';

interface Wanted extends Replacement {
  tags: Tags | undefined;
  startedMs: number;
}

function wantedFrom(input: CreateFunctionInput): Wanted {
  const code = codeBytes(input.code);
  const configuration = configurationOf(input);
  return { configuration, code, tags: tagsFrom(input), startedMs: Date.now() };
}

/**
 * Takes a function that is just as it was to be created for the one that was, if it is new and at its first version.
 * Tags are not read back.
 */
async function truthOf(
  target: Target,
  { configuration, code, startedMs }: Wanted,
  context: Context,
): Promise<Truth<CloudFrontFunction>> {
  const now = await readNow(target, context);
  if (!now) return 'UNREADABLE';
  if (now === 'GONE') return 'UNCHANGED';
  const { self } = now;
  const isNew = self.etag === firstETag && isSince(self.createdTime, startedMs);
  return isNew && isSame(now, configuration, code) ? { done: self } : 'CHANGED';
}

function tagsFrom({ tags }: CreateFunctionInput): Tags | undefined {
  if (!tags || tags.length === 0) return undefined;
  return { Items: tags.map(({ key, value }) => ({ Key: key, Value: value })) };
}
