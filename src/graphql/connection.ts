import type { EntryPage } from '../operations/keyValueStores/listEntries.ts';
import type { KeyValueStorePage } from '../operations/keyValueStores/listKeyValueStores.ts';
import type { FunctionPage } from '../operations/functions/listFunctions.ts';
import type { VersionPage } from '../operations/versions/listVersions.ts';
import type {
  FunctionConnection,
  FunctionVersionConnection,
  KeyValueEntryConnection,
  KeyValueStoreConnection,
  PageInfo,
} from '../contract/schema.generated.ts';

/** Makes a connection of a page, by the Relay cursor connections specification. */
export function toConnection(
  { entries, hasNextPage }: FunctionPage,
  { after }: { after?: string | null },
): FunctionConnection {
  return {
    __typename: 'FunctionConnection',
    edges: entries.map(({ cursor, node }) => ({ __typename: 'FunctionEdge', cursor, node })),
    nodes: entries.map(({ node }) => node),
    pageInfo: pageInfoOf({ entries, hasNextPage }, after),
  };
}

/** Does the same for a page of versions. */
export function toVersionConnection(
  { name, entries, hasNextPage, endCursor }: VersionPage,
  { after }: { after?: string | null | undefined },
): FunctionVersionConnection {
  return {
    __typename: 'FunctionVersionConnection',
    name,
    edges: entries.map(({ cursor, node }) => ({ __typename: 'FunctionVersionEdge', cursor, node })),
    nodes: entries.map(({ node }) => node),
    pageInfo: { ...pageInfoOf({ entries, hasNextPage }, after), endCursor },
  };
}

/** Does the same for a page of key value stores. */
export function toStoreConnection(
  { entries, hasNextPage }: KeyValueStorePage,
  { after }: { after?: string | null | undefined },
): KeyValueStoreConnection {
  return {
    __typename: 'KeyValueStoreConnection',
    edges: entries.map(({ cursor, node }) => ({ __typename: 'KeyValueStoreEdge', cursor, node })),
    nodes: entries.map(({ node }) => node),
    pageInfo: pageInfoOf({ entries, hasNextPage }, after),
  };
}

/** Does the same for a page of entries. */
export function toEntryConnection(
  { etag, entries, hasNextPage }: EntryPage,
  { after }: { after?: string | null | undefined },
): KeyValueEntryConnection {
  return {
    __typename: 'KeyValueEntryConnection',
    etag,
    edges: entries.map(({ cursor, node }) => ({ __typename: 'KeyValueEntryEdge', cursor, node })),
    nodes: entries.map(({ node }) => node),
    pageInfo: pageInfoOf({ entries, hasNextPage }, after),
  };
}

function pageInfoOf(
  { entries, hasNextPage }: { entries: readonly { cursor: string }[]; hasNextPage: boolean },
  after: string | null | undefined,
): PageInfo {
  return {
    __typename: 'PageInfo',
    hasNextPage,
    hasPreviousPage: after != null,
    startCursor: entries[0]?.cursor ?? null,
    endCursor: entries.at(-1)?.cursor ?? null,
  };
}
