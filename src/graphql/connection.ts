import type { FunctionPage } from '../operations/functions/listFunctions.ts';
import type { FunctionConnection } from '../contract/schema.generated.ts';

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
