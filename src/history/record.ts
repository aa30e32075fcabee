import { hash } from 'node:crypto';

/** Names a stage of a function. */
export type Stage = 'DEVELOPMENT' | 'LIVE';

/** Holds what a version of a function consists of; its code by the SHA-256 of it. */
export interface Content {
  codeSha256: string;
  sizeBytes: number;
  comment: string;
  runtime: string;
  keyValueStoreArns: string[];
}

/** Holds a stage as CloudFront tells it. Times are CloudFront's, in ms. */
export interface StageVersion extends Content {
  etag: string;
  /** When the function was created. A later time means another function of the same name. */
  created: number;
  modified: number;
}

/** Holds what all records of a function's log have. */
interface Entry {
  /** The function's name. */
  pk: string;
  /** `V#` and the number in ten digits. */
  sk: string;
  /** Counts from 1 without gaps, over all functions that had this name. It is the order of intents. */
  n: number;
  /** Tells this record from another that was put under the same number. */
  id: string;
  /** When it was put, in ms by the clock of who put it. */
  at: number;
  /** `open` while a sweep has to look at it: the key of the index. */
  open?: 'open';
}

export type WriteKind = 'CREATE' | 'UPDATE' | 'PUBLISH' | 'DELETE';
export type WriteState = 'PENDING' | 'APPLIED' | 'REFUSED' | 'NOT_APPLIED' | 'UNKNOWN';

/** Holds who changes a function, and why. */
export interface Authorship {
  /** The caller's subject. */
  author: string;
  /** The name of the caller's session, as CloudTrail shows it. */
  session: string;
  requestId: string;
  message?: string;
}

/** Records a change through the gateway: what was meant, then what became of it. */
export interface WriteRecord extends Entry, Authorship, Content {
  kind: WriteKind;
  state: WriteState;
  /** How it is known that the change was made: by CloudFront's answer, or by reading. */
  evidence?: 'ANSWER' | 'READ';
  /** Stands for code and configuration. Of a PUBLISH and a DELETE, those of DEVELOPMENT. */
  digest: string;
  /** The time from which nothing that was sent can be carried out any more, in ms. */
  until: number;
  /** What the change was based on. */
  ifMatch?: string;
  /** The creation time of the function that is changed; not of a CREATE. */
  base?: number;
  /** DEVELOPMENT's modification time before an UPDATE. */
  baseModified?: number;
  /** LIVE's modification time before a PUBLISH or DELETE; 0 if there was no LIVE. */
  liveBefore?: number;
  /** The creation time of the last function of this name before a CREATE; 0 if none is known. */
  lastCreated?: number;
  /** The version that the change made; LIVE's `modified` of a PUBLISH. */
  etag?: string;
  created?: number;
  modified?: number;
  /** True if it was sent more than once. */
  resent?: boolean;
  /** True if another function was replaced than the one that the history knew, under the same ETag. */
  replacedUnseen?: boolean;
  /** The number of the version whose content this is, if it was restored. */
  restoredFrom?: number;
  /** True if a publication was not preceded by asking whether the code loads. */
  forced?: boolean;
  /** How the stored tests ended that ran before a publication. */
  tests?: { passed: number; failed: number };
}

/** Records what was read of a stage and was not in the log: a change that was made elsewhere. */
export interface ObservedRecord extends Entry, StageVersion {
  kind: 'OBSERVED';
  stage: Stage;
  digest: string;
}

/** Records that the function which was created at this time is gone, and was not deleted through the gateway. */
export interface GoneRecord extends Entry {
  kind: 'GONE';
  created: number;
}

export type LogRecord = WriteRecord | ObservedRecord | GoneRecord;

/** Gives the sort key of a record. */
export function recordKey(n: number): string {
  return `V#${String(n).padStart(10, '0')}`;
}

/** Gives the sort key of a code, which is kept once for each content. */
export function codeKey(codeSha256: string): string {
  return `C#${codeSha256}`;
}

/** Gives what stands for a content: the SHA-256 of all of it. */
export function digestOf(content: Content): string {
  const { codeSha256, runtime, comment, keyValueStoreArns } = content;
  return hash(
    'sha256',
    JSON.stringify([codeSha256, runtime, comment, keyValueStoreArns.toSorted()]),
  );
}

/** Checks whether a record is a change through the gateway. */
export function isWrite(record: LogRecord): record is WriteRecord {
  return record.kind !== 'OBSERVED' && record.kind !== 'GONE';
}

/** Names the version that a change made; of a PUBLISH, LIVE's `modified`; of a DELETE, nothing. */
export interface Version {
  etag?: string;
  created?: number;
  modified?: number;
}

/**
 * Checks whether two changes of a kind do the same, should both be carried out. A publication and a deletion are of whatever
 * is there, also of a later function whose ETag is the same.
 */
export function hasSameEffect(one: WriteRecord, other: WriteRecord): boolean {
  const isOfVersion = one.kind === 'PUBLISH' || one.kind === 'DELETE';
  return one.digest === other.digest || (isOfVersion && one.ifMatch === other.ifMatch);
}
