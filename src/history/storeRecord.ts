import type { Key, Table } from './table.ts';

/** Records one change of a key value store: what was meant, then what became of it. It has neither keys nor values. */
export interface StoreRecord {
  /** `kvs#` and the store's name. */
  pk: string;
  /** `K#`, the time in RFC 3339 and an id: records are sorted by time, and none replaces another. */
  sk: string;
  kind: 'CREATE' | 'UPDATE' | 'DELETE' | 'CHANGE' | 'SYNC';
  /** PENDING until it is known, at the latest by a sweep. PARTIAL: a sync that stopped in the middle. */
  state: 'PENDING' | 'APPLIED' | 'PARTIAL' | 'REFUSED' | 'NOT_APPLIED' | 'UNKNOWN';
  /** How it is known that the change was made: by CloudFront's answers, or by reading. */
  evidence?: 'ANSWER' | 'READ';
  /** `open` while a sweep has to look at it: the key of the index. */
  open?: 'open';
  /** In ms. */
  at: number;
  /** The time from which nothing that was sent can be carried out any more, in ms. */
  until: number;
  /** The store; not of a CREATE. */
  arn?: string;
  /** The version that is changed, which is not there any more once a change is made: of an UPDATE the configuration's. */
  base?: string;
  author: string;
  session: string;
  requestId: string;
  message?: string;
  ifMatch?: string;
  /** How many entries were to be created or replaced, and deleted. */
  puts?: number;
  deletes?: number;
  /** The SHA-256 of the changes, sorted by key; of a CREATE and an UPDATE, of the comment. */
  sha256?: string;
  /** Of a SYNC: the SHA-256 of all entries once it is done. */
  resultSha256?: string;
  /** Of a CHANGE that is open: what its entries are recognized by. */
  marks?: Uint8Array;
  /** The version of the data that the change made. */
  etag?: string;
  /** Of a sync: keys whose changes were answered, and those whose changes may still be made. */
  confirmed?: number;
  inDoubt?: number;
}

const partitionForm = /^kvs#/;

/** Tells the records of key value stores from those of functions, whose names have no `#`. */
export function isOfStore({ pk }: Key): boolean {
  return partitionForm.test(pk);
}

/** Gives the name of the store that a record is of. */
export function storeNameOf({ pk }: Key): string {
  return pk.replace(partitionForm, '');
}

/** Gives the sort key of a record. */
export function storeRecordKey(atMs: number, id: string): string {
  return `K#${new Date(atMs).toISOString()}#${id}`;
}

/** Says for how long before a change another may have made the same, in ms. */
const rivalWindowMs = 600_000;

const pageLength = 100;

/** Reads the other records of a store from ten minutes before a change on, newest first. */
export async function readOthers(
  table: Table,
  { pk, sk, at }: Pick<StoreRecord, 'pk' | 'sk' | 'at'>,
): Promise<StoreRecord[]> {
  const records: StoreRecord[] = [];
  let page: StoreRecord[];
  do {
    const before = records.at(-1)?.sk;
    const range = { prefix: 'K#', limit: pageLength, ...(before !== undefined && { before }) };
    page = (await table.query(pk, range)) as unknown as StoreRecord[]; // nothing else is put under K#
    records.push(...page);
  } while (page.length === pageLength && (page.at(-1)?.at ?? 0) >= at - rivalWindowMs);
  return records.filter((other) => other.sk !== sk && other.at >= at - rivalWindowMs);
}
