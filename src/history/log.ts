import { factsOf, type Facts } from './facts.ts';
import { codeKey, recordKey, type LogRecord } from './record.ts';
import type { Item, Table } from './table.ts';

/** Holds what the protocol works with. */
export interface Deps {
  table: Table;
  /** Gives the time in ms. */
  now: () => number;
  /** Makes an id that nobody else makes. */
  newId: () => string;
}

/** Says how many records of a log are read before a change. A part without a fact costs a reading of the function. */
export const tailLength = 25;

/** Reads the last part of a function's log, newest first. */
export async function readTail(table: Table, name: string): Promise<LogRecord[]> {
  return recordsOf(await table.query(name, { prefix: 'V#', limit: tailLength }));
}

/** Reads a log back to a time, and at least its last part, newest first. */
export async function readLogSince(
  table: Table,
  name: string,
  sinceMs: number,
): Promise<LogRecord[]> {
  const log = await readTail(table, name);
  let page = log;
  while (page.length === tailLength && Math.min(...page.map(({ at }) => at)) >= sinceMs) {
    const before = log.at(-1)?.sk ?? '';
    page = recordsOf(await table.query(name, { prefix: 'V#', before, limit: tailLength }));
    log.push(...page);
  }
  return log;
}

/** Bounds the older records that are read at once: DynamoDB gives at most 1 MB. */
const olderLength = 500;

/** Reads what is before a part of a log, which may hold the fact that the part lacks; nothing when it is at its beginning. */
export async function readOlder(
  table: Table,
  name: string,
  log: readonly LogRecord[],
): Promise<LogRecord[]> {
  const last = log.at(-1);
  if (!last || last.n === 1) return [];
  return recordsOf(await table.query(name, { prefix: 'V#', before: last.sk, limit: olderLength }));
}

/**
 * Reads the facts of the last part of a log, and those before it if these do not tell all that is asked for: LIVE may have
 * been published long ago.
 */
export async function readFacts(
  table: Table,
  name: string,
  tellsAll: (facts: Facts) => boolean,
): Promise<Facts> {
  const tail = await readTail(table, name);
  const facts = factsOf(tail);
  if (tellsAll(facts)) return facts;
  const older = await readOlder(table, name, tail);
  return older.length === 0 ? facts : factsOf([...tail, ...older]);
}

function recordsOf(items: Item[]): LogRecord[] {
  return items as unknown as LogRecord[]; // nothing else is put under V#
}

/** Gives the number that the next record gets. */
export function nextNumber([last]: readonly LogRecord[]): number {
  return (last?.n ?? 0) + 1;
}

/**
 * Puts a record under its number. Gives false if another took the number: look again, and take the next. An answer that
 * was lost may have been our own put, which the repeated one then finds there.
 */
export async function append(table: Table, record: LogRecord): Promise<boolean> {
  const put = await table.put(record as unknown as Item, { onlyIfAbsent: true }); // members are attributes
  if (put === 'DONE') return true;
  const there = await table.get(record.pk, record.sk);
  return there?.['id'] === record.id;
}

/** Keeps a code. It is kept once for each content; to put it again does no harm. */
export async function keepCode(
  table: Table,
  name: string,
  { codeSha256, bytes }: { codeSha256: string; bytes: Uint8Array },
): Promise<void> {
  await table.put({ pk: name, sk: codeKey(codeSha256), bytes });
}

/** Makes what each record of a log begins with. */
export function entryOf(name: string, log: readonly LogRecord[], { now, newId }: Deps) {
  const n = nextNumber(log);
  return { pk: name, sk: recordKey(n), n, id: newId(), at: now() };
}
