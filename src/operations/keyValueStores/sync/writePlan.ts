import type { Changed } from '../../../aws/keyValues/keyValueRequests.ts';
import type { Progress } from './progress.ts';
import { describe } from './readEntries.ts';
import type { Step, Stopped } from './step.ts';
import type { SyncRequest } from './syncRequest.ts';
import type { FailedUpdate, PlannedSync, SyncStore } from './syncStore.ts';

/** Bounds how often a batch is sent under the same ETag. */
const maxTries = 4;

/** Holds a plan with what it was made of. */
export interface Writing<Failure> extends PlannedSync {
  request: SyncRequest;
  store: SyncStore<Failure>;
  progress: Progress;
}

/** Writes the batches of a plan, each under the ETag of the answer before. */
export async function writePlan<Failure>(writing: Writing<Failure>): Promise<Step<Failure>> {
  const { batches, plan, present, progress } = writing;
  let at = plan.version;
  for (const [index, batch] of batches.entries()) {
    const written = await writeBatch(writing, index, at);
    if ('kind' in written) return written;
    const expected = at.itemCount + batch.items;
    at = written;
    progress.confirm(batch, present);
    if (at.itemCount !== expected) {
      // What was read was not of this version.
      progress.see(at);
      return { kind: 'AGAIN', version: undefined };
    }
    progress.prove(plan, at, batches.slice(index + 1));
  }
  return { kind: 'DONE', version: at };
}

/**
 * Sends a batch until it is answered. An ETag that stands still shows that no copy of it has been carried out so far, and that
 * one more can do no harm: only one can fit the ETag. An ETag that has moved shows that none can be carried out any more,
 * but not who moved it.
 */
async function writeBatch<Failure>(
  writing: Writing<Failure>,
  index: number,
  at: Changed,
): Promise<Changed | Step<Failure>> {
  const { store, progress, plan, batches } = writing;
  const batch = batches[index];
  if (!batch) throw new RangeError('there is no such batch');
  for (let tries = 1; ; tries += 1) {
    const limit = store.limit(true);
    if (limit) return { kind: 'STOPPED', reason: limit };
    const sent = await store.update(at.etag, batch);
    if ('value' in sent) return sent.value;
    if (sent.failed === 'LOST') progress.lose(batch);
    if (sent.failed === 'CONFLICT' || sent.failed === 'LOST') {
      const seen = await describe(store);
      if ('kind' in seen) return seen;
      if (seen.etag !== at.etag) return moved(writing, seen, sent);
      progress.prove(plan, at, batches.slice(index));
    }
    if (sent.failed === 'REFUSED' || tries === maxTries) return stopped(sent);
  }
}

/** Reads again under another ETag. With `ifMatch`, a change that is surely a rival's ends the request. */
function moved<Failure>(
  { request, progress }: Writing<Failure>,
  seen: Changed,
  { failure }: FailedUpdate<Failure>,
): Step<Failure> {
  const isRival = progress.pending === undefined;
  progress.see(seen);
  progress.settle();
  if (isRival && progress.hasSent && request.ifMatch !== undefined)
    return { kind: 'STOPPED', reason: 'CONFLICT', failure };
  return { kind: 'AGAIN', version: seen };
}

function stopped<Failure>({ failed, failure }: FailedUpdate<Failure>): Stopped<Failure> {
  const reason = failed === 'REFUSED' || failed === 'CONFLICT' ? failed : 'UNAVAILABLE';
  return { kind: 'STOPPED', reason, failure };
}
