import { DeleteFunctionCommand } from '@aws-sdk/client-cloudfront';
import type { Context } from '../context.ts';
import type { DeleteFunctionInput, DeleteFunctionResult, ErrorCode } from '../schema.generated.ts';
import { attemptWrite, type Truth } from './attemptWrite.ts';
import { describeFunction } from './describeFunction.ts';
import { isErrorValue } from './errors.ts';
import { functionId } from './functionSummary.ts';
import { conflictMessage, refusal, refusedIfMatch, type Intent } from './refusal.ts';
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
  const deletedIds = [functionId(name, 'DEVELOPMENT'), functionId(name, 'LIVE')];
  const call = {
    ...intent,
    expects: deleteFunctionErrors,
    command: () => new DeleteFunctionCommand({ Name: name, IfMatch: ifMatch }),
    read: () => deletedIds,
  };
  const readBack = () => whatBecame(intent, deletedIds, context);
  // Not sent again: a function that was created anew meanwhile has the very same ETag.
  const write = { readBack, conflict: 'PreconditionFailed', conflictMessage, maxTries: 1 } as const;
  const written = await attemptWrite(call, write, context);
  if (isErrorValue(written)) return written;
  const { recovered } = written;
  return { __typename: 'DeleteFunctionSuccess', name, deletedIds, recovered };
}

async function whatBecame(
  intent: Intent & { ifMatch: string },
  deletedIds: string[],
  context: Context,
): Promise<Truth<string[]>> {
  context.reads.forget(intent.name);
  const now = await describeFunction(intent, context);
  if (!isErrorValue(now)) return now.etag === intent.ifMatch ? 'UNCHANGED' : 'CHANGED';
  return now.code === 'NoSuchFunctionExists' ? { done: deletedIds } : 'UNREADABLE';
}
