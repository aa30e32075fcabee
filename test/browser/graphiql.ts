import type { Page } from 'playwright-core';

/** Opens a tab of GraphiQL by its title and runs what is in it; gives the response as text. */
export async function runTab(page: Page, title: string): Promise<string> {
  await page.getByRole('tab', { name: title }).click();
  await page.locator('.graphiql-query-editor .view-lines', { hasText: title }).waitFor();
  return run(page);
}

/** Runs what is in the editors. */
export async function run(page: Page): Promise<string> {
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/graphql')),
    page.getByRole('button', { name: 'Execute query' }).click(),
  ]);
  const text = await response.text();
  await page.locator('.result-window .view-lines', { hasText: '"data"' }).waitFor();
  return text;
}

/** What the result pane shows, without the editor's non-breaking spaces. */
export async function shownResult(page: Page): Promise<string> {
  const text = await page.locator('.result-window .view-lines').innerText();
  return text.replaceAll('\u00a0', ' ');
}
