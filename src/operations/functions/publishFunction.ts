import {
  PublishFunctionCommand,
  type PublishFunctionCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type {
  CloudFrontFunction,
  ErrorCode,
  PublishFunctionInput,
  PublishFunctionResult,
} from '../../contract/schema.generated.ts';
import { isErrorValue } from '../errors.ts';
import { explainConflict } from './explainConflict.ts';
import { toFunction } from './cloudFrontFunction.ts';
import { loadRefusal } from './loadRefusal.ts';
import { isCreatedSince, isSame, isSince, readNow } from './readBack.ts';
import { versionedRefusal } from '../refusal.ts';
import { messageViolations, nameViolations } from '../checks.ts';
import type { Truth } from '../concludeWrite.ts';
import { versionOfWrite } from '../versions/functionVersion.ts';
import { write } from '../write.ts';

export const publishFunctionErrors = [
  'InvalidArgument',
  'InvalidIfMatchVersion',
  'NoSuchFunctionExists',
  'PreconditionFailed',
  'TestFunctionFailed',
  'FunctionBroken',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
  'AwsRefusal',
] as const satisfies ErrorCode[];

/**
 * Copies DEVELOPMENT to LIVE, unless CloudFront says that it cannot load the code. CloudFront does not tell LIVE's ETag:
 * it is left out here, to be read on demand.
 * Source: PublishFunction, CloudFront API 2020-05-31.
 */
export async function publishFunction(
  { name, ifMatch, force, message }: PublishFunctionInput,
  context: Context,
): Promise<PublishFunctionResult> {
  const stage = 'DEVELOPMENT';
  const target = {
    action: 'cloudfront:PublishFunction',
    right: 'PUBLISH',
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
  const unloadable = force ? undefined : await loadRefusal(target, context);
  if (unloadable) return explainConflict(unloadable, target, context);
  const startedMs = Date.now();
  const spec = {
    expects: publishFunctionErrors,
    command: () => new PublishFunctionCommand({ Name: name, IfMatch: ifMatch }),
    read: ({ FunctionSummary }: PublishFunctionCommandOutput) =>
      toFunction(FunctionSummary, { stage: 'LIVE' }),
    truth: () => truthOf({ ...target, startedMs }, context),
    recorded: { kind: 'PUBLISH', message, forced: force, versionOf: publishedVersion } as const,
  };
  const written = await write(target, spec, context);
  if (isErrorValue(written)) return explainConflict(written, target, context);
  const { value: live, recovered, record, liveBefore } = written;
  return {
    __typename: 'PublishFunctionSuccess',
    function: live,
    recovered,
    version: versionOfWrite(record),
    previousLive: versionOfWrite(liveBefore),
  };
}

/** Names the version of LIVE, for the history: by its time, as CloudFront does not tell its ETag. */
function publishedVersion({ lastModifiedTime }: CloudFrontFunction) {
  return { modified: lastModifiedTime?.getTime() ?? 0 };
}

/** Takes LIVE for published when it is new and as DEVELOPMENT, while that is still the version that was meant. */
async function truthOf(
  { name, ifMatch, startedMs }: { name: string; ifMatch: string; startedMs: number },
  context: Context,
): Promise<Truth<CloudFrontFunction>> {
  const development = await readNow({ name, stage: 'DEVELOPMENT' }, context);
  if (!development || development === 'GONE') return 'UNREADABLE';
  if (development.self.etag !== ifMatch || isCreatedSince(development.self, startedMs))
    return 'CHANGED';
  const live = await readNow({ name, stage: 'LIVE' }, context);
  if (!live) return 'UNREADABLE';
  if (live === 'GONE') return 'UNCHANGED';
  const { self, bytes } = development;
  const isNew = isSince(live.self.lastModifiedTime, startedMs);
  return isNew && isSame(live, self, bytes) ? { done: live.self } : 'UNCHANGED';
}
