import type { Entries } from './storeFile.ts';

/** Says how a store is made as its file: in the order in which no reader misses a key that stays. */
export interface StorePlan {
  creates: readonly string[];
  replaces: readonly string[];
  deletes: readonly string[];
  unchanged: number;
  there: number;
}

/** Compares a store with what it is to have. */
export function planStore(wanted: Entries, present: Entries): StorePlan {
  const keys = [...wanted.keys()];
  return {
    creates: keys.filter((key) => !present.has(key)),
    replaces: keys.filter((key) => present.has(key) && present.get(key) !== wanted.get(key)),
    deletes: [...present.keys()].filter((key) => !wanted.has(key)),
    unchanged: keys.filter((key) => present.get(key) === wanted.get(key)).length,
    there: present.size,
  };
}

/**
 * Says why a plan deletes too much; undefined if it does not. Without a number, a tenth of the store and at least 10 entries may go,
 * but never all: an empty or wrong file must not empty a store.
 */
export function deleteGuard(
  { deletes, there }: StorePlan,
  most: number | undefined,
): string | undefined {
  const allowed = most ?? Math.max(10, Math.floor(there / 10));
  const isAll = most === undefined && deletes.length === there && there > 0;
  if (deletes.length <= allowed && !isAll) return undefined;
  return `the plan deletes ${isAll ? 'all' : deletes.length} of ${there} entries`;
}
