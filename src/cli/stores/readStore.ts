import { CommandError } from '../commandError.ts';
import { storeEntriesQuery } from '../documents.generated.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { isProblem, toCommandError } from '../gateway/problem.ts';
import { sortedEntries, type Entries } from './storeFile.ts';

/** Bounds how often a store is read again because it changed meanwhile. */
const maxReads = 3;

/** Reads all entries of a store, and the version that they are of; undefined if there is no such store. Throws `CommandError`. */
export async function readStore(
  gateway: Gateway,
  name: string,
): Promise<{ etag: string; entries: Entries } | undefined> {
  for (let count = 0; count < maxReads; count += 1) {
    const read = await readOnce(gateway, name);
    if (read !== 'CHANGED') return read;
  }
  throw new CommandError(
    `${name} changes while it is read.`,
    'Try again when nobody writes to it.',
  );
}

async function readOnce(gateway: Gateway, name: string) {
  const entries: [string, string][] = [];
  let etag: string | undefined;
  for (let after: string | null = null; ;) {
    const page = await readPage(gateway, { name, after });
    if (page === undefined) return undefined;
    etag ??= page.etag;
    if (page.etag !== etag) return 'CHANGED' as const;
    entries.push(...page.nodes.map(({ key, value }): [string, string] => [key, value]));
    if (!page.pageInfo.hasNextPage) return { etag, entries: sortedEntries(entries) };
    after = page.pageInfo.endCursor;
  }
}

async function readPage(gateway: Gateway, variables: { name: string; after: string | null }) {
  const { data, failed } = await gateway.query(storeEntriesQuery, variables);
  const store = data.keyValueStore;
  if (store?.__typename === 'EntityNotFound') return undefined;
  if (store && isProblem(store)) throw toCommandError(store, `${variables.name}: `);
  if (store?.entries) return store.entries;
  throw new CommandError(
    `${variables.name} could not be read (${[...failed.values()].join(', ')}).`,
    'Try again later.',
  );
}
