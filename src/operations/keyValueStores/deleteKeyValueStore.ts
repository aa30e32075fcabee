import {
  DeleteKeyValueStoreCommand,
  type DeleteKeyValueStoreCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type {
  DeleteKeyValueStoreInput,
  DeleteKeyValueStoreResult,
  EntryChanges,
  ErrorCode,
} from '../../contract/schema.generated.ts';
import { callOnce } from '../call.ts';
import { messageViolations } from '../checks.ts';
import type { Truth } from '../concludeWrite.ts';
import { isErrorValue, type StoreTarget } from '../errors.ts';
import { maxKeptEntries } from '../limits.ts';
import { staleIfMatch, versionedRefusal } from '../refusal.ts';
import { readAllEntries } from './allEntries.ts';
import type { Wanted } from './changeEntries.ts';
import { configurationConflict } from './configurationConflict.ts';
import { toEntry } from './changedEntries.ts';
import { describeData, type DataPlace } from './dataCalls.ts';
import { describeStore } from './describeStore.ts';
import { findErrors, findStore, openStore, type OpenStore } from './findStore.ts';
import { storeNameViolations, storeTarget } from './keyValueStore.ts';
import { forgetStores, readStores } from './storeReads.ts';
import { writeStore } from './writeStore.ts';

export const deleteKeyValueStoreErrors = [
  ...findErrors,
  'InvalidIfMatchVersion',
  'PreconditionFailed',
  'CannotDeleteEntityWhileInUse',
  'Conflict',
] as const satisfies readonly ErrorCode[];

type VersionedTarget = StoreTarget & { ifMatch: string };

/** Deletes a key value store with its data. Source: DeleteKeyValueStore, CloudFront API 2020-05-31. */
export async function deleteKeyValueStore(
  { name, ifMatch, message, wanted }: DeleteKeyValueStoreInput & { wanted?: Wanted },
  context: Context,
): Promise<DeleteKeyValueStoreResult> {
  const action = 'cloudfront:DeleteKeyValueStore';
  const target = { ...storeTarget(action, 'DELETE', { name, ifMatch }), ifMatch };
  const violations = [...storeNameViolations(name), ...messageViolations(message)];
  const refused = versionedRefusal(target, violations, context);
  if (refused) return refused;
  const found = await findStore(target, context);
  if (isErrorValue(found)) return found;
  const store = openStore(found, context);
  const mayRead = context.access.mayStore('READ', name);
  const inverse = wanted?.inverse && mayRead ? await readInverse({ store, target }, context) : null;
  const refusedVersion = await versionRefusal(store, target, context);
  if (refusedVersion) return refusedVersion;
  const described = await describeStore(store, target, context);
  if (isErrorValue(described)) return described;
  const { configurationETag } = described;
  const written = await remove(target, { store, configurationETag, message }, context);
  if (isErrorValue(written)) return configurationConflict(written, target, context);
  context.knownStores.forget(name);
  const { recovered } = written;
  return {
    __typename: 'DeleteKeyValueStoreSuccess',
    name,
    deletedId: found.id,
    inverse,
    recovered,
  };
}

/** Reads all entries as changes that bring them back; null when there are too many, and when they cannot be read. */
async function readInverse(place: DataPlace, context: Context): Promise<EntryChanges | null> {
  const entries = await readAllEntries(place, maxKeptEntries, context);
  if (entries === 'TOO_MANY' || isErrorValue(entries)) return null;
  return { __typename: 'EntryChanges', puts: entries.map(toEntry), deletes: [] };
}

/** Refuses a version that is not that of the data: CloudFront compares that of the configuration alone. */
async function versionRefusal(store: OpenStore, target: VersionedTarget, context: Context) {
  const called = await describeData({ store, target }, context);
  if (!('value' in called)) {
    const { error } = called;
    return error as Exclude<typeof error, { __typename: 'ServiceQuotaExceeded' }>; // a read exceeds none
  }
  return called.value.etag === target.ifMatch ? undefined : staleIfMatch(target, context);
}

interface Removal {
  store: OpenStore;
  configurationETag: string;
  message: string | null | undefined;
}

function remove(
  target: StoreTarget,
  { store, configurationETag, message }: Removal,
  context: Context,
) {
  const spec = {
    expects: deleteKeyValueStoreErrors,
    command: () => new DeleteKeyValueStoreCommand({ Name: store.name, IfMatch: configurationETag }),
    read: ({ $metadata }: DeleteKeyValueStoreCommandOutput) => {
      // An answer without a body says only by its status that it is CloudFront's.
      if ($metadata.httpStatusCode !== 204) throw new Error('this answers no deletion');
      return {};
    },
  };
  const inSession = { ...context, cloudFront: store.cloudFront };
  const truth = async (): Promise<Truth<object>> => {
    forgetStores(context);
    const stores = await readStores(target, context);
    if (isErrorValue(stores)) return 'UNREADABLE';
    return stores.some(({ arn }) => arn === store.arn) ? 'UNCHANGED' : { done: {} };
  };
  return writeStore(
    target,
    {
      call: () => callOnce({ ...target, writes: true }, spec, inSession),
      truth,
      // A store that was created anew meanwhile has the very same ETag.
      mayRepeat: false,
      change: { kind: 'DELETE', message, arn: store.arn },
      session: store,
    },
    context,
  );
}
