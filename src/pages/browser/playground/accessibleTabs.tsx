import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/**
 * Corrects the ARIA roles of GraphiQL's tabs. GraphiQL 5.4 gives the role `tab` to the element around a tab's two
 * buttons, which hides both from screen readers. Here the first button is the tab, and the Delete key closes it.
 * Source: ARIA Authoring Practices Guide, pattern "Tabs".
 */
export function AccessibleTabs(): null {
  const tabs = useGraphiQL((state) => state.tabs);
  const activeTabIndex = useGraphiQL((state) => state.activeTabIndex);
  useEffect(() => {
    const items = document.querySelectorAll('.graphiql-tab');
    for (const [index, item] of items.entries()) {
      const [tab, close] = item.querySelectorAll('button');
      item.role = 'presentation';
      item.removeAttribute('aria-selected');
      tab?.setAttribute('role', 'tab');
      tab?.setAttribute('aria-selected', String(index === activeTabIndex));
      if (!tab || !close) continue;
      close.tabIndex = -1;
      close.ariaHidden = 'true';
      tab.setAttribute('aria-keyshortcuts', 'Delete');
      tab.addEventListener('keydown', closeOnDelete);
    }
  }, [tabs, activeTabIndex]);
  return null;
}

function closeOnDelete({ key, currentTarget }: KeyboardEvent): void {
  if (key !== 'Delete' || !(currentTarget instanceof HTMLElement)) return;
  const close = currentTarget.nextElementSibling;
  if (close instanceof HTMLElement) close.click();
}
