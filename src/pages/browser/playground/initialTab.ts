import { examples } from './examples.ts';

/** Describes the part of GraphiQL's stored tabs that is read. */
interface StoredTabs {
  activeTabIndex: number;
  tabs: { query: string | null; variables: string | null }[];
}

/**
 * Gives the first content of the editors: the tab that was open when the page was left, or the first example. GraphiQL
 * 5.4 does not fill in the variables of the first tab by itself, and opens another tab if the content fits none.
 */
export function initialTab(storage: Storage): { initialQuery: string; initialVariables: string } {
  const text = storage.getItem('graphiql:tabState');
  const stored = text === null ? undefined : (JSON.parse(text) as StoredTabs); // GraphiQL has written it
  const { query, variables } = stored?.tabs[stored.activeTabIndex] ?? examples[0] ?? {};
  return { initialQuery: query ?? '', initialVariables: variables ?? '' };
}
