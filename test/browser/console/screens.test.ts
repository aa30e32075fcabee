import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../axe.ts';
import { mayBeSkipped } from '../chromium.ts';
import { lookAt, overflowOf, viewportOf, type Look } from '../look.ts';
import { startPageGateway, type PageGateway } from '../pageGateway.ts';
import { visit } from '../visit.ts';
import { typeAtEndOf } from './editor.ts';

const longName = `a${'-very-long-name'.repeat(4)}-64`.slice(0, 64);
const longCode = `function handler(event) {\n  return event.request;\n}\n${'// 0123456789 and more of a line that is long enough to be wrapped\n'.repeat(140)}`;

/** Lists the screens, in groups of one visit: the path, and what shows that it is there. */
const screens: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'of all functions',
    [
      ['', '.name'],
      ['?q=no-such-function', '.nothing'],
      ['/new-function', '.code .l'],
    ],
  ],
  [
    'of a function',
    [
      ['/functions/security-headers', '.monaco-editor .view-line'],
      ['/functions/security-headers/tests/referrer', 'textarea'],
      ['/functions/security-headers/history', '.l.add'],
    ],
  ],
  [
    'of a function’s users and settings, and of long words',
    [
      ['/functions/security-headers/used-by', '.empty'],
      ['/functions/security-headers/settings', '[aria-label=Tags] .actions'],
      [`/functions/${longName}`, '.monaco-editor .view-line'],
    ],
  ],
  [
    'of key value stores, and of what is not there',
    [
      ['/stores', '.name'],
      ['/stores/moved-pages', '.entries .mono'],
      ['/functions/no-such-function', '.empty'],
      ['/nothing/here', 'h1'],
    ],
  ],
];

/** Lists each width in both schemes, so that each screen differs from the one before in one thing. */
const looks: readonly Look[] = [
  [1280, 'light'],
  [1280, 'dark'],
  [820, 'dark'],
  [820, 'light'],
  [390, 'light'],
  [390, 'dark'],
  [320, 'dark'],
  [320, 'light'],
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

  const open = async (path: string, [width, colorScheme]: Look) => {
    const options = { viewport: viewportOf(width), colorScheme, reducedMotion: 'reduce' as const };
    return visit(gateway.browser, `${gateway.url}/console${path}`, options);
  };
  const goTo = (page: Page, path: string) =>
    page.evaluate(
      `history.pushState(null, '', ${JSON.stringify(`/console${path}`)}); dispatchEvent(new Event('console-moved'))`,
    );

  test.each(screens.map(([title, group], index) => [title, group, index] as const))(
    'axe-core finds nothing, and nothing is cut off, in any width and scheme: the screens %s',
    async (_, group, index) => {
      // Each group is loaded in another width and scheme.
      const order = [...looks.slice(index * 2), ...looks.slice(0, index * 2)];
      const { page, complaints } = await open(group[0]?.[0] ?? '', order[0] ?? [1280, 'light']);
      await page
        .locator(group[0]?.[1] ?? 'h1')
        .first()
        .waitFor();
      for (const [path, sign] of group) {
        await goTo(page, path);
        await page.locator(sign).first().waitFor();
        await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
        for (const look of order) {
          await lookAt(page, look);
          const findings = await axeFindings(page);
          expect({ path, look, findings }).toEqual({ path, look, findings: [] });
          const overflow = await overflowOf(page);
          expect({ path, look, overflow }).toEqual({ path, look, overflow: 0 });
        }
        order.reverse();
      }
      expect(complaints).toEqual([]);
    },
  );

  test('a list of a hundred functions is there at once, and is filtered as one types', async () => {
    const code = 'function handler(event) { return event.request; }';
    await Promise.all(Array.from({ length: 94 }, (_, index) => create(`many-${index}`, code)));
    const { page } = await open('', [1280, 'light']);
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
    const { page } = await open('/functions/redirect-by-country', [1280, 'light']);
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
