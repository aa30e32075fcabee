import { decide } from './decide.ts';
import { factsOf } from './facts.ts';
import { readLogSince, readOlder, type Deps } from './log.ts';
import { appendNews, newsOf, type News, type Seen } from './observe.ts';
import { readWhole, type FunctionReader } from './readWhole.ts';
import { codeKey, digestOf, isWrite, type LogRecord, type WriteRecord } from './record.ts';
import { claimWindowMs, settle } from './settleWrite.ts';
import type { Item, Key, Table } from './table.ts';

/** Holds what a visit works with. */
export interface VisitDeps extends Deps {
  reader: FunctionReader;
  sha256: (bytes: Uint8Array) => string;
  firstETag: string;
}

/** Says what a visit found. */
export interface Visit {
  /** False if a change that is under way may explain what is there: the next sweep looks again. */
  isDone: boolean;
  isGone: boolean;
  /** How many open records were settled, and how many changes made elsewhere were recorded. */
  settled: number;
  observed: number;
  /** The open records as they were when they were read. */
  open: readonly LogRecord[];
}

/** Settles the open records of a function whose time is over, and records what the log does not tell. */
export async function visit(name: string, keys: readonly Key[], deps: VisitDeps): Promise<Visit> {
  const open = await readOpen(deps.table, keys);
  const oldest = Math.min(...open.map(({ at }) => at), deps.now());
  const readLog = () => readLogSince(deps.table, name, oldest - claimWindowMs);
  const before = await readLog();
  const { created, isGone } = factsOf(before);
  const beganMs = deps.now();
  const reading = await readWhole(deps.reader, deps.sha256);
  const expected = created === undefined || isGone(created) ? undefined : created;
  const seen = { ...reading, expected };
  const settled = await settleAll(before, { seen, beganMs, deps });
  const recorded = await recordNews(name, seen, { readLog, deps });
  return { ...recorded, settled, isGone: !reading.development, open };
}

async function readOpen(table: Table, keys: readonly Key[]): Promise<LogRecord[]> {
  const items = await Promise.all(keys.map(({ pk, sk }) => table.get(pk, sk)));
  const records = items.filter((item) => item !== undefined) as unknown as LogRecord[];
  return records.filter((record) => record.open === 'open'); // the index may be late
}

/** Settles each intent whose time was over before the reading began. */
async function settleAll(
  before: readonly LogRecord[],
  { seen, beganMs, deps }: { seen: Seen; beganMs: number; deps: VisitDeps },
): Promise<number> {
  let log = before;
  let count = 0;
  for (const intent of before) {
    if (!isWrite(intent) || intent.state !== 'PENDING' || intent.until >= beganMs) continue;
    const isCodeKept = await hasCode(intent, deps.table);
    const decided = decide(intent, { log, reading: seen, isCodeKept, firstETag: deps.firstETag });
    const settled = await settle(intent, setOf(decided), deps);
    log = log.map((record) => (record === intent ? settled : record));
    count += 1;
  }
  return count;
}

async function hasCode({ kind, pk, codeSha256 }: WriteRecord, table: Table): Promise<boolean> {
  if (kind === 'PUBLISH' || kind === 'DELETE') return true;
  return (await table.get(pk, codeKey(codeSha256))) !== undefined;
}

function setOf(decided: ReturnType<typeof decide>): Item {
  if (decided.state !== 'APPLIED') return { state: decided.state };
  return { state: 'APPLIED', evidence: 'READ', ...(decided.version as Item) };
}

/** Records what was read and is not in the log. It is not done when an intent may explain it that is not over. */
async function recordNews(
  name: string,
  seen: Seen,
  { readLog, deps }: { readLog: () => Promise<LogRecord[]>; deps: VisitDeps },
): Promise<Pick<Visit, 'isDone' | 'observed'>> {
  for (let observed = 0; ; observed += 1) {
    const log = await readLog();
    const all = newsOf(log, seen).length === 0 ? [] : await newsBefore(log, { name, seen, deps });
    const news = all.find((each) => !log.some((record) => mayExplain(record, each, seen)));
    if (!news) return { isDone: all.length === 0, observed };
    await appendNews(name, log, { news, deps });
  }
}

/** Gives what neither a part of the log tells nor what is before it. */
async function newsBefore(
  log: readonly LogRecord[],
  { name, seen, deps }: { name: string; seen: Seen; deps: VisitDeps },
): Promise<News[]> {
  return newsOf([...log, ...(await readOlder(deps.table, name, log))], seen);
}

function mayExplain(record: LogRecord, news: News, { expected }: Seen): boolean {
  if (!isWrite(record) || record.state !== 'PENDING') return false;
  if ('gone' in news) return record.kind === 'DELETE' && record.base === expected;
  const isOfStage = (record.kind === 'PUBLISH') === (news.stage === 'LIVE');
  const isOfKind = isOfStage && record.kind !== 'DELETE';
  return isOfKind && record.digest === digestOf(news.version);
}
