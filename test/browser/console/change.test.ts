import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../axe.ts';
import { focusEditor, replaceCode, tabTo, tabToEditor, typeAtEndOf } from './editor.ts';
import { describeConsole } from './describeConsole.ts';

describeConsole(({ gateway, open }) => {
  const liveCode = async (name: string) => {
    const query = `query ($name: String!) { function(name: $name, stage: LIVE) { ... on CloudFrontFunction { code { text } } } }`;
    const { code } = await gateway.ask('admin', query, { name });
    return (code as { text: string } | undefined)?.text;
  };
  const deploy = async (page: Page, message: string) => {
    await page.getByLabel('What changes, and why').fill(message);
    await page.getByRole('button', { name: 'Deploy to Live' }).click();
  };

  test('a changed line goes live, and back, by clicks', async () => {
    const { page, complaints } = await open('');
    await page.getByText('5 functions that you may read.').waitFor();
    await page.getByRole('link', { name: 'redirect-by-country' }).click();
    await typeAtEndOf(page, 3, " // with AT: 'de'");
    await page.getByText('+1 −1 against version 1').waitFor();
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('3 of 3 pass').waitFor();
    await page.getByRole('button', { name: 'Changes' }).click();
    await page.locator('.l.add', { hasText: "with AT: 'de'" }).waitFor();
    await deploy(page, 'Say that Austria is missing');
    await page.getByText('Version 3 is live.').waitFor();
    // The pointer is still over the button, which is inactive now.
    expect(await axeFindings(page)).toEqual([]);
    expect(await liveCode('redirect-by-country')).toContain("// with AT: 'de'");
    await page.getByRole('button', { name: 'Restore version 1' }).click();
    await page.locator('.l.del', { hasText: "with AT: 'de'" }).waitFor();
    await page.getByRole('button', { name: 'Restore version 1 to Live' }).click();
    await page.getByText('is live. Distributions take it over within minutes.').waitFor();
    expect(await liveCode('redirect-by-country')).not.toContain('with AT');
    await page.getByRole('link', { name: 'Restored 1: German, French' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('a changed line goes live, and back, by the keyboard alone', async () => {
    const { page, complaints } = await open('');
    await page.getByText('functions that you may read.').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('url-re');
    await page.getByRole('link', { name: 'cache-control' }).waitFor({ state: 'detached' });
    await tabTo(page, /^ *url-rewrite$/);
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await tabToEditor(page);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.type(' By keyboard.');
    await page.getByText('+1 −1 against').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('3 of 3 pass').waitFor();
    await page.keyboard.press('Control+Shift+Enter');
    await page.keyboard.type('Say how it was changed');
    await tabTo(page, /Deploy to Live/);
    await page.keyboard.press('Enter');
    await page.getByText('is live.').waitFor();
    expect(await liveCode('url-rewrite')).toContain('By keyboard.');
    await tabTo(page, /Restore version 1/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Version 1', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Restore version 1 to Live' }).waitFor();
    await tabTo(page, /Restore version 1 to Live/);
    await page.keyboard.press('Enter');
    await page.getByText('is live. Distributions').waitFor();
    expect(await liveCode('url-rewrite')).not.toContain('By keyboard.');
    expect(complaints).toEqual([]);
  });

  test('what a second person has saved meanwhile is merged, and nothing of either is lost', async () => {
    const name = 'team-a-merged';
    const lines = [
      'function handler(event) {',
      '  const request = event.request;',
      '  return request;',
      '}',
      '',
    ];
    const create = `mutation ($input: CreateFunctionInput!) { createFunction(input: $input) { ... on CreateFunctionSuccess { function { etag } } } }`;
    const created = await gateway.ask('team-a', create, {
      input: { name, code: { text: lines.join('\n') } },
    });
    const { etag } = created['function'] as { etag: string };
    const { page, complaints } = await open(`/functions/${name}`);
    await typeAtEndOf(page, 2, ' // mine');
    await typeAtEndOf(page, 4, '\n// my end');
    await page.getByText('against version 1').waitFor();
    const update = `mutation ($input: UpdateFunctionInput!) { updateFunction(input: $input) { __typename } }`;
    const theirs = lines.with(1, '  const request = event.request; // theirs').join('\n');
    const input = {
      name,
      ifMatch: etag,
      code: { text: `// their start\n${theirs}` },
      message: 'Theirs',
    };
    expect(await gateway.ask('team-a', update, { input })).toEqual({
      __typename: 'UpdateFunctionSuccess',
    });
    await deploy(page, 'Mine');
    await page.getByRole('heading', { name: 'Merge' }).waitFor();
    await page.getByText('version 2, in Development now').waitFor();
    await page.getByText('team-a saved version 2, while you worked on version 1.').waitFor();
    const decision = page.getByRole('region', { name: 'Decision 1' });
    await decision.locator('.l.add', { hasText: '// theirs' }).waitFor();
    await decision.locator('.l.add', { hasText: '// mine' }).waitFor();
    await decision.getByRole('button', { name: 'Yours' }).click();
    await focusEditor(page);
    await page.getByText('No errors', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Go on with merged code' }).click();
    await page.getByRole('button', { name: 'Deploy to Live' }).click();
    await page.getByText('is live.').waitFor();
    const merged = lines.with(1, '  const request = event.request; // mine').join('\n');
    expect(await liveCode(name)).toBe(`// their start\n${merged}// my end\n`);
    expect(complaints).toEqual([]);
  });

  test('on a telephone a change is reviewed and deployed, and what came of it is in sight', async () => {
    const { page } = await open('/functions/redirect-moved-pages');
    await page.setViewportSize({ width: 390, height: 844 });
    await typeAtEndOf(page, 1, ' By telephone.');
    await page.getByRole('button', { name: 'Review and deploy' }).click();
    await page.keyboard.type('Say how it was changed');
    await page.getByRole('button', { name: 'Deploy to Live' }).click();
    const note = page.getByRole('status').filter({ hasText: 'is live.' });
    await note.waitFor();
    const { y = 0, height = 0 } = (await note.boundingBox()) ?? {};
    const dock = await page.locator('.dock').boundingBox();
    expect(y).toBeGreaterThan(48);
    expect(y + height).toBeLessThanOrEqual(dock?.y ?? 0);
  });

  test('a test that fails opens itself, and keeps the code from visitors', async () => {
    const before = await liveCode('redirect-by-country');
    const { page, complaints } = await open('/functions/redirect-by-country');
    const broken = (before ?? '').replace('/${home}/', '/${home}/home/');
    await replaceCode(page, broken);
    await page.getByText('No errors', { exact: true }).waitFor();
    await deploy(page, 'To the home of each country');
    await page.getByText('Not published. 1 stored test fails.').waitFor();
    const tests = page.getByRole('region', { name: 'Stored tests' });
    await tests.getByText('/response/headers/location/value got "/de/home/"').waitFor();
    await tests.locator('b', { hasText: 'home/' }).waitFor();
    expect(await liveCode('redirect-by-country')).toBe(before);
    await tests.getByRole('link', { name: 'Open the test' }).click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('button', { name: 'Make this the expectation' }).click();
    await page.getByRole('button', { name: 'Save test' }).click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByText('Passes', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('code that CloudFront would refuse is named while it is typed, and its line can be gone to', async () => {
    const { page } = await open('/functions/cache-control');
    await replaceCode(
      page,
      'function handler(event) {\n  return event.response;\n}\nexport { handler };\n',
    );
    await page.getByRole('button', { name: 'Error. Line 4' }).first().click();
    await page.getByText(/^Line 4, column/).waitFor();
    await page.locator('.problem code', { hasText: 'export' }).waitFor();
    await deploy(page, 'As a module');
    await page.getByText('Nothing was written. Line 4.').waitFor();
    await page.getByRole('button', { name: 'Go to line 4' }).waitFor();
    await replaceCode(
      page,
      `function handler(event) { return event.response; }\n//${'x'.repeat(10_240)}\n`,
    );
    await page.getByText('bytes too many').waitFor();
    await page.getByText('The code is too large.').first().waitFor();
    const button = page.getByRole('button', { name: 'Deploy to Live' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
  });

  test('a draft survives a reload, and ends when it is discarded; the token is in no storage', async () => {
    const { page } = await open('/functions/security-headers');
    await typeAtEndOf(page, 1, ' Draft of mine.');
    await page.getByText('+1 −1 against version').waitFor();
    await page.reload();
    await page.locator('.view-lines', { hasText: 'Draft' }).waitFor();
    const stored = await page.evaluate<string>(
      'JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie])',
    );
    expect(stored).toContain('Draft of mine.');
    expect(stored).not.toMatch(/eyJ[\w-]{10}/);
    await page.getByRole('link', { name: 'Functions', exact: true }).first().click();
    await page.getByText('Your draft', { exact: true }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Discard draft' }).click();
    await page.getByRole('button', { name: 'Discard draft' }).click();
    await page.getByText('Begins with your first change').waitFor();
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('Draft of mine.');
  });
});
