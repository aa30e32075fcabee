import {
  PublishFunctionCommand,
  type PublishFunctionCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type {
  CloudFrontFunction,
  ErrorCode,
  PublishFunctionSuccess,
} from '../../contract/schema.generated.ts';
import type { Truth } from '../concludeWrite.ts';
import { isErrorValue, type ErrorOf, type Target } from '../errors.ts';
import { versionOfWrite } from '../versions/functionVersion.ts';
import { write } from '../write.ts';
import { toFunction } from './cloudFrontFunction.ts';
import { explainConflict } from './explainConflict.ts';
import { isCreatedSince, isSame, isSince, readNow } from './readBack.ts';

export const publishErrors = [
  'InvalidArgument',
  'InvalidIfMatchVersion',
  'NoSuchFunctionExists',
  'PreconditionFailed',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
  'AwsRefusal',
] as const satisfies ErrorCode[];

/** Holds what the history is told of a publication. */
export interface Publication {
  message: string | null | undefined;
  /** True if nobody has asked whether the code can be loaded. */
  forced?: boolean | null | undefined;
  /** How the stored tests ended that ran before. */
  tests?: { passed: number; failed: number } | undefined;
}

/**
 * Copies DEVELOPMENT to LIVE, without asking whether the code can be loaded. CloudFront does not tell LIVE's ETag: it is
 * left out here, to be read on demand. A lost answer is looked for.
 * Source: PublishFunction, CloudFront API 2020-05-31.
 */
export async function publishContent(
  target: Target & { ifMatch: string },
  publication: Publication,
  context: Context,
): Promise<PublishFunctionSuccess | ErrorOf<(typeof publishErrors)[number]>> {
  const { name, ifMatch } = target;
  const startedMs = Date.now();
  const spec = {
    expects: publishErrors,
    command: () => new PublishFunctionCommand({ Name: name, IfMatch: ifMatch }),
    read: ({ FunctionSummary }: PublishFunctionCommandOutput) =>
      toFunction(FunctionSummary, { stage: 'LIVE' }),
    truth: () => truthOf({ ...target, startedMs }, context),
    recorded: { kind: 'PUBLISH', ...publication, versionOf: publishedVersion } as const,
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

/** Gives DEVELOPMENT as it is after its publication: CloudFront changes its status only, to that of LIVE (observed). */
export function afterPublication<Stage extends CloudFrontFunction>(
  development: Stage,
  published: { function: CloudFrontFunction } | undefined,
): Stage {
  return published ? { ...development, status: published.function.status } : development;
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
