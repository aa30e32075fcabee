import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { visit } from '../visit.ts';
import { typeAtEndOf } from './editor.ts';
import { describeConsole, wide } from './describeConsole.ts';

describeConsole(({ gateway, open }) => {
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

  test('who a caller is can be asked again, when the first answer does not come', async () => {
    const { page } = await visit(gateway.browser, `${gateway.url}/healthz`, wide);
    const statuses = [503, 401];
    await page.route('**/graphql', (route) => {
      const status = statuses.shift();
      return status === undefined ? route.continue() : route.fulfill({ status, json: {} });
    });
    await page.goto(`${gateway.url}/console`);
    await page.getByText('The gateway answered 503').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    // The same token cannot become valid.
    await page.getByText('Your token is not valid, or has expired.').waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    statuses.push(503);
    await page.getByLabel('Token').fill(await gateway.tokenOf('admin'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('functions that you may read.').waitFor();
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
    await page.getByText('Your group team-a may not read url-rewrite.').waitFor();
  });

  test('a caller who has no function yet is told what one is, and is offered examples', async () => {
    const { page } = await visit(gateway.browser, `${gateway.url}/healthz`, wide);
    await page.route('**/settings.json', (route) => route.fulfill({ json: { tokenHint: 'Ask.' } }));
    await page.goto(`${gateway.url}/console`);
    await page.getByLabel('Token').fill(await gateway.tokenOf('team-b'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'No functions yet' }).waitFor();
    await page.getByText('Small scripts that CloudFront runs on each request').waitFor();
    await page.getByRole('link', { name: 'Redirect moved pages' }).click();
    await page.getByRole('heading', { name: 'New function' }).waitFor();
  });
});
