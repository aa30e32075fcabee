import { readLogSince, type Deps } from './log.ts';
import {
  hasSameEffect,
  isWrite,
  type LogRecord,
  type Version,
  type WriteRecord,
} from './record.ts';
import type { Item } from './table.ts';

/** Says what became of a change, as far as the one who made it knows. */
export type Fate =
  /** CloudFront answered that it was made. */
  | { kind: 'ANSWERED'; version: Version; sends: number }
  /** The answer was lost; the change was found by reading. */
  | { kind: 'RECOVERED'; version: Version; sends: number }
  /** CloudFront, or the gateway before it, said no to the first send: it was not made. */
  | { kind: 'REFUSED' }
  | { kind: 'IN_DOUBT' };

/** Says for how long before an intent another record may claim the same version, in ms. */
export const claimWindowMs = 600_000;

/** Gives the ETag of each function's first version: every CREATE makes it. */
export type FirstETag = string;

/**
 * Settles an intent, and gives it as it is then. Leaves it PENDING when it is in doubt: only the sweep can tell, when nothing can be carried out any
 * more. Rejects when the table cannot be asked: the sweep then settles it.
 */
export async function settleWrite(
  intent: WriteRecord,
  fate: Fate,
  deps: Deps & { firstETag: string },
): Promise<WriteRecord> {
  if (fate.kind === 'IN_DOUBT') return intent;
  if (fate.kind === 'REFUSED') return settle(intent, { state: 'REFUSED' }, deps);
  const { version, sends } = fate;
  if (fate.kind === 'RECOVERED' && !(await isOurs(intent, version, deps))) return intent;
  const isOther = intent.kind === 'UPDATE' && version.created !== intent.base;
  return settle(
    intent,
    {
      state: 'APPLIED',
      evidence: fate.kind === 'ANSWERED' ? 'ANSWER' : 'READ',
      ...(version as Item),
      ...(sends > 1 && { resent: true }),
      ...(isOther && { replacedUnseen: true }),
    },
    deps,
  );
}

/** Changes a record that is still PENDING. A CREATE stays open until a sweep knows the function. */
export async function settle(
  intent: WriteRecord,
  set: Item,
  { table }: Pick<Deps, 'table'>,
): Promise<WriteRecord> {
  const { pk, sk, kind } = intent;
  const isClosed = kind !== 'CREATE' || set['state'] !== 'APPLIED';
  const change = { set, ifEquals: { state: 'PENDING' }, ...(isClosed && { remove: ['open'] }) };
  const updated = await table.update(pk, sk, change);
  return updated === 'DONE' ? { ...intent, ...set } : intent;
}

/** Checks that nobody else can have made a version that was found by reading. */
async function isOurs(
  intent: WriteRecord,
  version: Version,
  { table, firstETag }: Deps & { firstETag: string },
): Promise<boolean> {
  if (intent.kind === 'UPDATE' && version.created !== intent.base) return false;
  if (intent.kind === 'PUBLISH' && (version.modified ?? 0) <= (intent.liveBefore ?? 0))
    return false;
  if (intent.kind === 'CREATE') {
    if (version.etag !== firstETag) return false;
    if ((version.created ?? 0) <= (intent.lastCreated ?? 0)) return false;
  }
  const log = await readLogSince(table, intent.pk, intent.at - claimWindowMs);
  return !log.some((other) => mayClaim(other, intent, version));
}

/** Checks whether another record may be the one that made this version. */
function mayClaim(other: LogRecord, intent: WriteRecord, version: Version): boolean {
  if (!isWrite(other) || other.n === intent.n) return false;
  if (other.kind !== intent.kind || !hasSameEffect(other, intent)) return false;
  if (other.state === 'PENDING' || other.state === 'UNKNOWN' || other.resent) return true;
  if (other.state !== 'APPLIED') return false;
  if (intent.kind === 'DELETE') return other.base === intent.base;
  return intent.kind === 'PUBLISH'
    ? other.modified === version.modified
    : other.etag === version.etag && other.created === version.created;
}
