import type { Context } from '../context.ts';

/** Represents the value of an attribute. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | readonly Value[]
  | { readonly [name: string]: Value | undefined };

/** Holds an item by the names of its attributes. One that is undefined is left out. */
export interface Item {
  readonly [name: string]: Value | undefined;
}

/** Names an item of the table. */
export interface Key {
  pk: string;
  sk: string;
}

/** Tells whether a write was made, or refused because its condition did not hold. */
export type Written = 'DONE' | 'REFUSED';

/**
 * Holds the history's table. Reads are consistent. Everything rejects with `TableUnavailable` when DynamoDB refuses, throttles
 * or does not answer until the deadline, and with `SessionError`. A write whose first answer was lost may be REFUSED by
 * what itself has done.
 */
export interface Table {
  /** Gives the items of a partition whose `sk` begin so, the last one first: those in front of `before`, at most `limit`. */
  query(pk: string, options: { prefix: string; before?: string; limit: number }): Promise<Item[]>;
  get(key: Key): Promise<Item | undefined>;
  /** Puts an item; with `onlyIfAbsent` unless there is one of its key. */
  put(item: Item & Key, options?: { onlyIfAbsent?: boolean }): Promise<Written>;
  /** Puts an item if the present one has this `rev`; for undefined, if there is none, or none with a `rev`. */
  putIfRev(item: Item & Key, rev: number | undefined): Promise<Written>;
  /** Changes an item that is there, if all attributes of `ifEquals` have these values. */
  update(key: Key, change: Change): Promise<Written>;
  /** Lists the keys of the items that have `open`: the index may not know the last ones yet. Only the observer may. */
  open(): Promise<Key[]>;
}

/** Describes a change of an item. */
export interface Change {
  set?: Item;
  /** Attributes to remove. */
  remove?: readonly string[];
  ifEquals: Item;
}

/** Names what of a request's context the table needs. */
export type TableContext = Pick<
  Context,
  'budget' | 'calls' | 'deadlineMs' | 'historyTable' | 'logger' | 'requestId'
>;
