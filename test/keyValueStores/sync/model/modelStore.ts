/** A key value store for the model: it keeps each version, and who has made it. */
import type { Changed, Changes, KeyPage } from '../../../../src/aws/keyValues/keyValueRequests.ts';

export type Entries = ReadonlyMap<string, string>;

/** Holds one change that was carried out. `by` is the number of the request, 0 for a rival. */
export interface Write {
  by: number;
  from: string;
  to: string;
  changes: Changes;
}

export class ModelStore {
  readonly #versions = new Map<string, Entries>();
  readonly writes: Write[] = [];
  #number = 1;
  #previous: string | undefined;
  readonly #sorted = new Map<string, string[]>();
  readonly #rank: (key: string) => number;

  constructor(entries: Entries, rank: (key: string) => number) {
    this.#rank = rank;
    this.#versions.set(this.etag, new Map(entries));
  }

  get etag(): string {
    return `KV${this.#number}`;
  }

  /** The version before, or the first one. */
  get previousETag(): string {
    return this.#previous ?? this.etag;
  }

  get entries(): Entries {
    return this.at(this.etag);
  }

  at(etag: string): Entries {
    const entries = this.#versions.get(etag);
    if (!entries) throw new Error(`${etag} never was`);
    return entries;
  }

  describe(): Changed {
    const { etag, entries } = this;
    let totalSizeBytes = 0;
    for (const [key, value] of entries)
      totalSizeBytes += Buffer.byteLength(key) + Buffer.byteLength(value);
    return { etag, itemCount: entries.size, totalSizeBytes };
  }

  /** Gives a page of a version's entries, in an order that is the model's own. */
  page(etag: string, token: string | undefined, size: number): KeyPage {
    const entries = this.at(etag);
    const sorted =
      this.#sorted.get(etag) ??
      [...entries.keys()].toSorted((one, other) => this.#compare(one, other));
    this.#sorted.set(etag, sorted);
    const start =
      token === undefined ? 0 : sorted.findIndex((key) => this.#compare(key, token) > 0);
    const keys = start === -1 ? [] : sorted.slice(start, start + size);
    const items = keys.map((key) => ({ key, value: entries.get(key) ?? '' }));
    const isLast = start === -1 || start + size >= sorted.length;
    return { items, nextToken: isLast ? undefined : keys.at(-1) };
  }

  #compare(one: string, other: string): number {
    return this.#rank(one) - this.#rank(other) || (one === other ? 0 : one < other ? -1 : 1);
  }

  /** Makes all changes, if the version is that of `ifMatch`. */
  apply(by: number, ifMatch: string, changes: Changes): Changed | undefined {
    if (ifMatch !== this.etag) return undefined;
    const entries = new Map(this.entries);
    for (const { key, value } of changes.puts) entries.set(key, value);
    for (const key of changes.deletes) entries.delete(key);
    this.#number += 1;
    this.#previous = ifMatch;
    this.#versions.set(this.etag, entries);
    this.writes.push({ by, from: ifMatch, to: this.etag, changes });
    return this.describe();
  }
}
