import { factsOf } from '../../../src/history/facts.ts';
import {
  codeKey,
  digestOf,
  isWrite,
  type LogRecord,
  type WriteRecord,
} from '../../../src/history/record.ts';
import { describe, etagOf, sha256, type Deed, type ModelStage } from './cloudFront.ts';
import type { Parts } from './gateway.ts';

/** Holds what a schedule has violated, and what it has counted. */
export interface Findings {
  violations: string[];
  /** Replacements of a function that was deleted and created anew under the same ETag: not promised. */
  excepted: number;
}

export function logOf({ table }: Parts): LogRecord[] {
  const log = table.all() as unknown as LogRecord[];
  return log.filter(({ sk }) => sk.startsWith('V#')).toSorted((one, other) => other.n - one.n);
}

export function digestOfStage(stage: ModelStage): string {
  const bytes = Buffer.from(stage.code);
  const content = { ...describe(stage), codeSha256: sha256(bytes), sizeBytes: bytes.length };
  return digestOf(content);
}

/** Checks at each change that the gateway makes what must stand in the table before. */
export function watch(parts: Parts, findings: Findings): void {
  parts.cloudFront.beforeDeed = (deed) => {
    if (deed.by === 'outside') return;
    const log = logOf(parts);
    const intent = log.find(({ id }) => id === deed.by) as WriteRecord | undefined;
    if (!intent) {
      findings.violations.push(`I1 a ${deed.kind} without a record`);
      return;
    }
    if (!parts.table.items.has(`f ${codeKey(intent.codeSha256)}`))
      findings.violations.push(`I1 the ${deed.kind} ${intent.n} without its code`);
    findings.violations.push(...replacedUnseen(deed, { log, intent, findings, parts }));
  };
}

/** I3: what the gateway replaces is in the history before. */
function replacedUnseen(
  { kind, before }: Deed,
  {
    log,
    intent,
    findings,
    parts,
  }: { log: LogRecord[]; intent: WriteRecord; findings: Findings; parts: Parts },
): string[] {
  if (!before || kind === 'CREATE') return [];
  if (before.development.created !== intent.base) {
    findings.excepted += 1;
    return [];
  }
  const replaced = [
    ...(kind === 'UPDATE' || kind === 'DELETE' ? [before.development] : []),
    ...(before.live && (kind === 'PUBLISH' || kind === 'DELETE') ? [before.live] : []),
  ];
  return replaced.flatMap((stage) => {
    const digest = digestOfStage(stage);
    const isKept = log.some((record) => {
      return 'digest' in record && record.digest === digest && isKeptCode(record.codeSha256, parts);
    });
    return isKept ? [] : [`I3 the ${kind} ${intent.n} replaced what nobody has recorded`];
  });
}

function isKeptCode(sha: string, { table }: Parts): boolean {
  return table.items.has(`f ${codeKey(sha)}`);
}

/** Checks what must hold at rest. */
export function violationsAtRest(parts: Parts): string[] {
  const log = logOf(parts);
  return [
    ...log.flatMap((record) =>
      isWrite(record) ? ofWrite(record, parts) : ofObserved(record, parts),
    ),
    ...ofNumbers(log),
    ...ofEnd(log, parts),
    ...ofClaims(log),
  ];
}

function ofNumbers(log: readonly LogRecord[]): string[] {
  const isDense = log.every(({ n }, index) => n === log.length - index);
  return isDense ? [] : ['I4 numbers have gaps'];
}

function ofWrite(record: WriteRecord, parts: Parts): string[] {
  const { cloudFront } = parts;
  const { n, kind, state, evidence } = record;
  const at = `${kind} ${n}`;
  const deeds = cloudFront.deeds.filter(({ by }) => by === record.id);
  if (state === 'PENDING') return [`I6 ${at} is PENDING`];
  if (state === 'REFUSED' || state === 'NOT_APPLIED')
    return deeds.length > 0 ? [`I1 ${at} was made and is ${state}`] : [];
  if (state !== 'APPLIED') return [];
  const own = deeds.filter((deed) => isMade(record, deed));
  const twins = cloudFront.deeds.filter((deed) => deed.by === 'outside' && isMade(record, deed));
  const isTrue = own.length > 0 || (evidence === 'READ' && twins.length > 0);
  return [
    ...(isTrue ? [] : [`I2 ${at} is APPLIED by ${evidence} and was not made`]),
    ...(isKeptCode(record.codeSha256, parts) ? [] : [`I5 ${at} has no code`]),
  ];
}

/** Checks whether a deed made the version that a record names, with its content. */
function isMade(record: WriteRecord, { by, kind, before, after }: Deed): boolean {
  if (kind !== record.kind) return false;
  if (kind === 'DELETE') return by === record.id || before?.development.created === record.base;
  const made = kind === 'PUBLISH' ? after?.live : after?.development;
  if (!made || made.modified !== record.modified) return false;
  // The code of a function that was deleted and created anew under the same ETag is not promised.
  const isUnseen = kind === 'PUBLISH' && after?.development.created !== record.base;
  return isUnseen || digestOfStage(made) === record.digest;
}

function ofObserved(record: Exclude<LogRecord, WriteRecord>, parts: Parts): string[] {
  const { deeds } = parts.cloudFront;
  if (record.kind === 'GONE') {
    const wasGone = deeds.some(({ kind, before }) => {
      return kind === 'DELETE' && before?.development.created === record.created;
    });
    return wasGone ? [] : [`I9 GONE ${record.n} was not so`];
  }
  if (record.kind !== 'OBSERVED') return [];
  const wasSo = deeds.some(({ after }) => {
    const stage = record.stage === 'LIVE' ? after?.live : after?.development;
    return (
      stage?.modified === record.modified &&
      etagOf(stage) === record.etag &&
      after?.development.created === record.created &&
      digestOfStage(stage) === record.digest
    );
  });
  const hasCode = isKeptCode(record.codeSha256, parts);
  return [
    ...(wasSo ? [] : [`I9 OBSERVED ${record.n} was not so`]),
    ...(hasCode ? [] : [`I5 OBSERVED ${record.n} has no code`]),
  ];
}

/** I7: the log's last state is CloudFront's. */
function ofEnd(log: LogRecord[], { cloudFront }: Parts): string[] {
  const facts = factsOf(log);
  const { present } = cloudFront;
  if (!present) {
    const isKnown = facts.created === undefined || facts.isGone(facts.created);
    return isKnown ? [] : ['I7 the log says alive, the function is gone'];
  }
  const { development, live } = present;
  const isKnown =
    facts.created === development.created &&
    !facts.isGone(development.created) &&
    facts.development(development.created, etagOf(development))?.digest ===
      digestOfStage(development);
  const isLiveKnown =
    !live || facts.live(development.created, live.modified)?.digest === digestOfStage(live);
  return [
    ...(isKnown ? [] : ['I7 the log does not tell DEVELOPMENT']),
    ...(isLiveKnown ? [] : ['I7 the log does not tell LIVE']),
  ];
}

/** I8: a version is claimed once. */
function ofClaims(log: readonly LogRecord[]): string[] {
  const claims = log.flatMap((record) => {
    if (!isWrite(record) || record.state !== 'APPLIED' || record.kind === 'DELETE') return [];
    const { kind, created, etag, modified } = record;
    return [kind === 'PUBLISH' ? `LIVE ${modified}` : `DEVELOPMENT ${created} ${etag}`];
  });
  const twice = claims.filter((claim, index) => claims.indexOf(claim) !== index);
  return twice.map((claim) => `I8 two records claim ${claim}`);
}
