import {
  CreateFunctionCommand,
  DeleteFunctionCommand,
  DeleteKeyValueStoreCommand,
  DescribeFunctionCommand,
  PublishFunctionCommand,
  UpdateFunctionCommand,
  type CloudFrontClient,
} from '@aws-sdk/client-cloudfront';
import { beforeAll, expect, test } from '@jest/globals';
import {
  createSample,
  createStore,
  someCode,
  startEmulator,
  type TestEmulator,
} from '../../support/emulator.ts';

let cloudFront: TestEmulator;
beforeAll(async () => {
  cloudFront = await startEmulator();
});

const configWith = (...arns: string[]) =>
  ({
    Comment: '',
    Runtime: 'cloudfront-js-2.0',
    KeyValueStoreAssociations: {
      Quantity: arns.length,
      Items: arns.map((KeyValueStoreARN) => ({ KeyValueStoreARN })),
    },
  }) as const;
const FunctionCode = Buffer.from(someCode);

const create = (Name: string, arn: string, client: CloudFrontClient = cloudFront.client) =>
  client.send(new CreateFunctionCommand({ Name, FunctionConfig: configWith(arn), FunctionCode }));
const update = (Name: string, IfMatch: string | undefined, ...arns: string[]) =>
  cloudFront.client.send(
    new UpdateFunctionCommand({ Name, IfMatch, FunctionConfig: configWith(...arns), FunctionCode }),
  );
const removeStore = (Name: string) =>
  cloudFront.client.send(new DeleteKeyValueStoreCommand({ Name, IfMatch: 'ETVPDKIKX0DER' }));

test('a key value store that either stage of a function has cannot be deleted', async () => {
  const arn = await createStore(cloudFront.client, 'used');
  const refusal = {
    name: 'CannotDeleteEntityWhileInUse',
    $metadata: { httpStatusCode: 409, attempts: 1 },
  };
  const { ETag: first } = await create('user', arn);
  await expect(removeStore('used')).rejects.toMatchObject(refusal);
  await cloudFront.client.send(new PublishFunctionCommand({ Name: 'user', IfMatch: first }));
  const { ETag: second } = await update('user', first);
  await expect(removeStore('used')).rejects.toMatchObject(refusal); // LIVE has it
  await cloudFront.client.send(new PublishFunctionCommand({ Name: 'user', IfMatch: second }));
  await removeStore('used');
});

test('deleting the function frees its key value store', async () => {
  const arn = await createStore(cloudFront.client, 'freed');
  const { ETag } = await create('freeing', arn);
  await cloudFront.client.send(new DeleteFunctionCommand({ Name: 'freeing', IfMatch: ETag }));
  await removeStore('freed');
});

test('a key value store that does not exist cannot be associated, by a new function or an update', async () => {
  const arn = await createStore(cloudFront.client, 'gone');
  await removeStore('gone');
  const refusal = {
    name: 'InvalidArgument',
    message: `The key value store ${arn} does not exist.`,
  };
  await expect(create('orphan', arn)).rejects.toMatchObject(refusal);
  const { ETag } = await createSample(cloudFront.client, 'orphan');
  await expect(update('orphan', ETag, arn)).rejects.toMatchObject(refusal);
  const ofOthers = arn.replace('123456789012', '210987654321');
  await expect(update('orphan', ETag, ofOthers)).rejects.toMatchObject({ name: 'InvalidArgument' });
  const described = await cloudFront.client.send(new DescribeFunctionCommand({ Name: 'orphan' }));
  expect(described.ETag).toBe(ETag);
});

test('a key value store can be associated once it is provisioned', async () => {
  let nowMs = Date.now();
  const slow = await startEmulator({ now: () => new Date(nowMs), provisioningMs: 60_000 });
  const arn = await createStore(slow.client, 'slow');
  await expect(create('early', arn, slow.client)).rejects.toMatchObject({
    name: 'InvalidArgument',
    message: 'The KVS cannot be associated before the resource is provisioned',
  });
  nowMs += 60_000;
  await create('early', arn, slow.client);
});

test('ten functions can have a key value store; one that has it can be updated', async () => {
  const arn = await createStore(cloudFront.client, 'popular');
  for (let index = 0; index < 10; index += 1) await create(`one-of-ten-${index}`, arn);
  await expect(create('the-eleventh', arn)).rejects.toMatchObject({
    name: 'InvalidArgument',
    message: `The key value store ${arn} is associated with 10 functions already.`,
  });
  await update('one-of-ten-9', 'ETVPDKIKX0DER', arn);
});
