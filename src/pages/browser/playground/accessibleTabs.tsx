import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/**
 * GraphiQL 5.4 marks the item around a tab's two buttons as the tab, which hides both from screen readers. Here the
 * first button is the tab, and the key Delete closes it, as the ARIA Authoring Practices have it for tabs.
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
