import { DeleteKeyValueStoreCommand } from '@aws-sdk/client-cloudfront';
import { beforeEach, expect, test } from '@jest/globals';
import { createStore } from '../../support/emulator.ts';
import { startGateway, startUpstream } from '../../support/gateway.ts';
import { entriesOf, keyValueClientOf, putEntries } from '../../support/keyValues.ts';
import { startRest } from '../../support/rest.ts';
import { changeStore, inverseOf } from '../../support/stores.ts';

const upstream = startUpstream();
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);
const { cloudFront } = gateway;
const change = changeStore(gateway);
const keyValues = keyValueClientOf(cloudFront.url);
const firstETag = 'KVTVPDKIKX0DER';

let name = '';
let arn = '';
let count = 0;
beforeEach(async () => {
  name = `entries-${(count += 1)}`;
  arn = await createStore(cloudFront.client, name);
  cloudFront.answered.length = 0;
});

/** Names an action of the data plane. */
const data = (action: string) => `cloudfront-keyvaluestore:${action}`;
const actions = () =>
  cloudFront.answered.map(({ action }) => action).filter((action) => action !== 'AssumeRole');
const entry = (key: string) =>
  gateway.ask(
    'query ($name: String!, $key: String!) { keyValueEntry(name: $name, key: $key) { key value } }',
    { name, key },
  );

const oddKeys = ['a/b', 'a%2Fb', 'a?b#c', 'ä', '😀', ' ', '"', '\\', '%', '../x', 'k'.repeat(512)];

test.each(oddKeys)('the key %j is written, read alone, listed and deleted', async (key) => {
  const put = await change('changeEntries', {
    name,
    ifMatch: firstETag,
    puts: [{ key, value: 'v😀' }],
  });
  expect(put).toMatchObject({ __typename: 'ChangeEntriesSuccess', itemCount: 1 });
  expect(await entry(key)).toEqual({ key, value: 'v😀' });
  const path = `/v1/key-value-stores/${name}/entry?key=${encodeURIComponent(key)}`;
  expect(await rest.send(`GET ${path}`)).toMatchObject({
    status: 200,
    body: { key, value: 'v😀' },
  });
  expect(await entriesOf(keyValues, arn)).toEqual({ [key]: 'v😀' });
  const { etag } = put;
  expect(await change('changeEntries', { name, ifMatch: etag, deletes: [key] })).toMatchObject({
    itemCount: 0,
    totalSizeBytes: 0,
  });
  expect(await entry(key)).toEqual({});
});

test('the keys . and .. are written and listed, and cannot be read alone', async () => {
  const puts = ['.', '..'].map((key) => ({ key, value: key }));
  await change('changeEntries', { name, ifMatch: firstETag, puts });
  const listed = await gateway.ask(`{ keyValueEntries(name: "${name}") { nodes { key value } } }`);
  expect(listed).toEqual({ nodes: puts });
  for (const key of ['.', '..'])
    expect(await rest.send(`GET /v1/key-value-stores/${name}/entry?key=${key}`)).toMatchObject({
      status: 400,
      body: { errorCode: 'InvalidArgument', violations: [{ path: 'key' }] },
    });
});

const long = Array.from({ length: 51 }, (_, index) => ({ key: `k${index}`, value: '' }));

test.each([
  ['nothing to do', {}, ['puts']],
  ['51 changes', { puts: long }, ['puts']],
  [
    'an empty key',
    { puts: [{ key: '', value: '' }], deletes: [''] },
    ['puts.0.key', 'deletes.0', 'deletes.0'],
  ],
  ['a key of 513 bytes', { deletes: [`${'k'.repeat(511)}ä`] }, ['deletes.0']],
  [
    'a value of 1,025 bytes',
    { puts: [{ key: 'k', value: `${'v'.repeat(1_023)}ä` }] },
    ['puts.0.value'],
  ],
  [
    'a lone surrogate',
    { puts: [{ key: '\ud800', value: '\udfff' }] },
    ['puts.0.key', 'puts.0.value'],
  ],
  [
    'a key twice',
    {
      puts: [
        { key: 'k', value: '1' },
        { key: 'k', value: '2' },
      ],
    },
    ['puts.1.key'],
  ],
  ['a key in both lists', { puts: [{ key: 'k', value: '1' }], deletes: ['k'] }, ['deletes.0']],
] as const)('%s is refused by both APIs, and nobody is asked', async (_, input, paths) => {
  const refused = await change('changeEntries', { name, ifMatch: firstETag, ...input });
  expect(refused['__typename']).toBe('InvalidArgument');
  const { violations } = refused as { violations: { path: string }[] }; // as asked
  expect(violations.map(({ path }) => path)).toEqual(paths);
  const headers = { 'if-match': firstETag };
  const path = `POST /v1/key-value-stores/${name}/entries`;
  expect(await rest.send(path, { headers, body: input })).toMatchObject({
    status: 400,
    body: { errorCode: 'InvalidArgument' },
  });
  expect(actions()).toEqual([]);
});

test('50 changes, values of 1,024 bytes and empty ones are made together', async () => {
  const puts = long.slice(0, 49).map(({ key }) => ({ key, value: 'v'.repeat(1_024) }));
  await change('changeEntries', {
    name,
    ifMatch: firstETag,
    puts: [...puts, { key: 'e', value: '' }],
  });
  expect(await entriesOf(keyValues, arn)).toMatchObject({ k0: 'v'.repeat(1_024), e: '' });
  expect(actions().filter((action) => action === data('UpdateKeys'))).toHaveLength(1);
});

test('a stale version writes nothing, and the answer has the present one and the present values of the same keys', async () => {
  const etag = await putEntries(keyValues, arn, { a: '1', b: '2' });
  const input = { puts: [{ key: 'a', value: 'x' }], deletes: ['gone'] };
  const currentEntries = {
    etag,
    entries: [
      { key: 'a', value: '1' },
      { key: 'gone', value: null },
    ],
  };
  for (const ifMatch of [firstETag, 'ETVPDKIKX0DER', 'nonsense'])
    expect(await change('changeEntries', { name, ifMatch, ...input })).toMatchObject({
      __typename: 'PreconditionFailed',
      kind: 'KEY_VALUE_STORE',
      outcome: 'NOT_APPLIED',
      retryable: false,
      keyValueStore: { etag },
      currentEntries,
    });
  const path = `POST /v1/key-value-stores/${name}/entries`;
  const refused = await rest.send(path, { headers: { 'if-match': firstETag }, body: input });
  expect(refused).toMatchObject({
    status: 412,
    headers: { etag: `"${etag}"` },
    body: { kind: 'KEY_VALUE_STORE', keyValueStore: { name, etag }, currentEntries },
  });
  expect(await rest.send(path, { body: input })).toMatchObject({ status: 428 });
  expect(await change('changeEntries', { name, ifMatch: '', ...input })).toMatchObject({
    __typename: 'InvalidIfMatchVersion',
  });
  expect(await entriesOf(keyValues, arn)).toEqual({ a: '1', b: '2' });
});

test('the changes that undo a change are read before it, and only when they are asked for', async () => {
  const ifMatch = await putEntries(keyValues, arn, { a: '1', b: '2' });
  cloudFront.answered.length = 0;
  const input = {
    puts: [
      { key: 'a', value: 'x' },
      { key: 'new', value: '' },
    ],
    deletes: ['b', 'none'],
  };
  const changed = await change(
    'changeEntries',
    { name, ifMatch, ...input },
    inverseOf('ChangeEntries'),
  );
  const inverse = {
    puts: [
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ],
    deletes: ['new', 'none'],
  };
  expect(changed).toMatchObject({ __typename: 'ChangeEntriesSuccess', inverse });
  expect(actions()).toEqual([
    'ListKeyValueStores',
    ...Array.from({ length: 4 }, () => data('GetKey')),
    data('UpdateKeys'),
  ]);
  cloudFront.answered.length = 0;
  const path = `POST /v1/key-value-stores/${name}/entries`;
  const headers = { 'if-match': String(changed['etag']) };
  const undone = await rest.send(path, { headers, body: inverse });
  expect(undone).toMatchObject({ status: 200, body: { inverse: null } });
  expect(actions()).toEqual(['ListKeyValueStores', data('UpdateKeys')]);
  expect(await entriesOf(keyValues, arn)).toEqual({ a: '1', b: '2' });
  expect(await rest.send(`${path}?inverse=yes`, { headers, body: input })).toMatchObject({
    status: 400,
    body: { violations: [{ path: 'inverse' }] },
  });
});

test('entries come in pages, each entry once, and each page tells its version', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 130 }, (_, index) => [`k${index}`, `${index}`]),
  );
  let etag = await putEntries(keyValues, arn, many);
  const seen: string[] = [];
  const versions: unknown[] = [];
  let after: string | null = null;
  do {
    const page = await gateway.ask(
      'query ($name: String!, $after: String) { keyValueEntries(name: $name, first: 33, after: $after) { etag edges { cursor node { key } } nodes { value } pageInfo { hasNextPage hasPreviousPage endCursor } } }',
      { name, after },
    );
    const { edges, pageInfo } = page as {
      edges: { cursor: string; node: { key: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    }; // as asked
    expect(page['etag']).toBe(etag);
    versions.push(page['etag']);
    seen.push(...edges.map(({ node }) => node.key));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    if (versions.length === 2) etag = await putEntries(keyValues, arn, { k0: 'changed between' });
  } while (after !== null);
  expect(seen).toHaveLength(130);
  expect(new Set(seen)).toEqual(new Set(Object.keys(many)));
  expect(new Set(versions).size).toBe(2);
});

test.each([
  '',
  'nonsense',
  Buffer.from('-2 x').toString('base64url'),
  Buffer.from('0 \u0000').toString('base64url'),
])('the cursor %j, which no list has given, is refused', async (cursor) => {
  const path = `/v1/key-value-stores/${name}/entries?cursor=${encodeURIComponent(cursor)}`;
  expect(await rest.send(`GET ${path}`)).toMatchObject({
    status: 400,
    body: { violations: [{ path: 'cursor' }] },
  });
});

test('a store that is being provisioned is a Conflict, which may be sent again', async () => {
  cloudFront.failNext({ code: 'ConflictException', action: 'cloudfront-keyvaluestore:UpdateKeys' });
  const input = { name, ifMatch: firstETag, puts: [{ key: 'k', value: 'v' }] };
  expect(await change('changeEntries', input)).toMatchObject({
    __typename: 'Conflict',
    retryable: true,
    retryAfterSeconds: 1,
  });
  expect(await change('changeEntries', input)).toMatchObject({
    __typename: 'ChangeEntriesSuccess',
  });
});

test('a key that CloudFront does not find is ResourceNotFound, and what is over a quota is told without its words', async () => {
  const input = { name, ifMatch: firstETag, deletes: ['secret-key'] };
  cloudFront.failNext({
    code: 'ResourceNotFoundException',
    action: 'cloudfront-keyvaluestore:UpdateKeys',
  });
  expect(await change('changeEntries', input)).toMatchObject({ __typename: 'ResourceNotFound' });
  const message = 'the value secret-key is too much';
  cloudFront.failNext({
    code: 'ServiceQuotaExceededException',
    action: 'cloudfront-keyvaluestore:UpdateKeys',
    message,
  });
  const refused = await change('changeEntries', input);
  expect(refused).toMatchObject({ __typename: 'ServiceQuotaExceeded' });
  cloudFront.failNext({
    code: 'ValidationException',
    action: 'cloudfront-keyvaluestore:UpdateKeys',
    message,
  });
  const invalid = await change('changeEntries', input);
  expect(invalid).toMatchObject({ __typename: 'InvalidArgument', violations: [] });
  expect(JSON.stringify([refused, invalid, gateway.log])).not.toContain('secret-key');
});

test('a store that is deleted and created anew between finding and writing is found once more', async () => {
  await change('changeEntries', { name, ifMatch: firstETag, puts: [{ key: 'old', value: '1' }] });
  const renewed = await recreate(name);
  cloudFront.answered.length = 0;
  const input = { name, ifMatch: firstETag, puts: [{ key: 'new', value: '2' }] };
  expect(await change('changeEntries', input)).toMatchObject({
    __typename: 'ChangeEntriesSuccess',
    previousETag: firstETag,
  });
  expect(actions()).toEqual([
    data('UpdateKeys'),
    data('DescribeKeyValueStore'),
    'ListKeyValueStores',
    data('UpdateKeys'),
  ]);
  expect(await entriesOf(keyValues, renewed)).toEqual({ new: '2' });
  await remove(name);
  expect(await change('changeEntries', input)).toMatchObject({ __typename: 'EntityNotFound' });
  expect(await entry('new')).toEqual({});
  await createStore(cloudFront.client, name);
  expect(await change('changeEntries', input)).toMatchObject({
    __typename: 'ChangeEntriesSuccess',
  });
});

async function remove(Name: string) {
  const IfMatch = 'ETVPDKIKX0DER';
  await cloudFront.client.send(new DeleteKeyValueStoreCommand({ Name, IfMatch }));
}

async function recreate(Name: string) {
  await remove(Name);
  return createStore(cloudFront.client, Name);
}
