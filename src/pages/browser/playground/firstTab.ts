import { examples } from './examples.ts';

/** What of GraphiQL's stored tabs is read here. */
interface StoredTabs {
  activeTabIndex: number;
  tabs: { query: string | null; variables: string | null }[];
}

/**
 * What the editors show first: the tab that was open when the page was left, else the first example. GraphiQL 5.4 does
 * not fill in the variables of the first tab by itself, and opens another tab when they fit none.
 */
export function firstTab(storage: Storage): { initialQuery: string; initialVariables: string } {
  const text = storage.getItem('graphiql:tabState');
  const stored = text === null ? undefined : (JSON.parse(text) as StoredTabs); // GraphiQL has written it
  const { query, variables } = stored?.tabs[stored.activeTabIndex] ?? examples[0] ?? {};
  return { initialQuery: query ?? '', initialVariables: variables ?? '' };
}
