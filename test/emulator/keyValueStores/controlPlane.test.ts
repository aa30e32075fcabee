import {
  CreateKeyValueStoreCommand,
  DeleteKeyValueStoreCommand,
  DescribeKeyValueStoreCommand,
  ListKeyValueStoresCommand,
  UpdateKeyValueStoreCommand,
  type CreateKeyValueStoreCommandInput,
} from '@aws-sdk/client-cloudfront';
import { beforeAll, expect, test } from '@jest/globals';
import { createStore, startEmulator, type TestEmulator } from '../../support/emulator.ts';

let cloudFront: TestEmulator;
beforeAll(async () => {
  cloudFront = await startEmulator();
});

const create = (input: CreateKeyValueStoreCommandInput, { client } = cloudFront) =>
  client.send(new CreateKeyValueStoreCommand(input));
const describe = (Name: string, { client } = cloudFront) =>
  client.send(new DescribeKeyValueStoreCommand({ Name }));
const update = (Name: string, IfMatch: string | undefined, Comment = 'changed') =>
  cloudFront.client.send(new UpdateKeyValueStoreCommand({ Name, IfMatch, Comment }));
const remove = (Name: string, IfMatch: string | undefined) =>
  cloudFront.client.send(new DeleteKeyValueStoreCommand({ Name, IfMatch }));

test('a key value store is PROVISIONING when it is created, and READY at the next request', async () => {
  const created = await create({ Name: 'created', Comment: 'a <b>' });
  expect(created).toMatchObject({
    ETag: 'ETVPDKIKX0DER',
    Location: `https://cloudfront.amazonaws.com/2020-05-31/key-value-store/${created.KeyValueStore?.ARN}`,
    KeyValueStore: { Name: 'created', Comment: 'a <b>', Status: 'PROVISIONING' },
    $metadata: { httpStatusCode: 201 },
  });
  const { Id, ARN } = created.KeyValueStore ?? {};
  expect(Id).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(ARN).toBe(`arn:aws:cloudfront::123456789012:key-value-store/${Id}`);
  const described = await describe('created');
  expect(described.ETag).toBe('ETVPDKIKX0DER');
  expect(described.KeyValueStore).toEqual({ ...created.KeyValueStore, Status: 'READY' });
});

test('provisioningMs keeps a key value store PROVISIONING by the clock, and lists filter by status', async () => {
  let nowMs = Date.now();
  const slow = await startEmulator({ now: () => new Date(nowMs), provisioningMs: 60_000 });
  await create({ Name: 'slow' }, slow);
  const listed = async (Status: string) => {
    const { KeyValueStoreList } = await slow.client.send(new ListKeyValueStoresCommand({ Status }));
    return KeyValueStoreList?.Quantity;
  };
  nowMs += 59_999;
  expect((await describe('slow', slow)).KeyValueStore?.Status).toBe('PROVISIONING');
  expect([await listed('READY'), await listed('PROVISIONING')]).toEqual([0, 1]);
  nowMs += 1;
  expect((await describe('slow', slow)).KeyValueStore?.Status).toBe('READY');
  expect([await listed('READY'), await listed('PROVISIONING')]).toEqual([1, 0]);
});

test('an update changes the comment, the time and the ETag of the control plane', async () => {
  const { ETag, KeyValueStore } = await create({ Name: 'updated', Comment: 'old' });
  const updated = await update('updated', ETag);
  expect(updated.ETag).toBe('E3UN6WX5RRO2AG');
  expect(updated.KeyValueStore).toMatchObject({ Comment: 'changed', Status: 'READY' });
  expect(Number(updated.KeyValueStore?.LastModifiedTime)).toBeGreaterThan(
    Number(KeyValueStore?.LastModifiedTime),
  );
  expect(await describe('updated')).toMatchObject({
    ETag: updated.ETag,
    KeyValueStore: updated.KeyValueStore,
  });
});

test('a deleted key value store is gone, and its name is free for a new one with another ARN', async () => {
  const { ETag, KeyValueStore } = await create({ Name: 'deleted' });
  const { $metadata } = await remove('deleted', ETag);
  expect($metadata.httpStatusCode).toBe(204);
  await expect(describe('deleted')).rejects.toMatchObject({ name: 'EntityNotFound' });
  expect(await createStore(cloudFront.client, 'deleted')).not.toBe(KeyValueStore?.ARN);
});

test.each([
  ['updating', update],
  ['deleting', remove],
])('%s is refused in the order of existence, form and freshness of If-Match', async (what, act) => {
  await expect(act('nothing', 'ETVPDKIKX0DER')).rejects.toMatchObject({
    name: 'EntityNotFound',
    $metadata: { httpStatusCode: 404 },
  });
  const { ETag } = await create({ Name: what });
  for (const form of [undefined, 'KVTVPDKIKX0DER', '*']) {
    await expect(act(what, form)).rejects.toMatchObject({
      name: 'InvalidIfMatchVersion',
      $metadata: { httpStatusCode: 400 },
    });
  }
  await expect(act(what, 'E3UN6WX5RRO2AG')).rejects.toMatchObject({
    name: 'PreconditionFailed',
    $metadata: { httpStatusCode: 412 },
  });
  expect((await describe(what)).ETag).toBe(ETag);
});

test.each([
  ['a taken name', { Name: 'taken' }, 'EntityAlreadyExists', 409],
  ['a name with a dot', { Name: 'a.b' }, 'MalformedXML', 400],
  ['a name of 65 characters', { Name: 'a'.repeat(65) }, 'MalformedXML', 400],
  ['nothing', { Name: undefined }, 'MissingBody', 400],
  ['no name', { Name: undefined, Comment: 'c' }, 'MalformedXML', 400],
  ['a comment of 129 characters', { Name: 'a', Comment: 'c'.repeat(129) }, 'MalformedXML', 400],
  ['a tag without key', { Name: 'a', Tags: { Items: [{ Key: '' }] } }, 'MalformedXML', 400],
  [
    'an import',
    { Name: 'a', ImportSource: { SourceType: 'S3', SourceARN: 'arn:aws:s3:::bucket/key.json' } },
    'UnsupportedOperation',
    400,
  ],
] as const)('creating with %s is refused', async (_, input, name, httpStatusCode) => {
  if (input.Name === 'taken') await create({ Name: 'taken' });
  await expect(create(input as CreateKeyValueStoreCommandInput)).rejects.toMatchObject({
    name,
    $metadata: { httpStatusCode, attempts: 1 },
  });
});

test('a refused import says what to do instead', async () => {
  const ImportSource = { SourceType: 'S3', SourceARN: 'arn:aws:s3:::bucket/key.json' } as const;
  await expect(create({ Name: 'imported', ImportSource })).rejects.toThrow(
    'The emulator imports no key value pairs from S3. Create the key value store without ImportSource and send UpdateKeys.',
  );
});

test('an update without comment, or with one of 129 characters, is refused', async () => {
  const { ETag } = await create({ Name: 'commented' });
  await expect(update('commented', ETag, 'c'.repeat(129))).rejects.toMatchObject({
    name: 'MalformedXML',
  });
  const without = new UpdateKeyValueStoreCommand({
    Name: 'commented',
    IfMatch: ETag,
    Comment: undefined,
  });
  await expect(cloudFront.client.send(without)).rejects.toMatchObject({ name: 'MissingBody' });
  await update('commented', ETag, 'c'.repeat(128));
});

test('the 51st key value store is refused', async () => {
  const full = await startEmulator();
  for (let index = 0; index < 50; index += 1) await create({ Name: `kvs${index}` }, full);
  await expect(create({ Name: 'kvs50' }, full)).rejects.toMatchObject({
    name: 'EntityLimitExceeded',
    $metadata: { httpStatusCode: 400 },
  });
});

test('lists page by marker in the order of names', async () => {
  const other = await startEmulator();
  for (const Name of ['c', 'a', 'b']) await create({ Name }, other);
  const seen: (string | undefined)[] = [];
  let Marker: string | undefined;
  do {
    const { KeyValueStoreList } = await other.client.send(
      new ListKeyValueStoresCommand({ MaxItems: 2, Marker }),
    );
    seen.push(...(KeyValueStoreList?.Items ?? []).map(({ Name }) => Name));
    Marker = KeyValueStoreList?.NextMarker;
  } while (Marker);
  expect(seen).toEqual(['a', 'b', 'c']);
});
