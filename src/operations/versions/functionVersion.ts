import type { FunctionVersion, VersionEvent } from '../../contract/schema.generated.ts';
import { isWrite, type LogRecord, type WriteRecord } from '../../history/record.ts';
import { runtimeOf } from '../functions/cloudFrontFunction.ts';

/** Gives what a success tells of the record of its change. */
export function versionOfWrite(record: LogRecord | undefined): FunctionVersion | null {
  return record ? toVersion(record) : null;
}

/** Identifies a version of a function. */
export function versionId(name: string, number: number): string {
  return `${name}:version:${number}`;
}

/** Checks whether a record is one that people see. What was refused or never made leaves a gap. */
export function isVisible(record: LogRecord): boolean {
  return !isWrite(record) || (record.state !== 'REFUSED' && record.state !== 'NOT_APPLIED');
}

const events = {
  CREATE: 'CREATED',
  UPDATE: 'UPDATED',
  PUBLISH: 'PUBLISHED',
  DELETE: 'DELETED',
} as const;

/** Reads a record of the history into the contract's type. */
export function toVersion(record: LogRecord): FunctionVersion {
  const { pk: name, n: number, at } = record;
  return {
    __typename: 'FunctionVersion',
    id: versionId(name, number),
    name,
    number,
    createdAt: new Date(at),
    ...(isWrite(record) ? ofGateway(record) : ofOutside(record)),
    ...contentOf(record),
  };
}

function ofGateway(record: WriteRecord) {
  const { kind, state, author, session, modified = 0 } = record;
  return {
    event: record.restoredFrom === undefined ? events[kind] : ('RESTORED' as VersionEvent),
    source: 'GATEWAY' as const,
    state: state === 'APPLIED' || state === 'PENDING' ? state : ('UNKNOWN' as const),
    evidence: record.evidence ?? null,
    stage: kind === 'PUBLISH' ? ('LIVE' as const) : ('DEVELOPMENT' as const),
    author,
    sessionName: session,
    message: record.message ?? null,
    modifiedAt: modified > 0 ? new Date(modified) : null,
    etag: record.etag ?? null,
    restoredFrom: record.restoredFrom ?? null,
    testSummary: record.tests ? ({ __typename: 'TestSummary', ...record.tests } as const) : null,
  };
}

function ofOutside(record: Exclude<LogRecord, WriteRecord>) {
  const isGone = record.kind === 'GONE';
  return {
    event: isGone ? ('DELETED' as const) : ('OBSERVED' as const),
    source: 'OUTSIDE' as const,
    state: 'APPLIED' as const,
    evidence: 'READ' as const,
    stage: isGone ? ('DEVELOPMENT' as const) : record.stage,
    author: null,
    sessionName: null,
    message: null,
    modifiedAt: isGone ? null : new Date(record.modified),
    etag: isGone ? null : record.etag,
    restoredFrom: null,
    testSummary: null,
  };
}

function contentOf(record: LogRecord) {
  if (record.kind === 'GONE') {
    const none = { codeSha256: null, comment: '', runtime: null, runtimeName: '' };
    return { ...none, keyValueStoreArns: [] };
  }
  const { codeSha256, comment, runtime, keyValueStoreArns } = record;
  return {
    codeSha256,
    comment,
    runtime: runtimeOf(runtime),
    runtimeName: runtime,
    keyValueStoreArns,
  };
}
