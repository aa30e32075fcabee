import { factsOf, isOfDevelopment, isOfLive } from './facts.ts';
import type { Reading } from './readWhole.ts';
import {
  digestOf,
  hasSameEffect,
  isWrite,
  type LogRecord,
  type StageVersion,
  type Version,
  type WriteRecord,
  type WriteState,
} from './record.ts';

/** Holds what is known of a function when nothing that was sent for an intent can be carried out any more. */
export interface Evidence {
  /** The log, back to ten minutes before the oldest open record. */
  log: readonly LogRecord[];
  /** The function as it was read after that time. */
  reading: Reading;
  /** True if the intent's code is kept. It is put beside the intent, and CloudFront is asked after both. */
  isCodeKept: boolean;
  /** The ETag of each function's first version. */
  firstETag: string;
}

/** Holds what became of a change, and the version that it made. */
export type Decision =
  | { state: Exclude<WriteState, 'PENDING' | 'APPLIED' | 'REFUSED'> }
  | { state: 'APPLIED'; version: Version };

/** Bounds how far CloudFront's clock may differ from the gateway's, in ms. */
const maxSkewMs = 5_000;

/**
 * Decides what became of a change whose answer nobody told: from what the intent saw, from the log, and from the
 * function as it is. `UNKNOWN` if that does not prove it.
 */
export function decide(intent: WriteRecord, evidence: Evidence): Decision {
  if (!evidence.isCodeKept) return { state: 'NOT_APPLIED' };
  if (intent.kind === 'DELETE') return decideDelete(intent, evidence);
  const [version, ...others] = candidatesFor(intent, evidence);
  if (version && others.length === 0) {
    const hasRival = evidence.log.some((other) => isRival(other, intent));
    return hasRival ? { state: 'UNKNOWN' } : { state: 'APPLIED', version: madeBy(intent, version) };
  }
  return { state: wasNeverMade(intent, evidence) ? 'NOT_APPLIED' : 'UNKNOWN' };
}

function madeBy({ kind }: WriteRecord, { etag, created, modified }: StageVersion): Version {
  return kind === 'PUBLISH' ? { modified } : { etag, created, modified };
}

/** Gives the versions with the intent's content that it may have made, and that no other record has. */
function candidatesFor(intent: WriteRecord, { log, reading, firstETag }: Evidence): StageVersion[] {
  const isOfStage = intent.kind === 'PUBLISH' ? isOfLive : isOfDevelopment;
  const read = intent.kind === 'PUBLISH' ? reading.live : reading.development;
  const records = log.filter((record) => isOfStage(record));
  const observed = records.filter((record) => record.kind === 'OBSERVED');
  const found = new Map<string, StageVersion>();
  for (const version of [...observed, ...(read ? [read] : [])]) {
    const isClaimed = records.some((record) => {
      return isWrite(record) && record.state === 'APPLIED' && isOf(record, version);
    });
    if (isClaimed || digestOf(version) !== intent.digest) continue;
    if (mayHaveMade(intent, version, firstETag))
      found.set(`${version.created} ${version.modified}`, version);
  }
  return [...found.values()];
}

function isOf(record: WriteRecord, version: StageVersion): boolean {
  return record.kind === 'PUBLISH'
    ? record.modified === version.modified
    : record.created === version.created && record.etag === version.etag;
}

function mayHaveMade(intent: WriteRecord, version: StageVersion, firstETag: string): boolean {
  const { kind, at, until, base, baseModified = 0, liveBefore = 0, lastCreated = 0 } = intent;
  const { created, modified, etag } = version;
  if (modified > until + maxSkewMs) return false; // nothing of it could be carried out any more
  if (kind === 'CREATE')
    return etag === firstETag && created > lastCreated && created >= at - maxSkewMs;
  return created === base && modified > (kind === 'UPDATE' ? baseModified : liveBefore);
}

/** Checks whether another change may have made the same. */
function isRival(other: LogRecord, intent: WriteRecord): boolean {
  if (!isWrite(other) || other.n === intent.n || other.kind !== intent.kind) return false;
  const isUnsettled = other.state === 'PENDING' || other.state === 'UNKNOWN';
  return hasSameEffect(other, intent) && (isUnsettled || other.resent === true);
}

/** Checks whether what the change was to replace is still there, or was replaced by another. */
function wasNeverMade(intent: WriteRecord, { log, reading }: Evidence): boolean {
  const { kind, base, ifMatch, liveBefore = 0, lastCreated = 0 } = intent;
  const { development, live } = reading;
  if (kind === 'CREATE') return development !== undefined && development.created <= lastCreated;
  const isSameFunction = development?.created === base;
  if (kind === 'PUBLISH') return isSameFunction && (live?.modified ?? 0) === liveBefore;
  // A request can also be carried out on a later function that has the same ETag.
  if (!isSameFunction) return false;
  if (development?.etag === ifMatch) return true;
  return log.some((other) => {
    if (!isWrite(other) || other.kind !== 'UPDATE' || other.n === intent.n) return false;
    const isOverSame = other.ifMatch === ifMatch && other.base === base && other.created === base;
    return isOverSame && other.evidence === 'ANSWER';
  });
}

function decideDelete(intent: WriteRecord, { log, reading }: Evidence): Decision {
  const { base, ifMatch, n } = intent;
  if (reading.development?.created === base) return { state: 'NOT_APPLIED' };
  const hasRival = log.some((other) => {
    if (other.kind === 'GONE') return other.created === base;
    if (other.kind !== 'DELETE' || other.n === n) return false;
    const isUnsettled = other.state === 'PENDING' || other.state === 'UNKNOWN';
    // One that was based on an earlier function may have been carried out on this one.
    return other.base === base
      ? isUnsettled || other.state === 'APPLIED'
      : isUnsettled && other.ifMatch === ifMatch;
  });
  const last = log
    .filter((record) => isOfDevelopment(record) && record.created === base)
    .toSorted((one, other) => modifiedOf(other) - modifiedOf(one))[0];
  const isLast = last !== undefined && factsOf([last]).development(base ?? 0, ifMatch ?? '');
  return isLast && !hasRival ? { state: 'APPLIED', version: {} } : { state: 'UNKNOWN' };
}

function modifiedOf(record: LogRecord): number {
  return 'modified' in record ? (record.modified ?? 0) : 0;
}
