import type { Context } from '../../context.ts';
import type {
  PartialReason,
  SyncEntriesResult,
  SyncEntriesSuccess,
} from '../../contract/schema.generated.ts';
import { errorValue, type StoreTarget } from '../errors.ts';
import { staleIfMatch } from '../refusal.ts';
import { keysOf } from './changedEntries.ts';
import type { StoreFate } from './recordStoreChange.ts';
import type { Progress } from './sync/progress.ts';
import type { StopReason, Stopped, SyncOutcome } from './sync/step.ts';
import { maxSyncedKeys, type SyncRequest } from './sync/syncRequest.ts';
import type { SyncFailure } from './syncCalls.ts';
import { inverseOfSync, toSyncPlan } from './syncPlan.ts';

type Outcome = SyncOutcome<SyncFailure>;

/** Holds what a sync was asked to do. */
interface Asked {
  request: SyncRequest;
  target: StoreTarget;
}

/** Tells what became of a sync, in the contract's types. */
export function toSyncResult(outcome: Outcome, asked: Asked, context: Context): SyncEntriesResult {
  if (outcome.kind === 'DONE') return success(outcome, asked);
  if (outcome.kind === 'STALE')
    return staleIfMatch({ ...asked.target, ifMatch: asked.request.ifMatch ?? '' }, context);
  return outcome.progress.hasSent
    ? partiallyApplied(outcome, asked, context)
    : notApplied(outcome, asked, context);
}

function success(
  { version, progress }: Outcome & { kind: 'DONE' },
  { request: { dryRun }, target: { name } }: Asked,
): SyncEntriesSuccess {
  const { etag, itemCount, totalSizeBytes } = version;
  const plan = toSyncPlan(planOf(progress), progress.allowed);
  return {
    __typename: 'SyncEntriesSuccess',
    name,
    etag,
    itemCount,
    totalSizeBytes,
    previousETag: plan.etag,
    plan,
    dryRun,
    inverse: dryRun ? null : inverseOfSync(progress),
    recovered: progress.hasLost,
  };
}

function planOf({ plan }: Progress) {
  if (!plan) throw new Error('a sync ended without a plan');
  return plan;
}

const words: Readonly<Record<StopReason, string>> = {
  DEADLINE: 'The time of a request was over.',
  CALLS: 'The calls of a request were spent.',
  CONFLICT: 'Others changed the data meanwhile.',
  UNAVAILABLE: 'CloudFront did not answer as it should.',
  REFUSED: 'CloudFront refused it.',
  DELETE_GUARD: 'It would delete more keys than it may.',
  TOO_LARGE: 'The key value store would have more than 5 MiB in between.',
  TOO_MANY_KEYS: `The key value store has more than ${maxSyncedKeys} entries, or would have in between.`,
};

function partiallyApplied(
  { reason: why, failure, progress }: Outcome & Stopped<SyncFailure>,
  { target }: Asked,
  { requestId }: Context,
): SyncEntriesResult {
  const reason: PartialReason = why === 'TOO_LARGE' || why === 'TOO_MANY_KEYS' ? 'REFUSED' : why;
  const { confirmed, inDoubt, remaining, etag } = stateOf(progress);
  const said = failure?.message ?? words[why];
  const retryable = reason !== 'REFUSED' && reason !== 'DELETE_GUARD';
  return errorValue('PartiallyApplied', {
    ...target,
    message: `The sync stopped in the middle: ${said}${retryable ? ' Send it again to continue.' : ''}`,
    requestId: failure?.requestId ?? requestId,
    retryable,
    partial: {
      reason,
      confirmed,
      inDoubt,
      remaining: remaining ? { __typename: 'RemainingChanges', ...remaining } : null,
      etag,
    },
  });
}

function stateOf({ confirmed, pending, state }: Progress) {
  if (!state) throw new Error('a sync has written to a version that nobody knows');
  const inDoubt = pending ? keysOf(pending).length : 0;
  return { confirmed: confirmed.size, inDoubt, ...state };
}

function notApplied(
  { reason, failure, progress }: Outcome & Stopped<SyncFailure>,
  { target }: Asked,
  { requestId }: Context,
): SyncEntriesResult {
  if (failure) return failure;
  const told = { ...target, requestId, message: `${words[reason]} Nothing was written.` };
  if (reason === 'DELETE_GUARD') {
    const { allowed } = progress;
    const plan = toSyncPlan(planOf(progress), allowed);
    return errorValue('DeleteGuard', {
      ...told,
      message: `The sync would delete ${plan.deletes} of the ${plan.there} keys under the prefix, and may delete ${plan.allowedDeletes}. Nothing was written. If the plan is right, send maxDeletes: ${plan.deletes}.`,
      guarded: { plan, allowed: plan.allowedDeletes },
    });
  }
  if (reason === 'TOO_LARGE' || reason === 'TOO_MANY_KEYS')
    return errorValue('EntitySizeLimitExceeded', told);
  if (reason === 'CONFLICT') return errorValue('Conflict', told);
  // Where even reading takes too long, the same request would stop at the same place.
  return errorValue('ServiceUnavailable', { ...told, retryable: reason !== 'DEADLINE' });
}

/** Tells what became of a sync, for its record. */
export function fateOfSync(outcome: Outcome): StoreFate {
  const { progress } = outcome;
  if (outcome.kind === 'DONE') {
    const evidence = progress.hasLost ? 'READ' : 'ANSWER';
    return { state: 'APPLIED', evidence, etag: outcome.version.etag };
  }
  if (!progress.hasSent) return { state: 'REFUSED' };
  const { confirmed, inDoubt, etag } = stateOf(progress);
  return { state: 'PARTIAL', etag, confirmed, inDoubt };
}
