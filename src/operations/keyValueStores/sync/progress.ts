import type { Changed } from '../../../aws/keyValues/keyValueRequests.ts';
import type { Batch, Plan } from './plan.ts';

/** Holds how many changes are still to be made to the version of an ETag, where that is known. */
export interface KnownState {
  etag: string;
  remaining: { puts: number; deletes: number } | undefined;
}

/** Remembers what a request knows, over all rounds: what it has sent, and what became of that. */
export class Progress {
  /** The first plan that is known to be of a version that was there. */
  plan: Plan | undefined;
  /** How many keys may be deleted: fixed by the first plan of which something was sent. */
  allowed = 0;
  /** Whether it is recorded that something is about to be written. */
  hasBegun = false;
  /** Whether a batch was answered, or its answer was lost. */
  hasSent = false;
  hasLost = false;
  /** Keys of batches that were answered. */
  readonly confirmed = new Set<string>();
  /** Keys whose delete was answered, or whose delete's answer was lost. */
  readonly deleted = new Set<string>();
  /** The batch that may still be carried out: its answer was lost, and the ETag has not moved since. */
  pending: Batch | undefined;
  state: KnownState | undefined;
  /** What the changed keys held before; undefined once a batch was lost and cannot be told from a rival's. */
  before: Map<string, string | undefined> | undefined = new Map();

  /** Notes the version that AWS has told. */
  see({ etag }: Changed): void {
    if (this.state?.etag !== etag) this.state = { etag, remaining: undefined };
  }

  /** Notes that a plan is known to be of a version that was there, and which of its batches are still to be made. */
  prove(plan: Plan, { etag }: Changed, left: readonly Batch[]): void {
    this.plan ??= plan;
    const puts = left.reduce((sum, batch) => sum + batch.puts.length, 0);
    const deletes = left.reduce((sum, batch) => sum + batch.deletes.length, 0);
    this.state = { etag, remaining: { puts, deletes } };
  }

  /** Notes that a batch was answered. `present`: the entries before the round. */
  confirm(batch: Batch, present: ReadonlyMap<string, string>): void {
    this.hasSent = true;
    this.pending = undefined;
    for (const key of keysOf(batch)) {
      this.confirmed.add(key);
      if (this.before && !this.before.has(key)) this.before.set(key, present.get(key));
    }
    for (const key of batch.deletes) this.deleted.add(key);
  }

  /** Notes that the answer to a batch was lost. */
  lose(batch: Batch): void {
    this.hasSent = true;
    this.hasLost = true;
    this.pending = batch;
    for (const key of batch.deletes) this.deleted.add(key);
  }

  /** Notes that the ETag has moved: by a batch whose answer was lost, or by a rival. Nothing can land any more. */
  settle(): void {
    if (this.pending) this.before = undefined;
    this.pending = undefined;
    if (!this.hasSent) this.plan = undefined; // nothing was made of it
  }

  /** Counts the keys that would be deleted by now, with those of a plan. */
  deletesWith({ changes }: Plan): number {
    const more = changes.filter(({ key, change }) => change === 'DELETE' && !this.deleted.has(key));
    return this.deleted.size + more.length;
  }
}

function keysOf({ puts, deletes }: Batch): string[] {
  return [...puts.map(({ key }) => key), ...deletes];
}
