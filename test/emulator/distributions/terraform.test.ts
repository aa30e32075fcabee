import {
  CreateDistributionWithTagsCommand,
  DeleteDistributionCommand,
  DeleteFunctionCommand,
  DescribeFunctionCommand,
  GetDistributionCommand,
  ListTagsForResourceCommand,
  UpdateDistributionCommand,
} from '@aws-sdk/client-cloudfront';
import { expect, test } from '@jest/globals';
import {
  cacheBehavior,
  createLive,
  distributionConfig,
  functionAssociations,
} from '../../support/distributions.ts';
import { startEmulator } from '../../support/emulator.ts';

test("the calls of Terraform's provider, in its order, attach a function, detach it and delete both", async () => {
  const { client } = await startEmulator();
  await createLive(client, 'rewrite');
  const DistributionConfig = distributionConfig({ 'viewer-request': 'rewrite' });
  const Tags = { Items: [{ Key: 'team', Value: 'a' }] };
  const created = await client.send(
    new CreateDistributionWithTagsCommand({
      DistributionConfigWithTags: { DistributionConfig, Tags },
    }),
  );
  const { Id = '', ARN = '', Status } = created.Distribution ?? {};
  expect(Status).toBe('InProgress');
  const read = () => client.send(new GetDistributionCommand({ Id }));
  const { Distribution: deployed } = await read();
  expect(deployed?.Status).toBe('Deployed');
  // The provider reads this member without asking whether it is there.
  expect(deployed?.DistributionConfig?.OriginGroups).toEqual({ Quantity: 0 });
  const listed = await client.send(new ListTagsForResourceCommand({ Resource: ARN }));
  expect(listed.Tags).toEqual(Tags);
  const statusOf = async () =>
    (await client.send(new DescribeFunctionCommand({ Name: 'rewrite' }))).FunctionSummary?.Status;
  expect(await statusOf()).toBe('DEPLOYED');

  const { ETag: IfMatch } = await read();
  const detached = {
    ...DistributionConfig,
    DefaultCacheBehavior: { ...cacheBehavior(), FunctionAssociations: functionAssociations({}) },
  };
  await client.send(new UpdateDistributionCommand({ Id, IfMatch, DistributionConfig: detached }));
  expect(await statusOf()).toBe('UNASSOCIATED');

  const { Distribution, ETag } = await read();
  const former = Distribution?.DistributionConfig ?? detached;
  const disabled = await client.send(
    new UpdateDistributionCommand({
      Id,
      IfMatch: ETag,
      DistributionConfig: { ...former, Enabled: false },
    }),
  );
  expect(disabled.Distribution?.Status).toBe('InProgress');
  const { ETag: last } = await read();
  await client.send(new DeleteDistributionCommand({ Id, IfMatch: last }));
  await expect(read()).rejects.toMatchObject({ name: 'NoSuchDistribution' });
  const { ETag: development } = await client.send(new DescribeFunctionCommand({ Name: 'rewrite' }));
  await client.send(new DeleteFunctionCommand({ Name: 'rewrite', IfMatch: development }));
});
