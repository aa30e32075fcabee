import type { Entry } from './useStore.ts';

/** Holds what a person wants: the values of keys, and null for a key that is to be deleted. */
export type Wanted = ReadonlyMap<string, string | null>;

/** Holds one change of a plan. */
export interface PlannedChange {
  kind: 'new' | 'changed' | 'deleted';
  key: string;
  value: string;
  /** Is the value before; undefined of a new entry. */
  before: string | undefined;
}

/** Compares what is wanted with what is there: what is there already needs no change. Deletions come last. */
export function planOf(entries: readonly Entry[], wanted: Wanted): PlannedChange[] {
  const present = new Map(entries.map(({ key, value }) => [key, value]));
  const changes = [...wanted].flatMap(([key, value]): PlannedChange[] => {
    const before = present.get(key);
    if (value === null)
      return before === undefined ? [] : [{ kind: 'deleted', key, value: before, before }];
    if (before === value) return [];
    return [{ kind: before === undefined ? 'new' : 'changed', key, value, before }];
  });
  const order = { new: 0, changed: 1, deleted: 2 };
  return changes.toSorted((one, other) => order[one.kind] - order[other.kind]);
}

/** Is CloudFront's limit of a request. */
export const maxChanges = 50;

/** Gives the entries as they are after changes. */
export function entriesAfter(
  entries: readonly Entry[],
  { puts, deletes }: { puts: readonly Entry[]; deletes: readonly string[] },
): Entry[] {
  const wanted = new Map(entries.map(({ key, value }) => [key, value]));
  for (const { key, value } of puts) wanted.set(key, value);
  for (const key of deletes) wanted.delete(key);
  return [...wanted].map(([key, value]) => ({ key, value }));
}

/** Splits a plan into what is written and what is deleted. */
export function changesOf(plan: readonly PlannedChange[]): { puts: Entry[]; deletes: string[] } {
  const isDeleted = ({ kind }: PlannedChange) => kind === 'deleted';
  return {
    puts: plan.filter((each) => !isDeleted(each)).map(({ key, value }) => ({ key, value })),
    deletes: plan.filter(isDeleted).map(({ key }) => key),
  };
}

/** Parses entries from a file: JSON as an object or a list of `{ key, value }`, else lines of CSV. Throws with the reason. */
export function parseEntries(text: string): Entry[] {
  const trimmed = text.trim();
  if (/^[[{]/.test(trimmed)) return entriesOfJson(JSON.parse(trimmed));
  return trimmed
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line, index) => entryOfLine(line, index + 1));
}

function entriesOfJson(value: unknown): Entry[] {
  const { data } = (value ?? {}) as { data?: unknown }; // the format that CloudFront imports
  if (Array.isArray(data)) return entriesOfJson(data);
  if (!Array.isArray(value)) {
    return Object.entries(value as object).map(([key, member]) => ({ key, value: textOf(member) }));
  }
  return value.map((each: unknown) => {
    const { key, value: member } = each as { key?: unknown; value?: unknown }; // checked next
    if (typeof key !== 'string') throw new Error('An entry has no key.');
    return { key, value: textOf(member) };
  });
}

const textOf = (value: unknown) =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '');

/** Reads a line of CSV (RFC 4180) with a key and a value. */
function entryOfLine(line: string, number: number): Entry {
  const [, quotedKey, plainKey, quotedValue, plainValue] =
    /^(?:"((?:[^"]|"")*)"|([^",]*)),(?:"((?:[^"]|"")*)"|(.*))$/.exec(line) ?? [];
  const key = quotedKey?.replaceAll('""', '"') ?? plainKey;
  const value = quotedValue?.replaceAll('""', '"') ?? plainValue;
  if (key === undefined || value === undefined || key === '') {
    throw new Error(`Line ${number} has no key and value with a comma between them.`);
  }
  return { key, value };
}
