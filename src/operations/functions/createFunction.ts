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
import { functionCode } from './functionCode.ts';
import { toFunction, toFunctionConfig, type Configuration } from './functionSummary.ts';
import { isSame, readNow } from './readBack.ts';
import { refusal } from '../refusal.ts';
import { codeBytes, functionViolations } from '../checks.ts';
import { write, type Truth } from '../write.ts';

export const createFunctionErrors = [
  'InvalidArgument',
  'FunctionAlreadyExists',
  'FunctionSizeLimitExceeded',
  'TooManyFunctions',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
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
      toFunction(FunctionSummary, { stage: target.stage, etag: ETag }),
    truth: () => truthOf(target, wanted, context),
  } as const;
  const written = await write({ ...target, codeSizeBytes: code.length }, spec, context);
  if (isErrorValue(written)) return written;
  return {
    __typename: 'CreateFunctionSuccess',
    function: { ...written.value, code: functionCode(code) },
    recovered: written.recovered,
  };
}

function configurationOf({
  comment,
  runtime,
  keyValueStoreArns,
}: CreateFunctionInput): Configuration {
  return {
    comment: comment ?? '',
    runtime: runtime ?? 'CLOUDFRONT_JS_2_0',
    keyValueStoreArns: keyValueStoreArns ?? [],
  };
}

const conflictMessage = 'A function of this name exists, with other code or configuration.';

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
 * Takes a function that is just as it was to be created for the one that was. Tags are not read back: where there
 * should be some, it must be new besides.
 */
async function truthOf(
  target: Target,
  { configuration, code, tags, startedMs }: Wanted,
  context: Context,
): Promise<Truth<CloudFrontFunction>> {
  const now = await readNow(target, context);
  if (!now) return 'UNREADABLE';
  if (now === 'GONE') return 'UNCHANGED';
  if (!isSame(now, configuration, code)) return 'CHANGED';
  return tags && !isNew(now.self, startedMs) ? 'UNREADABLE' : { done: now.self };
}

/** How far AWS's clock may be from ours where it takes our signature. */
const maxSkewMs = 5 * 60_000;

function isNew({ createdTime }: CloudFrontFunction, startedMs: number): boolean {
  return createdTime != null && createdTime.getTime() > startedMs - maxSkewMs;
}

function tagsFrom({ tags }: CreateFunctionInput): Tags | undefined {
  if (!tags || tags.length === 0) return undefined;
  return { Items: tags.map(({ key, value }) => ({ Key: key, Value: value })) };
}
