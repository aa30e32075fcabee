/** Holds the attributes of an item. */
export type Item = Record<string, Attribute>;
export type Attribute =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | Attribute[]
  | { [name: string]: Attribute };

/** Names the key of an item. */
export interface Key {
  pk: string;
  sk: string;
}

/** Describes the one table of the history. All reads but `open` are consistent. Rejects when the table cannot be asked. */
export interface Table {
  /** Gives items of a partition in descending order of `sk`, below `before`. */
  query(pk: string, range: { prefix: string; before?: string; limit: number }): Promise<Item[]>;
  get(pk: string, sk: string): Promise<Item | undefined>;
  put(
    item: Item,
    condition?: { onlyIfAbsent?: boolean; ifRev?: number | null },
  ): Promise<'DONE' | 'REFUSED'>;
  /** Changes an item of which all these attributes have these values. */
  update(
    pk: string,
    sk: string,
    change: { set?: Item; remove?: string[]; ifEquals: Item },
  ): Promise<'DONE' | 'REFUSED'>;
  /** Gives the keys of all items that have the attribute `open`. May be late. */
  open(): Promise<Key[]>;
}
