import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { mayBeSkipped } from '../chromium.ts';
import { startPageGateway, type PageGateway } from '../pageGateway.ts';
import { visit } from '../visit.ts';
import { typeAtEndOf } from './editor.ts';

const wide = { viewport: { width: 1280, height: 900 } };

(mayBeSkipped ? describe.skip : describe)('the console', () => {
  let gateway: PageGateway;
  beforeAll(async () => {
    gateway = await startPageGateway();
  });
  afterAll(() => gateway?.close());

  const open = async (path: string) =>
    visit(gateway.browser, `${gateway.url}/console${path}`, wide);

  /** Answers one operation in place of the gateway, as it answers when CloudFront does not. */
  const answerOnce = async (
    page: Page,
    operation: string,
    answer: { status?: number; value?: object },
  ) => {
    let isAnswered = false;
    await page.route('**/graphql', async (route) => {
      const { operationName } = route.request().postDataJSON() as { operationName: string };
      if (isAnswered || operationName !== operation) return route.continue();
      isAnswered = true;
      const { status = 200, value } = answer;
      const field = `${operation[0]?.toLowerCase()}${operation.slice(1)}`;
      return route.fulfill({
        status,
        json: value ? { data: { [field]: value } } : { message: 'no' },
      });
    });
  };
  const problem = (code: string, more: object) => ({
    __typename: code,
    errorCode: code,
    message: 'CloudFront did not answer.',
    requestId: 'request-1',
    ...more,
  });
  const openDraft = async () => {
    const { page } = await open('/functions/cache-control');
    await typeAtEndOf(page, 1, ' Changed.');
    await page.getByText('against version').waitFor();
    await page.getByLabel('What changes, and why').fill('Try');
    return page;
  };

  test('entries are planned first, then applied, and a second person is noticed', async () => {
    const { page, complaints } = await open('/stores/moved-pages');
    await page.getByLabel('New key').fill('/angebot');
    await page.getByLabel('New value').fill('{"to":"/de/offers"}');
    await page.getByRole('button', { name: 'Add entry' }).click();
    await page.getByRole('button', { name: 'Delete /sale/' }).click();
    await page.getByRole('button', { name: 'Change /about-us.html' }).click();
    await page.getByLabel('Value of /about-us.html').fill('{"to":"/us/"}');
    await page.getByRole('button', { name: 'Put into the plan' }).click();
    const plan = page.getByRole('region', { name: 'Plan' });
    await plan.getByText('1 new').waitFor();
    await plan.getByText('1 changed').waitFor();
    await plan.getByText('1 deleted').waitFor();
    const query = `{ keyValueStore(name: "moved-pages") { ... on KeyValueStore { etag itemCount entry(key: "/angebot") { value } } } }`;
    expect(await gateway.ask('admin', query)).toMatchObject({ itemCount: 3, entry: null });
    await page.getByRole('button', { name: 'Apply 3 changes' }).click();
    await page.getByText('3 changes are applied.').waitFor();
    const present = await gateway.ask('admin', query);
    expect(present).toMatchObject({ itemCount: 3, entry: { value: '{"to":"/de/offers"}' } });
    await page.getByRole('button', { name: 'Delete /angebot' }).click();
    const change = `mutation ($input: ChangeEntriesInput!) { changeEntries(input: $input) { __typename } }`;
    const input = {
      name: 'moved-pages',
      ifMatch: present['etag'],
      puts: [{ key: '/new', value: '1' }],
    };
    await gateway.ask('admin', change, { input });
    await page.getByRole('button', { name: 'Apply 1 change' }).click();
    await page.getByText('Somebody has changed the store meanwhile.').waitFor();
    await page.getByRole('cell', { name: '/new', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Apply 1 change' }).click();
    await page.getByText('1 change is applied.').waitFor();
    expect(await gateway.ask('admin', query)).toMatchObject({ itemCount: 3, entry: null });
    expect(complaints).toEqual([]);
  });

  test('a file of 120 entries is imported in several requests, and deletes nothing', async () => {
    const { page } = await open('/stores');
    await page.getByRole('button', { name: 'New store' }).click();
    await page.getByLabel('Name').fill('imported');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText('No entries yet.').waitFor();
    const lines = Array.from(
      { length: 120 },
      (_, index) => `/p${index},"a ""quoted"" value, ${index}"`,
    );
    await page.getByLabel('File with entries').setInputFiles({
      name: 'entries.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(lines.join('\n')),
    });
    await page.getByRole('button', { name: 'Apply 120 changes' }).click();
    await page.getByText('120 changes are applied.').waitFor();
    const query = `{ keyValueStore(name: "imported") { ... on KeyValueStore { itemCount entry(key: "/p119") { value } } } }`;
    expect(await gateway.ask('admin', query)).toEqual({
      itemCount: 120,
      entry: { value: 'a "quoted" value, 119' },
    });
  });

  test('what is throttled is sent again by itself', async () => {
    const page = await openDraft();
    let calls = 0;
    await page.route('**/graphql', async (route) => {
      const { operationName } = route.request().postDataJSON() as { operationName: string };
      if (operationName !== 'SaveFunction') return route.continue();
      calls += 1;
      if (calls > 1) return route.continue();
      const value = problem('Throttling', { retryAfterSeconds: 1 });
      return route.fulfill({ json: { data: { updateFunction: value } } });
    });
    await page.getByRole('button', { name: 'Save only' }).click();
    await page.getByText('Nothing was written. Trying again in').waitFor();
    await page.getByText('is saved in Development.').waitFor();
    expect(calls).toBe(2);
  });

  test('a change of unknown outcome is looked at before anything else is written', async () => {
    const page = await openDraft();
    const value = problem('ServiceUnavailable', { outcome: 'UNKNOWN', retryAfterSeconds: null });
    await answerOnce(page, 'DeployFunction', { value });
    await page.getByRole('button', { name: 'Deploy to Live' }).click();
    await page.getByText('The change may have been written. Look before you try again.').waitFor();
    const deploy = page.getByRole('button', { name: 'Deploy to Live' });
    expect(await deploy.getAttribute('aria-disabled')).toBe('true');
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
    await page.getByRole('button', { name: 'Look again' }).click();
    await deploy.waitFor();
    await expect(deploy.getAttribute('aria-disabled')).resolves.toBeNull();
  });

  test('an expired token is asked for above the page, and the draft stays', async () => {
    const page = await openDraft();
    await answerOnce(page, 'SaveFunction', { status: 401 });
    await page.getByRole('button', { name: 'Save only' }).click();
    const dialog = page.getByRole('dialog', { name: 'Your token has expired' });
    await dialog.getByLabel('Token').fill(`Bearer ${await gateway.tokenOf('admin')}`);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.view-lines', { hasText: 'Changed.' }).waitFor();
    await page.getByRole('button', { name: 'Save only' }).click();
    await page.getByText('is saved in Development.').waitFor();
  });

  test('a caller signs in with a token, sees what the rights allow, and why not more', async () => {
    const create = `mutation ($input: CreateFunctionInput!) { createFunction(input: $input) { __typename } }`;
    const code = { text: 'function handler(event) { return event.request; }' };
    await gateway.ask('admin', create, { input: { name: 'team-a-own', code } });
    const { page } = await visit(gateway.browser, `${gateway.url}/healthz`, wide);
    const hint = { tokenHint: 'Ask the help desk.' };
    await page.route('**/settings.json', (route) => route.fulfill({ json: hint }));
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      return route.fulfill({ response, body: text.replace(',"PUBLISH"', '') });
    });
    await page.goto(`${gateway.url}/console`);
    await page.getByText('Ask the help desk. It is kept until this page is closed').waitFor();
    await page.getByLabel('Token').fill('nonsense');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Your token is not valid, or has expired.').waitFor();
    await page.getByLabel('Token').fill(await gateway.tokenOf('team-a'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('1 function that you may read.').waitFor();
    await page.getByRole('link', { name: 'team-a-own' }).click();
    await page
      .getByText(
        'Your group team-a may read, test, write, create and delete team-a-*, not publish.',
      )
      .waitFor();
    await page.getByRole('button', { name: /Signed in as/ }).click();
    await page.getByRole('dialog').getByText('team-a-*').first().waitFor();
    await page.keyboard.press('Escape');
    await page.goto(`${gateway.url}/console/functions/url-rewrite`);
    await page.getByLabel('Token').fill(await gateway.tokenOf('team-a'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('You may not do this.').first().waitFor();
  });

  test('a caller who has no function yet is told what one is, and is offered examples', async () => {
    const { page } = await visit(gateway.browser, `${gateway.url}/healthz`, wide);
    await page.route('**/settings.json', (route) => route.fulfill({ json: {} }));
    await page.goto(`${gateway.url}/console`);
    await page.getByLabel('Token').fill(await gateway.tokenOf('team-b'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'No functions yet' }).waitFor();
    await page.getByText('Small scripts that CloudFront runs on each request').waitFor();
    await page.getByRole('link', { name: 'Redirect moved pages' }).click();
    await page.getByRole('heading', { name: 'New function' }).waitFor();
  });
});
