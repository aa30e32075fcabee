import type { FunctionPage } from '../operations/functions/listFunctions.ts';
import type { VersionPage } from '../operations/versions/listVersions.ts';
import type {
  FunctionConnection,
  FunctionVersionConnection,
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
    pageInfo: {
      __typename: 'PageInfo',
      hasNextPage,
      hasPreviousPage: after != null,
      startCursor: entries[0]?.cursor ?? null,
      endCursor: entries.at(-1)?.cursor ?? null,
    },
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
    pageInfo: {
      __typename: 'PageInfo',
      hasNextPage,
      hasPreviousPage: after != null,
      startCursor: entries[0]?.cursor ?? null,
      endCursor,
    },
  };
}
