/** Records one change of a key value store: what was meant, then what became of it. It has neither keys nor values. */
export interface StoreRecord {
  /** `kvs#` and the store's name. */
  pk: string;
  /** `K#`, the time in RFC 3339 and an id: records are sorted by time, and none replaces another. */
  sk: string;
  kind: 'CREATE' | 'UPDATE' | 'DELETE' | 'CHANGE' | 'SYNC';
  /** PENDING until it is known: of a process that died, for ever. PARTIAL: a sync that stopped in the middle. */
  state: 'PENDING' | 'APPLIED' | 'PARTIAL' | 'REFUSED' | 'UNKNOWN';
  /** In ms. */
  at: number;
  author: string;
  session: string;
  requestId: string;
  message?: string;
  ifMatch?: string;
  /** How many entries were to be created or replaced, and deleted. */
  puts?: number;
  deletes?: number;
  /** The SHA-256 of the changes, sorted by key. */
  sha256?: string;
  /** The version of the data that the change made. */
  etag?: string;
  /** Of a sync: keys whose changes were answered, and those whose changes may still be made. */
  confirmed?: number;
  inDoubt?: number;
}

/** Gives the sort key of a record. */
export function storeRecordKey(atMs: number, id: string): string {
  return `K#${new Date(atMs).toISOString()}#${id}`;
}
