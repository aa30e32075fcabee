import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { typeAtEndOf } from './editor.ts';
import { describeConsole } from './describeConsole.ts';

describeConsole(({ gateway, open }) => {
  const changedSettings = (page: Page) => page.getByLabel('Changes besides the code');
  const stage = (name: string, which: string) =>
    gateway.ask(
      'admin',
      `query ($name: String!, $stage: FunctionStage!) { function(name: $name, stage: $stage) { ... on CloudFrontFunction { etag comment runtime keyValueStoreArns code { text } } } }`,
      { name, stage: which },
    );
  const create = (name: string) => {
    const mutation = `mutation ($input: CreateFunctionInput!) { createFunction(input: $input) { __typename } }`;
    const code = { text: 'function handler(event) {\n  return event.request;\n}\n' };
    const input = { name, code, comment: 'Before', runtime: 'CLOUDFRONT_JS_1_0' };
    return gateway.ask('admin', mutation, { input });
  };

  test('comment, runtime and key value store go live with the code, and are seen before and after', async () => {
    await create('configured');
    const { arn } = await gateway.ask(
      'admin',
      `{ keyValueStore(name: "moved-pages") { ... on KeyValueStore { arn } } }`,
    );
    const { page, complaints } = await open('/functions/configured/settings');
    const settings = page.getByRole('form', { name: 'Settings' });
    await settings.getByLabel('Comment').fill('After');
    await settings.getByLabel('Runtime').selectOption('JavaScript 2.0');
    await settings.getByLabel('Key value store').selectOption('moved-pages');
    await changedSettings(page).getByText('moved-pages').waitFor();
    await page.reload();
    await settings.getByRole('button', { name: 'Review and deploy' }).click();
    await page.getByText('comment, runtime and key value store changed').waitFor();
    await typeAtEndOf(page, 2, ' // changed');
    await page.getByRole('button', { name: 'Changes' }).click();
    const code = page.getByRole('region', { name: 'Code' });
    await changedSettings(page).first().getByText('moved-pages').waitFor();
    expect(await changedSettings(page).first().locator('del, ins').allTextContents()).toEqual([
      'Before',
      'After',
      'JavaScript 1.0',
      'JavaScript 2.0',
      'none',
      'moved-pages',
    ]);
    await code.locator('.l.add', { hasText: '// changed' }).waitFor();
    await page.getByLabel('What changes, and why').fill('All of it');
    await page.getByRole('button', { name: 'Deploy to Live' }).click();
    await page.getByText('is live.').waitFor();
    const live = await stage('configured', 'LIVE');
    expect(live).toMatchObject({
      comment: 'After',
      runtime: 'CLOUDFRONT_JS_2_0',
      keyValueStoreArns: [arn],
    });
    expect((live['code'] as { text: string }).text).toContain('// changed');
    await page.goto(`${gateway.url}/console/functions/configured/history/1`);
    await changedSettings(page).locator('ins', { hasText: 'Before' }).waitFor();
    await changedSettings(page).locator('del', { hasText: 'moved-pages' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('a setting that both have changed is decided in the merge', async () => {
    await create('both-configured');
    const { etag } = await stage('both-configured', 'DEVELOPMENT');
    const { page } = await open('/functions/both-configured/settings');
    const settings = page.getByRole('form', { name: 'Settings' });
    await settings.getByLabel('Comment').fill('Mine');
    await settings.getByLabel('Runtime').selectOption('JavaScript 2.0');
    const update = `mutation ($input: UpdateFunctionInput!) { updateFunction(input: $input) { __typename } }`;
    const input = { name: 'both-configured', ifMatch: etag, comment: 'Theirs' };
    await gateway.ask('admin', update, { input });
    await settings.getByRole('button', { name: 'Save only' }).click();
    const decision = page.getByRole('region', { name: 'Decision on comment' });
    await decision.locator('del', { hasText: 'Theirs' }).waitFor();
    await decision.locator('ins', { hasText: 'Mine' }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByText('No errors', { exact: true }).waitFor();
    const [end, bar] = await page.evaluate<[number, number]>(`(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      const edge = (where, side) => document.querySelector(where).getBoundingClientRect()[side];
      return [edge('.merged', 'bottom'), edge('.sticky', 'top')];
    })()`);
    expect(end).toBeLessThanOrEqual(bar);
    await decision.getByRole('button', { name: 'admin’s' }).click();
    await page.getByRole('button', { name: 'Go on with merged code' }).click();
    await page.getByRole('button', { name: 'Save only' }).click();
    await page.getByText('is saved in Development.').waitFor();
    expect(await stage('both-configured', 'DEVELOPMENT')).toMatchObject({
      comment: 'Theirs',
      runtime: 'CLOUDFRONT_JS_2_0',
    });
  });
});
