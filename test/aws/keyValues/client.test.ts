import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  DescribeKeyValueStoreCommand,
  GetKeyCommand,
  ListKeysCommand,
  UpdateKeysCommand,
} from '@aws-sdk/client-cloudfront-keyvaluestore';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import {
  describeKeyValues,
  getKey,
  listKeys,
  updateKeys,
  type KeyValueRequest,
} from '../../../src/aws/keyValues/keyValueRequests.ts';
import { sendToKeyValues } from '../../../src/aws/keyValues/sendToKeyValues.ts';
import { createStore, startEmulator } from '../../support/emulator.ts';
import { ownKeyValueClient } from '../../support/keyValueClient.ts';
import { entriesOf, keyValueClientOf } from '../../support/keyValues.ts';

const session = {
  accessKeyId: 'ASIASESSION',
  secretAccessKey: 'session/secret+',
  sessionToken: 'a/token+of=a session'.replaceAll(' ', '-'),
};
const cloudFront = await startEmulator({
  credentials: [
    { accessKeyId: 'test', secretAccessKey: 'test' },
    { ...session, expiresAt: new Date(Date.now() + 3_600_000) },
  ],
});
const ours = ownKeyValueClient(cloudFront.url, { credentials: () => Promise.resolve(session) });
const send = async <Answer>(request: KeyValueRequest<Answer>) =>
  (await sendToKeyValues(ours, request, { endsAtMs: Date.now() + 20_000, traceHeaders: {} }))
    .answer;

const oddKeys = [
  'plain',
  'a b',
  'a/b',
  '/a//b/',
  '%2F',
  '%',
  '+',
  "!'()*~-_.",
  '...',
  'ü',
  '日本',
  '😀',
  '?x=1&y#z',
  '"\\\n\t',
  'k:v;=,@$',
];

let arn: string;
beforeAll(async () => {
  arn = await createStore(cloudFront.client, 'odd');
});

test('all requests are accepted, with odd keys, and the answers are those that the SDK gets', async () => {
  const { etag } = await send(describeKeyValues(arn));
  const puts = oddKeys.map((key) => ({ key, value: `${key} as value` }));
  const changed = await send(updateKeys(arn, etag, { puts, deletes: ['not there'] }));
  const described = await send(describeKeyValues(arn));
  expect(described).toMatchObject(changed);
  const sdk = keyValueClientOf(cloudFront.url);
  const theirs = await sdk.send(new DescribeKeyValueStoreCommand({ KvsARN: arn }));
  expect(described).toEqual({
    etag: theirs.ETag,
    itemCount: theirs.ItemCount,
    totalSizeBytes: theirs.TotalSizeInBytes,
    status: 'READY',
    createdTime: theirs.Created,
    lastModifiedTime: theirs.LastModified,
  });
  expect(described.itemCount).toBe(oddKeys.length);
  for (const key of oddKeys)
    expect(await send(getKey(arn, key))).toEqual({ key, value: `${key} as value` });
  const [first, rest] = [await send(listKeys(arn, undefined, 4)), oddKeys.length - 4];
  const second = await send(listKeys(arn, first.nextToken));
  expect(second.items).toHaveLength(rest);
  expect(second.nextToken).toBeUndefined();
  const all = [...first.items, ...second.items].map(({ key, value }) => [key, value]);
  expect(Object.fromEntries(all)).toEqual(await entriesOf(sdk, arn));
});

test('keys that would be dot segments are not asked for', () => {
  expect(() => getKey(arn, '.')).toThrow('dot segment');
  expect(() => getKey(arn, '..')).toThrow('dot segment');
});

test.each([
  ['a stale ETag', () => updateKeys(arn, 'KV1', changes), 'ConflictException', 409],
  ['an unknown key', () => getKey(arn, 'unknown'), 'ResourceNotFoundException', 404],
  ['a key too long', () => getKey(arn, 'x'.repeat(600)), 'ValidationException', 400],
  [
    'an ETag of the control plane',
    () => updateKeys(arn, 'ETV', changes),
    'ValidationException',
    400,
  ],
])('%s is refused under the code of AWS', async (_, request, name, httpStatusCode) => {
  await expect(send<unknown>(request())).rejects.toMatchObject({
    name,
    message: expect.stringMatching(/\w/),
    $metadata: { httpStatusCode },
  });
});
const changes = { puts: [], deletes: ['a'] };

interface Seen {
  method: string | undefined;
  url: string | undefined;
  ifMatch: string | undefined;
  type: string | undefined;
  body: unknown;
}
const seen: Seen[] = [];
const stub = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.once('end', () => {
    const { method, url, headers } = request;
    const text = Buffer.concat(chunks).toString();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    seen.push({ method, url, ifMatch: headers['if-match'], type: headers['content-type'], body });
    const answer = { Key: 'k', Value: 'v', Items: [], ItemCount: 1, TotalSizeInBytes: 2 };
    response.writeHead(200, { 'content-type': 'application/json', etag: 'KV1' });
    response.end(JSON.stringify(answer));
  });
});
await new Promise<void>((resolve) => stub.listen(0, '127.0.0.1', resolve));
afterAll(() => {
  stub.close();
  stub.closeAllConnections();
});
const { port } = stub.address() as AddressInfo; // a TCP server that listens
const stubUrl = `http://127.0.0.1:${port}`;
beforeEach(() => {
  seen.length = 0;
});

test('method, path, query, If-Match and body are those of the SDK', async () => {
  const sdk = keyValueClientOf(stubUrl);
  const own = ownKeyValueClient(stubUrl);
  const options = { endsAtMs: Date.now() + 20_000, traceHeaders: {} };
  const KvsARN = arn;
  await sdk.send(new DescribeKeyValueStoreCommand({ KvsARN }));
  await sendToKeyValues(own, describeKeyValues(arn), options);
  await sdk.send(new ListKeysCommand({ KvsARN, MaxResults: 50 }));
  await sendToKeyValues(own, listKeys(arn), options);
  await sdk.send(new ListKeysCommand({ KvsARN, MaxResults: 7, NextToken: 'a/+=& ü' }));
  await sendToKeyValues(own, listKeys(arn, 'a/+=& ü', 7), options);
  for (const key of oddKeys) {
    await sdk.send(new GetKeyCommand({ KvsARN, Key: key }));
    await sendToKeyValues(own, getKey(arn, key), options);
  }
  const [Puts, Deletes] = [[{ Key: 'ü', Value: '"' }], [{ Key: 'x' }]];
  for (const [puts, deletes] of [
    [[{ key: 'ü', value: '"' }], ['x']],
    [[], ['x']],
    [[{ key: 'ü', value: '"' }], []],
  ] satisfies [object[], string[]][]) {
    const input = {
      ...(puts.length > 0 && { Puts }),
      ...(deletes.length > 0 && { Deletes }),
    };
    await sdk.send(new UpdateKeysCommand({ KvsARN, IfMatch: 'KV1', ...input }));
    await sendToKeyValues(own, updateKeys(arn, 'KV1', { puts, deletes }), options);
  }
  const theirs = seen.filter((_, index) => index % 2 === 0);
  const our = seen.filter((_, index) => index % 2 === 1);
  expect(our).toEqual(theirs);
  expect(our).toHaveLength(3 + oddKeys.length + 3);
});
