import {
  DeleteFunctionCommand,
  type DeleteFunctionCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type {
  DeleteFunctionInput,
  DeleteFunctionResult,
  ErrorCode,
} from '../../contract/schema.generated.ts';
import { describeUnchecked } from './describeFunction.ts';
import { isErrorValue, type Target } from '../errors.ts';
import { explainConflict } from './explainConflict.ts';
import { functionId } from './cloudFrontFunction.ts';
import { isCreatedSince } from './readBack.ts';
import { versionedRefusal } from '../refusal.ts';
import { messageViolations, nameViolations } from '../checks.ts';
import type { Truth } from '../concludeWrite.ts';
import { write } from '../write.ts';

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
  'AwsRefusal',
] as const satisfies ErrorCode[];

/** Deletes both stages. Source: DeleteFunction, CloudFront API 2020-05-31. */
export async function deleteFunction(
  { name, ifMatch, message }: DeleteFunctionInput,
  context: Context,
): Promise<DeleteFunctionResult> {
  const stage = 'DEVELOPMENT';
  const target = {
    action: 'cloudfront:DeleteFunction',
    right: 'DELETE',
    name,
    stage,
    ifMatch,
  } as const;
  const refused = versionedRefusal(
    target,
    [...nameViolations(name), ...messageViolations(message)],
    context,
  );
  if (refused) return refused;
  const startedMs = Date.now();
  const deletedIds = [functionId(name, 'DEVELOPMENT'), functionId(name, 'LIVE')];
  const spec = {
    expects: deleteFunctionErrors,
    command: () => new DeleteFunctionCommand({ Name: name, IfMatch: ifMatch }),
    read: ({ $metadata }: DeleteFunctionCommandOutput) => {
      // An answer without a body says only by its status that it is CloudFront's.
      if ($metadata.httpStatusCode !== 204) throw new Error('this answers no deletion');
      return deletedIds;
    },
    truth: () => truthOf({ ...target, startedMs }, deletedIds, context),
    // A function that was created anew meanwhile has the very same ETag.
    mayRepeat: false,
    recorded: { kind: 'DELETE', message, versionOf: () => ({}) } as const,
  };
  const written = await write(target, spec, context);
  if (isErrorValue(written)) return explainConflict(written, target, context);
  const { recovered } = written;
  return { __typename: 'DeleteFunctionSuccess', name, deletedIds, recovered };
}

async function truthOf(
  target: Target & { ifMatch: string; startedMs: number },
  deletedIds: string[],
  context: Context,
): Promise<Truth<string[]>> {
  context.reads.forget(target.name);
  const now = await describeUnchecked(target, context);
  if (!isErrorValue(now)) {
    const isSame = now.etag === target.ifMatch && !isCreatedSince(now, target.startedMs);
    return isSame ? 'UNCHANGED' : 'CHANGED';
  }
  return now.errorCode === 'NoSuchFunctionExists' ? { done: deletedIds } : 'UNREADABLE';
}
