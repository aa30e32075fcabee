import {
  CreateDistributionCommand,
  CreateDistributionWithTagsCommand,
  DeleteDistributionCommand,
  GetDistributionCommand,
  GetDistributionConfigCommand,
  ListDistributionsCommand,
  TagResourceCommand,
  UpdateDistributionCommand,
  type CloudFrontClient,
} from '@aws-sdk/client-cloudfront';
import { beforeAll, expect, test } from '@jest/globals';
import { createDistribution, distributionConfig } from '../../support/distributions.ts';
import {
  allow,
  bothActions,
  credentialOf,
  fullAccess,
  keyOf,
  roleArn,
  sessionArn,
  startAccount,
  trust,
  type TestAccount,
} from '../../support/roles.ts';

const trustPolicy = trust(roleArn('gateway'), bothActions);
const arnOf = (id: string) => `arn:aws:cloudfront::123456789012:distribution/${id}`;

let aws: TestAccount;
let own: string;
let others: string;
beforeAll(async () => {
  const roles = [
    { name: 'gateway', trustPolicy, policies: [] },
    { name: 'operator', trustPolicy, policies: [fullAccess] },
  ];
  aws = await startAccount(roles, [keyOf('gateway')]);
  own = await createDistribution(aws.client);
  others = await createDistribution(aws.client);
});

async function session(...policies: Parameters<typeof allow>[]) {
  const Statement = policies.flatMap((policy) => allow(...policy).Statement);
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
  return aws.as(credentialOf(await aws.assume({ SourceIdentity: 'ann', Policy })));
}

const IfMatch = 'E3UN6WX5RRO2AG'; // stale, so that nothing is changed
const actions = {
  GetDistribution: (client, Id) => client.send(new GetDistributionCommand({ Id })),
  GetDistributionConfig: (client, Id) => client.send(new GetDistributionConfigCommand({ Id })),
  UpdateDistribution: (client, Id) =>
    client.send(
      new UpdateDistributionCommand({ Id, IfMatch, DistributionConfig: distributionConfig() }),
    ),
  DeleteDistribution: (client, Id) => client.send(new DeleteDistributionCommand({ Id, IfMatch })),
} satisfies Record<string, (client: CloudFrontClient, Id: string) => Promise<unknown>>;
const errorOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (error: Error) => error.name,
  );

test.each(Object.entries(actions))(
  '%s needs a permission on the distribution, whether it exists or not',
  async (action, act) => {
    const client = await session([`cloudfront:${action}`, arnOf(own)]);
    expect(await errorOf(act(client, own))).not.toBe('AccessDenied');
    for (const id of [others, 'E0000000000000']) {
      await expect(act(client, id)).rejects.toMatchObject({
        name: 'AccessDenied',
        message: `User: ${sessionArn('operator', 'jwt.ann')} is not authorized to perform: cloudfront:${action} on resource: ${arnOf(id)} because no session policy allows the cloudfront:${action} action`,
      });
    }
    expect(await errorOf(act(client, '*'))).toBe('NoSuchDistribution');
  },
);

test.each([
  [
    'ListDistributions',
    (client: CloudFrontClient) => client.send(new ListDistributionsCommand()),
    '',
  ],
  [
    'CreateDistribution',
    (client: CloudFrontClient) =>
      client.send(new CreateDistributionCommand({ DistributionConfig: distributionConfig() })),
    ` on resource: ${arnOf('*')}`,
  ],
])('%s needs a permission on every resource', async (action, act, shown) => {
  const everywhere = await session([`cloudfront:${action}`, '*']);
  await expect(act(everywhere)).resolves.toBeDefined();
  const elsewhere = await session(['cloudfront:*', arnOf(own)]);
  await expect(act(elsewhere)).rejects.toThrow(`perform: cloudfront:${action}${shown} because`);
});

test('to create with tags needs TagResource too, with the conditions of the tags', async () => {
  const create = async (client: CloudFrontClient, Value = 'a') => {
    const Tags = { Items: [{ Key: 'team', Value }] };
    const DistributionConfigWithTags = { DistributionConfig: distributionConfig(), Tags };
    return client.send(new CreateDistributionWithTagsCommand({ DistributionConfigWithTags }));
  };
  const createOnly = await session(['cloudfront:CreateDistribution', '*']);
  await expect(create(createOnly)).rejects.toThrow('cloudfront:TagResource');
  const Condition = { StringEquals: { 'aws:RequestTag/team': 'a' } };
  const both = ['cloudfront:CreateDistribution', 'cloudfront:TagResource'];
  const tagging = await session([both, '*', { Condition }]);
  await expect(create(tagging)).resolves.toBeDefined();
  expect(await errorOf(create(tagging, 'b'))).toBe('AccessDenied');
});

test('a tag of a distribution opens it, and to set one needs a permission on it', async () => {
  const Condition = { StringEquals: { 'aws:ResourceTag/team': 'a' } };
  const tagged = await session(['cloudfront:GetDistribution', '*', { Condition }]);
  expect(await errorOf(actions.GetDistribution(tagged, own))).toBe('AccessDenied');
  const tag = (client: CloudFrontClient) => {
    const Tags = { Items: [{ Key: 'team', Value: 'a' }] };
    return errorOf(client.send(new TagResourceCommand({ Resource: arnOf(own), Tags })));
  };
  expect(await tag(await session(['cloudfront:TagResource', arnOf(others)]))).toBe('AccessDenied');
  expect(await tag(await session(['cloudfront:TagResource', arnOf(own)]))).toBe('none');
  expect(await errorOf(actions.GetDistribution(tagged, own))).toBe('none');
  expect(await errorOf(actions.GetDistribution(tagged, others))).toBe('AccessDenied');
});
