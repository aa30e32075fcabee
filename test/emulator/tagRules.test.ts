import {
  CreateDistributionWithTagsCommand,
  CreateFunctionCommand,
  CreateKeyValueStoreCommand,
  TagResourceCommand,
  type CloudFrontClient,
  type Tags,
} from '@aws-sdk/client-cloudfront';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { distributionConfig } from '../support/distributions.ts';
import { createSample, someCode, startEmulator } from '../support/emulator.ts';
import { functionArn } from '../support/roles.ts';

let client: CloudFrontClient;
beforeAll(async () => {
  ({ client } = await startEmulator());
  await createSample(client, 'present');
});

/** Sends tags in each way that there is. The API model of the last two has no `InvalidTagging`. */
const ways: [string, string, (Tags: Tags, Name: string) => Promise<unknown>][] = [
  [
    'TagResource',
    'InvalidTagging',
    (Tags) => client.send(new TagResourceCommand({ Resource: functionArn('present'), Tags })),
  ],
  [
    'CreateDistributionWithTags',
    'InvalidTagging',
    (Tags) => {
      const DistributionConfigWithTags = { DistributionConfig: distributionConfig(), Tags };
      return client.send(new CreateDistributionWithTagsCommand({ DistributionConfigWithTags }));
    },
  ],
  [
    'CreateFunction',
    'InvalidArgument',
    (Tags, Name) =>
      client.send(
        new CreateFunctionCommand({
          Name,
          Tags,
          FunctionConfig: { Comment: '', Runtime: 'cloudfront-js-2.0' },
          FunctionCode: Buffer.from(someCode),
        }),
      ),
  ],
  [
    'CreateKeyValueStore',
    'InvalidArgument',
    (Tags, Name) => client.send(new CreateKeyValueStoreCommand({ Name, Tags })),
  ],
];

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ Key: `k${index}`, Value: '' }));

describe.each(ways)('%s', (_, name, send) => {
  test.each([
    ['51 tags', many(51)],
    ['a key twice', [...many(2), { Key: 'k1', Value: 'other' }]],
    ["a key of AWS's own", [{ Key: 'AWS:stack', Value: '' }]],
  ])('refuses %s, and changes nothing', async (__, Items) => {
    await expect(send({ Items }, 'new')).rejects.toMatchObject({
      name,
      $metadata: { httpStatusCode: 400 },
    });
    await send({ Items: many(50) }, `new-${Items.length}`);
  });
});
