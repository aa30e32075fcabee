import { decideStoreChange, type StoreReading } from './decideStoreChange.ts';
import { readOthers, type StoreRecord } from './storeRecord.ts';
import type { Item, Key, Table } from './table.ts';

/** Reads a key value store. Rejects when it cannot be read. */
export interface StoreReader {
  /** Gives undefined if there is none of this name. */
  read(): Promise<StoreReading | undefined>;
  /** Gives all entries of one version; undefined when there are too many. */
  entries(store: StoreReading): Promise<ReadonlyMap<string, string> | undefined>;
}

/** Holds what a visit works with. */
export interface StoreVisitDeps {
  table: Table;
  reader: StoreReader;
  /** Gives the time in ms. */
  now: () => number;
}

/** Settles the open records of a key value store whose time is over. Gives how many it has settled. */
export async function visitStore(keys: readonly Key[], deps: StoreVisitDeps): Promise<number> {
  const { table, reader, now } = deps;
  const beganMs = now();
  const items = await Promise.all(keys.map(({ pk, sk }) => table.get(pk, sk)));
  const records = items.filter((item) => item !== undefined) as unknown as StoreRecord[];
  const due = records.filter(({ state, until }) => state === 'PENDING' && until < beganMs);
  if (due.length === 0) return 0;
  const reading = await reader.read();
  let settled = 0;
  for (const intent of due.toSorted((one, other) => one.at - other.at)) {
    const decided = await decideStoreChange(intent, {
      others: await readOthers(table, intent),
      reading,
      readEntries: async () => reading && reader.entries(reading),
    });
    const evidence = decided === 'APPLIED' ? 'READ' : undefined;
    const done = await settleStoreChange(table, intent, { state: decided, evidence });
    if (done) settled += 1;
  }
  return settled;
}

type Settled = Pick<StoreRecord, 'state' | 'evidence' | 'etag' | 'confirmed' | 'inDoubt'>;
type Told = { [Name in keyof Settled]?: Settled[Name] | undefined };

/** Changes a record that is still PENDING, and closes it. Gives whether it did. */
export async function settleStoreChange(
  table: Table,
  { pk, sk }: StoreRecord,
  told: Told,
): Promise<boolean> {
  const set = { ...told } as Item; // what is undefined is left out
  const change = { set, remove: ['open', 'marks'], ifEquals: { state: 'PENDING' } };
  return (await table.update(pk, sk, change)) === 'DONE';
}
