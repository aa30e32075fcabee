import {
  DeleteFunctionCommand,
  DescribeFunctionCommand,
  GetDistributionCommand,
  PublishFunctionCommand,
  type DistributionConfig,
  type EventType,
} from '@aws-sdk/client-cloudfront';
import { beforeAll, expect, test } from '@jest/globals';
import {
  cacheBehavior,
  changeDistribution,
  createDistribution,
  createLive,
  functionAssociations,
  type BehaviorFunctions,
} from '../../support/distributions.ts';
import { createSample, startEmulator, type TestEmulator } from '../../support/emulator.ts';
import { functionArn } from '../../support/roles.ts';

let cloudFront: TestEmulator;
beforeAll(async () => {
  cloudFront = await startEmulator();
  for (const name of ['one', 'other']) await createLive(cloudFront.client, name);
  await createSample(cloudFront.client, 'unpublished');
});

const IfMatch = 'ETVPDKIKX0DER';
const describeLive = async (Name: string) => {
  const { FunctionSummary } = await cloudFront.client.send(
    new DescribeFunctionCommand({ Name, Stage: 'LIVE' }),
  );
  return FunctionSummary?.Status;
};
const behavior = (functions: BehaviorFunctions, PathPattern = '/b/*') => ({
  ...cacheBehavior(functions),
  PathPattern,
});

test('a function is DEPLOYED and in use while a distribution has it in any cache behavior', async () => {
  const { client } = cloudFront;
  await createLive(client, 'attached');
  expect(await describeLive('attached')).toBe('UNASSOCIATED');
  const first = await createDistribution(client, { 'viewer-request': 'attached' });
  const Items = [behavior({ 'viewer-request': 'attached', 'viewer-response': 'one' })];
  const second = await createDistribution(client, {}, { CacheBehaviors: { Quantity: 1, Items } });
  expect(await describeLive('attached')).toBe('DEPLOYED');
  const remove = () => client.send(new DeleteFunctionCommand({ Name: 'attached', IfMatch }));
  await expect(remove()).rejects.toMatchObject({
    name: 'FunctionInUse',
    message: 'Cannot delete function attached, it is in use by 2 distributions',
    $metadata: { httpStatusCode: 409 },
  });
  await changeDistribution(client, first, () => ({
    DefaultCacheBehavior: cacheBehavior(),
  }));
  expect(await describeLive('attached')).toBe('DEPLOYED');
  await changeDistribution(client, second, () => ({ CacheBehaviors: { Quantity: 0 } }));
  expect(await describeLive('attached')).toBe('UNASSOCIATED');
  expect((await remove()).$metadata.httpStatusCode).toBe(204);
});

test('publishing a function changes the ETag of the distributions that use it, and no other', async () => {
  const { client } = cloudFront;
  await createLive(client, 'republished');
  const using = await createDistribution(client, { 'viewer-response': 'republished' });
  const without = await createDistribution(client, { 'viewer-response': 'one' });
  await client.send(new PublishFunctionCommand({ Name: 'republished', IfMatch }));
  const etagOf = async (Id: string) => (await client.send(new GetDistributionCommand({ Id }))).ETag;
  expect(await etagOf(using)).toBe('E3UN6WX5RRO2AG');
  expect(await etagOf(without)).toBe('ETVPDKIKX0DER');
});

const twice = (EventType: EventType) => {
  const item = (name: string) => ({ FunctionARN: functionArn(name), EventType });
  return { Quantity: 2, Items: [item('one'), item('other')] };
};
const withDefault = (changes: Partial<DistributionConfig['DefaultCacheBehavior']>) => ({
  DefaultCacheBehavior: { ...cacheBehavior(), ...changes },
});

test.each<[string, Partial<DistributionConfig>, string]>([
  [
    'a function that does not exist',
    withDefault({ FunctionAssociations: functionAssociations({ 'viewer-request': 'none' }) }),
    'InvalidFunctionAssociation',
  ],
  [
    'a function that is not published',
    withDefault({
      FunctionAssociations: functionAssociations({ 'viewer-request': 'unpublished' }),
    }),
    'InvalidFunctionAssociation',
  ],
  [
    'an unpublished function in another cache behavior',
    { CacheBehaviors: { Quantity: 1, Items: [behavior({ 'viewer-request': 'unpublished' })] } },
    'InvalidFunctionAssociation',
  ],
  [
    'two functions of one event type',
    withDefault({ FunctionAssociations: twice('viewer-request') }),
    'InvalidFunctionAssociation',
  ],
  [
    'three functions in one cache behavior',
    withDefault({
      FunctionAssociations: {
        Quantity: 3,
        Items: [...twice('viewer-request').Items, ...twice('viewer-response').Items.slice(1)],
      },
    }),
    'TooManyFunctionAssociations',
  ],
  [
    'a Lambda@Edge function for viewers beside',
    withDefault({
      FunctionAssociations: functionAssociations({ 'viewer-request': 'one' }),
      LambdaFunctionAssociations: {
        Quantity: 1,
        Items: [{ LambdaFunctionARN: 'arn:aws:lambda:::f:1', EventType: 'viewer-response' }],
      },
    }),
    'InvalidFunctionAssociation',
  ],
  [
    'a Quantity that does not match',
    withDefault({ FunctionAssociations: { ...twice('viewer-request'), Quantity: 1 } }),
    'InconsistentQuantities',
  ],
  [
    "an event of the origin's",
    withDefault({ FunctionAssociations: functionAssociations({ 'origin-request': 'one' }) }),
    'MalformedXML',
  ],
  [
    'the ARN of a Lambda function',
    withDefault({
      FunctionAssociations: {
        Quantity: 1,
        Items: [{ FunctionARN: 'arn:aws:lambda:::f:1', EventType: 'viewer-request' }],
      },
    }),
    'MalformedXML',
  ],
])('a distribution with %s is neither created nor updated', async (_, changes, name) => {
  const { client } = cloudFront;
  const refusal = { name, $metadata: { httpStatusCode: 400 } };
  await expect(createDistribution(client, {}, changes)).rejects.toMatchObject(refusal);
  const id = await createDistribution(client);
  await expect(changeDistribution(client, id, () => changes)).rejects.toMatchObject(refusal);
  const { ETag, Distribution } = await client.send(new GetDistributionCommand({ Id: id }));
  expect(ETag).toBe('ETVPDKIKX0DER');
  expect(
    Distribution?.DistributionConfig?.DefaultCacheBehavior?.FunctionAssociations?.Quantity,
  ).toBe(0);
});

test('both viewer events, and one function in all of them, are accepted', async () => {
  const both = { 'viewer-request': 'one', 'viewer-response': 'one' };
  const atOrigin = {
    Quantity: 1,
    Items: [
      {
        LambdaFunctionARN: 'arn:aws:lambda:us-east-1:123456789012:function:f:1',
        EventType: 'origin-request' as const,
      },
    ],
  };
  const DefaultCacheBehavior = {
    ...cacheBehavior(both),
    LambdaFunctionAssociations: atOrigin,
  };
  const CacheBehaviors = { Quantity: 2, Items: [behavior(both), behavior(both, '/c/*')] };
  const Id = await createDistribution(cloudFront.client, both, {
    DefaultCacheBehavior,
    CacheBehaviors,
  });
  const { Distribution } = await cloudFront.client.send(new GetDistributionCommand({ Id }));
  expect(Distribution?.DistributionConfig).toMatchObject({ DefaultCacheBehavior, CacheBehaviors });
});

test('the words about an event type are those of CloudFront', async () => {
  await expect(
    createDistribution(cloudFront.client, { 'origin-response': 'one' }),
  ).rejects.toMatchObject({
    message:
      "1 validation error detected: Value 'origin-response' at 'distributionConfig.defaultCacheBehavior.functionAssociations.items.1.member.eventType' failed to satisfy constraint: Member must satisfy enum value set: [viewer-request, viewer-response]",
  });
});

test('a function is used by 100 distributions at most', async () => {
  const { client } = await startEmulator();
  await createLive(client, 'popular');
  const functions = { 'viewer-request': 'popular' };
  const ids: string[] = [];
  for (let index = 0; index < 100; index += 1) {
    ids.push(await createDistribution(client, functions));
  }
  await expect(createDistribution(client, functions)).rejects.toMatchObject({
    name: 'TooManyDistributionsWithFunctionAssociations',
    $metadata: { httpStatusCode: 400 },
  });
  const update = changeDistribution(client, ids[0] ?? '', () => ({ Comment: 'one of the 100' }));
  await expect(update).resolves.toMatchObject({ ETag: 'E3UN6WX5RRO2AG' });
});
