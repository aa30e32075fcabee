import { hash } from 'node:crypto';

/** Holds entries that are put, and keys that are deleted. */
interface EntryChanges {
  puts: readonly { key: string; value: string }[];
  deletes: readonly string[];
}

const markBytes = 8;

/**
 * Gives what shows later whether changes are there: eight bytes for each, puts before deletes. They tell neither keys nor
 * values, and differ from record to record by its sort key.
 */
export function marksOf(sk: string, { puts, deletes }: EntryChanges): Uint8Array {
  const marks = [
    ...puts.map(({ key, value }) => markOf(sk, [key, value])),
    ...deletes.map((key) => markOf(sk, [key])),
  ];
  return Buffer.from(marks.join(''), 'hex');
}

/** Checks whether entries are as the marked changes leave them. */
export function areMarked(
  { sk, marks, puts = 0 }: { sk: string; marks: Uint8Array; puts?: number },
  entries: ReadonlyMap<string, string>,
): boolean {
  const all = Buffer.from(marks).toString('hex').match(/.{16}/g) ?? [];
  const there = new Set([...entries].map((entry) => markOf(sk, entry)));
  const keys = new Set([...entries.keys()].map((key) => markOf(sk, [key])));
  return (
    all.slice(0, puts).every((mark) => there.has(mark)) &&
    !all.slice(puts).some((mark) => keys.has(mark))
  );
}

function markOf(sk: string, changed: readonly string[]): string {
  return hash('sha256', JSON.stringify([sk, ...changed])).slice(0, 2 * markBytes);
}

/** Gives the SHA-256 of all entries of a key value store. */
export function sha256OfEntries(entries: ReadonlyMap<string, string>): string {
  const sorted = [...entries].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return hash('sha256', JSON.stringify(sorted));
}

/** Gives what stands for a comment. */
export function sha256OfComment(comment: string): string {
  return hash('sha256', comment);
}
