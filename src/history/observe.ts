import { factsOf } from './facts.ts';
import { append, entryOf, keepCode, type Deps } from './log.ts';
import type { ReadStage, Reading } from './readWhole.ts';
import { digestOf, type LogRecord, type Stage } from './record.ts';

/** Names what a reading shows and a log does not tell. */
export type News = { stage: Stage; version: ReadStage } | { gone: number };

/** Holds a reading, and which function was there by the log before it began. */
export type Seen = Reading & { expected?: number | undefined };

/** Gives what was read and is not in the log, LIVE first: with DEVELOPMENT's record the log then tells all of it. */
export function newsOf(log: readonly LogRecord[], { development, live, expected }: Seen): News[] {
  const facts = factsOf(log);
  if (!development) {
    const isKnown = expected === undefined || facts.isGone(expected);
    return isKnown ? [] : [{ gone: expected }];
  }
  const news: News[] = [];
  if (live && facts.live(development.created, live.modified)?.digest !== digestOf(live))
    news.push({ stage: 'LIVE', version: live });
  if (!facts.development(development.created, development.etag))
    news.push({ stage: 'DEVELOPMENT', version: development });
  return news;
}

/** Records one piece of news, its code first. Does nothing if somebody else has taken the number: look again. */
export async function appendNews(
  name: string,
  log: readonly LogRecord[],
  { news, deps }: { news: News; deps: Deps },
): Promise<void> {
  const entry = { ...entryOf(name, log, deps), open: 'open' } as const;
  if ('gone' in news) {
    await append(deps.table, { ...entry, kind: 'GONE', created: news.gone });
    return;
  }
  const { bytes, ...version } = news.version;
  await keepCode(deps.table, name, { codeSha256: version.codeSha256, bytes });
  const digest = digestOf(version);
  await append(deps.table, { ...entry, kind: 'OBSERVED', stage: news.stage, digest, ...version });
}
