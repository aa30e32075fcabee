import { isOfStore, storeNameOf } from './storeRecord.ts';
import type { Key } from './table.ts';
import { visitStore, type StoreReader, type StoreVisitDeps } from './visitStore.ts';

/** Holds what the part of a sweep that is about key value stores works with. */
export interface StoreSweepDeps extends Omit<StoreVisitDeps, 'reader'> {
  storeReaderOf: (name: string) => StoreReader;
  /** Says whether there is time for another visit. What is left is due at the next sweep. */
  isTimeLeft: () => boolean;
  /** Is told of each function or key value store that could not be read. */
  failed: (subject: { function: string } | { keyValueStore: string }, error: unknown) => void;
}

/** Settles what changes of key value stores have left open. */
export async function sweepStores(
  open: readonly Key[],
  deps: StoreSweepDeps,
): Promise<{ failed: number; settled: number }> {
  const counts = { failed: 0, settled: 0 };
  const keys = Map.groupBy(open.filter(isOfStore), storeNameOf);
  for (const [name, own] of keys) {
    if (!deps.isTimeLeft()) break;
    try {
      counts.settled += await visitStore(own, { ...deps, reader: deps.storeReaderOf(name) });
    } catch (error) {
      deps.failed({ keyValueStore: name }, error);
      counts.failed += 1;
    }
  }
  return counts;
}
