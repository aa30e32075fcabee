import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateDistributionCommand,
  CreateDistributionWithTagsCommand,
  DeleteDistributionCommand,
  GetDistributionCommand,
  GetDistributionConfigCommand,
  ListDistributionsCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UpdateDistributionCommand,
} from '@aws-sdk/client-cloudfront';
import { beforeAll, expect, test } from '@jest/globals';
import {
  changeDistribution,
  createDistribution,
  createLive,
  distributionConfig,
} from '../../support/distributions.ts';
import { startEmulator, type TestEmulator } from '../../support/emulator.ts';

let cloudFront: TestEmulator;
beforeAll(async () => {
  cloudFront = await startEmulator();
});

const get = (Id: string, { client } = cloudFront) =>
  client.send(new GetDistributionCommand({ Id }));

test('a distribution is InProgress in the answer that creates it, then Deployed', async () => {
  const config = distributionConfig({}, { Comment: 'a & <b> "é🚀"' });
  const created = await cloudFront.client.send(
    new CreateDistributionCommand({ DistributionConfig: config }),
  );
  const { Id = '', ARN, Status, DomainName } = created.Distribution ?? {};
  expect(created.ETag).toBe('ETVPDKIKX0DER');
  expect(created.Location).toBe(`https://cloudfront.amazonaws.com/2020-05-31/distribution/${Id}`);
  expect(Id).toMatch(/^E[A-Z\d]{13}$/);
  expect(ARN).toBe(`arn:aws:cloudfront::123456789012:distribution/${Id}`);
  expect(DomainName).toMatch(/^d[a-z\d]{13}\.cloudfront\.net$/);
  expect(Status).toBe('InProgress');
  const { Distribution, ETag } = await get(Id);
  expect(Distribution).toEqual({ ...created.Distribution, Status: 'Deployed' });
  expect(Distribution?.DistributionConfig).toEqual({ ...config, OriginGroups: { Quantity: 0 } });
  expect(ETag).toBe('ETVPDKIKX0DER');
});

test('an update replaces the whole configuration, with the next ETag', async () => {
  const Id = await createDistribution(cloudFront.client, {}, { DefaultRootObject: 'index.html' });
  const read = await cloudFront.client.send(new GetDistributionConfigCommand({ Id }));
  const { DefaultRootObject: _, ...kept } = read.DistributionConfig ?? distributionConfig();
  const replaced = { ...kept, Comment: 'changed', Staging: false };
  const update = (IfMatch?: string, changes = {}) =>
    cloudFront.client.send(
      new UpdateDistributionCommand({
        Id,
        IfMatch,
        DistributionConfig: { ...replaced, ...changes },
      }),
    );
  await expect(update()).rejects.toMatchObject({
    name: 'InvalidIfMatchVersion',
    $metadata: { httpStatusCode: 400 },
  });
  await expect(update('E3UN6WX5RRO2AG')).rejects.toMatchObject({
    name: 'PreconditionFailed',
    $metadata: { httpStatusCode: 412 },
  });
  await expect(update(read.ETag, { CallerReference: 'another' })).rejects.toMatchObject({
    name: 'IllegalUpdate',
  });
  const updated = await update(read.ETag);
  expect(updated).toMatchObject({
    ETag: 'E3UN6WX5RRO2AG',
    Distribution: { Status: 'InProgress', DistributionConfig: replaced },
  });
  expect((await get(Id)).Distribution?.DistributionConfig).toEqual(replaced);
});

test('a distribution is deleted once it is disabled and deployed', async () => {
  let nowMs = Date.now();
  const slow = await startEmulator({ now: () => new Date(nowMs), deployingMs: 60_000 });
  const Id = await createDistribution(slow.client);
  const remove = async () => {
    const { ETag: IfMatch } = await get(Id, slow);
    return slow.client.send(new DeleteDistributionCommand({ Id, IfMatch }));
  };
  nowMs += 60_000;
  const refusal = { name: 'DistributionNotDisabled', $metadata: { httpStatusCode: 409 } };
  await expect(remove()).rejects.toMatchObject(refusal);
  await changeDistribution(slow.client, Id, () => ({ Enabled: false }));
  expect((await get(Id, slow)).Distribution?.Status).toBe('InProgress');
  await expect(remove()).rejects.toMatchObject(refusal);
  nowMs += 60_000;
  expect((await get(Id, slow)).Distribution?.Status).toBe('Deployed');
  await expect(
    slow.client.send(new DeleteDistributionCommand({ Id, IfMatch: 'ETVPDKIKX0DER' })),
  ).rejects.toMatchObject({ name: 'PreconditionFailed' });
  expect((await remove()).$metadata.httpStatusCode).toBe(204);
  for (const name of [Id, 'E0', '*', 'a/b']) {
    await expect(get(name, slow)).rejects.toMatchObject({
      name: 'NoSuchDistribution',
      $metadata: { httpStatusCode: 404 },
    });
  }
});

test('a caller reference that is sent again creates nothing', async () => {
  const other = await startEmulator();
  const config = distributionConfig();
  const create = (changes = {}) =>
    other.client.send(
      new CreateDistributionCommand({ DistributionConfig: { ...config, ...changes } }),
    );
  const { Distribution } = await create();
  expect((await create()).Distribution).toEqual(Distribution);
  await expect(create({ Comment: 'b' })).rejects.toMatchObject({
    name: 'DistributionAlreadyExists',
    $metadata: { httpStatusCode: 409 },
  });
  const { DistributionList } = await other.client.send(new ListDistributionsCommand());
  expect(DistributionList?.Quantity).toBe(1);
});

test('ListDistributions pages by id, with what each distribution is', async () => {
  const other = await startEmulator();
  const list = async (input = {}) =>
    (await other.client.send(new ListDistributionsCommand(input))).DistributionList;
  expect(await list()).toEqual({
    Marker: '',
    MaxItems: 100,
    IsTruncated: false,
    Quantity: 0,
  });
  await createLive(other.client, 'listed');
  const Aliases = { Quantity: 2, Items: ['a.example.com', 'b.example.com'] };
  const functions = { 'viewer-request': 'listed' };
  const ids: string[] = [];
  for (const changes of [{ Aliases, Staging: true }, {}, {}]) {
    ids.push(await createDistribution(other.client, functions, changes));
  }
  const [first = '', second = '', third = ''] = ids.toSorted();
  const page = await list({ MaxItems: 2 });
  expect(page).toMatchObject({ IsTruncated: true, NextMarker: second, Quantity: 2 });
  expect(page?.Items?.map(({ Id }) => Id)).toEqual([first, second]);
  const last = await list({ MaxItems: 2, Marker: second });
  expect(last).toMatchObject({ Marker: second, IsTruncated: false, Quantity: 1 });
  expect(last?.NextMarker).toBeUndefined();
  expect(last?.Items?.map(({ Id }) => Id)).toEqual([third]);
  const staging = [...(page?.Items ?? []), ...(last?.Items ?? [])].find(({ Id }) => Id === ids[0]);
  const { DefaultCacheBehavior } = distributionConfig(functions);
  expect(staging).toMatchObject({
    ETag: 'ETVPDKIKX0DER',
    Status: 'Deployed',
    Staging: true,
    Aliases,
    DefaultCacheBehavior,
    CacheBehaviors: { Quantity: 0 },
  });
  await expect(list({ MaxItems: 0 })).rejects.toMatchObject({ name: 'InvalidArgument' });
});

test('distributions are there after a restart, with their configurations, tags and ETags', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'emulator-'));
  const stateFile = join(directory, 'state.json');
  const before = await startEmulator({ stateFile });
  const config = distributionConfig();
  const Items = [{ Key: 'team', Value: 'a' }];
  const { Distribution } = await before.client.send(
    new CreateDistributionWithTagsCommand({
      DistributionConfigWithTags: { DistributionConfig: config, Tags: { Items } },
    }),
  );
  const { Id = '', ARN: Resource } = Distribution ?? {};
  await changeDistribution(before.client, Id, () => ({ Comment: 'kept' }));
  const former = await get(Id, before);
  await before.close();
  const after = await startEmulator({ stateFile });
  const { Distribution: kept, ETag } = await get(Id, after);
  expect({ kept, ETag }).toEqual({ kept: former.Distribution, ETag: former.ETag });
  const tags = await after.client.send(new ListTagsForResourceCommand({ Resource }));
  expect(tags.Tags?.Items).toEqual(Items);
  await after.client.send(
    new TagResourceCommand({ Resource, Tags: { Items: [{ Key: 'team', Value: 'b' }] } }),
  );
  expect((await get(Id, after)).ETag).toBe(former.ETag);
  await rm(directory, { recursive: true });
});
