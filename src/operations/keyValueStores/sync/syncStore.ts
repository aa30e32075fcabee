import type { Changed, Changes, KeyPage } from '../../../aws/keyValues/keyValueRequests.ts';
import type { Batch, Plan } from './plan.ts';

/** Names what keeps a request from making another call. */
export type Limit = 'CALLS' | 'DEADLINE';

/** Says that a read gave nothing. REFUSED: the next one would give nothing either. */
export interface FailedRead<Failure> {
  failed: 'REFUSED' | 'UNAVAILABLE';
  failure: Failure;
}

/**
 * Says why changes have no answer. NOT_APPLIED: surely not made, and may be sent again. CONFLICT: not made under this
 * ETag, or so it says. LOST: they may have been made, or may yet be.
 */
export interface FailedUpdate<Failure> {
  failed: 'REFUSED' | 'NOT_APPLIED' | 'CONFLICT' | 'LOST';
  failure: Failure;
}

/** Holds what a sync is about to do: a plan, its batches, and the entries that it was made for. */
export interface PlannedSync {
  plan: Plan;
  batches: readonly Batch[];
  present: ReadonlyMap<string, string>;
}

/** Calls the data plane of one key value store, once each, and remembers what is begun. */
export interface SyncStore<Failure> {
  /** How many keys can be changed together. */
  keysPerCall: number;
  /** Records that a plan is about to be carried out. Without a record, nothing is. */
  begin: (planned: PlannedSync) => Promise<FailedRead<Failure> | undefined>;
  describe: () => Promise<{ value: Changed } | FailedRead<Failure>>;
  list: (token: string | undefined) => Promise<{ value: KeyPage } | FailedRead<Failure>>;
  update: (
    ifMatch: string,
    changes: Changes,
  ) => Promise<{ value: Changed } | FailedUpdate<Failure>>;
  /** Tells what keeps the next call from being made; undefined when nothing does. */
  limit: (writes: boolean) => Limit | undefined;
}
