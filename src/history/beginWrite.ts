import { factsOf, type Facts } from './facts.ts';
import { append, entryOf, keepCode, readOlder, readTail, type Deps } from './log.ts';
import { appendNews, newsOf } from './observe.ts';
import { readWhole, type Description, type FunctionReader } from './readWhole.ts';
import {
  digestOf,
  type Authorship,
  type Content,
  type LogRecord,
  type ObservedRecord,
  type WriteKind,
  type WriteRecord,
} from './record.ts';

/** Describes a change before it is made. */
export interface Change {
  name: string;
  kind: WriteKind;
  /** The version that it is based on; not of a CREATE. */
  ifMatch?: string;
  by: Authorship;
  /** What a CREATE or an UPDATE writes. */
  content?: Content & { bytes: Uint8Array };
  /** DEVELOPMENT, when it was read before for other reasons. */
  described?: Description;
  restoredFrom?: number;
  forced?: boolean;
  tests?: { passed: number; failed: number } | undefined;
}

/** Holds what a write needs besides the table. */
export interface WriteDeps extends Deps {
  reader: FunctionReader;
  sha256: (bytes: Uint8Array) => string;
  /** How long after its intent a change may still be carried out, in ms. */
  untilMs: number;
}

/** Holds an intent that stands in the log, and the record of what was LIVE before. */
export interface Begun {
  intent: WriteRecord;
  liveBefore: WriteRecord | ObservedRecord | undefined;
}

/** Says that the log's number was taken each time, by others who change the same function. */
export class TooManyWriters extends Error {}

const maxTries = 8;

/**
 * Records a change before it is made, and before that what it is going to replace, if the log does not tell it. Gives
 * `GONE` or `CHANGED` if the version that the change is based on is not there. Rejects when the table or CloudFront cannot
 * be asked: nothing must then be written to CloudFront.
 */
export async function beginWrite(
  change: Change,
  deps: WriteDeps,
): Promise<Begun | 'GONE' | 'CHANGED'> {
  const { name } = change;
  for (let tries = 1; tries <= maxTries; tries += 1) {
    const [tail, seen] = await Promise.all([readTail(deps.table, name), see(change, deps)]);
    const { log, missing } = await lookBack(tail, { change, seen, deps });
    const facts = factsOf(log);
    if (missing === 'GONE' || missing === 'CHANGED') return missing;
    if (missing === 'UNSEEN') {
      const reading = await readWhole(deps.reader, deps.sha256);
      const { development } = reading;
      if (!development) return 'GONE';
      if (development.etag !== change.ifMatch) return 'CHANGED';
      const [news] = newsOf(log, reading);
      if (news) await appendNews(name, log, { news, deps });
      continue;
    }
    const intent = intentOf(change, log, { facts, seen, deps });
    if (await appendIntent(intent, { change, facts, deps }))
      return { intent, liveBefore: facts.live(intent.base ?? 0, intent.liveBefore ?? 0) };
  }
  throw new TooManyWriters('others changed the function at the same time');
}

/** Looks whether the log tells all that a change replaces, and before its last part if that does not. */
async function lookBack(tail: readonly LogRecord[], sight: Sight) {
  const missing = await missingFrom(factsOf(tail), sight);
  if (missing !== 'UNSEEN') return { log: tail, missing };
  const older = await readOlder(sight.deps.table, sight.change.name, tail);
  const log = [...tail, ...older];
  if (older.length === 0) return { log, missing };
  return { log, missing: await missingFrom(factsOf(log), sight) };
}

/** Holds both stages as far as they were described before a change. */
interface Described {
  development: Description | undefined;
  live?: Description | undefined;
}

/** Describes what a publication or deletion replaces. An update replaces only what `ifMatch` names. */
async function see(
  { kind, described }: Change,
  { reader }: WriteDeps,
): Promise<Described | undefined> {
  if (kind === 'CREATE') return undefined;
  if (kind === 'UPDATE') return described && { development: described };
  const [development, live] = await Promise.all([
    reader.describe('DEVELOPMENT'),
    reader.describe('LIVE'),
  ]);
  return { development, live };
}

interface Sight {
  change: Change;
  seen: Described | undefined;
  deps: WriteDeps;
}

/** Checks whether the log tells all that a change replaces. */
async function missingFrom(
  facts: Facts,
  { change, seen, deps }: Sight,
): Promise<'GONE' | 'CHANGED' | 'UNSEEN' | undefined> {
  const { kind, ifMatch = '' } = change;
  if (kind === 'CREATE') return undefined;
  const isKnown =
    facts.created !== undefined &&
    !facts.isGone(facts.created) &&
    facts.development(facts.created, ifMatch) !== undefined;
  // A version that another seems to have replaced is looked at, so that what comes too late leaves no record.
  if (isKnown && !seen && facts.newest?.etag === ifMatch) return undefined;
  const there = seen ? seen.development : await deps.reader.describe('DEVELOPMENT');
  if (!there) return 'GONE';
  if (there.etag !== ifMatch) return 'CHANGED';
  const isLiveKnown = !seen?.live || facts.live(there.created, seen.live.modified) !== undefined;
  return isKnown && there.created === facts.created && isLiveKnown ? undefined : 'UNSEEN';
}

function intentOf(
  change: Change,
  log: readonly LogRecord[],
  { facts, seen, deps }: { facts: Facts; seen: Described | undefined; deps: WriteDeps },
): WriteRecord {
  const { name, kind, ifMatch, by, restoredFrom, forced, tests } = change;
  const created = facts.created ?? 0;
  const replaced = ifMatch === undefined ? undefined : facts.development(created, ifMatch);
  const entry = entryOf(name, log, deps);
  const { bytes: _bytes, ...given } = change.content ?? { bytes: undefined };
  const content = change.content ? (given as Content) : contentOf(replaced);
  return {
    ...entry,
    ...by,
    ...content,
    kind,
    state: 'PENDING',
    open: 'open',
    digest: digestOf(content),
    until: entry.at + deps.untilMs,
    ...(kind === 'CREATE' ? { lastCreated: created } : { base: created }),
    ...(ifMatch !== undefined && { ifMatch }),
    ...(kind === 'UPDATE' && { baseModified: replaced?.modified ?? 0 }),
    ...((kind === 'PUBLISH' || kind === 'DELETE') && { liveBefore: seen?.live?.modified ?? 0 }),
    ...(restoredFrom !== undefined && { restoredFrom }),
    ...(forced && { forced }),
    ...(tests && { tests }),
  };
}

function contentOf(replaced: Content | undefined): Content {
  if (!replaced) throw new Error('a change was based on a version that the log lacks');
  const { codeSha256, sizeBytes, comment, runtime, keyValueStoreArns } = replaced;
  return { codeSha256, sizeBytes, comment, runtime, keyValueStoreArns };
}

/** Puts the code and the intent. Gives false if the number was taken. */
async function appendIntent(
  intent: WriteRecord,
  { change: { name, content }, facts, deps }: { change: Change; facts: Facts; deps: WriteDeps },
): Promise<boolean> {
  const isKept = !content || facts.hasCode(intent.codeSha256);
  const [isAppended] = await Promise.all([
    append(deps.table, intent),
    isKept ? undefined : keepCode(deps.table, name, content),
  ]);
  return isAppended;
}
