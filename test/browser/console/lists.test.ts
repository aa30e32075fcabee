import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { visit } from '../visit.ts';
import { typeAtEndOf } from './editor.ts';
import { describeConsole, wide } from './describeConsole.ts';

interface Sent {
  operationName: string;
  variables: Record<string, unknown>;
}

describeConsole(({ gateway }) => {
  const open = async (path: string, prepare?: (page: Page) => Promise<unknown>) => {
    if (!prepare) return visit(gateway.browser, `${gateway.url}/console${path}`, wide);
    const opened = await visit(gateway.browser, `${gateway.url}/healthz`, wide);
    await prepare(opened.page);
    await opened.page.goto(`${gateway.url}/console${path}`);
    return opened;
  };
  /** Makes every page of a list as small as this, so that a few items have several pages. */
  const smallPages = (first: number) => (page: Page) =>
    page.route('**/graphql', async (route) => {
      const body = route.request().postDataJSON() as Sent & { query: string };
      const query = body.query.replaceAll('first:100', `first:${first}`);
      const variables = 'first' in body.variables ? { ...body.variables, first } : body.variables;
      await route.continue({ postData: JSON.stringify({ ...body, query, variables }) });
    });

  test('a list of several pages is read to its end, with what is known of each function', async () => {
    const { page, complaints } = await open('', smallPages(2));
    await page.getByText('5 functions that you may read.').waitFor();
    await page.locator('.bone').first().waitFor({ state: 'detached' });
    const rows = page.locator('.list.functions tbody tr');
    expect(await rows.locator('.last .who').count()).toBe(5);
    await page.goto(`${gateway.url}/console/stores/moved-pages`);
    await page.getByRole('cell', { name: '/sale/', exact: true }).waitFor();
    expect(await page.locator('.entries tbody tr').count()).toBe(3);
    expect(complaints).toEqual([]);
  });

  test('a list that takes long says how much of it is there', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { page } = await open('', async (prepared) => {
      await smallPages(2)(prepared);
      await prepared.route('**/graphql', async (route) => {
        const { operationName, variables } = route.request().postDataJSON() as Sent;
        if (operationName === 'ListFunctions' && variables['after'] != null) await held;
        await route.fallback();
      });
    });
    await page.getByText('Loading, 2 so far').waitFor();
    release();
    await page.getByText('5 functions that you may read.').waitFor();
  });

  test('older versions than the first hundred are read when they are asked for, and by their address', async () => {
    const name = 'often-changed';
    const create = `mutation ($input: CreateFunctionInput!) { createFunction(input: $input) { ... on CreateFunctionSuccess { function { etag } } } }`;
    const text = (number: number) => ({
      text: `function handler(event) { return event.request; } // ${number}`,
    });
    const created = await gateway.ask('admin', create, { input: { name, code: text(1) } });
    let { etag } = created['function'] as { etag: string };
    const update = `mutation ($input: UpdateFunctionInput!) { updateFunction(input: $input) { ... on UpdateFunctionSuccess { function { etag } } } }`;
    for (let number = 2; number <= 104; number += 1) {
      const input = { name, ifMatch: etag, code: text(number), message: `Change ${number}` };
      const updated = await gateway.ask('admin', update, { input });
      ({ etag } = updated['function'] as { etag: string });
    }
    const { page } = await open(`/functions/${name}/history`);
    await page.getByRole('button', { name: /^Show \d+ older versions/ }).click();
    await page.getByRole('link', { name: /Change 5 Saved/ }).waitFor();
    expect(await page.getByRole('link', { name: /Change 4 Saved/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show older versions' }).click();
    await page.getByRole('link', { name: /Change 4 Saved/ }).waitFor();
    await page.goto(`${gateway.url}/console/functions/${name}/history/2`);
    await page.getByRole('heading', { name: 'Version 2', exact: true }).waitFor();
  });

  test.each([
    ['the functions', '', 'ListFunctions', '.list .name'],
    ['what is known of the functions', '', 'ListLastTestRuns', '.list .state.good'],
    ['a function', '/functions/url-rewrite', 'ReadFunction', '.view-line'],
    ['its tests', '/functions/url-rewrite/tests', 'ListTests', 'main textarea'],
    ['its history', '/functions/url-rewrite/history', 'ListVersions', '.versions b'],
    ['its users', '/functions/url-rewrite/used-by', 'ReadAssociations', 'main .empty'],
    ['its tags', '/functions/url-rewrite/settings', 'ReadTags', '[aria-label=Tags] .actions'],
    ['the stores', '/stores', 'ListStores', '.list .name'],
    ['a store', '/stores/moved-pages', 'ReadStore', '.entries .mono'],
    ['its entries', '/stores/moved-pages', 'ListEntries', '.entries .mono'],
    ['a copy', '/new-function?from=copy:url-rewrite', 'ReadFunction', '.code .l'],
  ])('what failed is said of %s, and Try again reads it', async (_, path, operation, sign) => {
    let isDown = true;
    const { page } = await open(path, async (prepared) => {
      await prepared.route('**/graphql', (route) => {
        const { operationName } = route.request().postDataJSON() as Sent;
        const isCut = isDown && operationName === operation;
        return isCut ? route.abort('connectionrefused') : route.continue();
      });
    });
    await page.getByText('The gateway could not be reached.').first().waitFor();
    isDown = false;
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.locator(sign).first().waitFor();
    await page.getByText('The gateway could not be reached.').waitFor({ state: 'detached' });
  });

  test('a draft outlives a spell without a network, and is saved after it', async () => {
    const address = `${gateway.url}/console/functions/cache-control`;
    const { page } = await visit(gateway.browser, address, wide);
    await typeAtEndOf(page, 1, ' Before.');
    await page.context().setOffline(true);
    await page.keyboard.type(' Offline.');
    await page.getByRole('button', { name: 'Save only' }).click();
    await page.getByText('This browser is offline. Your draft is kept.').waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.locator('.view-lines', { hasText: 'Offline.' }).waitFor();
    await page.getByRole('button', { name: 'Save only' }).click();
    await page.getByText('is saved in Development.').waitFor();
  });
});
