import { DeleteFunctionCommand } from '@aws-sdk/client-cloudfront';
import type { Context } from '../context.ts';
import type { DeleteFunctionInput, DeleteFunctionResult, ErrorCode } from '../schema.generated.ts';
import { attempt } from './attempt.ts';
import { isErrorValue } from './errors.ts';
import { functionId } from './functionSummary.ts';
import { refusal, refusedIfMatch } from './refusal.ts';
import { nameViolations } from './violations.ts';

export const deleteFunctionErrors = [
  'InvalidArgument',
  'InvalidIfMatchVersion',
  'NoSuchFunctionExists',
  'PreconditionFailed',
  'FunctionInUse',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
] as const satisfies ErrorCode[];

/** Deletes both stages. Source: DeleteFunction, CloudFront API 2020-05-31. */
export async function deleteFunction(
  { name, ifMatch }: DeleteFunctionInput,
  context: Context,
): Promise<DeleteFunctionResult> {
  const stage = 'DEVELOPMENT';
  const intent = {
    action: 'cloudfront:DeleteFunction',
    name,
    stage,
    ifMatch,
    writes: true,
  } as const;
  const refused = refusal(intent, nameViolations(name), context) ?? refusedIfMatch(intent, context);
  if (refused) return refused;
  const command = new DeleteFunctionCommand({ Name: name, IfMatch: ifMatch });
  const deleted = await attempt({ ...intent, expects: deleteFunctionErrors }, context, () =>
    context.cloudFront.send(command),
  );
  if (isErrorValue(deleted)) return deleted;
  const deletedIds = [functionId(name, 'DEVELOPMENT'), functionId(name, 'LIVE')];
  return { __typename: 'DeleteFunctionSuccess', name, deletedIds };
}
