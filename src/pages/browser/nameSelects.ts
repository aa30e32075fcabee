/** Gives Swagger UI's selects, which have no label, the name of what stands beside them. */
export function nameSelects(root: Element): void {
  new MutationObserver(() => {
    for (const select of root.querySelectorAll('select:not([aria-label])')) {
      const row = select.closest('tr, .servers');
      const name = row?.querySelector('.parameter__name, .response-col_status, .servers-title');
      const label = name?.textContent ?? select.id;
      select.setAttribute('aria-label', label || 'Media type');
    }
  }).observe(root, { childList: true, subtree: true });
}
