import type { Changed } from '../../../aws/keyValues/keyValueRequests.ts';
import type { Progress } from './progress.ts';
import type { Limit } from './syncStore.ts';

/** Names why a request stops before the entries are the wanted ones. */
export type StopReason =
  | Limit
  | 'CONFLICT'
  | 'UNAVAILABLE'
  | 'REFUSED'
  | 'DELETE_GUARD'
  | 'TOO_LARGE'
  | 'TOO_MANY_KEYS';

/** Stops a request. `failure` is that of the last call, if one has failed. */
export interface Stopped<Failure> {
  kind: 'STOPPED';
  reason: StopReason;
  failure?: Failure;
}

/** Says how a request ends: the version is as wanted, or planned; `ifMatch` is of another version; or it stops. */
export type End<Failure> =
  | { kind: 'DONE'; version: Changed }
  | { kind: 'STALE'; etag: string }
  | Stopped<Failure>;

/** Says how a round ends. AGAIN: another version is there, and `version` tells which, if that is known. */
export type Step<Failure> = End<Failure> | { kind: 'AGAIN'; version: Changed | undefined };

/** Holds how a request has ended, and what is known. */
export type SyncOutcome<Failure> = End<Failure> & { progress: Progress };
