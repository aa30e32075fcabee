import { expect, test } from '@jest/globals';
import { createStore } from '../support/emulator.ts';
import { startGateway, startUpstream } from '../support/gateway.ts';
import { entriesOf, keyValueClientOf, putEntries } from '../support/keyValues.ts';

const gateway = await startGateway(startUpstream({ history: true }));
const { cloudFront } = gateway;
const data = keyValueClientOf(cloudFront.url);

const counts = 'creates replaces deletes unchanged there bytes calls allowedDeletes etag';
const plan = `plan { ${counts} changes { key change } }`;
const document = `mutation ($input: SyncEntriesInput!) { syncEntries(input: $input) {
  __typename
  ... on SyncEntriesSuccess { name etag itemCount totalSizeBytes previousETag dryRun recovered ${plan}
    inverse { puts { key value } deletes } keyValueStore { name etag } }
  ... on ServiceError { message errorCode retryable }
  ... on InvalidArgument { violations { path rule message } }
  ... on DeleteGuard { ${plan} allowed }
  ... on PartiallyApplied { name reason confirmed inDoubt remaining { puts deletes } etag }
} }`;
const sync = (input: object) => gateway.ask(document, { input });
const listOf = (entries: Record<string, string>) =>
  Object.entries(entries).map(([key, value]) => ({ key, value }));
const many = (count: number, value: string, prefix = 'p/') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${prefix}${String(index).padStart(5, '0')}`,
      value,
    ]),
  );

let made = 0;
async function storeWith(entries: Record<string, string>) {
  const name = `store-${(made += 1)}`;
  const arn = await createStore(cloudFront.client, name);
  await putEntries(data, arn, entries);
  return { name, arn, present: () => entriesOf(data, arn) };
}

test('REPLACE makes the entries under the prefix the given ones, and leaves all others as they are', async () => {
  const { name, present } = await storeWith({ 'p/a': '1', 'p/b': '1', 'p/c': '1', q: '1' });
  const wanted = { 'p/a': '1', 'p/b': '2', 'p/d': '3' };
  const input = { name, mode: 'REPLACE', prefix: 'p/', entries: listOf(wanted) };
  const done = await sync({ ...input, maxDeletes: 1 });
  expect(done).toMatchObject({
    __typename: 'SyncEntriesSuccess',
    itemCount: 4,
    recovered: false,
    dryRun: false,
    plan: { creates: 1, replaces: 1, deletes: 1, unchanged: 1, there: 3, bytes: 8, calls: 1 },
    inverse: {
      puts: expect.arrayContaining([
        { key: 'p/b', value: '1' },
        { key: 'p/c', value: '1' },
      ]),
      deletes: ['p/d'],
    },
  });
  expect(done['plan']).toMatchObject({
    changes: [
      { key: 'p/d', change: 'CREATE' },
      { key: 'p/b', change: 'REPLACE' },
      { key: 'p/c', change: 'DELETE' },
    ],
  });
  expect(done['keyValueStore']).toEqual({ name, etag: done['etag'] });
  expect(await present()).toEqual({ ...wanted, q: '1' });
  const again = await sync(input);
  expect(again).toMatchObject({
    etag: done['etag'],
    plan: { creates: 0, replaces: 0, deletes: 0, unchanged: 3, calls: 0 },
    inverse: { puts: [], deletes: [] },
  });
});

test('MERGE deletes nothing', async () => {
  const { name, present } = await storeWith({ a: '1', b: '1' });
  expect(await sync({ name, entries: listOf({ b: '2' }) })).toMatchObject({
    plan: { replaces: 1, deletes: 0 },
  });
  expect(await present()).toEqual({ a: '1', b: '2' });
});

test('a dry run writes nothing, tells the plan even if it deletes too much, and leaves no record', async () => {
  const { name, present } = await storeWith(many(20, '1'));
  const before = await present();
  const told = await sync({ name, mode: 'REPLACE', entries: [], dryRun: true });
  expect(told).toMatchObject({
    __typename: 'SyncEntriesSuccess',
    dryRun: true,
    inverse: null,
    plan: { deletes: 20, there: 20, allowedDeletes: 10 },
  });
  expect(await present()).toEqual(before);
});

test('a dry run of what would be refused as too large is refused as well', async () => {
  const { name } = await storeWith({ a: '1' });
  const entries = listOf(many(10_000, ''));
  for (const mode of ['MERGE', 'REPLACE'])
    expect(await sync({ name, mode, entries, dryRun: true })).toMatchObject({
      __typename: 'EntitySizeLimitExceeded',
      message: expect.stringMatching(/10000 entries/),
    });
});

test('more than 10,000 wanted entries are refused before anything is sent', async () => {
  const { name } = await storeWith({});
  cloudFront.answered.length = 0;
  const entries = listOf(many(10_001, ''));
  for (const input of [{}, { dryRun: true }, { mode: 'REPLACE', ifMatch: 'KVTVPDKIKX0DER' }])
    expect(await sync({ name, entries, ...input })).toMatchObject({
      __typename: 'EntitySizeLimitExceeded',
      retryable: false,
    });
  expect(cloudFront.answered).toEqual([]);
});

test.each([
  ['a tenth, at least 10', 100, 89, 10],
  ['a tenth of more', 300, 269, 30],
  ['never all', 3, 0, 2],
])('the guard allows %s', async (_, there, stay, allowed) => {
  const { name, present } = await storeWith(many(there, '1'));
  const before = await present();
  const input = { name, mode: 'REPLACE', prefix: 'p/', entries: listOf(many(stay, '1')) };
  const refused = await sync(input);
  expect(refused).toMatchObject({
    __typename: 'DeleteGuard',
    allowed,
    retryable: false,
    plan: { deletes: there - stay, allowedDeletes: allowed },
  });
  expect(await present()).toEqual(before);
  expect(await sync({ ...input, maxDeletes: there - stay - 1 })).toMatchObject({
    __typename: 'DeleteGuard',
  });
  expect(await sync({ ...input, maxDeletes: there - stay })).toMatchObject({
    __typename: 'SyncEntriesSuccess',
    plan: { deletes: there - stay },
  });
  expect(Object.keys(await present())).toHaveLength(stay);
});

test('ifMatch of another version is PreconditionFailed, and nothing is written', async () => {
  const { name, arn, present } = await storeWith({ a: '1' });
  const stale = 'KVTVPDKIKX0DER';
  const entries = listOf({ a: '2' });
  expect(await sync({ name, ifMatch: stale, entries })).toMatchObject({
    __typename: 'PreconditionFailed',
  });
  expect(await present()).toEqual({ a: '1' });
  const ifMatch = await putEntries(data, arn, { b: '1' });
  expect(await sync({ name, ifMatch, entries })).toMatchObject({ previousETag: ifMatch });
});

test.each([
  ['a key outside of the prefix', { prefix: 'p/', entries: [{ key: 'q', value: '' }] }],
  [
    'a key twice',
    {
      entries: [
        { key: 'q', value: '' },
        { key: 'q', value: '1' },
      ],
    },
  ],
  ['an empty key', { entries: [{ key: '', value: '' }] }],
  ['a key of 513 bytes', { entries: [{ key: 'é'.repeat(256) + 'x', value: '' }] }],
  ['a value of 1,025 bytes', { entries: [{ key: 'k', value: 'x'.repeat(1_025) }] }],
  ['a lone surrogate', { entries: [{ key: '\ud800', value: '' }] }],
  ['maxDeletes with MERGE', { entries: [], maxDeletes: 1 }],
  ['negative maxDeletes', { entries: [], mode: 'REPLACE', maxDeletes: -1 }],
])('%s is refused before anything is sent', async (_, input) => {
  const { name } = await storeWith({});
  cloudFront.answered.length = 0;
  expect(await sync({ name, ...input })).toMatchObject({
    __typename: 'InvalidArgument',
    violations: [expect.anything()],
  });
  expect(cloudFront.answered).toEqual([]);
});

test('9,000 entries are synced in one request, and a store of 10,001 is refused', async () => {
  const { name, arn } = await storeWith({});
  const input = { name, mode: 'REPLACE', entries: listOf(many(9_000, '1')) };
  expect(await sync(input)).toMatchObject({ itemCount: 9_000, plan: { calls: 180 } });
  await putEntries(data, arn, many(1_001, '1', 'q/'));
  cloudFront.answered.length = 0;
  expect(await sync(input)).toMatchObject({ __typename: 'EntitySizeLimitExceeded' });
  const actions = new Set(cloudFront.answered.map(({ action }) => action));
  expect(actions).not.toContain('cloudfront-keyvaluestore:UpdateKeys');
}, 120_000);

test('a sync that would pass 5 MiB before it deletes is refused, and 10,000 entries too', async () => {
  const old = Object.fromEntries(
    Array.from({ length: 4_000 }, (_, index) => [`old/${index}`, 'x'.repeat(1_000)]),
  );
  const { name, present } = await storeWith(old);
  const fresh = Array.from({ length: 1_500 }, (_, index) => ({
    key: `new/${index}`,
    value: 'y'.repeat(1_000),
  }));
  const input = { name, mode: 'REPLACE', entries: fresh, maxDeletes: 4_000 };
  expect(await sync(input)).toMatchObject({ __typename: 'EntitySizeLimitExceeded' });
  expect(await present()).toEqual(old);
}, 120_000);

test('a sync that CloudFront refuses in the middle does not ask to send it again', async () => {
  const { name, present } = await storeWith({});
  const action = 'cloudfront-keyvaluestore:UpdateKeys';
  cloudFront.failNext({ code: 'AccessDeniedException', action, after: 1 });
  const answer = await sync({ name, entries: listOf(many(120, '1')) });
  expect(answer).toMatchObject({
    __typename: 'PartiallyApplied',
    reason: 'REFUSED',
    retryable: false,
    confirmed: 50,
    inDoubt: 0,
    remaining: { puts: 70, deletes: 0 },
    message: expect.not.stringMatching(/again/),
  });
  expect(Object.keys(await present())).toHaveLength(50);
});

test('neither keys nor values are in the log, which has counts and a hash', async () => {
  const { name } = await storeWith({ 'secret-key': 'secret-value' });
  gateway.log.length = 0;
  await sync({
    name,
    mode: 'REPLACE',
    entries: [{ key: 'other-key', value: 'other-value' }],
    maxDeletes: 1,
    message: 'why',
  });
  await sync({ name, mode: 'REPLACE', entries: [] });
  const audit = gateway.log.filter((line) => line['message'] === 'audit');
  expect(audit).toMatchObject([
    {
      operation: 'SyncEntries',
      keyValueStore: name,
      entries: 1,
      entriesSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      creates: 1,
      deletes: 1,
      changeMessage: 'why',
      outcome: 'Success',
    },
    { outcome: 'DeleteGuard', deletes: 1 },
  ]);
  expect(JSON.stringify(gateway.log)).not.toMatch(/secret-|other-(?:key|value)/);
});
