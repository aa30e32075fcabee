import type { Tags } from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type { CreateFunctionInput, CreateFunctionResult } from '../../contract/schema.generated.ts';
import { codeBytes, functionViolations } from '../checks.ts';
import { refusal } from '../refusal.ts';
import { associationRefusal } from './associationRefusal.ts';
import { runtimeNames, type Configuration } from './cloudFrontFunction.ts';
import { createContent } from './createContent.ts';

/** Creates a function in its DEVELOPMENT stage. Source: CreateFunction, CloudFront API 2020-05-31. */
export async function createFunction(
  input: CreateFunctionInput,
  context: Context,
): Promise<CreateFunctionResult> {
  const { name, message } = input;
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
  const code = codeBytes(input.code);
  const content = { configuration: configurationOf(input), code, tags: tagsFrom(input) };
  return createContent(target, { ...content, reason: { message } }, context);
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

function tagsFrom({ tags }: CreateFunctionInput): Tags | undefined {
  if (!tags || tags.length === 0) return undefined;
  return { Items: tags.map(({ key, value }) => ({ Key: key, Value: value })) };
}
