import { CommandError } from '../commandError.ts';
import { keyValueStoresQuery } from '../documents.generated.ts';
import type { Gateway } from '../gateway/gateway.ts';

/** Maps names of key value stores to their ARNs, and back. */
export interface StoreNames {
  /** Throws `CommandError` for a name that is not there. */
  arnOf: (store: string) => string;
  /** Gives the ARN itself where no name is known. */
  nameOf: (arn: string) => string;
}

/** Reads the names of the key value stores that the caller may read. */
export async function readStoreNames(gateway: Gateway): Promise<StoreNames> {
  const arns = new Map<string, string>();
  let after: string | null = null;
  do {
    const page = await readPage(gateway, after);
    for (const { name, arn } of page.nodes) arns.set(name, arn);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  const names = new Map([...arns].map(([name, arn]) => [arn, name]));
  return {
    arnOf: (store) => {
      const arn = store.startsWith('arn:') ? store : arns.get(store);
      if (arn !== undefined) return arn;
      throw new CommandError(
        `The gateway has no key value store ${store} that you may read.`,
        `Make it: cff kvs sync ${store}`,
      );
    },
    nameOf: (arn) => names.get(arn) ?? arn,
  };
}

async function readPage(gateway: Gateway, after: string | null) {
  const { data, failed } = await gateway.query(keyValueStoresQuery, { after });
  if (data.keyValueStores) return data.keyValueStores;
  throw new CommandError(
    `The key value stores could not be listed (${[...failed.values()].join(', ')}).`,
  );
}
