import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { mayBeSkipped } from './chromium.ts';
import { startPageGateway, type PageGateway } from './pageGateway.ts';
import { visit } from './visit.ts';

const wide = { viewport: { width: 1280, height: 800 } };
const basePath = '/teams/functions-gateway';

(mayBeSkipped ? describe.skip : describe)('in Chromium, below a base path', () => {
  let gateway: PageGateway | undefined;
  let url: string;
  let browser: Browser;

  beforeAll(async () => {
    gateway = await startPageGateway({ BASE_PATH: basePath });
    ({ url, browser } = gateway);
  });
  afterAll(() => gateway?.close());

  test('/graphiql runs an example, and asks for nothing outside', async () => {
    expect(new URL(url).pathname).toBe(basePath);
    const { page, complaints } = await visit(browser, `${url}/graphiql`, wide);
    // A request that a reload ends would be one that failed.
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await page.getByText('The admin of this machine').waitFor();
    await page.locator('.graphiql-query-editor .view-lines', { hasText: 'WhoAmI' }).waitFor();
    await page.locator('.graphiql-query-editor textarea').first().focus();
    await page.keyboard.press('Control+Enter');
    await page.locator('.result-window .view-lines', { hasText: '"subject"' }).waitFor();
    expect(complaints).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
    const isOutside = (each: string) => /^https?:/.test(each) && !each.startsWith(`${url}/`);
    expect(asked.filter(isOutside)).toEqual([]);
  });

  test('/docs tries a route with the token', async () => {
    const { page, complaints } = await visit(browser, `${url}/docs`, wide);
    await page.getByText('The admin of this machine').waitFor();
    await page.locator('.opblock-get', { hasText: 'Lists functions page by page' }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page.locator('.live-responses-table', { hasText: 'url-rewrite' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('the front page leads to every page and document', async () => {
    const { page, complaints } = await visit(browser, url);
    const links = await page.locator('main a').evaluateAll((all) => all.map((a) => a.href));
    const own = links.filter((href) => href.startsWith(new URL(url).origin));
    expect(own.length).toBeGreaterThan(3);
    for (const link of own) {
      expect(link.startsWith(`${url}/`)).toBe(true);
      expect((await fetch(link)).status).toBe(200);
    }
    expect(complaints).toEqual([]);
  });
});
