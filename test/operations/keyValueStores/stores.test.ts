import { beforeEach, expect, test } from '@jest/globals';
import { UpdateFunctionCommand } from '@aws-sdk/client-cloudfront';
import { createSample, createStore } from '../../support/emulator.ts';
import { startGateway, startUpstream } from '../../support/gateway.ts';
import { keyValueClientOf, putEntries } from '../../support/keyValues.ts';
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
  name = `stores-${(count += 1)}`;
  arn = await createStore(cloudFront.client, name);
  cloudFront.answered.length = 0;
});

/** Names an action of the data plane. */
const data = (action: string) => `cloudfront-keyvaluestore:${action}`;
const actions = () =>
  cloudFront.answered.map(({ action }) => action).filter((action) => action !== 'AssumeRole');
const readStore = (fields: string, of = name) =>
  gateway.ask(
    `{ keyValueStore(name: "${of}") { __typename ... on KeyValueStore { ${fields} } ... on ServiceError { errorCode } } }`,
  );

test('a store is created empty, and has its data and version from then on', async () => {
  const created = await change('createKeyValueStore', { name: 'created', comment: 'why' });
  expect(created).toEqual({
    __typename: 'CreateKeyValueStoreSuccess',
    recovered: false,
    keyValueStore: {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'created',
      arn: expect.stringContaining(':key-value-store/'),
      comment: 'why',
      status: 'PROVISIONING',
    },
  });
  expect(await readStore('status etag itemCount totalSizeBytes', 'created')).toEqual({
    __typename: 'KeyValueStore',
    status: 'READY',
    etag: firstETag,
    itemCount: 0,
    totalSizeBytes: 0,
  });
  expect(await change('createKeyValueStore', { name: 'created' })).toMatchObject({
    __typename: 'EntityAlreadyExists',
    retryable: false,
  });
});

test('a name of the form of a UUID, of other characters or of 65, and a comment of 129 are refused, and nobody is asked', async () => {
  const uuid = arn.replace(/^.*\//, '');
  for (const [input, path] of [
    [{ name: uuid }, 'name'],
    [{ name: 'a b' }, 'name'],
    [{ name: '' }, 'name'],
    [{ name: 'n'.repeat(65) }, 'name'],
    [{ name: 'long', comment: 'c'.repeat(129) }, 'comment'],
  ] as const)
    expect(await change('createKeyValueStore', input)).toMatchObject({
      __typename: 'InvalidArgument',
      violations: [expect.objectContaining({ path })],
    });
  for (const field of ['deleteKeyValueStore', 'changeEntries'] as const)
    expect(
      await change(field, {
        name: uuid,
        ifMatch: firstETag,
        ...(field === 'changeEntries' && { deletes: ['k'] }),
      }),
    ).toMatchObject({ __typename: 'InvalidArgument' });
  expect(await readStore('name', uuid)).toMatchObject({ __typename: 'InvalidArgument' });
  expect(actions()).toEqual([]);
});

test('the store is read by one call, and its version, its size and its count by one more', async () => {
  await readStore('id name arn comment status lastModifiedTime');
  expect(actions()).toEqual(['ListKeyValueStores']);
  cloudFront.answered.length = 0;
  await readStore('etag itemCount totalSizeBytes');
  expect(actions()).toEqual(['ListKeyValueStores', data('DescribeKeyValueStore')]);
  expect(await readStore('name', 'none')).toEqual({
    __typename: 'EntityNotFound',
    errorCode: 'EntityNotFound',
  });
});

test('a failed read of the data is told in errors, and the rest is there', async () => {
  cloudFront.failNext({
    code: 'AccessDeniedException',
    action: 'cloudfront-keyvaluestore:DescribeKeyValueStore',
  });
  const query = `{ keyValueStore(name: "${name}") { ... on KeyValueStore { name etag entries { etag } } } }`;
  const { body = '' } = await gateway.invoke({ body: JSON.stringify({ query }) });
  const answer = JSON.parse(body);
  const { errors } = answer;
  expect(answer.data.keyValueStore).toEqual({ name, etag: null, entries: null });
  expect(errors).toHaveLength(2);
  expect(errors[0].extensions).toMatchObject({ code: 'AccessDenied', decidedBy: 'IAM' });
});

test('stores are listed by name in pages, each with its cursor, without their versions unless asked', async () => {
  const names: string[] = [];
  let after: string | null = null;
  do {
    const page = await gateway.ask(
      'query ($after: String) { keyValueStores(first: 2, after: $after) { edges { cursor node { name } } nodes { name } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    const { edges, pageInfo } = page as {
      edges: { cursor: string; node: { name: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    }; // as asked
    expect(edges.length).toBeLessThanOrEqual(2);
    names.push(...edges.map(({ node }) => node.name));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(names).toContain(name);
  expect(names).toEqual(names.toSorted());
  expect(new Set(actions())).toEqual(new Set(['ListKeyValueStores']));
  const { body } = await rest.send('GET /v1/key-value-stores?limit=1');
  expect(body).toMatchObject({ items: [{ name: names[0] }], nextCursor: expect.any(String) });
  expect(JSON.stringify(body)).not.toContain('etag');
});

test('node gives a store by its id, and null when there is none', async () => {
  const node = (id: string) =>
    gateway.ask(`{ node(id: "${id}") { id ... on KeyValueStore { name } } }`);
  const id = arn.replace(/^.*\//, '');
  expect(await node(id)).toEqual({ id, name });
  expect(await node('54947df8-0e9e-4471-a2f9-9af509fb5889')).toEqual({});
});

test('the comment changes without ifMatch, and the version of the data stays', async () => {
  await putEntries(keyValues, arn, { a: '1' });
  const { etag } = await readStore('etag');
  const changed = await change('updateKeyValueStore', { name, comment: 'new' });
  expect(changed).toMatchObject({
    __typename: 'UpdateKeyValueStoreSuccess',
    previousComment: '',
    keyValueStore: { name, comment: 'new' },
  });
  expect(await readStore('comment etag')).toMatchObject({ comment: 'new', etag });
  expect(
    await rest.send(`PATCH /v1/key-value-stores/${name}`, { body: { comment: '' } }),
  ).toMatchObject({
    status: 200,
    body: { comment: '', previousComment: 'new' },
  });
});

test('a change of the comment that another one overtakes is a Conflict, and may be sent again', async () => {
  cloudFront.failNext({ code: 'PreconditionFailed', action: 'UpdateKeyValueStore' });
  expect(await change('updateKeyValueStore', { name, comment: 'x' })).toMatchObject({
    __typename: 'Conflict',
    retryable: true,
  });
});

test('a store is deleted under the version of its data only, with the entries that it had when asked', async () => {
  const etag = await putEntries(keyValues, arn, { a: '1', b: '2' });
  expect(await change('deleteKeyValueStore', { name, ifMatch: firstETag })).toMatchObject({
    __typename: 'PreconditionFailed',
    kind: 'KEY_VALUE_STORE',
    keyValueStore: { etag },
  });
  const inverse = inverseOf('DeleteKeyValueStore');
  const deleted = await change('deleteKeyValueStore', { name, ifMatch: etag }, inverse);
  expect(deleted).toEqual({
    __typename: 'DeleteKeyValueStoreSuccess',
    name,
    deletedId: arn.replace(/^.*\//, ''),
    recovered: false,
    inverse: {
      puts: [
        { key: 'a', value: '1' },
        { key: 'b', value: '2' },
      ],
      deletes: [],
    },
  });
  expect(await change('deleteKeyValueStore', { name, ifMatch: etag })).toMatchObject({
    __typename: 'EntityNotFound',
  });
});

test('the entries of a deleted store are read only when they are asked for, and are null above 1,000', async () => {
  const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`k${index}`, 'v']));
  const ifMatch = await putEntries(keyValues, arn, many);
  cloudFront.answered.length = 0;
  const path = `DELETE /v1/key-value-stores/${name}`;
  const headers = { 'if-match': String(ifMatch) };
  const deleted = await rest.send(`${path}?inverse=true`, { headers });
  expect(deleted).toMatchObject({ status: 200, body: { name, inverse: null } });
  expect(actions()).toContain(data('ListKeys'));
  const other = `${name}-b`;
  await createStore(cloudFront.client, other);
  cloudFront.answered.length = 0;
  await change('deleteKeyValueStore', { name: other, ifMatch: firstETag });
  expect(actions()).not.toContain(data('ListKeys'));
});

test('a store that a function uses is not deleted, and the functions are named', async () => {
  const user = `${name}-user`;
  await createSample(cloudFront.client, user);
  await cloudFront.client.send(
    new UpdateFunctionCommand({
      Name: user,
      IfMatch: 'ETVPDKIKX0DER',
      FunctionCode: Buffer.from('function handler(event) { return event.request; }'),
      FunctionConfig: {
        Comment: '',
        Runtime: 'cloudfront-js-2.0',
        KeyValueStoreAssociations: { Quantity: 1, Items: [{ KeyValueStoreARN: arn }] },
      },
    }),
  );
  expect(await change('deleteKeyValueStore', { name, ifMatch: firstETag })).toMatchObject({
    __typename: 'CannotDeleteEntityWhileInUse',
    functions: [user],
  });
  const headers = { 'if-match': firstETag };
  expect(await rest.send(`DELETE /v1/key-value-stores/${name}`, { headers })).toMatchObject({
    status: 409,
    body: { errorCode: 'CannotDeleteEntityWhileInUse', functions: [user] },
  });
  expect(await readStore('functions { name stage }')).toMatchObject({
    functions: [{ name: user, stage: 'DEVELOPMENT' }],
  });
  expect(await rest.send(`GET /v1/key-value-stores/${name}/functions`)).toMatchObject({
    status: 200,
    body: { items: [{ name: user, stage: 'DEVELOPMENT' }] },
  });
});

test('the 51st store of an account is EntityLimitExceeded', async () => {
  cloudFront.failNext({ code: 'EntityLimitExceeded', action: 'CreateKeyValueStore' });
  expect(await change('createKeyValueStore', { name: 'one-more' })).toMatchObject({
    __typename: 'EntityLimitExceeded',
    retryable: false,
  });
});

test('a store can be read under a condition: 304 while its data has the version', async () => {
  const path = `GET /v1/key-value-stores/${name}`;
  const unchanged = { headers: { 'if-none-match': `"${firstETag}"` } };
  expect(await rest.send(path, unchanged)).toMatchObject({ status: 304 });
  await putEntries(keyValues, arn, { a: '1' });
  expect(await rest.send(path, unchanged)).toMatchObject({ status: 200, body: { itemCount: 1 } });
});
