import { useSession } from '../app/session.ts';
import { listEntriesQuery, readStoreQuery, type ReadStoreQuery } from '../documents.generated.ts';
import type { Ask } from '../gateway/ask.ts';
import { failureOf, RequestFailed } from '../gateway/failure.ts';
import { readPages, type Tell } from '../gateway/readPages.ts';
import { useRead, type Reading } from '../gateway/useRead.ts';

type Store = Extract<ReadStoreQuery['keyValueStore'], { __typename: 'KeyValueStore' }>;

export interface Entry {
  key: string;
  value: string;
}

/** Holds a store and its entries, all of one version. */
export interface StoreData {
  store: Store;
  etag: string;
  entries: readonly Entry[];
}

/** Reads a store with all its entries. */
export function useStore(name: string): Reading<StoreData> {
  const { ask } = useSession();
  return useRead(name, async (tell) => {
    const { keyValueStore: store } = await ask(readStoreQuery, { name });
    if (store?.__typename !== 'KeyValueStore') {
      throw new RequestFailed(
        failureOf(store ?? { __typename: 'Fault', message: 'The gateway gave nothing.' }),
      );
    }
    return { store, ...(await readEntries(ask, name, tell)) };
  });
}

const maxReadings = 3;

/** Reads all pages. Begins anew when the data changes meanwhile; the last reading stands. */
async function readEntries(
  ask: Ask,
  name: string,
  tell: Tell,
): Promise<Pick<StoreData, 'etag' | 'entries'>> {
  for (let reading = 1; ; reading += 1) {
    const etags = new Set<string>();
    const nodes = await readPages(async (after) => {
      const page = await readPage(ask, name, after);
      etags.add(page.etag);
      return page;
    }, tell);
    const entries = nodes.map(({ key, value }) => ({ key, value })).toSorted(byKey);
    const [etag = ''] = etags;
    if (etags.size === 1 || reading === maxReadings) return { etag, entries };
  }
}

const byKey = (one: Entry, other: Entry) => (one.key < other.key ? -1 : 1);

async function readPage(ask: Ask, name: string, after: string | null) {
  const { keyValueStore: read } = await ask(listEntriesQuery, { name, after });
  if (read?.__typename !== 'KeyValueStore' || !read.entries) {
    const nothing = { __typename: 'Fault', message: 'The entries could not be read.' };
    throw new RequestFailed(failureOf(read && 'message' in read ? read : nothing));
  }
  return read.entries;
}
