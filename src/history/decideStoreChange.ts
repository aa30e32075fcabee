import { areMarked, sha256OfEntries } from './entryMarks.ts';
import type { StoreRecord } from './storeRecord.ts';

/** Holds a key value store as it was read. */
export interface StoreReading {
  arn: string;
  /** The SHA-256 of the comment. */
  commentSha256: string;
  configurationETag: string;
  /** The version of the data. */
  etag: string;
  /** When it was created, in ms by CloudFront's clock; undefined when CloudFront does not tell. */
  created: number | undefined;
}

/** Holds what is known of a key value store when nothing that was sent for a change can be carried out any more. */
export interface StoreEvidence {
  /** The other records from ten minutes before the change on, newest first. */
  others: readonly StoreRecord[];
  /** The store of this name as it was read after that time; undefined when there is none. */
  reading: StoreReading | undefined;
  /** Reads all entries of it, of one version; undefined when there are too many. */
  readEntries: () => Promise<ReadonlyMap<string, string> | undefined>;
}

type Decided = 'APPLIED' | 'NOT_APPLIED' | 'UNKNOWN';

/** Bounds how far CloudFront's clock may differ from the gateway's, in ms. */
const maxSkewMs = 5_000;

/**
 * Decides what became of a change of a key value store whose answer nobody told. An ETag that stands proves that it was not
 * made; one that has moved does not tell who moved it, so the entries have to. `UNKNOWN` if that does not prove it.
 */
export async function decideStoreChange(
  intent: StoreRecord,
  evidence: StoreEvidence,
): Promise<Decided> {
  const { others, reading } = evidence;
  if (intent.kind === 'CREATE') return decideCreate(intent, evidence);
  if (intent.kind === 'DELETE') return decideDelete(intent, evidence);
  if (reading?.arn !== intent.arn || reading === undefined) return 'UNKNOWN';
  const present = intent.kind === 'UPDATE' ? reading.configurationETag : reading.etag;
  if (present === intent.base || wasReplacedByOther(intent, others)) return 'NOT_APPLIED';
  if (rivalsOf(intent, others).length > 0) return 'UNKNOWN';
  return (await isThere(intent, evidence)) ? 'APPLIED' : 'UNKNOWN';
}

/** Checks whether a change that was answered has replaced the very version which this one was to replace. */
function wasReplacedByOther(
  { kind, arn, base }: StoreRecord,
  others: readonly StoreRecord[],
): boolean {
  // A sync goes on with the next version.
  if (kind !== 'CHANGE') return false;
  return others.some((other) => {
    return isAnswered(other) && other.kind === 'CHANGE' && other.arn === arn && other.base === base;
  });
}

async function isThere(
  intent: StoreRecord,
  { reading, readEntries }: StoreEvidence,
): Promise<boolean> {
  const { kind, sha256, resultSha256, marks } = intent;
  if (kind === 'UPDATE') return reading?.commentSha256 === sha256;
  const entries = await readEntries();
  if (!entries) return false;
  if (kind === 'SYNC') return sha256OfEntries(entries) === resultSha256;
  return marks !== undefined && areMarked({ ...intent, marks }, entries);
}

function decideCreate(intent: StoreRecord, { others, reading }: StoreEvidence): Decided {
  const { created } = reading ?? {};
  if (created === undefined) return 'UNKNOWN';
  if (created < intent.at - maxSkewMs) return 'NOT_APPLIED';
  const isOurs = created <= intent.until + maxSkewMs && reading?.commentSha256 === intent.sha256;
  return isOurs && rivalsOf(intent, others).length === 0 ? 'APPLIED' : 'UNKNOWN';
}

function decideDelete(intent: StoreRecord, { others, reading }: StoreEvidence): Decided {
  if (reading?.arn === intent.arn) return 'NOT_APPLIED';
  const rivals = rivalsOf(intent, others);
  if (rivals.some(isAnswered)) return 'NOT_APPLIED';
  return rivals.length === 0 ? 'APPLIED' : 'UNKNOWN';
}

/** Gives the other changes through the gateway that may have made what this one was to make. */
export function rivalsOf(
  intent: StoreRecord,
  others: readonly StoreRecord[],
): readonly StoreRecord[] {
  const before = madeBefore(intent, others);
  const isOfData = changesData(intent);
  return others.filter((other) => {
    const isAlike = isOfData ? changesData(other) : other.kind === intent.kind;
    const isOver = other.state === 'REFUSED' || other.state === 'NOT_APPLIED';
    return isAlike && other.arn === intent.arn && !isOver && !before.has(other);
  });
}

/** Gives the records of the versions that came before the one that a change is based on. */
function madeBefore(
  { base }: StoreRecord,
  others: readonly StoreRecord[],
): ReadonlySet<StoreRecord> {
  const versions = new Set(base === undefined ? [] : [base]);
  const found = new Set<StoreRecord>();
  for (const other of others) {
    if (!isAnswered(other) || other.etag === undefined || !versions.has(other.etag)) continue;
    found.add(other);
    if (other.base !== undefined) versions.add(other.base);
  }
  return found;
}

function changesData({ kind }: StoreRecord): boolean {
  return kind === 'CHANGE' || kind === 'SYNC';
}

function isAnswered({ state, evidence }: StoreRecord): boolean {
  return state === 'APPLIED' && evidence === 'ANSWER';
}
