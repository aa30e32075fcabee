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
