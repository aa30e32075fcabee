import { useCallback, useMemo, useRef } from 'react';
import { useSession } from '../app/session.ts';
import {
  listTestsQuery,
  listVersionsQuery,
  readAssociationsQuery,
  readFunctionQuery,
  type ContentFragment,
  type ListTestsQuery,
  type ListVersionsQuery,
  type ReadAssociationsQuery,
  type VersionFragment,
} from '../documents.generated.ts';
import type { Ask } from '../gateway/ask.ts';
import { failureOf, RequestFailed } from '../gateway/failure.ts';
import { useRead, type Reading } from '../gateway/useRead.ts';
import { versionItems, type VersionItem } from '../history/versionItems.ts';

export type StoredTest = NonNullable<ListTestsQuery['testCases']>[number];
export type Association = NonNullable<
  Extract<ReadAssociationsQuery['function'], { __typename: 'CloudFrontFunction' }>['associations']
>[number];

/** Holds both stages of a function. */
export interface Stages {
  name: string;
  development: ContentFragment & { etag: string };
  live: ContentFragment | null;
}

/** Holds what is known of the history. */
export interface History {
  items: readonly VersionItem[];
  versions: readonly VersionFragment[];
  hasMore: boolean;
}

/** Holds what the pages of one function read. */
export interface FunctionData {
  stages: Reading<Stages>;
  history: Reading<History>;
  tests: Reading<readonly StoredTest[]>;
  associations: Reading<readonly Association[]>;
  reload: () => Promise<void>;
  /** Reads older versions besides. */
  readOlder: () => void;
}

const versionsRead = 100;

/** Reads a function, then its history, its tests and its users. */
export function useFunction(name: string): FunctionData {
  const { ask } = useSession();
  const stages = useRead(name, async (): Promise<Stages> => {
    const { function: read } = await ask(readFunctionQuery, { name });
    if (read?.__typename !== 'CloudFrontFunction') throw refused(read);
    const { counterpart, etag, ...content } = read;
    if (etag === null) throw new Error('CloudFront gave no version of the function.');
    return { name, development: { ...content, etag }, live: counterpart };
  });
  const { history, readOlder } = useHistory(name, ask);
  const tests = useRead<readonly StoredTest[]>(
    name,
    async () => (await ask(listTestsQuery, { name })).testCases ?? [],
  );
  const associations = useRead<readonly Association[]>(name, async () => {
    const { function: read } = await ask(readAssociationsQuery, { name });
    if (read?.__typename !== 'CloudFrontFunction') throw refused(read);
    return read.associations ?? [];
  });
  return useMemo(
    () => ({
      stages,
      history,
      tests,
      associations,
      reload: async () => {
        await Promise.all([stages.reload(), history.reload(), tests.reload()]);
      },
      readOlder,
    }),
    [stages, history, tests, associations, readOlder],
  );
}

/** Reads the newest versions, and older ones when they are asked for. */
function useHistory(name: string, ask: Ask) {
  const wanted = useRef(versionsRead);
  const history = useRead(name, async (tell): Promise<History> => {
    const versions: VersionFragment[] = [];
    let after: string | null = null;
    do {
      const page: ListVersionsQuery = await ask(listVersionsQuery, { name, first: 100, after });
      versions.push(...(page.versions?.nodes ?? []));
      after = page.versions?.pageInfo.hasNextPage ? page.versions.pageInfo.endCursor : null;
      tell(versions.length);
    } while (after !== null && versions.length < wanted.current);
    return { versions, items: versionItems(versions), hasMore: after !== null };
  });
  const { reload } = history;
  const readOlder = useCallback(() => {
    wanted.current += versionsRead;
    void reload();
  }, [reload]);
  return { history, readOlder };
}

function refused(value: { __typename: string; message: string } | null): RequestFailed {
  return new RequestFailed(
    failureOf(value ?? { __typename: 'Fault', message: 'The gateway gave nothing.' }),
  );
}
