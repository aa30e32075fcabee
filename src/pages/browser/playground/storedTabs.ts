import type { Example } from './example.ts';
import { withFunction } from './fillExamples.ts';

const key = 'graphiql:tabState';

/** Describes the part of GraphiQL's stored tabs that is read. */
interface StoredTabs {
  activeTabIndex: number;
  tabs: { query: string | null; variables: string | null }[];
}

/** Reads GraphiQL's stored tabs. Removes them if they are damaged: GraphiQL would not start with them. */
function readTabs(storage: Storage): StoredTabs | undefined {
  const text = storage.getItem(key);
  try {
    const stored = JSON.parse(text ?? 'null') as Partial<StoredTabs> | null; // perhaps of another program
    const { tabs, activeTabIndex } = stored ?? {};
    const isWhole =
      Array.isArray(tabs) &&
      tabs.every((tab) => typeof tab === 'object' && tab !== null) &&
      typeof activeTabIndex === 'number' &&
      tabs[activeTabIndex] !== undefined;
    if (isWhole) return stored as StoredTabs; // as just checked
  } catch {
    // Removed below.
  }
  if (text !== null) storage.removeItem(key);
  return undefined;
}

/** Puts the present names and versions into stored tabs of examples that nobody has changed otherwise. */
export function refreshTabs(storage: Storage, examples: readonly Example[]): void {
  const stored = readTabs(storage);
  if (!stored) return;
  const tabs = stored.tabs.map((tab) => {
    const example = examples.find(({ query }) => query === tab.query);
    const isUntouched = example?.takes && bare(tab.variables) === bare(example.variables);
    return isUntouched ? { ...tab, variables: example.variables ?? null } : tab;
  });
  storage.setItem(key, JSON.stringify({ ...stored, tabs }));
}

/** Gives variables without what is taken from the list. */
function bare(variables: string | null | undefined): string {
  return withFunction(variables ?? '', { name: '', etag: '' });
}

/**
 * Gives the first content of the editors: the tab that was open when the page was left, or the first example. GraphiQL
 * 5.4 does not fill in the variables of the first tab by itself, and opens another tab if the content fits none.
 */
export function initialTab(
  storage: Storage,
  examples: readonly Example[],
): { initialQuery: string; initialVariables: string } {
  const stored = readTabs(storage);
  const { query, variables } = stored?.tabs[stored.activeTabIndex] ?? examples[0] ?? {};
  return { initialQuery: query ?? '', initialVariables: variables ?? '' };
}
