/**
 * Makes the entries under a prefix the wanted ones. The key value store itself is the state: what is done is no longer in
 * the plan, so sending the same request again goes on. docs/decisions has why each rule is there; test/keyValueStores/model tries them.
 *
 * 1. Describe, then read all pages. Another count than the description's: read again.
 * 2. Plan. The first batch's If-Match proves what was read; when nothing is written, a second description does.
 * 3. Write in batches, each under the ETag of the answer before (writePlan.ts).
 */
import type { Changed } from '../../../aws/keyValues/keyValueRequests.ts';
import { allowedDeletes, batchesOf, largestSize, planSync, type Batch, type Plan } from './plan.ts';
import { Progress } from './progress.ts';
import { describe, readEntries } from './readEntries.ts';
import type { Step, StopReason, SyncOutcome } from './step.ts';
import { maxStoreBytes, maxSyncedKeys, type SyncRequest } from './syncRequest.ts';
import type { SyncStore } from './syncStore.ts';
import { writePlan, type Writing } from './writePlan.ts';

/** Bounds how often everything is read: rivals that keep on writing end a request. */
const maxRounds = 4;

/** Carries out a request, and tells what became of it. */
export async function runSync<Failure>(
  request: SyncRequest,
  store: SyncStore<Failure>,
): Promise<SyncOutcome<Failure>> {
  const progress = new Progress();
  let version: Changed | undefined;
  for (let round = 1; round <= maxRounds; round += 1) {
    const step = await runRound({ request, store, progress }, version);
    if (step.kind !== 'AGAIN') return { ...step, progress };
    version = step.version;
  }
  return { kind: 'STOPPED', reason: 'CONFLICT', progress };
}

interface Sync<Failure> {
  request: SyncRequest;
  store: SyncStore<Failure>;
  progress: Progress;
}

async function runRound<Failure>(
  sync: Sync<Failure>,
  known: Changed | undefined,
): Promise<Step<Failure>> {
  const { request, store, progress } = sync;
  const described = known ?? (await describe(store));
  if ('kind' in described) return described;
  progress.see(described);
  const { ifMatch } = request;
  if (ifMatch !== undefined && !progress.hasSent && described.etag !== ifMatch)
    return { kind: 'STALE', etag: described.etag };
  if (described.itemCount > maxSyncedKeys) return { kind: 'STOPPED', reason: 'TOO_MANY_KEYS' };
  const present = await readEntries(store, described);
  if ('kind' in present) return present;
  const plan = planSync(request, present, described);
  if (!progress.hasSent) progress.allowed = allowedDeletes(request, plan);
  const batches = batchesOf(plan, { entries: request.entries, present }, store.keysPerCall);
  const refusal = refusalOf(plan, batches, progress);
  if (refusal === undefined && batches.length > 0 && !request.dryRun)
    return beginAndWrite({ ...sync, plan, batches, present });
  const proof = await describe(store);
  if ('kind' in proof) return proof;
  if (proof.etag !== described.etag) return { kind: 'AGAIN', version: proof };
  progress.prove(plan, proof, batches);
  // Whether to delete that much is what a dry run helps to decide; too large it stays.
  const isTold = refusal === undefined || (request.dryRun && refusal === 'DELETE_GUARD');
  if (isTold) return { kind: 'DONE', version: proof };
  return { kind: 'STOPPED', reason: refusal };
}

async function beginAndWrite<Failure>(writing: Writing<Failure>): Promise<Step<Failure>> {
  const { store, progress } = writing;
  const unrecorded = progress.hasBegun ? undefined : await store.begin(writing);
  if (unrecorded)
    return { kind: 'STOPPED', reason: unrecorded.failed, failure: unrecorded.failure };
  progress.hasBegun = true;
  return writePlan(writing);
}

/** Tells why a plan must not be carried out; undefined when it may be. It is refused as a whole. */
function refusalOf(
  plan: Plan,
  batches: readonly Batch[],
  progress: Progress,
): StopReason | undefined {
  const { items, bytes } = largestSize(plan, batches);
  if (items > maxSyncedKeys) return 'TOO_MANY_KEYS';
  if (bytes > maxStoreBytes) return 'TOO_LARGE';
  return progress.deletesWith(plan) > progress.allowed ? 'DELETE_GUARD' : undefined;
}
