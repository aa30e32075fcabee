import {
  DeleteKeyCommand,
  DescribeKeyValueStoreCommand,
  GetKeyCommand,
  ListKeysCommand,
  PutKeyCommand,
  UpdateKeysCommand,
  type CloudFrontKeyValueStoreClient,
} from '@aws-sdk/client-cloudfront-keyvaluestore';
import {
  DeleteKeyValueStoreCommand,
  DescribeKeyValueStoreCommand as DescribeCommand,
  UpdateKeyValueStoreCommand,
} from '@aws-sdk/client-cloudfront';
import { beforeEach, expect, test } from '@jest/globals';
import { createStore, startEmulator, type TestEmulator } from '../../support/emulator.ts';
import { dataETagOf, entriesOf, keyValueClientOf, putEntries } from '../../support/keyValues.ts';
import { fetchData } from '../../support/sigV4A.ts';

let cloudFront: TestEmulator;
let client: CloudFrontKeyValueStoreClient;
let number = 0;
beforeEach(async () => {
  cloudFront = await startEmulator();
  client = keyValueClientOf(cloudFront.url, { maxAttempts: 1 });
});
const newStore = () => createStore(cloudFront.client, `kvs-${(number += 1)}`);

const put = (KvsARN: string, IfMatch: string | undefined, Key: string, Value = 'v') =>
  client.send(new PutKeyCommand({ KvsARN, IfMatch, Key, Value }));
const get = (KvsARN: string, Key: string) => client.send(new GetKeyCommand({ KvsARN, Key }));
const remove = (KvsARN: string, IfMatch: string | undefined, Key: string) =>
  client.send(new DeleteKeyCommand({ KvsARN, IfMatch, Key }));
const describe = (KvsARN: string) => client.send(new DescribeKeyValueStoreCommand({ KvsARN }));
const update = (KvsARN: string, IfMatch: string | undefined, changes: object) =>
  client.send(new UpdateKeysCommand({ KvsARN, IfMatch, ...changes }));
const refusal = (name: string, httpStatusCode: number) => ({
  name,
  $metadata: { httpStatusCode, requestId: expect.stringMatching(/^[\da-f-]{36}$/) },
});

test('a new key value store is empty, with the first ETag of the data plane', async () => {
  const arn = await newStore();
  const described = await describe(arn);
  expect(described).toMatchObject({
    KvsARN: arn,
    ItemCount: 0,
    TotalSizeInBytes: 0,
    ETag: 'KVTVPDKIKX0DER',
    Status: 'READY',
  });
  expect(described.Created).toEqual(described.LastModified);
  expect(Math.abs(Number(described.Created) - Date.now())).toBeLessThan(60_000);
});

test('PutKey creates and replaces, GetKey reads, DeleteKey deletes; each change is a new version', async () => {
  const arn = await newStore();
  const created = await put(arn, 'KVTVPDKIKX0DER', 'é', 'ü');
  expect(created).toMatchObject({ ETag: 'KV3UN6WX5RRO2AG', ItemCount: 1, TotalSizeInBytes: 4 });
  const replaced = await put(arn, created.ETag, 'é', 'abc');
  expect(replaced).toMatchObject({ ETag: 'KV1F83G8C2ARO7P', ItemCount: 1, TotalSizeInBytes: 5 });
  const got = await get(arn, 'é');
  expect(got).toMatchObject({ Key: 'é', Value: 'abc', ItemCount: 1, TotalSizeInBytes: 5 });
  expect(got).not.toHaveProperty('ETag');
  const same = await put(arn, replaced.ETag, 'é', 'abc');
  expect(same.ETag).toBe('KV1PA6795UKMFR9');
  const deleted = await remove(arn, same.ETag, 'é');
  expect(deleted).toMatchObject({ ETag: 'KV13V1IB3VIYZZH', ItemCount: 0, TotalSizeInBytes: 0 });
  const { ETag, Created, LastModified } = await describe(arn);
  expect(ETag).toBe(deleted.ETag);
  expect(Number(LastModified)).toBeGreaterThan(Number(Created));
});

test.each([
  'plain',
  'a b',
  'a/b',
  'https://www.example.com/a?b=c&d=é#e',
  "!'()*+~$&",
  '%2F%zz',
  '"quoted"\\',
  '..',
  '.',
  '\u0000\u001f\n\t',
  '🚀'.repeat(128),
])('the key %j is kept as it is', async (key) => {
  const arn = await newStore();
  const { ETag } = await put(arn, 'KVTVPDKIKX0DER', key, ` ${key} `);
  expect((await get(arn, key)).Value).toBe(` ${key} `);
  expect(await entriesOf(client, arn)).toEqual({ [key]: ` ${key} ` });
  await update(arn, ETag, { Puts: [{ Key: 'x', Value: '' }], Deletes: [{ Key: key }] });
  expect(await entriesOf(client, arn)).toEqual({ x: '' });
});

test('UpdateKeys puts and deletes together, and ignores the delete of an unknown key', async () => {
  const arn = await newStore();
  const etag = await putEntries(client, arn, { kept: '1', replaced: '2', deleted: '3' });
  const changed = await update(arn, etag, {
    Puts: [
      { Key: 'replaced', Value: 'two' },
      { Key: 'new', Value: '4' },
    ],
    Deletes: [{ Key: 'deleted' }, { Key: 'unknown' }],
  });
  expect(changed).toMatchObject({ ItemCount: 3, TotalSizeInBytes: 'kept1replacedtwonew4'.length });
  expect(await entriesOf(client, arn)).toEqual({ kept: '1', replaced: 'two', new: '4' });
  expect(await dataETagOf(client, arn)).toBe(changed.ETag);
});

test('a stale ETag is ConflictException, and nothing is changed', async () => {
  const arn = await newStore();
  await put(arn, 'KVTVPDKIKX0DER', 'a');
  const stale = refusal('ConflictException', 409);
  await expect(put(arn, 'KVTVPDKIKX0DER', 'b')).rejects.toMatchObject(stale);
  await expect(remove(arn, 'KVTVPDKIKX0DER', 'a')).rejects.toMatchObject(stale);
  await expect(update(arn, 'KV1F83G8C2ARO7P', { Deletes: [{ Key: 'a' }] })).rejects.toMatchObject(
    stale,
  );
  expect(await entriesOf(client, arn)).toEqual({ a: 'v' });
  expect(await dataETagOf(client, arn)).toBe('KV3UN6WX5RRO2AG');
});

test('of changes that are sent at once with one ETag, one is made', async () => {
  const arn = await newStore();
  const keys = Array.from({ length: 20 }, (_, index) => `k${index}`);
  const outcomes = await Promise.allSettled(keys.map((key) => put(arn, 'KVTVPDKIKX0DER', key)));
  const made = keys.filter((_, index) => outcomes[index]?.status === 'fulfilled');
  expect(made).toHaveLength(1);
  expect(Object.keys(await entriesOf(client, arn))).toEqual(made);
  for (const outcome of outcomes.filter(({ status }) => status === 'rejected')) {
    expect(outcome).toMatchObject({ reason: { name: 'ConflictException' } });
  }
});

test.each([undefined, 'ETVPDKIKX0DER', '*', '"KVTVPDKIKX0DER"'])(
  'If-Match %j is ValidationException, as an ETag of the control plane is none of the data plane',
  async (etag) => {
    const arn = await newStore();
    const wrong = refusal('ValidationException', 400);
    await expect(put(arn, etag, 'a')).rejects.toMatchObject(wrong);
    await expect(remove(arn, etag, 'a')).rejects.toMatchObject(wrong);
    await expect(update(arn, etag, { Deletes: [{ Key: 'a' }] })).rejects.toMatchObject(wrong);
  },
);

test('the two planes have their own ETags', async () => {
  const arn = await newStore();
  const Name = `kvs-${number}`;
  await put(arn, 'KVTVPDKIKX0DER', 'a');
  const described = await cloudFront.client.send(new DescribeCommand({ Name }));
  expect(described.ETag).toBe('ETVPDKIKX0DER');
  const changed = new UpdateKeyValueStoreCommand({ Name, IfMatch: described.ETag, Comment: 'c' });
  await cloudFront.client.send(changed);
  expect(await dataETagOf(client, arn)).toBe('KV3UN6WX5RRO2AG');
  expect((await get(arn, 'a')).Value).toBe('v');
});

test.each([
  ['an unknown key', 'unknown'],
  ['a key after its delete', 'deleted'],
])('GetKey and DeleteKey of %s are ResourceNotFoundException', async (_, key) => {
  const arn = await newStore();
  await put(arn, 'KVTVPDKIKX0DER', 'deleted');
  const { ETag } = await remove(arn, 'KV3UN6WX5RRO2AG', 'deleted');
  const unknown = refusal('ResourceNotFoundException', 404);
  await expect(get(arn, key)).rejects.toMatchObject(unknown);
  await expect(remove(arn, ETag, key)).rejects.toMatchObject(unknown);
  expect(await dataETagOf(client, arn)).toBe(ETag);
});

test('a key value store that does not exist, or does no more, is ResourceNotFoundException', async () => {
  const arn = await newStore();
  await put(arn, 'KVTVPDKIKX0DER', 'a');
  const Name = `kvs-${number}`;
  await cloudFront.client.send(new DeleteKeyValueStoreCommand({ Name, IfMatch: 'ETVPDKIKX0DER' }));
  const unknown = refusal('ResourceNotFoundException', 404);
  for (const gone of [arn, arn.replace('123456789012', '210987654321')]) {
    await expect(describe(gone)).rejects.toMatchObject(unknown);
    await expect(get(gone, 'a')).rejects.toMatchObject(unknown);
    await expect(put(gone, 'KV3UN6WX5RRO2AG', 'a')).rejects.toMatchObject(unknown);
  }
  const again = await createStore(cloudFront.client, Name);
  expect(await entriesOf(client, again)).toEqual({});
});

test('while it is PROVISIONING, a key value store can be described and nothing else', async () => {
  let nowMs = Date.now();
  const slow = await startEmulator({ now: () => new Date(nowMs), provisioningMs: 60_000 });
  const arn = await createStore(slow.client, 'slow');
  const other = keyValueClientOf(slow.url, { maxAttempts: 1 });
  const described = await other.send(new DescribeKeyValueStoreCommand({ KvsARN: arn }));
  expect(described).toMatchObject({ Status: 'PROVISIONING', ETag: 'KVTVPDKIKX0DER' });
  const early = refusal('ConflictException', 409);
  const IfMatch = described.ETag;
  const commands = () => [
    new ListKeysCommand({ KvsARN: arn }),
    new UpdateKeysCommand({ KvsARN: arn, IfMatch, Puts: [{ Key: 'a', Value: 'b' }] }),
  ];
  for (const command of commands()) {
    await expect(other.send(command as ListKeysCommand)).rejects.toMatchObject(early);
  }
  nowMs += 60_000;
  for (const command of commands()) await other.send(command as ListKeysCommand);
});

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ Key: `k${index}`, Value: 'v' }));

test('50 keys can be changed at once; 51, puts and deletes together, cannot', async () => {
  const arn = await newStore();
  const { ETag } = await update(arn, 'KVTVPDKIKX0DER', { Puts: items(50) });
  const changes = { Puts: items(30), Deletes: items(51).slice(30) };
  await expect(update(arn, ETag, changes)).rejects.toMatchObject({
    ...refusal('ServiceQuotaExceededException', 402),
    message: 'Limit exceeded: Maximum key values pairs that you can update in a single API request',
  });
  expect((await describe(arn)).ItemCount).toBe(50);
});

const bad = { Key: 'bad', Value: 'v' };
test.each([
  ['a key twice among the puts', { Puts: [bad, bad] }],
  ['a key twice among the deletes', { Deletes: [bad, bad] }],
  ['a key that is put and deleted', { Puts: [bad], Deletes: [bad] }],
  ['an empty key', { Puts: [{ Key: '', Value: 'v' }] }],
  ['a key of 513 bytes', { Puts: [{ Key: `a${'é'.repeat(256)}`, Value: 'v' }] }],
  ['a key of 1,025 characters to delete', { Deletes: [{ Key: 'k'.repeat(1_025) }] }],
  ['a value of 1,025 bytes', { Puts: [{ Key: 'a', Value: `v${'é'.repeat(512)}` }] }],
  ['half a character in a key', { Puts: [{ Key: '\ud800', Value: 'v' }] }],
  ['half a character in a value', { Puts: [{ Key: 'a', Value: '\udc00' }] }],
  ['no value', { Puts: [{ Key: 'a' }] }],
  ['no key', { Deletes: [{}] }],
  ['a number for a value', { Puts: [{ Key: 'a', Value: 1 }] }],
  ['an object for a list', { Puts: { Key: 'a', Value: 'v' } }],
  ['texts for keys', { Deletes: ['a'] }],
])('UpdateKeys with %s is refused as a whole', async (_, changes) => {
  const arn = await newStore();
  const good = { Key: 'good', Value: 'v' };
  const url = `${cloudFront.url}/key-value-stores/${encodeURIComponent(arn)}/keys`;
  const both = {
    ...changes,
    ...('Puts' in changes && Array.isArray(changes.Puts) && { Puts: [good, ...changes.Puts] }),
  };
  const headers = { 'if-match': 'KVTVPDKIKX0DER' };
  const body = JSON.stringify(both);
  const answer = await fetchData(url, { method: 'POST', headers, body });
  expect(answer).toMatchObject({ status: 400, error: 'ValidationException' });
  expect(await entriesOf(client, arn)).toEqual({});
  expect(await dataETagOf(client, arn)).toBe('KVTVPDKIKX0DER');
});

test('UpdateKeys with nothing to do is refused', async () => {
  const arn = await newStore();
  const wrong = refusal('ValidationException', 400);
  for (const changes of [{}, { Puts: [], Deletes: [] }]) {
    await expect(update(arn, 'KVTVPDKIKX0DER', changes)).rejects.toMatchObject(wrong);
  }
});

test.each(['', 'nonsense', '[]x', 'null', '"text"', '{"Puts":[', '\u00ff'])(
  'a body of %j is ValidationException',
  async (body) => {
    const url = `${cloudFront.url}/key-value-stores/${encodeURIComponent(await newStore())}/keys`;
    for (const [method, target] of [
      ['POST', url],
      ['PUT', `${url}/a`],
    ] as const) {
      const headers = { 'if-match': 'KVTVPDKIKX0DER' };
      const answer = await fetchData(target, { method, headers, body });
      expect(answer).toMatchObject({ status: 400, error: 'ValidationException' });
    }
  },
);

test('keys of 512 bytes and values of 1,024 bytes are taken, larger ones refused by PutKey too', async () => {
  const arn = await newStore();
  const { ETag } = await put(arn, 'KVTVPDKIKX0DER', 'é'.repeat(256), 'é'.repeat(512));
  const wrong = refusal('ValidationException', 400);
  await expect(put(arn, ETag, `${'é'.repeat(256)}a`)).rejects.toMatchObject(wrong);
  await expect(put(arn, ETag, 'a', `${'é'.repeat(512)}a`)).rejects.toMatchObject({
    ...wrong,
    message: expect.not.stringContaining('é'), // values are in no message
  });
});

test('a store takes 5 MB; what would exceed them is refused as a whole', async () => {
  const arn = await newStore();
  const value = 'v'.repeat(1_024);
  const keyOf = (index: number) => `k${String(index).padStart(511, '0')}`; // 1,536 bytes a pair
  const batch = (start: number, size: number) =>
    Array.from({ length: size }, (_, index) => ({ Key: keyOf(start + index), Value: value }));
  let etag: string | undefined = 'KVTVPDKIKX0DER';
  for (let start = 0; start < 3_400; start += 50) {
    ({ ETag: etag } = await update(arn, etag, { Puts: batch(start, 50) }));
  }
  ({ ETag: etag } = await update(arn, etag, { Puts: batch(3_400, 13) })); // 512 bytes are free
  const tooMuch = { Puts: [{ Key: 'x', Value: 'v'.repeat(512) }], Deletes: [{ Key: 'unknown' }] };
  await expect(update(arn, etag, tooMuch)).rejects.toMatchObject(
    refusal('ServiceQuotaExceededException', 402),
  );
  const { TotalSizeInBytes, ItemCount } = await put(arn, etag, 'x', 'v'.repeat(511));
  expect({ TotalSizeInBytes, ItemCount }).toEqual({
    TotalSizeInBytes: 5_242_880,
    ItemCount: 3_414,
  });
});

test('a body of 3 MB is read, a larger one refused with 402', async () => {
  const url = `${cloudFront.url}/key-value-stores/${encodeURIComponent(await newStore())}/keys`;
  const send = (bytes: number) => {
    const json = JSON.stringify({ Puts: [{ Key: 'a', Value: 'b' }] });
    const body = json.padEnd(bytes, ' ');
    const headers = { 'if-match': 'KVTVPDKIKX0DER' };
    return fetchData(url, { method: 'POST', headers, body });
  };
  const refused = { status: 402, error: 'ServiceQuotaExceededException' };
  expect(await send(3_145_729)).toMatchObject(refused);
  expect(await send(3_145_728)).toMatchObject({ status: 200, etag: 'KV3UN6WX5RRO2AG' });
});

test('ListKeys pages by token: 10 keys unless told, 50 at most', async () => {
  const arn = await newStore();
  const entries = Object.fromEntries(items(120).map(({ Key, Value }) => [Key, Value]));
  await putEntries(client, arn, entries);
  const list = (input: object) => client.send(new ListKeysCommand({ KvsARN: arn, ...input }));
  expect((await list({})).Items).toHaveLength(10);
  const sizes = [];
  const seen = new Set<string | undefined>();
  let NextToken: string | undefined;
  do {
    const page = await list({ MaxResults: 50, NextToken });
    sizes.push(page.Items?.length);
    for (const { Key } of page.Items ?? []) seen.add(Key);
    ({ NextToken } = page);
  } while (NextToken);
  expect(sizes).toEqual([50, 50, 20]);
  expect(seen).toEqual(new Set(Object.keys(entries)));
  expect(await entriesOf(client, arn)).toEqual(entries);
  const wrong = refusal('ValidationException', 400);
  for (const MaxResults of [0, 51, -1]) {
    await expect(list({ MaxResults })).rejects.toMatchObject(wrong);
  }
  for (const token of ['x', 'bnVsbA', '%', '']) {
    await expect(list({ NextToken: token })).rejects.toMatchObject(wrong);
  }
});

test('a list goes on after a key that was deleted between two pages', async () => {
  const arn = await newStore();
  const etag = await putEntries(client, arn, { a: '1', b: '2', c: '3' });
  const first = await client.send(new ListKeysCommand({ KvsARN: arn, MaxResults: 2 }));
  await remove(arn, etag, 'b');
  const { NextToken } = first;
  const second = await client.send(new ListKeysCommand({ KvsARN: arn, MaxResults: 2, NextToken }));
  expect(second.Items).toEqual([{ Key: 'c', Value: '3' }]);
  expect(second).not.toHaveProperty('NextToken');
});

test('times are seconds with fractions, errors have their type in a header and their words in the body', async () => {
  const arn = await newStore();
  const url = `${cloudFront.url}/key-value-stores/${encodeURIComponent(arn)}`;
  const { status, etag, body } = await fetchData(url);
  expect({ status, etag }).toEqual({ status: 200, etag: 'KVTVPDKIKX0DER' });
  expect(Math.abs(Number(body['Created']) - Date.now() / 1_000)).toBeLessThan(60);
  expect(await fetchData(`${url}/keys/a`)).toEqual({
    status: 404,
    etag: null,
    error: 'ResourceNotFoundException',
    body: { Message: 'The key was not found.' },
  });
});

test.each([
  ['GET', '/key-value-stores', 501, 'NotImplemented'],
  ['PATCH', '/key-value-stores/ARN', 501, 'NotImplemented'],
  ['GET', '/key-value-stores/ARN/keys/a/b', 501, 'NotImplemented'],
  ['GET', '/key-value-stores/ARN/values', 501, 'NotImplemented'],
  ['GET', '/key-value-stores/redirects', 400, 'ValidationException'],
  ['GET', '/key-value-stores/ARN/keys/', 400, 'ValidationException'],
  ['GET', '/key-value-stores/ARN/keys/%ff', 400, 'ValidationException'],
])('%s %s is answered with %i', async (method, path, status, error) => {
  const arn = encodeURIComponent(await newStore());
  const answer = await fetchData(cloudFront.url + path.replace('ARN', arn), { method });
  expect(answer).toMatchObject({ status, error });
});

test('failNext and onAnswer name an action of the data plane with its service', async () => {
  const arn = await newStore();
  const action = 'cloudfront-keyvaluestore:DescribeKeyValueStore';
  cloudFront.failNext({ action, code: 'ThrottlingException' });
  await cloudFront.client.send(new DescribeCommand({ Name: `kvs-${number}` }));
  await expect(describe(arn)).rejects.toMatchObject(refusal('ThrottlingException', 429));
  await describe(arn);
  expect(cloudFront.answered.slice(-2)).toMatchObject([
    { action, status: 429 },
    { action, status: 200, caller: 'arn:aws:iam::123456789012:root' },
  ]);
  cloudFront.failNext({ action, code: 'InternalError' });
  await expect(describe(arn)).rejects.toMatchObject(refusal('InternalServerException', 500));
});
