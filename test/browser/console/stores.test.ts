import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeConsole } from './describeConsole.ts';

describeConsole(({ gateway, open }) => {
  const create = async (name: string, entries: readonly object[] = []) => {
    const creation = `mutation ($input: CreateKeyValueStoreInput!) { createKeyValueStore(input: $input) { __typename } }`;
    await gateway.ask('admin', creation, { input: { name } });
    if (entries.length === 0) return;
    const sync = `mutation ($input: SyncEntriesInput!) { syncEntries(input: $input) { __typename } }`;
    expect(await gateway.ask('admin', sync, { input: { name, entries } })).toEqual({
      __typename: 'SyncEntriesSuccess',
    });
  };
  const read = (name: string, key: string) =>
    gateway.ask(
      'admin',
      `query ($name: String!, $key: String!) { keyValueStore(name: $name) { ... on KeyValueStore { itemCount entry(key: $key) { value } } } }`,
      { name, key },
    );
  const entriesOf = (count: number, value = 'v') =>
    Array.from({ length: count }, (_, index) => ({ key: `/p${index}`, value: `${value}${index}` }));
  const choose = (page: Page, name: string, text: string) =>
    page
      .getByLabel('File with entries')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

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
    await page.getByRole('button', { name: 'Plan the undoing' }).click();
    await plan.getByText('1 new').waitFor();
    await page.getByRole('button', { name: 'Apply 1 change' }).click();
    await page.getByText('1 change is applied.').waitFor();
    expect(await gateway.ask('admin', query)).toMatchObject({
      itemCount: 4,
      entry: { value: '{"to":"/de/offers"}' },
    });
    expect(complaints).toEqual([]);
  });

  test('a file of 120 entries is planned, applied and undone, and deletes nothing', async () => {
    await create('imported', [{ key: '/kept', value: 'as it is' }]);
    const { page, complaints } = await open('/stores/imported');
    await page.getByRole('cell', { name: '/kept', exact: true }).waitFor();
    const lines = entriesOf(120).map(({ key }, index) => `${key},"a ""quoted"" value, ${index}"`);
    await choose(page, 'entries.csv', lines.join('\n'));
    await page.getByRole('button', { name: 'Show the plan' }).click();
    const plan = page.getByRole('region', { name: 'Plan' });
    await plan.getByText('120 new').waitFor();
    await plan.getByText('These are the first 100 of 120 changes.').waitFor();
    expect(await read('imported', '/p119')).toEqual({ itemCount: 1, entry: null });
    await page.getByRole('button', { name: 'Apply 120 changes' }).click();
    await page.getByText('120 changes are applied.').waitFor();
    expect(await read('imported', '/p119')).toEqual({
      itemCount: 121,
      entry: { value: 'a "quoted" value, 119' },
    });
    await page.getByRole('button', { name: 'Plan the undoing' }).click();
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await plan.getByText('120 deleted').waitFor();
    await page.getByRole('button', { name: 'Allow 120 deletions' }).click();
    await page.getByRole('button', { name: 'Apply 120 changes' }).click();
    await page.getByText('120 changes are applied.').waitFor();
    expect(await read('imported', '/kept')).toEqual({
      itemCount: 1,
      entry: { value: 'as it is' },
    });
    expect(complaints).toEqual([]);
  });

  test('a file in place of what is under a prefix deletes no more than is allowed', async () => {
    await create('replaced', [...entriesOf(30), { key: 'other', value: 'stays' }]);
    const { page } = await open('/stores/replaced');
    await page.getByRole('cell', { name: 'other', exact: true }).waitFor();
    await choose(page, 'entries.json', JSON.stringify({ '/p1': 'v1', '/p2': 'anew' }));
    await page.getByRole('button', { name: 'Delete them' }).click();
    await page.getByLabel('Only keys that begin with').fill('/p');
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await page.getByText('This deletes 28 of 30 entries.').waitFor();
    await page.getByText('At most 10 may go unless you allow more.').waitFor();
    const apply = page.getByRole('button', { name: 'Apply 29 changes' });
    expect(await apply.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: 'Allow 28 deletions' }).click();
    await apply.click();
    await page.getByText('29 changes are applied.').waitFor();
    expect(await read('replaced', '/p2')).toEqual({ itemCount: 3, entry: { value: 'anew' } });
    expect(await read('replaced', 'other')).toEqual({ itemCount: 3, entry: { value: 'stays' } });
  });

  test('a sync that stops on its way says what is confirmed, in doubt and remaining, and goes on', async () => {
    await create('stopped', entriesOf(1));
    const { page } = await open('/stores/stopped');
    await page.getByRole('cell', { name: '/p0', exact: true }).first().waitFor();
    const sent: Record<string, unknown>[] = [];
    await page.route('**/graphql', async (route) => {
      const { operationName, variables } = route.request().postDataJSON() as {
        operationName: string;
        variables: { input: Record<string, unknown> };
      };
      if (operationName !== 'SyncEntries' || variables.input['dryRun'] === true)
        return route.continue();
      sent.push(variables.input);
      if (sent.length > 1) return route.continue();
      // The gateway has written the first fifty, and then CloudFront answers no more.
      const puts = entriesOf(50, 'w');
      const change = `mutation ($input: ChangeEntriesInput!) { changeEntries(input: $input) { ... on ChangeEntriesSuccess { etag } } }`;
      const { ifMatch } = variables.input;
      const { etag } = await gateway.ask('admin', change, {
        input: { name: 'stopped', ifMatch, puts },
      });
      const syncEntries = {
        __typename: 'PartiallyApplied',
        errorCode: 'PartiallyApplied',
        message: 'CloudFront did not answer.',
        requestId: 'request-1',
        reason: 'UNAVAILABLE',
        retryable: true,
        confirmed: 50,
        inDoubt: 0,
        remaining: { puts: 20, deletes: 0 },
        etag,
      };
      return route.fulfill({ json: { data: { syncEntries } } });
    });
    await choose(page, 'entries.json', JSON.stringify(entriesOf(70, 'w')));
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await page.getByRole('button', { name: 'Apply 70 changes' }).click();
    const note = page.getByRole('alert', { name: '' }).filter({ hasText: 'A part is applied.' });
    await note.getByText('50 confirmed').waitFor();
    await note.getByText('0 in doubt').waitFor();
    await note.getByText('20 to write and 0 to delete remain').waitFor();
    await page.getByRole('button', { name: 'Continue with the remaining 20' }).click();
    await page.getByText('70 changes are applied.').waitFor();
    expect(sent.map(({ entries }) => (entries as object[]).length)).toEqual([70, 70]);
    expect(await read('stopped', '/p69')).toEqual({ itemCount: 70, entry: { value: 'w69' } });
  });

  test('a comment is changed and brought back, and a store in use is not deleted', async () => {
    await create('described');
    const { page } = await open('/stores/described');
    const settings = page.getByRole('region', { name: 'Settings' });
    await settings.getByLabel('Comment').fill('For the shop');
    await settings.getByRole('button', { name: 'Save settings' }).click();
    await settings.getByText('The comment is saved.').waitFor();
    const query = `{ keyValueStore(name: "described") { ... on KeyValueStore { arn comment } } }`;
    const { arn, comment } = await gateway.ask('admin', query);
    expect(comment).toBe('For the shop');
    await settings.getByRole('button', { name: 'Bring the former comment back' }).click();
    await page.getByText('No function reads it. For the shop').waitFor({ state: 'detached' });
    expect(await gateway.ask('admin', query)).toMatchObject({ comment: '' });
    // The page does not know of this function yet.
    const creation = `mutation ($input: CreateFunctionInput!) { createFunction(input: $input) { __typename } }`;
    const code = { text: 'function handler(event) { return event.request; }' };
    const input = { name: 'reads-described', code, keyValueStoreArns: [arn] };
    await gateway.ask('admin', creation, { input });
    await page.getByLabel('Type described').fill('described');
    await page.getByRole('button', { name: 'Delete store' }).click();
    await page.getByText('Nothing was deleted. reads-described would lose it.').waitFor();
    await page.getByRole('link', { name: 'reads-described' }).waitFor();
    const button = page.getByRole('button', { name: 'Delete store' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    expect(await gateway.ask('admin', query)).toMatchObject({ arn });
  });

  test('a store is deleted after its name is typed, and is created again with its entries', async () => {
    await create('short-lived', entriesOf(3));
    const { page } = await open('/stores/short-lived');
    await page.getByRole('cell', { name: '/p2', exact: true }).waitFor();
    const button = page.getByRole('button', { name: 'Delete store' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('Type short-lived').fill('short-lived');
    await button.click();
    await page.getByText('short-lived is deleted.').waitFor();
    await page.getByText('This page still has its 3 entries.').waitFor();
    const query = `{ keyValueStore(name: "short-lived") { __typename } }`;
    expect(await gateway.ask('admin', query)).toEqual({ __typename: 'EntityNotFound' });
    await page.getByRole('button', { name: 'Create short-lived' }).click();
    await page.getByRole('heading', { name: 'Entries of the deleted store' }).waitFor();
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await page.getByRole('button', { name: 'Apply 3 changes' }).click();
    await page.getByText('3 changes are applied.').waitFor();
    expect(await read('short-lived', '/p2')).toEqual({ itemCount: 3, entry: { value: 'v2' } });
  });

  test('the page of a store that is not there offers to create it', async () => {
    const { page } = await open('/stores/not-yet');
    await page.getByText('There is no key value store of this name that you may read.').waitFor();
    await page.getByRole('button', { name: 'Create not-yet' }).click();
    await page.getByText('No entries yet.').waitFor();
    expect(await read('not-yet', 'a')).toEqual({ itemCount: 0, entry: null });
  });
});
