import { functionPath, type FunctionTab } from '../app/route.ts';
import { Link } from '../parts/Link.tsx';
import type { FunctionData } from './useFunction.ts';

interface FunctionTabsProps {
  name: string;
  tab: FunctionTab;
  data: FunctionData;
}

/** Leads to the parts of a function's page. */
export function FunctionTabs({ name, tab, data }: FunctionTabsProps) {
  const users = data.associations.value;
  const counts: [FunctionTab, string, number | undefined][] = [
    ['code', 'Code', undefined],
    ['tests', 'Tests', data.tests.value?.length],
    ['history', 'History', data.history.value?.items.length],
    ['used-by', 'Used by', users && new Set(users.map((each) => each.distributionId)).size],
    ['settings', 'Settings', undefined],
  ];
  return (
    <nav className="tabs" aria-label="This function">
      {counts.map(([each, words, count]) => (
        <Link
          key={each}
          to={functionPath(name, each)}
          {...(each === tab && { 'aria-current': 'page' })}
        >
          {words} {count !== undefined && <small>{count}</small>}
        </Link>
      ))}
    </nav>
  );
}
