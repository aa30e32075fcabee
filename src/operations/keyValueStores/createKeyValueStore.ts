import {
  CreateKeyValueStoreCommand,
  type CreateKeyValueStoreCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type {
  CreateKeyValueStoreInput,
  CreateKeyValueStoreResult,
  ErrorCode,
  KeyValueStore,
} from '../../contract/schema.generated.ts';
import { sha256OfComment } from '../../history/entryMarks.ts';
import { callOnce } from '../call.ts';
import { commentViolations, messageViolations } from '../checks.ts';
import type { Truth } from '../concludeWrite.ts';
import { isErrorValue, type StoreTarget } from '../errors.ts';
import { isSince } from '../functions/readBack.ts';
import { refusal } from '../refusal.ts';
import { storeNameViolations, storeTarget, toKeyValueStore } from './keyValueStore.ts';
import { forgetStores, readStores } from './storeReads.ts';
import { writeStore } from './writeStore.ts';

export const createKeyValueStoreErrors = [
  'InvalidArgument',
  'EntityAlreadyExists',
  'EntityLimitExceeded',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
  'AwsRefusal',
] as const satisfies ErrorCode[];

const conflictMessage =
  'A key value store of this name exists. CloudFront did not answer whether it is the one that was to be created.';

/** Creates a key value store without entries. Source: CreateKeyValueStore, CloudFront API 2020-05-31. */
export async function createKeyValueStore(
  input: CreateKeyValueStoreInput,
  context: Context,
): Promise<CreateKeyValueStoreResult> {
  const { name, message } = input;
  const comment = input.comment ?? '';
  const target = storeTarget('cloudfront:CreateKeyValueStore', 'CREATE', { name });
  const violations = [
    ...storeNameViolations(name),
    ...commentViolations(comment),
    ...messageViolations(message),
  ];
  const refused = refusal(target, violations, context);
  if (refused) return refused;
  const startedMs = Date.now();
  const spec = {
    expects: createKeyValueStoreErrors,
    command: () => new CreateKeyValueStoreCommand({ Name: name, Comment: comment }),
    read: ({ KeyValueStore: store }: CreateKeyValueStoreCommandOutput) => toKeyValueStore(store),
  };
  const written = await writeStore(
    target,
    {
      call: () => callOnce({ ...target, writes: true }, spec, context),
      truth: () => truthOf(target, { comment, startedMs }, context),
      conflict: { code: 'EntityAlreadyExists', message: conflictMessage },
      change: { kind: 'CREATE', message, sha256: sha256OfComment(comment) },
      session: context.storeSession({ name, arn: undefined }),
    },
    context,
  );
  if (isErrorValue(written)) return written;
  const { value: keyValueStore, recovered } = written;
  context.knownStores.note(name, keyValueStore.arn);
  return { __typename: 'CreateKeyValueStoreSuccess', keyValueStore, recovered };
}

/** Takes a new store with the same comment for the one that was to be created. */
async function truthOf(
  target: StoreTarget,
  { comment, startedMs }: { comment: string; startedMs: number },
  context: Context,
): Promise<Truth<KeyValueStore>> {
  forgetStores(context);
  const stores = await readStores(target, context);
  if (isErrorValue(stores)) return 'UNREADABLE';
  const found = stores.find(({ name }) => name === target.name);
  if (!found) return 'UNCHANGED';
  const isOurs = found.comment === comment && isSince(found.lastModifiedTime, startedMs);
  return isOurs ? { done: found } : 'CHANGED';
}
