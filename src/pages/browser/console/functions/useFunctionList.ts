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
import type { QueryDocument } from '../../../../contract/document.ts';
import { readPages, type Tell } from '../gateway/readPages.ts';
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
  testRun: LastRun | 'NOT_READ' | undefined;
  users: number | null | undefined;
}

interface FunctionList {
  list: Reading<Listed[]>;
  rows: FunctionRow[] | undefined;
  /** Holds the details that could not be read. */
  missing: readonly Pick<Reading<unknown>, 'failure' | 'reload'>[];
}

/** Reads all functions first, then what is known of each, in requests of their own. */
export function useFunctionList(): FunctionList {
  const { ask, owner } = useSession();
  const list = useRead('functions', (tell) => readAll(ask, tell));
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
          testRun: runs.failure
            ? 'NOT_READ'
            : detail(runs, listed.name, (node) => node.lastTestRun),
          users: detail(users, listed.name, ({ associations }) =>
            associations ? new Set(associations.map((each) => each.distributionId)).size : null,
          ),
        };
      }),
    [list.value, versions, runs, users, owner],
  );
  const missing = [versions, runs, users].filter(({ failure }) => failure);
  return { list, rows, missing };
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

function readAll(ask: Ask, tell: Tell): Promise<Listed[]> {
  return readPages(async (after) => (await ask(listFunctionsQuery, { after })).functions, tell);
}

interface Details<Node> {
  functions: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null;
}

/** Reads a detail of each function. */
async function readDetails<Node extends { name: string }>(
  ask: Ask,
  document: QueryDocument<Details<Node>, { after?: string | null }>,
): Promise<ReadonlyMap<string, Node>> {
  const nodes = await readPages(async (after) => (await ask(document, { after })).functions);
  return new Map(nodes.map((node) => [node.name, node]));
}
