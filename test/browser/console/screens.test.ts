import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../axe.ts';
import { mayBeSkipped } from '../chromium.ts';
import { startPageGateway, type PageGateway } from '../pageGateway.ts';
import { visit } from '../visit.ts';
import { typeAtEndOf } from './editor.ts';

const longName = `a${'-very-long-name'.repeat(4)}-64`.slice(0, 64);
const longCode = `function handler(event) {\n  return event.request;\n}\n${'// 0123456789 and more of a line that is long enough to be wrapped\n'.repeat(140)}`;

/** Lists the screens: the path, and what shows that it is there. */
const screens: readonly (readonly [string, string])[] = [
  ['', '.name'],
  ['?q=no-such-function', '.nothing'],
  ['/new-function', '.code .l'],
  ['/functions/security-headers', '.monaco-editor .view-line'],
  ['/functions/security-headers/tests/referrer', 'textarea'],
  ['/functions/security-headers/history', '.l.add'],
  ['/functions/security-headers/used-by', '.empty'],
  ['/functions/security-headers/settings', '[aria-label=Tags] .actions'],
  [`/functions/${longName}`, '.monaco-editor .view-line'],
  ['/stores', '.name'],
  ['/stores/moved-pages', '.entries .mono'],
  ['/functions/no-such-function', '.empty'],
  ['/nothing/here', 'h1'],
];

(mayBeSkipped ? describe.skip : describe)('the console', () => {
  let gateway: PageGateway;
  const create = (name: string, text: string, comment = '') => {
    const mutation = `mutation ($input: CreateFunctionInput!) { createFunction(input: $input) { __typename } }`;
    return gateway.ask('admin', mutation, { input: { name, comment, code: { text } } });
  };
  beforeAll(async () => {
    gateway = await startPageGateway();
    const comment = 'A comment of as many characters as CloudFront takes. '.repeat(3).slice(0, 128);
    expect(await create(longName, longCode, comment)).toEqual({
      __typename: 'CreateFunctionSuccess',
    });
  });
  afterAll(() => gateway?.close());

  const open = async (path: string, width: number, colorScheme: 'light' | 'dark') => {
    const viewport = { width, height: width < 700 ? 844 : 900 };
    const options = { viewport, colorScheme, reducedMotion: 'reduce' as const };
    return visit(gateway.browser, `${gateway.url}/console${path}`, options);
  };
  const goTo = (page: Page, path: string) =>
    page.evaluate(
      `history.pushState(null, '', ${JSON.stringify(`/console${path}`)}); dispatchEvent(new Event('console-moved'))`,
    );
  const overflowOf = (page: Page) =>
    page.evaluate('document.documentElement.scrollWidth - innerWidth');

  test.each(
    [1280, 820, 390, 320].flatMap((width) => [
      [width, 'light' as const],
      [width, 'dark' as const],
    ]) as [number, 'light' | 'dark'][],
  )(
    'axe-core finds nothing, and nothing is cut off, at %d px in the %s scheme',
    async (width, scheme) => {
      const { page, complaints } = await open('', width, scheme);
      for (const [path, sign] of screens) {
        await goTo(page, path);
        await page.locator(sign).first().waitFor();
        await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
        expect({ path, found: await axeFindings(page) }).toEqual({ path, found: [] });
        expect({ path, overflow: await overflowOf(page) }).toEqual({ path, overflow: 0 });
      }
      expect(complaints).toEqual([]);
    },
  );

  test('a list of a hundred functions is there at once, and is filtered as one types', async () => {
    for (let index = 0; index < 94; index += 1)
      await create(`many-${index}`, 'function handler(event) { return event.request; }');
    const { page } = await open('', 1280, 'light');
    await page.getByText('100 functions that you may read.').waitFor();
    await page.getByRole('link', { name: 'many-93' }).waitFor();
    await page.locator('.bone').first().waitFor({ state: 'detached' });
    await page.getByLabel('Filter by name or comment').fill('many-4');
    await page.getByRole('link', { name: 'url-rewrite' }).waitFor({ state: 'detached' });
    expect(await page.locator('.list .name').count()).toBe(11);
    expect(new URL(page.url()).search).toBe('?q=many-4');
    await page.getByRole('button', { name: /^Not live/ }).click();
    expect(new URL(page.url()).search).toBe('?show=not-live&q=many-4');
  });

  test('an answer that does not come is asked for again', async () => {
    const { page } = await visit(gateway.browser, `${gateway.url}/healthz`);
    await page.clock.install();
    let calls = 0;
    await page.route('**/graphql', (route) => {
      calls += 1;
      return calls === 1 ? undefined : route.continue(); // the first stays without an answer
    });
    await page.goto(`${gateway.url}/console`);
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'attached' });
    await page.clock.fastForward(10_000);
    await page.getByText('This takes longer than usual.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('functions that you may read.').waitFor();
  });

  test('the pictures of the main screens', async () => {
    const { page } = await open('/functions/redirect-by-country', 1280, 'light');
    await typeAtEndOf(page, 3, '');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(", AT: 'de'");
    await page
      .getByLabel('What changes, and why')
      .fill('Visitors from Austria get the German front page');
    await page.keyboard.press('Control+Enter');
    await page.getByText('3 of 3 pass').waitFor();
    await page.getByText('no errors', { exact: true }).waitFor();
    const code = await page.screenshot();
    await page.getByRole('button', { name: 'Deploy to Live' }).click();
    await page.getByText('is live.').waitFor();
    await page.getByRole('link', { name: /^History/ }).click();
    await page.locator('.l.del').first().waitFor();
    const history = await page.screenshot();
    for (const [name, picture] of [
      ['console', code],
      ['console-history', history],
    ] as const) {
      expect(picture.length).toBeGreaterThan(20_000);
      expect(picture.length).toBeLessThan(200_000);
      if (process.env['PICTURE']) await writeFile(`test/browser/${name}.png`, picture);
    }
  });
});
