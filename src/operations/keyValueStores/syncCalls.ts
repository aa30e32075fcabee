import { readBackMs } from '../../aws/send.ts';
import type { Context } from '../../context.ts';
import type { ErrorCode } from '../../contract/schema.generated.ts';
import { sha256OfEntries } from '../../history/entryMarks.ts';
import { reservedSyncCalls } from '../budget.ts';
import { isErrorValue, type ErrorOf } from '../errors.ts';
import { maxChanges } from '../limits.ts';
import { digestOfChanges } from './digestOfChanges.ts';
import {
  describeData,
  readKeyPage,
  writeKeys,
  type DataCalled,
  type DataErrorCode,
  type DataPlace,
} from './dataCalls.ts';
import type { OpenStore } from './findStore.ts';
import { beginStoreRecord, type BegunRecord } from './recordStoreChange.ts';
import type { FailedRead, FailedUpdate, PlannedSync, SyncStore } from './sync/syncStore.ts';

/** Represents the failure of a call that a sync makes. */
export type SyncFailure = ErrorOf<DataErrorCode>;

/** Reserves time for the record and the answer, in ms. */
const lastMs = 1_500;

/** Names the refusals that may mean a stale version, or a key that is gone: AWS's words for them are not documented. */
const doubtful: ReadonlySet<ErrorCode> = new Set(['Conflict', 'InvalidArgument', 'EntityNotFound']);
const passing: ReadonlySet<ErrorCode> = new Set(['Conflict', 'Throttling', 'ServiceUnavailable']);

/** Holds the calls of a sync, and its record once it has one. */
export interface SyncCalls {
  store: SyncStore<SyncFailure>;
  begun: BegunRecord | undefined;
}

/** Makes the calls of a sync from those of the data plane. */
export function syncCalls(
  place: DataPlace & { store: OpenStore },
  message: string | null | undefined,
  context: Context,
): SyncCalls {
  const { target } = place;
  const store: SyncStore<SyncFailure> = {
    keysPerCall: maxChanges,
    limit: (writes) => {
      if (context.budget.callsLeft < reservedSyncCalls) return 'CALLS';
      const leftMs = context.deadlineMs - Date.now() - lastMs;
      return leftMs <= (writes ? readBackMs : 0) ? 'DEADLINE' : undefined;
    },
    begin: async (planned) => {
      const change = { ...recordOf(planned), arn: place.store.arn, message };
      const begun = await beginStoreRecord(target, { change, session: place.store }, context);
      if (isErrorValue(begun)) return failedRead(begun);
      calls.begun = begun;
      return undefined;
    },
    describe: () => read(describeData(place, context)),
    list: (token) => read(readKeyPage(place, token, context)),
    update: async (ifMatch, changes) => {
      const called = await writeKeys(place, { ifMatch, ...changes }, context);
      if ('value' in called) return called;
      const { error, isInDoubt } = called;
      return { failed: isInDoubt ? 'LOST' : failureOf(error), failure: error };
    },
  };
  const calls: SyncCalls = { store, begun: undefined };
  return calls;
}

/** Tells of a plan what its record has. */
function recordOf({ plan, batches, present }: PlannedSync) {
  const puts = batches.flatMap((batch) => batch.puts);
  const deletes = batches.flatMap((batch) => batch.deletes);
  const result = new Map(present);
  for (const { key, value } of puts) result.set(key, value);
  for (const key of deletes) result.delete(key);
  return {
    kind: 'SYNC',
    base: plan.version.etag,
    ...digestOfChanges({ puts, deletes }),
    resultSha256: sha256OfEntries(result),
  } as const;
}

async function read<Value>(
  called: DataCalled<Value>,
): Promise<{ value: Value } | FailedRead<SyncFailure>> {
  const answer = await called;
  return 'value' in answer ? answer : failedRead(answer.error);
}

function failedRead(error: SyncFailure): FailedRead<SyncFailure> {
  return { failed: passing.has(error.errorCode) ? 'UNAVAILABLE' : 'REFUSED', failure: error };
}

/** Tells what a refusal of changes means that were surely not made. */
function failureOf({ errorCode }: SyncFailure): FailedUpdate<SyncFailure>['failed'] {
  if (doubtful.has(errorCode)) return 'CONFLICT';
  return passing.has(errorCode) ? 'NOT_APPLIED' : 'REFUSED';
}
