import { describe, expect, test } from '@jest/globals';
import { maxBodyBytes, maxSyncBodyBytes } from '../../src/http/readBytes.ts';
import { createStore } from '../support/emulator.ts';
import { startGateway, startUpstream } from '../support/gateway.ts';
import { entriesOf, keyValueClientOf, putEntries } from '../support/keyValues.ts';
import { startRest } from '../support/rest.ts';

const upstream = startUpstream();
const gateway = await startGateway(upstream);
const { cloudFront } = gateway;
const name = 'synced';
const arn = await createStore(cloudFront.client, name);
const present = () => entriesOf(keyValueClientOf(cloudFront.url), arn);

const sync = 'syncEntries(input: $input) { __typename ... on SyncEntriesSuccess { itemCount } }';
const document = `mutation ($input: SyncEntriesInput!) { ${sync} }`;
const invoke = async (body: object) => {
  const { statusCode, body: text = '' } = await gateway.invoke({ body: JSON.stringify(body) });
  return { statusCode, answer: JSON.parse(text) };
};
/** Makes a request whose body has so many bytes: the rest is white space behind it. */
const sized = async (request: object, bytes: number) => {
  const body = JSON.stringify(request);
  const { statusCode } = await gateway.invoke({ body: body.padEnd(bytes) });
  return statusCode;
};
const variables = { input: { name, entries: [{ key: 'k', value: 'v' }] } };

describe('a document', () => {
  test('with a sync may have 2 MiB, one without 256 KiB', async () => {
    expect(await sized({ query: document, variables }, maxSyncBodyBytes)).toBe(200);
    expect(await sized({ query: document, variables }, maxSyncBodyBytes + 1)).toBe(413);
    const other = { query: '{ viewer { subject } }' };
    expect(await sized(other, maxBodyBytes)).toBe(200);
    expect(await sized(other, maxBodyBytes + 1)).toBe(413);
  });

  test('that only speaks of a sync may not have more', async () => {
    const query = `query Other { viewer { subject } } ${document.replace('mutation', 'mutation Sync')}`;
    const request = { query, variables, operationName: 'Other' };
    expect(await sized(request, maxBodyBytes + 1)).toBe(413);
    expect(await sized({ ...request, operationName: 'Sync' }, maxBodyBytes + 1)).toBe(200);
  });

  test('with a sync may have a text of 256 KiB', async () => {
    const query = document.padEnd(maxBodyBytes);
    expect(await sized({ query, variables }, maxBodyBytes + 1_000)).toBe(200);
    const { statusCode, answer } = await invoke({ query: `${query} `, variables });
    expect(statusCode).toBe(413);
    expect(answer.errors[0].message).toMatch(/more, in its variables\.$/);
  });

  test.each([
    [
      'another mutation',
      'deleteKeyValueStore(input: { name: "x", ifMatch: "KV1" }) { __typename }',
    ],
    ['another sync', `two: ${sync}`],
  ])('with a sync may not hold %s', async (_, field) => {
    const query = document.replace(sync, `${sync} ${field}`);
    expect(await invoke({ query, variables })).toMatchObject({
      statusCode: 400,
      answer: { errors: [{ extensions: { code: 'TOO_MANY_CALLS' } }] },
    });
  });
});

test('plan.changes are at most 1,000, and 100 unless asked for more', async () => {
  const entries = Array.from({ length: 1_200 }, (_, index) => ({ key: `m/${index}`, value: '' }));
  const input = { name, prefix: 'm/', entries, dryRun: true };
  const lengthOf = async (first: string) => {
    const plan = `... on SyncEntriesSuccess { plan { changes${first} { key } } }`;
    const query = document.replace('__typename', `__typename ${plan}`);
    const { answer } = await invoke({ query, variables: { input } });
    return answer.data.syncEntries.plan.changes.length;
  };
  expect(await lengthOf('')).toBe(100);
  expect(await lengthOf('(first: 7)')).toBe(7);
  expect(await lengthOf('(first: 5000)')).toBe(1_000);
  expect(await lengthOf('(first: -1)')).toBe(0);
});

test('10,000 entries that all change take five requests, of at most 256 calls each', async () => {
  const large = 'large';
  const keyValues = keyValueClientOf(cloudFront.url);
  const keys = Array.from({ length: 10_000 }, (_, index) => `k${index}`);
  const old = Object.fromEntries(keys.map((key) => [key, 'old']));
  await putEntries(keyValues, await createStore(cloudFront.client, large), old);
  const entries = keys.map((key) => ({ key, value: 'new' }));
  const types: unknown[] = [];
  while (types.at(-1) !== 'SyncEntriesSuccess' && types.length < 9) {
    cloudFront.answered.length = 0;
    const { answer } = await invoke({
      query: document,
      variables: { input: { name: large, entries } },
    });
    types.push(answer.data.syncEntries.__typename);
    const calls = cloudFront.answered.filter(({ action }) => action !== 'AssumeRole');
    expect(calls.length).toBeLessThanOrEqual(256);
  }
  const parts = Array.from({ length: 4 }, () => 'PartiallyApplied');
  expect(types).toEqual([...parts, 'SyncEntriesSuccess']);
}, 120_000);

describe('REST', () => {
  const rest = startRest(upstream);
  const path = `/v1/key-value-stores/${name}/entries`;
  const put = async (body: object, headers: Record<string, string> = {}, query = '') =>
    (await rest).send(`PUT ${path}${query}`, { body, headers });

  test('syncs with and without If-Match, and tells the inverse when it is asked for', async () => {
    const entries = [{ key: 'r/a', value: '1' }];
    const first = await put({ prefix: 'r/', mode: 'REPLACE', entries });
    expect(first).toMatchObject({ status: 200, body: { plan: { creates: 1 }, inverse: null } });
    expect(await present()).toMatchObject({ 'r/a': '1' });
    const changed = [{ key: 'r/a', value: '2' }];
    const stale = await put({ prefix: 'r/', entries: changed }, { 'if-match': '"KVTVPDKIKX0DER"' });
    expect(stale).toMatchObject({ status: 412, body: { errorCode: 'PreconditionFailed' } });
    const ifMatch = { 'if-match': String(first.headers['etag']) };
    const second = await put({ prefix: 'r/', entries: changed }, ifMatch, '?inverse=true');
    expect(second).toMatchObject({
      status: 200,
      body: { inverse: { puts: [{ key: 'r/a', value: '1' }], deletes: [] } },
    });
  });

  test('tells the guard as 422, with the plan', async () => {
    expect(await put({ prefix: 'r/', mode: 'REPLACE', entries: [] })).toMatchObject({
      status: 422,
      body: {
        errorCode: 'DeleteGuard',
        allowed: 0,
        plan: { deletes: 1, changes: [{ key: 'r/a', change: 'DELETE' }] },
      },
    });
  });
});
