import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateKeyValueStoreCommand,
  DescribeFunctionCommand,
  DescribeKeyValueStoreCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
  type CloudFrontClient,
  type Tag,
} from '@aws-sdk/client-cloudfront';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  createSample,
  createStore,
  startEmulator,
  type TestEmulator,
} from '../support/emulator.ts';
import {
  allow,
  bothActions,
  credentialOf,
  functionArn,
  keyOf,
  roleArn,
  startAccount,
  trust,
} from '../support/roles.ts';
import { signedFetch } from '../support/signedFetch.ts';

let cloudFront: TestEmulator;
beforeAll(async () => {
  cloudFront = await startEmulator();
});

const tag = (Resource: string, Items: Tag[], { client } = cloudFront) =>
  client.send(new TagResourceCommand({ Resource, Tags: { Items } }));
const untag = (Resource: string, Items: string[], { client } = cloudFront) =>
  client.send(new UntagResourceCommand({ Resource, TagKeys: { Items } }));
const list = async (Resource: string, { client } = cloudFront) => {
  const { Tags } = await client.send(new ListTagsForResourceCommand({ Resource }));
  return Object.fromEntries((Tags?.Items ?? []).map(({ Key = '', Value }) => [Key, Value]));
};

describe.each([
  [
    'a function',
    async (client: CloudFrontClient, name: string) => {
      await createSample(client, name);
      return functionArn(name);
    },
  ],
  ['a key value store', createStore],
])('%s', (_, create) => {
  test('gets tags, keeps those that are not named, and loses those that are', async () => {
    const arn = await create(cloudFront.client, 'tagged');
    expect(await list(arn)).toEqual({});
    await tag(arn, [
      { Key: 'team', Value: 'a + b' },
      { Key: 'stage', Value: 'test' },
    ]);
    const { $metadata } = await tag(arn, [{ Key: 'stage', Value: 'live' }, { Key: 'empty' }]);
    expect($metadata.httpStatusCode).toBe(204);
    expect(await list(arn)).toEqual({ team: 'a + b', stage: 'live', empty: '' });
    const untagged = await untag(arn, ['team', 'empty', 'unknown']);
    expect(untagged.$metadata.httpStatusCode).toBe(204);
    expect(await list(arn)).toEqual({ stage: 'live' });
  });

  test('takes 50 tags at most', async () => {
    const arn = await create(cloudFront.client, 'full');
    const items = Array.from({ length: 50 }, (__, index) => ({ Key: `k${index}`, Value: 'v' }));
    await tag(arn, items);
    await expect(tag(arn, [{ Key: 'more', Value: 'v' }])).rejects.toMatchObject({
      name: 'InvalidTagging',
      $metadata: { httpStatusCode: 400 },
    });
    await tag(arn, [{ Key: 'k0', Value: 'changed' }]);
    expect(Object.keys(await list(arn))).toHaveLength(50);
  });

  test('has its tags after a restart', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'emulator-'));
    const stateFile = join(directory, 'state.json');
    const before = await startEmulator({ stateFile });
    const arn = await create(before.client, 'kept');
    await tag(arn, [{ Key: 'team', Value: 'a' }], before);
    await before.close();
    expect(await list(arn, await startEmulator({ stateFile }))).toEqual({ team: 'a' });
    await rm(directory, { recursive: true });
  });
});

test('tags change neither ETags nor times', async () => {
  const { client } = cloudFront;
  await createSample(client, 'same');
  const arn = await createStore(client, 'same');
  const look = async () => {
    const one = await client.send(new DescribeFunctionCommand({ Name: 'same' }));
    const other = await client.send(new DescribeKeyValueStoreCommand({ Name: 'same' }));
    return [one.ETag, one.FunctionSummary, other.ETag, other.KeyValueStore];
  };
  const before = await look();
  for (const resource of [functionArn('same'), arn]) {
    await tag(resource, [{ Key: 'team', Value: 'a' }]);
  }
  expect(await look()).toEqual(before);
});

test('a key value store has the tags that it was created with', async () => {
  const Tags = { Items: [{ Key: 'team', Value: 'a' }] };
  const { KeyValueStore } = await cloudFront.client.send(
    new CreateKeyValueStoreCommand({ Name: 'born-tagged', Tags }),
  );
  expect(await list(KeyValueStore?.ARN ?? '')).toEqual({ team: 'a' });
});

test.each([
  ['no ARN', 'tagged', 'InvalidArgument', 400],
  ['an unknown function', functionArn('none'), 'NoSuchResource', 404],
  ['a distribution', 'arn:aws:cloudfront::123456789012:distribution/E1', 'NoSuchResource', 404],
  [
    'a key value store by its name',
    'arn:aws:cloudfront::123456789012:key-value-store/same',
    'NoSuchResource',
    404,
  ],
])('the resource %s is refused by all three', async (_, resource, name, httpStatusCode) => {
  const refusal = { name, $metadata: { httpStatusCode } };
  await expect(tag(resource, [{ Key: 'a', Value: 'b' }])).rejects.toMatchObject(refusal);
  await expect(untag(resource, ['a'])).rejects.toMatchObject(refusal);
  await expect(list(resource)).rejects.toMatchObject(refusal);
});

test.each([
  ['a key twice', [{ Key: 'a' }, { Key: 'a' }], 'InvalidTagging'],
  ["a key of AWS's own", [{ Key: 'aws:a' }], 'InvalidTagging'],
  ['an empty key', [{ Key: '' }], 'MalformedXML'],
  ['a key of 129 characters', [{ Key: 'k'.repeat(129) }], 'MalformedXML'],
  ['a value of 257 characters', [{ Key: 'a', Value: 'v'.repeat(257) }], 'MalformedXML'],
  ['a character that is not allowed', [{ Key: 'a', Value: '<' }], 'MalformedXML'],
])('tagging with %s is refused as a whole', async (title, items, name) => {
  const Name = `refused-${title.replaceAll(/\W/g, '-')}`;
  await createSample(cloudFront.client, Name);
  const all = [{ Key: 'good', Value: 'v' }, ...items];
  await expect(tag(functionArn(Name), all)).rejects.toMatchObject({ name });
  expect(await list(functionArn(Name))).toEqual({});
});

test('a POST without Operation, or with another, is not emulated', async () => {
  for (const query of ['', '&Operation=Move']) {
    const resource = encodeURIComponent(functionArn('same'));
    const url = `${cloudFront.url}/2020-05-31/tagging?Resource=${resource}${query}`;
    expect((await signedFetch(url, { method: 'POST', body: '<Tags/>' })).status).toBe(501);
  }
});

describe('permissions', () => {
  const trustPolicy = trust(roleArn('gateway'), bothActions);
  const roles = [
    { name: 'gateway', trustPolicy, policies: [] },
    { name: 'operator', trustPolicy, policies: [allow('cloudfront:*', '*')] },
  ];
  const startTagged = async () => {
    const account = await startAccount(roles, [keyOf('gateway')]);
    for (const name of ['one', 'two']) await createSample(account.client, name);
    const arns = [
      await createStore(account.client, 'one'),
      await createStore(account.client, 'two'),
    ];
    const as = async (policy: object) => {
      const answer = await account.assume({
        SourceIdentity: 'ann',
        Policy: JSON.stringify(policy),
      });
      return { ...account, client: account.as(credentialOf(answer)) };
    };
    return { arns: [functionArn('one'), functionArn('two'), ...arns], as };
  };
  const errorOf = (call: Promise<unknown>) =>
    call.then(
      () => 'none',
      (error: Error) => error.name,
    );

  test('each action needs its own on the ARN', async () => {
    const { arns, as } = await startTagged();
    const [own = '', , ownStore = ''] = arns;
    const acts = {
      TagResource: (arn: string, by: TestEmulator) => tag(arn, [{ Key: 'a', Value: 'b' }], by),
      UntagResource: (arn: string, by: TestEmulator) => untag(arn, ['a'], by),
      ListTagsForResource: (arn: string, by: TestEmulator) => list(arn, by),
    };
    for (const [action, act] of Object.entries(acts)) {
      const by = await as(allow(`cloudfront:${action}`, [own, ownStore]));
      const others = await as(
        allow(
          Object.keys(acts)
            .filter((name) => name !== action)
            .map((name) => `cloudfront:${name}`),
          '*',
        ),
      );
      for (const arn of [
        ...arns,
        functionArn('none'),
        own.replace('function/one', 'key-value-store/54947df8-0e9e-4471-a2f9-9af509fb5889'),
      ]) {
        const isOwn = arn === own || arn === ownStore;
        const seen = { action, arn, error: await errorOf(act(arn, by)) };
        expect(seen).toEqual({ action, arn, error: isOwn ? 'none' : 'AccessDenied' });
        expect(await errorOf(act(arn, others))).toBe('AccessDenied');
      }
    }
  });

  test('tags can be conditions: those that are there, and those that are brought', async () => {
    const { arns, as } = await startTagged();
    for (const arn of [arns[0] ?? '', arns[2] ?? '']) {
      const isTeam = { StringEquals: { 'aws:RequestTag/team': 'a' } };
      const tagger = await as(allow('cloudfront:TagResource', '*', { Condition: isTeam }));
      expect(await errorOf(tag(arn, [{ Key: 'team', Value: 'b' }], tagger))).toBe('AccessDenied');
      expect(await errorOf(tag(arn, [{ Key: 'other', Value: 'a' }], tagger))).toBe('AccessDenied');
      await tag(arn, [{ Key: 'team', Value: 'a' }], tagger);
      const ofTeam = { StringEquals: { 'aws:ResourceTag/team': 'a' } };
      const owner = await as(allow('cloudfront:*', '*', { Condition: ofTeam }));
      expect(await list(arn, owner)).toEqual({ team: 'a' });
      const onlyStage = { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['stage'] } };
      const untagger = await as(allow('cloudfront:UntagResource', '*', { Condition: onlyStage }));
      expect(await errorOf(untag(arn, ['team', 'stage'], untagger))).toBe('AccessDenied');
      await untag(arn, ['stage'], untagger);
      await untag(arn, ['team'], owner);
      expect(await errorOf(list(arn, owner))).toBe('AccessDenied');
    }
  });
});
