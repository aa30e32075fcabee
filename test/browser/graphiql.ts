import type { Page } from 'playwright-core';

/** Opens a tab of GraphiQL by its title and runs its operation. Gives the text of the response. */
export async function runTab(page: Page, title: string): Promise<string> {
  await page.getByRole('tab', { name: title }).click();
  await page.locator('.graphiql-query-editor .view-lines', { hasText: title }).waitFor();
  return run(page);
}

/** Runs the operation in the editors. Gives the text of the response, once it is shown. */
export async function run(page: Page): Promise<string> {
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/graphql')),
    page.getByRole('button', { name: 'Execute query' }).click(),
  ]);
  const text = await response.text();
  const known = text.startsWith('{"data"') ? '"data"' : text; // fails with the answer itself
  await page.locator('.result-window .view-lines', { hasText: known }).waitFor();
  return text;
}

/** Reads the text of the result pane, without the editor's non-breaking spaces. */
export async function shownResult(page: Page): Promise<string> {
  const text = await page.locator('.result-window .view-lines').innerText();
  return text.replaceAll('\u00a0', ' ');
}
