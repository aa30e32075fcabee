import {
  UpdateKeyValueStoreCommand,
  type UpdateKeyValueStoreCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type {
  ErrorCode,
  KeyValueStore,
  UpdateKeyValueStoreInput,
  UpdateKeyValueStoreResult,
} from '../../contract/schema.generated.ts';
import { sha256OfComment } from '../../history/entryMarks.ts';
import { callOnce } from '../call.ts';
import { commentViolations, messageViolations } from '../checks.ts';
import type { Truth } from '../concludeWrite.ts';
import { isErrorValue, type StoreTarget } from '../errors.ts';
import { refusal } from '../refusal.ts';
import { configurationConflict } from './configurationConflict.ts';
import { describeStore, type DescribedStore } from './describeStore.ts';
import { findErrors, findStore, openStore, type OpenStore } from './findStore.ts';
import { storeNameViolations, storeTarget, toKeyValueStore } from './keyValueStore.ts';
import { writeStore } from './writeStore.ts';

const writeErrors = [
  ...findErrors,
  'Conflict',
  'PreconditionFailed',
] as const satisfies readonly ErrorCode[];

const changedMessage =
  'CloudFront did not answer, and the comment is another one now: it may have been changed and replaced since.';

/**
 * Changes the comment of a key value store, based on the configuration as it is now. Source: UpdateKeyValueStore, CloudFront
 * API 2020-05-31.
 */
export async function updateKeyValueStore(
  { name, comment, message }: UpdateKeyValueStoreInput,
  context: Context,
): Promise<UpdateKeyValueStoreResult> {
  const target = storeTarget('cloudfront:UpdateKeyValueStore', 'WRITE', { name });
  const violations = [
    ...storeNameViolations(name),
    ...commentViolations(comment),
    ...messageViolations(message),
  ];
  const refused = refusal(target, violations, context);
  if (refused) return refused;
  const found = await findStore(target, context);
  if (isErrorValue(found)) return found;
  const store = openStore(found, context);
  const before = await describeStore(store, target, context);
  if (isErrorValue(before)) return before;
  const written = await update(target, { store, before, comment, message }, context);
  if (isErrorValue(written)) return configurationConflict(written, target, context);
  return {
    __typename: 'UpdateKeyValueStoreSuccess',
    keyValueStore: written.value,
    previousComment: before.self.comment,
    recovered: written.recovered,
  };
}

interface Update {
  store: OpenStore;
  before: DescribedStore;
  comment: string;
  message: string | null | undefined;
}

function update(
  target: StoreTarget,
  { store, before, comment, message }: Update,
  context: Context,
) {
  const { name } = target;
  const base = before.configurationETag;
  const spec = {
    expects: writeErrors,
    command: () => new UpdateKeyValueStoreCommand({ Name: name, Comment: comment, IfMatch: base }),
    read: ({ KeyValueStore: changed }: UpdateKeyValueStoreCommandOutput) =>
      toKeyValueStore(changed),
  };
  const sha256 = sha256OfComment(comment);
  const change = { kind: 'UPDATE', message, arn: store.arn, base, sha256 } as const;
  const inSession = { ...context, cloudFront: store.cloudFront };
  const truth = async (): Promise<Truth<KeyValueStore>> => {
    const now = await describeStore(store, target, context);
    if (isErrorValue(now)) return 'UNREADABLE';
    if (now.configurationETag === base) return 'UNCHANGED';
    return now.self.comment === comment ? { done: now.self } : 'CHANGED';
  };
  return writeStore(
    target,
    {
      call: () => callOnce({ ...target, writes: true }, spec, inSession),
      truth,
      conflict: { code: 'ServiceUnavailable', message: changedMessage },
      change,
      session: store,
    },
    context,
  );
}
