import {
  CreateKeyValueStoreCommand,
  DeleteKeyValueStoreCommand,
  DescribeKeyValueStoreCommand,
  ListKeyValueStoresCommand,
  UpdateKeyValueStoreCommand,
  type CloudFrontClient,
} from '@aws-sdk/client-cloudfront';
import {
  DeleteKeyCommand,
  DescribeKeyValueStoreCommand as DescribeDataCommand,
  GetKeyCommand,
  ListKeysCommand,
  PutKeyCommand,
  UpdateKeysCommand,
  type CloudFrontKeyValueStoreClient,
} from '@aws-sdk/client-cloudfront-keyvaluestore';
import { beforeAll, expect, test } from '@jest/globals';
import { createStore } from '../../support/emulator.ts';
import { keyValueClientOf, putEntries } from '../../support/keyValues.ts';
import {
  allow,
  bothActions,
  credentialOf,
  keyOf,
  roleArn,
  sessionArn,
  startAccount,
  trust,
  type TestAccount,
} from '../../support/roles.ts';

const trustPolicy = trust(roleArn('gateway'), bothActions);
const everything = allow(['cloudfront:*', 'cloudfront-keyvaluestore:*'], '*');
const roles = [
  { name: 'gateway', trustPolicy, policies: [] },
  { name: 'operator', trustPolicy, policies: [everything] },
];

let aws: TestAccount;
let own: string;
let others: string;
const unknown =
  'arn:aws:cloudfront::123456789012:key-value-store/54947df8-0e9e-4471-a2f9-9af509fb5889';
beforeAll(async () => {
  aws = await startAccount(roles, [keyOf('gateway')]);
  own = await createStore(aws.client, 'team-a-one');
  others = await createStore(aws.client, 'team-b-one');
  for (const arn of [own, others]) await putEntries(keyValueClientOf(aws.url), arn, { a: 'b' });
});

/** Assumes the role with a session policy, and gives a client of each plane. */
async function session(policy: object) {
  const answer = await aws.assume({ SourceIdentity: 'ann', Policy: JSON.stringify(policy) });
  const credentials = credentialOf(answer);
  const data = keyValueClientOf(aws.url, { credentials, maxAttempts: 1 });
  return { control: aws.as(credentials), data };
}

const IfMatch = 'KVTVPDKIKX0DER'; // stale, so that nothing is changed
const dataActions: Record<
  string,
  (client: CloudFrontKeyValueStoreClient, KvsARN: string) => Promise<unknown>
> = {
  DescribeKeyValueStore: (client, KvsARN) => client.send(new DescribeDataCommand({ KvsARN })),
  ListKeys: (client, KvsARN) => client.send(new ListKeysCommand({ KvsARN })),
  GetKey: (client, KvsARN) => client.send(new GetKeyCommand({ KvsARN, Key: 'a' })),
  PutKey: (client, KvsARN) =>
    client.send(new PutKeyCommand({ KvsARN, IfMatch, Key: 'a', Value: 'v' })),
  DeleteKey: (client, KvsARN) => client.send(new DeleteKeyCommand({ KvsARN, IfMatch, Key: 'a' })),
  UpdateKeys: (client, KvsARN) =>
    client.send(new UpdateKeysCommand({ KvsARN, IfMatch, Deletes: [{ Key: 'a' }] })),
};
/** Gives the name of a call's error. */
const errorOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (error: Error) => error.name,
  );

test.each(Object.entries(dataActions))(
  'cloudfront-keyvaluestore:%s needs a permission on the ARN, whether the store exists or not',
  async (action, act) => {
    const name = `cloudfront-keyvaluestore:${action}`;
    const { data } = await session(allow(name, own));
    expect(await errorOf(act(data, own))).not.toBe('AccessDeniedException');
    for (const arn of [others, unknown]) {
      await expect(act(data, arn)).rejects.toMatchObject({
        name: 'AccessDeniedException',
        message: `User: ${sessionArn('operator', 'jwt.ann')} is not authorized to perform: ${name} on resource: ${arn} because no session policy allows the ${name} action`,
        $metadata: { httpStatusCode: 403 },
      });
    }
    const { data: without } = await session(allow('cloudfront:*', '*'));
    expect(await errorOf(act(without, own))).toBe('AccessDeniedException');
  },
);

test('a permission to read allows no change, and names in ARNs of the data plane open nothing', async () => {
  const reads = ['DescribeKeyValueStore', 'GetKey', 'ListKeys'];
  const { data } = await session(
    allow(
      reads.map((action) => `cloudfront-keyvaluestore:${action}`),
      own,
    ),
  );
  for (const [action, act] of Object.entries(dataActions)) {
    const isDenied = (await errorOf(act(data, own))) === 'AccessDeniedException';
    expect({ action, isDenied }).toEqual({ action, isDenied: !reads.includes(action) });
  }
  const byName = own.replace(/\/.*/, '/team-a-*');
  const { data: named } = await session(allow('cloudfront-keyvaluestore:*', byName));
  for (const act of Object.values(dataActions)) {
    expect(await errorOf(act(named, own))).toBe('AccessDeniedException');
  }
});

const ETag = 'E3UN6WX5RRO2AG'; // of no version here
const controlActions: Record<string, (client: CloudFrontClient, Name: string) => Promise<unknown>> =
  {
    DescribeKeyValueStore: (client, Name) =>
      client.send(new DescribeKeyValueStoreCommand({ Name })),
    UpdateKeyValueStore: (client, Name) =>
      client.send(new UpdateKeyValueStoreCommand({ Name, IfMatch: ETag, Comment: 'c' })),
    DeleteKeyValueStore: (client, Name) =>
      client.send(new DeleteKeyValueStoreCommand({ Name, IfMatch: ETag })),
  };

test.each(Object.entries(controlActions))(
  'cloudfront:%s needs a permission on the ARN with the UUID',
  async (action, act) => {
    const { control } = await session(allow(`cloudfront:${action}`, own));
    expect(await errorOf(act(control, 'team-a-one'))).not.toBe('AccessDenied');
    for (const name of ['team-b-one', 'team-c-none']) {
      expect(await errorOf(act(control, name))).toBe('AccessDenied');
    }
    const { control: data } = await session(allow('cloudfront-keyvaluestore:*', '*'));
    expect(await errorOf(act(data, 'team-a-one'))).toBe('AccessDenied');
  },
);

test('a permission on one key value store does not open another that is named like its UUID', async () => {
  const id = own.split('/')[1] ?? '';
  await createStore(aws.client, id);
  const { control } = await session(allow('cloudfront:*', own));
  for (const act of Object.values(controlActions)) {
    expect(await errorOf(act(control, id))).toBe('AccessDenied');
  }
});

test('creating and listing need a permission on all key value stores', async () => {
  const { control } = await session(allow('cloudfront:*', own));
  const create = (client: CloudFrontClient, Name: string) =>
    client.send(new CreateKeyValueStoreCommand({ Name }));
  expect(await errorOf(create(control, 'new'))).toBe('AccessDenied');
  expect(await errorOf(control.send(new ListKeyValueStoresCommand()))).toBe('AccessDenied');
  const wide = ['cloudfront:CreateKeyValueStore', 'cloudfront:ListKeyValueStores'];
  const { control: allowed } = await session(allow(wide, '*'));
  await create(allowed, 'new');
  await allowed.send(new ListKeyValueStoresCommand());
});

test('a key value store with tags needs TagResource, and its tags can be conditions', async () => {
  const create = (client: CloudFrontClient, Name: string, Value: string) =>
    client.send(
      new CreateKeyValueStoreCommand({ Name, Tags: { Items: [{ Key: 'team', Value }] } }),
    );
  const { control: untagging } = await session(allow('cloudfront:CreateKeyValueStore', '*'));
  await expect(create(untagging, 'tagged', 'a')).rejects.toMatchObject({
    message: expect.stringContaining('cloudfront:TagResource'),
  });
  const tagging = ['cloudfront:CreateKeyValueStore', 'cloudfront:TagResource'];
  const { control } = await session(
    allow(tagging, '*', { Condition: { StringEquals: { 'aws:RequestTag/team': 'a' } } }),
  );
  expect(await errorOf(create(control, 'tagged', 'b'))).toBe('AccessDenied');
  await create(control, 'tagged', 'a');
  const { control: reader } = await session(
    allow('cloudfront:DescribeKeyValueStore', '*', {
      Condition: { StringEquals: { 'aws:ResourceTag/team': 'a' } },
    }),
  );
  await reader.send(new DescribeKeyValueStoreCommand({ Name: 'tagged' }));
  const other = reader.send(new DescribeKeyValueStoreCommand({ Name: 'team-a-one' }));
  expect(await errorOf(other)).toBe('AccessDenied');
});
