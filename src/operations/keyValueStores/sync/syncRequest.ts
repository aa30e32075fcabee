/** Bounds the keys of a key value store that is synced, also while it is: reading more takes too many calls. */
export const maxSyncedKeys = 10_000;

/** Bounds the bytes of all keys and values in a key value store (CloudFront's quotas: 5 MB). */
export const maxStoreBytes = 5_242_880;

/** Describes what the part of a key value store under a prefix should hold. */
export interface SyncRequest {
  prefix: string;
  /** All of them under the prefix. */
  entries: ReadonlyMap<string, string>;
  /** REPLACE deletes what is under the prefix and not among the entries. */
  mode: 'MERGE' | 'REPLACE';
  /** The version that the first plan must be of. */
  ifMatch: string | undefined;
  /** How many different keys the request may delete; undefined leaves it to the guard. */
  maxDeletes: number | undefined;
  /** Whether to plan only. */
  dryRun: boolean;
}
