import { CreateFunctionCommand, type Tags } from '@aws-sdk/client-cloudfront';
import type { Context } from '../context.ts';
import type { CreateFunctionInput, CreateFunctionResult, ErrorCode } from '../schema.generated.ts';
import { attempt } from './attempt.ts';
import { isErrorValue } from './errors.ts';
import { functionCode } from './functionCode.ts';
import { toFunction, toFunctionConfig } from './functionSummary.ts';
import { refusal } from './refusal.ts';
import { codeBytes, functionViolations } from './violations.ts';

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
  const stage = 'DEVELOPMENT';
  const intent = { action: 'cloudfront:CreateFunction', name, stage, writes: true } as const;
  const refused = refusal(intent, functionViolations(input), context);
  if (refused) return refused;
  const code = codeBytes(input.code);
  const command = new CreateFunctionCommand({
    Name: name,
    FunctionConfig: toFunctionConfig({
      comment: input.comment ?? '',
      runtime: input.runtime ?? 'CLOUDFRONT_JS_2_0',
      keyValueStoreArns: input.keyValueStoreArns ?? [],
    }),
    FunctionCode: code,
    Tags: tagsFrom(input),
  });
  const call = { ...intent, codeSizeBytes: code.length, expects: createFunctionErrors };
  const created = await attempt(call, context, () => context.cloudFront.send(command));
  if (isErrorValue(created)) return created;
  const current = toFunction(created.FunctionSummary, { stage, etag: created.ETag });
  return {
    __typename: 'CreateFunctionSuccess',
    function: { ...current, code: functionCode(code) },
  };
}

function tagsFrom({ tags }: CreateFunctionInput): Tags | undefined {
  if (!tags || tags.length === 0) return undefined;
  return { Items: tags.map(({ key, value }) => ({ Key: key, Value: value })) };
}
