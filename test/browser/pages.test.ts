import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createSample, startEmulator } from '../support/emulator.ts';
import { start } from '../support/process.ts';
import { axeFindings } from './axe.ts';
import { mayBeSkipped } from './chromium.ts';
import { run, runTab, shownResult } from './graphiql.ts';
import { lookAt, overflowOf, viewportOf, type Look } from './look.ts';
import { pagesAt, startPageGateway, type PageGateway } from './pageGateway.ts';
import { visit, type Visit } from './visit.ts';

const wide = { viewport: { width: 1280, height: 800 } };
const narrow = { viewport: { width: 390, height: 844 } };

const isFocused = (element: { matches: (selector: string) => boolean }) =>
  element.matches(':focus');

/** Gives axe-core's serious and critical findings, with the elements. */
const seriousFindings = async (page: Page) =>
  (await axeFindings(page)).filter(({ impact }) => ['serious', 'critical'].includes(impact));

(mayBeSkipped ? describe.skip : describe)('in Chromium', () => {
  let gateway: PageGateway | undefined;
  let url: string;
  let browser: Browser;

  beforeAll(async () => {
    gateway = await startPageGateway();
    ({ url, browser } = gateway);
  });
  afterAll(() => gateway?.close());

  const graphiql = async (options = {}): Promise<Visit> => {
    const visited = await visit(browser, `${url}/graphiql`, options);
    await visited.page
      .locator('.graphiql-query-editor .view-lines', { hasText: 'WhoAmI' })
      .waitFor();
    await visited.page.getByText('The admin of this machine').waitFor();
    return visited;
  };

  test('/graphiql: after a fresh start each example runs in the order of the tabs and shows its result', async () => {
    const { page, complaints } = await graphiql(wide);
    const titles = await page.getByRole('tab').allInnerTexts();
    expect(titles.map((title) => title.trim())).toEqual([
      'WhoAmI',
      'ListFunctions',
      'ReadFunction',
      'UpdateFunction',
      'MergeConflict',
      'TestFunction',
      'PublishFunction',
      'CheckFunction',
      'ListVersions',
      'RestoreFunction',
      'SaveTestCase',
      'DeployFunction',
    ]);
    const expected: [string, string[]][] = [
      ['WhoAmI', ['"subject": "admin"', '"DELETE"']],
      ['ListFunctions', ['"name": "cache-control"', '"stage": "DEVELOPMENT"']],
      ['ReadFunction', ['"etag": "ETVPDKIKX0DER"', 'Viewer response']],
      ['UpdateFunction', ['"UpdateFunctionSuccess"', '"etag": "E3UN6WX5RRO2AG"']],
      ['MergeConflict', ['"PreconditionFailed"', '"etag": "E3UN6WX5RRO2AG"']],
    ];
    for (const [title, texts] of expected) {
      await runTab(page, title);
      const shown = await shownResult(page);
      for (const text of texts) expect(shown).toContain(text);
    }
    const picture = await page.screenshot();
    expect(picture.length).toBeLessThan(200_000);
    if (process.env['PICTURE']) await writeFile('test/browser/conflict.png', picture);
    // Merges the conflict as the example's comment describes.
    const variables = page.locator('.graphiql-editor-tool .view-lines');
    await variables.getByText('"ETVPDKIKX0DER"').dblclick();
    await page.keyboard.type('E3UN6WX5RRO2AG');
    expect(await run(page)).toContain('UpdateFunctionSuccess');
    expect(await runTab(page, 'TestFunction')).toContain('"uri":"/docs/index.html"');
    expect(await runTab(page, 'PublishFunction')).toContain('"stage":"LIVE"');
    expect(await runTab(page, 'CheckFunction')).toContain('"rule":"syntax"');
    expect(await runTab(page, 'ListVersions')).toContain('"event":"UPDATED"');
    // The merge has replaced the version that this example names.
    expect(await runTab(page, 'RestoreFunction')).toContain('"changedBy":{"number":3');
    expect(await runTab(page, 'SaveTestCase')).toContain('SaveTestCaseSuccess');
    expect(await runTab(page, 'DeployFunction')).toContain('DeployFunctionSuccess');
    expect(complaints).toEqual([]);
  });

  test('/graphiql: the token is sent, and is in clear in no editor and in no storage', async () => {
    const { page } = await graphiql(wide);
    await runTab(page, 'ListFunctions');
    await page.getByRole('button', { name: 'Headers' }).click();
    const token = await page.getByLabel('Token').inputValue();
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(await page.getByLabel('Token').getAttribute('type')).toBe('password');
    // GraphiQL writes to the storage half a second after the last change.
    await page.waitForFunction(() => localStorage.length > 0);
    await page.reload();
    await page.getByText('The admin of this machine').waitFor();
    expect(await page.locator('body').innerText()).not.toContain(token.slice(0, 20));
    const stored = await page.evaluate<string>(
      'JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])',
    );
    expect(stored).toContain('ListFunctions');
    expect(stored).not.toContain(token);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('/graphiql: an example works again after a reload, with the version that is there then', async () => {
    const { page } = await graphiql(wide);
    const changed = await runTab(page, 'UpdateFunction');
    expect(changed).toContain('UpdateFunctionSuccess');
    const [, etag = ''] = /"function":\{"etag":"(\w+)"/.exec(changed) ?? [];
    await page.waitForFunction(() =>
      localStorage['graphiql:tabState']?.includes('"activeTabIndex":3'),
    );
    await page.reload();
    await page.locator('.graphiql-editor-tool .view-lines', { hasText: etag }).waitFor();
    expect(await runTab(page, 'UpdateFunction')).toContain('UpdateFunctionSuccess');
  });

  test.each(['{', '{"tabs":{}}', '{"tabs":[1],"activeTabIndex":7}', '[]'])(
    '/graphiql: with damaged storage (%s) it starts anew',
    async (damaged) => {
      const localStorage = [{ name: 'graphiql:tabState', value: damaged }];
      const storageState = { cookies: [], origins: [{ origin: url, localStorage }] };
      const { page } = await graphiql({ ...wide, storageState });
      expect(await page.getByRole('tab').count()).toBe(12);
    },
  );

  test('/graphiql: on a narrow screen the answer is in sight below the button', async () => {
    const { page } = await graphiql(narrow);
    await run(page);
    const answer = page.locator('.result-window .view-lines', { hasText: '"subject"' });
    const { y = 0 } = (await answer.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(narrow.viewport.height * 0.7);
  });

  test('/graphiql: a reload opens the last active tab with its variables, and no other tab', async () => {
    const { page } = await graphiql(wide);
    await page.getByRole('tab', { name: 'ReadFunction' }).click();
    await page.waitForFunction(() =>
      localStorage['graphiql:tabState']?.includes('"activeTabIndex":2'),
    );
    await page.reload();
    await page.locator('.graphiql-query-editor .view-lines', { hasText: 'ReadFunction' }).waitFor();
    await page.locator('.graphiql-editor-tool .view-lines', { hasText: 'cache-control' }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(12);
    expect(await runTab(page, 'ReadFunction')).toContain('"sizeBytes"');
  });

  test('/graphiql: without a valid token the result tells what to do', async () => {
    const { page } = await graphiql(wide);
    await page.getByLabel('Token').fill('Bearer nonsense');
    await page.getByText('Kept until this page is closed').waitFor();
    await page.getByRole('button', { name: 'Execute query' }).click();
    await page.locator('.result-window .view-lines', { hasText: '401: no valid token' }).waitFor();
    await page.getByLabel('Token').fill('');
    await page.getByText('npm run -s token -- admin').waitFor();
  });

  test('/graphiql: a query can be run by the keyboard alone', async () => {
    const { page } = await graphiql(wide);
    const editor = page.locator('.graphiql-query-editor .graphiql-editor');
    await page.getByLabel('Token').focus();
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      if (await editor.evaluate(isFocused)) break;
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.locator('.result-window .view-lines', { hasText: '"subject"' }).waitFor();
  });

  test('/docs: a route can be tried with the token', async () => {
    const { page, complaints } = await visit(browser, `${url}/docs`, wide);
    await page.getByText('The admin of this machine').waitFor();
    await page.locator('.opblock-get', { hasText: 'Lists functions page by page' }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page.locator('.live-responses-table', { hasText: 'url-rewrite' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('/docs: the first route with a name shows a function, and the curl command no token', async () => {
    const { page } = await visit(browser, `${url}/docs`, wide);
    await page.getByText('The admin of this machine').waitFor();
    const token = await page.getByLabel('Token').inputValue();
    await page.locator('.opblock-get', { hasText: 'Describes one stage of a function' }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page
      .locator('.live-responses-table', { hasText: 'Asks the origin for index.html' })
      .waitFor();
    expect(await page.locator('.curl-command').innerText()).toContain('curl');
    expect(await page.locator('body').innerText()).not.toContain(token.slice(0, 20));
  });

  test('over AWS the pages have a token only by the address with the secret', async () => {
    const aws = await startEmulator();
    await createSample(aws.client, 'another-one');
    const other = await start('src/local/index.ts --aws', /^gateway ready /, {
      PORT: '0',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL_STS: aws.url,
      AWS_ENDPOINT_URL_CLOUDFRONT: aws.url,
    });
    try {
      const address = (await other.line(/^gateway ready /)).replace('gateway ready ', '');
      await pagesAt(address);
      const { page, complaints } = await visit(browser, address, wide);
      await page.getByText('The admin of this machine').waitFor();
      await page.getByRole('tab', { name: 'ReadFunction' }).click();
      await page.locator('.graphiql-editor-tool .view-lines', { hasText: 'another-one' }).waitFor();
      // A request that leaving the page ends would be one that failed.
      await page.waitForLoadState('networkidle');
      await page.getByRole('link', { name: 'REST docs' }).click();
      await page.getByText('The admin of this machine').waitFor();
      expect(new URL(page.url()).pathname).toBe('/docs');
      expect(complaints).toEqual([]);
      const visitor = await visit(browser, address.replace(/#.*/, ''), wide);
      await visitor.page.getByText('The address that npm start prints last').waitFor();
      expect(await visitor.page.getByLabel('Token').inputValue()).toBe('');
    } finally {
      await other.stop('SIGTERM');
    }
  });

  const wideLight: Look = [1280, 'light'];
  const narrowDark: Look = [390, 'dark'];
  const markOf = (scheme: string) =>
    `.${scheme === 'dark' ? 'vs-dark' : 'vs'} .view-line span[class^=mtk]`;
  test.each<[string, [Look, ...Look[]], (scheme: string) => string]>([
    ['/', [wideLight, narrowDark], () => 'h1'],
    ['/nothing-here', [narrowDark, wideLight], () => 'h1'],
    ['/problems', [wideLight, narrowDark], () => 'h1'],
    ['/problems/PreconditionFailed', [narrowDark, wideLight], () => 'h1'],
    // Its editors take the colours of the moment in which they are made.
    ['/graphiql', [wideLight], markOf],
    ['/graphiql', [narrowDark], markOf],
    ['/docs', [wideLight, narrowDark], () => '.opblock'],
  ])('%s: axe-core finds nothing serious, looked at as %j', async (path, order, signOf) => {
    const [[width, colorScheme]] = order;
    const options = { viewport: viewportOf(width), colorScheme };
    const { page } = await visit(browser, url + path, options);
    await page.locator(signOf(colorScheme)).first().waitFor();
    for (const look of order) {
      await lookAt(page, look);
      await page.locator(signOf(look[1])).first().waitFor();
      expect(await page.title()).toMatch(/CloudFront Functions gateway$/);
      expect({ look, found: await seriousFindings(page) }).toEqual({ look, found: [] });
      expect({ look, overflow: await overflowOf(page) }).toEqual({ look, overflow: 0 });
    }
  });

  test('/problems: a problem is one link away from the list, and the list from it', async () => {
    const { page, complaints } = await visit(browser, `${url}/problems`, narrow);
    await page.getByRole('link', { name: 'PreconditionFailed' }).click();
    await page.getByRole('heading', { name: 'PreconditionFailed' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/problems/PreconditionFailed');
    await page.getByRole('link', { name: 'All problems' }).click();
    await page.getByRole('heading', { name: 'Problems' }).waitFor();
    await page.getByRole('link', { name: 'REST docs' }).click();
    await page.locator('.opblock').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('/: the links lead to every page and document', async () => {
    const { page, complaints } = await visit(browser, url);
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links).toEqual(
      expect.arrayContaining(['/console', '/graphiql', '/docs', '/openapi.json', '/healthz']),
    );
    for (const path of links.filter((href) => href?.startsWith('/'))) {
      expect((await fetch(url + path)).status).toBe(200);
    }
    expect(complaints).toEqual([]);
  });
});
