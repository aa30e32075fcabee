/** Adds to Swagger UI what it lacks: names for its selects, and code samples that the keyboard can scroll. */
export function makeDocsAccessible(root: Element): void {
  new MutationObserver(() => {
    for (const select of root.querySelectorAll('select:not([aria-label])')) {
      const row = select.closest('tr, .servers');
      const name = row?.querySelector('.parameter__name, .response-col_status, .servers-title');
      const label = name?.textContent ?? select.id;
      select.setAttribute('aria-label', label || 'Media type');
    }
    for (const sample of root.querySelectorAll('.microlight:not([tabindex])')) {
      sample.setAttribute('tabindex', '0');
    }
  }).observe(root, { childList: true, subtree: true });
}
