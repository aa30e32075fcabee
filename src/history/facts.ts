import { isWrite, type LogRecord, type ObservedRecord, type WriteRecord } from './record.ts';

/** A record of a version that was there. */
type VersionRecord = WriteRecord | ObservedRecord;

/** Tells what is known of a function by a part of its log. */
export interface Facts {
  /** When the last function of this name was created; undefined if none is known. */
  created: number | undefined;
  /** Checks whether the function that was created at this time is gone. */
  isGone: (created: number | undefined) => boolean;
  /** Gives the record of a version of DEVELOPMENT. ETags identify one only together with `created`. */
  development: (created: number, etag: string) => VersionRecord | undefined;
  /** The last record of DEVELOPMENT. Another version may be there by now, or still. */
  newest: VersionRecord | undefined;
  /** Gives the record of a version of LIVE, of the function that was created at this time. */
  live: (created: number, modified: number) => VersionRecord | undefined;
  hasCode: (codeSha256: string) => boolean;
}

/** Reads the facts from a log, or from its last part. Only what is APPLIED or OBSERVED is a fact. */
export function factsOf(log: readonly LogRecord[]): Facts {
  const facts = log.filter(isFact);
  return {
    created: Math.max(...facts.map(incarnationOf), 0) || undefined,
    isGone: (created) => facts.some((fact) => created !== undefined && endOf(fact) === created),
    development: (incarnation, etag) => {
      const found = facts.find((fact) => {
        return isOfDevelopment(fact) && fact.created === incarnation && fact.etag === etag;
      });
      return found as VersionRecord | undefined; // isOfDevelopment
    },
    newest: facts.find((fact) => isOfDevelopment(fact)),
    live: (incarnation, modified) => {
      const found = facts.find((fact) => {
        return isOfLive(fact) && fact.modified === modified && incarnationOf(fact) === incarnation;
      });
      return found as VersionRecord | undefined; // isOfLive
    },
    hasCode: (sha256) => facts.some((fact) => 'codeSha256' in fact && fact.codeSha256 === sha256),
  };
}

function isFact(record: LogRecord): boolean {
  return !isWrite(record) || record.state === 'APPLIED';
}

/** Checks whether a record is one of a version of DEVELOPMENT. */
export function isOfDevelopment(record: LogRecord): record is VersionRecord {
  if (record.kind === 'OBSERVED') return record.stage === 'DEVELOPMENT';
  return record.kind === 'CREATE' || record.kind === 'UPDATE';
}

/** Checks whether a record is one of a version of LIVE. */
export function isOfLive(record: LogRecord): record is VersionRecord {
  return record.kind === 'OBSERVED' ? record.stage === 'LIVE' : record.kind === 'PUBLISH';
}

function incarnationOf(fact: LogRecord): number {
  const { created = 0 } = fact as Partial<VersionRecord>;
  const { base = 0 } = fact as Partial<WriteRecord>;
  return fact.kind === 'PUBLISH' || fact.kind === 'DELETE' ? base : created;
}

/** Gives the creation time of the function whose end a record tells. */
function endOf(fact: LogRecord): number | undefined {
  if (fact.kind === 'GONE') return fact.created;
  return fact.kind === 'DELETE' ? fact.base : undefined;
}
