import { useMemo } from 'react';
import { useSession } from '../app/session.ts';
import {
  listFunctionsQuery,
  listLastTestRunsQuery,
  listLastVersionsQuery,
  listUsersQuery,
  type ListFunctionsQuery,
  type ListLastTestRunsQuery,
  type VersionFragment,
} from '../documents.generated.ts';
import { readDraft } from '../drafts/drafts.ts';
import type { Ask } from '../gateway/ask.ts';
import type { QueryDocument } from '../gateway/document.ts';
import { useRead, type Reading } from '../gateway/useRead.ts';

type Listed = NonNullable<ListFunctionsQuery['functions']>['nodes'][number];
type LastRun = NonNullable<ListLastTestRunsQuery['functions']>['nodes'][number]['lastTestRun'];

/** Names what is to be known of a function at a glance. */
export type FunctionState = 'LIVE' | 'AHEAD' | 'NEVER' | 'ELSEWHERE';

/** Holds a function of the list. What is read after the list is undefined until then, and null if there is none. */
export interface FunctionRow {
  name: string;
  comment: string;
  changedAt: string;
  state: FunctionState;
  hasDraft: boolean;
  version: VersionFragment | null | undefined;
  testRun: LastRun | undefined;
  users: number | null | undefined;
}

/** Reads all functions first, then what is known of each, in requests of their own. */
export function useFunctionList(): { list: Reading<Listed[]>; rows: FunctionRow[] | undefined } {
  const { ask, owner } = useSession();
  const list = useRead('functions', () => readAll(ask));
  const versions = useRead('versions', () => readDetails(ask, listLastVersionsQuery));
  const runs = useRead('runs', () => readDetails(ask, listLastTestRunsQuery));
  const users = useRead('users', () => readDetails(ask, listUsersQuery));
  const rows = useMemo(
    () =>
      list.value?.map((listed): FunctionRow => {
        const version = detail(versions, listed.name, (node) => node.lastVersion);
        return {
          name: listed.name,
          comment: listed.comment,
          changedAt: listed.lastModifiedTime,
          state: stateOf(listed, version),
          hasDraft: readDraft(owner, listed.name) !== undefined,
          version,
          testRun: detail(runs, listed.name, (node) => node.lastTestRun),
          users: detail(users, listed.name, ({ associations }) =>
            associations ? new Set(associations.map((each) => each.distributionId)).size : null,
          ),
        };
      }),
    [list.value, versions, runs, users, owner],
  );
  return { list, rows };
}

/** Gives what a second request tells of a function; null when that failed. */
function detail<Node extends { name: string }, Value>(
  { value, failure }: Reading<ReadonlyMap<string, Node>>,
  name: string,
  read: (node: Node) => Value,
): Value | null | undefined {
  const node = value?.get(name);
  if (node) return read(node);
  return value || failure ? null : undefined;
}

/** Says how Development and Live stand. What was made elsewhere from the start is not a change. */
function stateOf(
  { lastModifiedTime, counterpart }: Listed,
  version: VersionFragment | null | undefined,
): FunctionState {
  if (version?.source === 'OUTSIDE' && version.number > 2) return 'ELSEWHERE';
  if (!counterpart) return 'NEVER';
  return counterpart.lastModifiedTime < lastModifiedTime ? 'AHEAD' : 'LIVE';
}

async function readAll(ask: Ask): Promise<Listed[]> {
  const all: Listed[] = [];
  let after: string | null = null;
  do {
    const { functions }: ListFunctionsQuery = await ask(listFunctionsQuery, { after });
    all.push(...(functions?.nodes ?? []));
    after = functions?.pageInfo.hasNextPage ? functions.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}

/** Reads a detail of each function, page by page: pages have at most a hundred functions, and few accounts have more. */
async function readDetails<Node extends { name: string }>(
  ask: Ask,
  document: QueryDocument<{ functions: { nodes: Node[] } | null }, { after?: string | null }>,
): Promise<ReadonlyMap<string, Node>> {
  const data = await ask(document, {});
  return new Map((data.functions?.nodes ?? []).map((node) => [node.name, node]));
}
