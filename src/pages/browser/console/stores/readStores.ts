import { listStoresQuery, type ListStoresQuery } from '../documents.generated.ts';
import type { Ask } from '../gateway/ask.ts';
import { readPages, type Tell } from '../gateway/readPages.ts';

export type ListedStore = NonNullable<ListStoresQuery['keyValueStores']>['nodes'][number];

/** Reads all key value stores that the caller may read. */
export function readStores(ask: Ask, tell?: Tell): Promise<ListedStore[]> {
  return readPages(async (after) => (await ask(listStoresQuery, { after })).keyValueStores, tell);
}
