import { PublishFunctionCommand } from '@aws-sdk/client-cloudfront';
import type { Context } from '../context.ts';
import type {
  ErrorCode,
  PublishFunctionInput,
  PublishFunctionResult,
} from '../schema.generated.ts';
import { attempt } from './attempt.ts';
import { isErrorValue } from './errors.ts';
import { toFunction } from './functionSummary.ts';
import { refusal, refusedIfMatch } from './refusal.ts';
import { nameViolations } from './violations.ts';

export const publishFunctionErrors = [
  'InvalidArgument',
  'InvalidIfMatchVersion',
  'NoSuchFunctionExists',
  'PreconditionFailed',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
] as const satisfies ErrorCode[];

/**
 * Copies DEVELOPMENT to LIVE. CloudFront does not tell LIVE's ETag: it is left out here, to be read on demand.
 * Source: PublishFunction, CloudFront API 2020-05-31.
 */
export async function publishFunction(
  { name, ifMatch }: PublishFunctionInput,
  context: Context,
): Promise<PublishFunctionResult> {
  const stage = 'DEVELOPMENT';
  const intent = {
    action: 'cloudfront:PublishFunction',
    name,
    stage,
    ifMatch,
    writes: true,
  } as const;
  const refused = refusal(intent, nameViolations(name), context) ?? refusedIfMatch(intent, context);
  if (refused) return refused;
  const command = new PublishFunctionCommand({ Name: name, IfMatch: ifMatch });
  const published = await attempt({ ...intent, expects: publishFunctionErrors }, context, () =>
    context.cloudFront.send(command),
  );
  if (isErrorValue(published)) return published;
  const live = toFunction(published.FunctionSummary, { stage: 'LIVE' });
  return { __typename: 'PublishFunctionSuccess', function: live };
}
