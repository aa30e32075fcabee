import {
  CreateFunctionCommand,
  DeleteFunctionCommand,
  DescribeFunctionCommand,
  GetFunctionCommand,
  ListFunctionsCommand,
  ListTagsForResourceCommand,
  PublishFunctionCommand,
  UpdateFunctionCommand,
} from '@aws-sdk/client-cloudfront';
import { beforeAll, expect, test } from '@jest/globals';
import {
  createSample,
  createStore,
  someCode,
  startEmulator,
  type TestEmulator,
} from '../support/emulator.ts';

let cloudFront: TestEmulator;
beforeAll(async () => {
  cloudFront = await startEmulator();
});

function update(name: string, etag: string | undefined, overrides: object = {}) {
  return cloudFront.client.send(
    new UpdateFunctionCommand({
      Name: name,
      IfMatch: etag,
      FunctionConfig: { Comment: 'changed', Runtime: 'cloudfront-js-2.0' },
      FunctionCode: Buffer.from('// changed'),
      ...overrides,
    }),
  );
}

const describeStage = (Name: string, Stage: 'DEVELOPMENT' | 'LIVE') =>
  cloudFront.client.send(new DescribeFunctionCommand({ Name, Stage }));

test('the ETags of a function follow the observed sequence', async () => {
  const { ETag, Location } = await createSample(cloudFront.client, 'versions');
  const etags = [ETag];
  for (let version = 2; version <= 9; version += 1) {
    const updated = await update('versions', etags.at(-1));
    etags.push(updated.ETag);
  }
  expect(Location).toBe(
    'https://cloudfront.amazonaws.com/2020-05-31/function/arn:aws:cloudfront::123456789012:function/versions',
  );
  expect(etags.slice(0, 3)).toEqual(['ETVPDKIKX0DER', 'E3UN6WX5RRO2AG', 'E1F83G8C2ARO7P']);
  expect(new Set(etags).size).toBe(9);
  expect(etags.at(-1)).toMatch(/^E[0-9A-Z]{12,13}$/);
});

test('a created function is described with its status and times', async () => {
  const { FunctionSummary } = await createSample(cloudFront.client, 'described');
  const described = await describeStage('described', 'DEVELOPMENT');
  expect(described.FunctionSummary).toEqual(FunctionSummary);
  expect(described.FunctionSummary).toMatchObject({
    Name: 'described',
    Status: 'UNPUBLISHED',
    FunctionConfig: { Comment: 'a sample', Runtime: 'cloudfront-js-2.0' },
    FunctionMetadata: {
      FunctionARN: 'arn:aws:cloudfront::123456789012:function/described',
      Stage: 'DEVELOPMENT',
    },
  });
  expect(FunctionSummary?.FunctionConfig?.KeyValueStoreAssociations).toBeUndefined();
  const { CreatedTime, LastModifiedTime } = FunctionSummary?.FunctionMetadata ?? {};
  expect(CreatedTime).toEqual(LastModifiedTime);
  expect(Math.abs(Number(CreatedTime) - Date.now())).toBeLessThan(60_000);
});

test('an update replaces everything, and removes an association that it leaves out', async () => {
  const keyValueStoreArn = await createStore(cloudFront.client, 'replaced');
  const { ETag } = await createSample(cloudFront.client, 'replaced');
  const KeyValueStoreAssociations = {
    Quantity: 1,
    Items: [{ KeyValueStoreARN: keyValueStoreArn }],
  };
  const FunctionConfig = { Comment: '', Runtime: 'cloudfront-js-2.0', KeyValueStoreAssociations };
  const associated = await update('replaced', ETag, { FunctionConfig });
  expect(associated.FunctionSummary?.FunctionConfig).toEqual(FunctionConfig);
  const replaced = await update('replaced', associated.ETag);
  expect(replaced.FunctionSummary?.FunctionConfig?.KeyValueStoreAssociations).toBeUndefined();
  const before = associated.FunctionSummary?.FunctionMetadata;
  const after = replaced.FunctionSummary?.FunctionMetadata;
  expect(after?.CreatedTime).toEqual(before?.CreatedTime);
  expect(after?.LastModifiedTime?.getTime()).toBeGreaterThan(Number(before?.LastModifiedTime));
});

test('publishing copies DEVELOPMENT to LIVE, which has its own ETag and times', async () => {
  const { ETag } = await createSample(cloudFront.client, 'published');
  await expect(describeStage('published', 'LIVE')).rejects.toMatchObject({
    name: 'NoSuchFunctionExists',
  });
  const { ETag: second } = await update('published', ETag);
  const publish = (IfMatch?: string) =>
    cloudFront.client.send(new PublishFunctionCommand({ Name: 'published', IfMatch }));
  await expect(publish(ETag)).rejects.toMatchObject({ name: 'PreconditionFailed' });
  const { FunctionSummary } = await publish(second);
  expect(FunctionSummary).toMatchObject({
    Status: 'UNASSOCIATED',
    FunctionMetadata: { Stage: 'LIVE' },
  });
  const live = await describeStage('published', 'LIVE');
  const development = await describeStage('published', 'DEVELOPMENT');
  expect(live.ETag).toBe('ETVPDKIKX0DER');
  expect(live.FunctionSummary).toEqual(FunctionSummary);
  expect(development.ETag).toBe(second);
  expect(development.FunctionSummary?.Status).toBe('UNASSOCIATED');

  const third = await update('published', second, { FunctionCode: Buffer.from('// newer') });
  expect(third.FunctionSummary?.Status).toBe('UNPUBLISHED');
  const code = await cloudFront.client.send(
    new GetFunctionCommand({ Name: 'published', Stage: 'LIVE' }),
  );
  expect(code.FunctionCode?.transformToString()).toBe('// changed');
  expect(code.ETag).toBe(live.ETag);

  const again = await publish(third.ETag);
  expect((await describeStage('published', 'LIVE')).ETag).toBe('E3UN6WX5RRO2AG');
  expect(again.FunctionSummary?.FunctionMetadata?.CreatedTime).toEqual(
    FunctionSummary?.FunctionMetadata?.CreatedTime,
  );
});

test('a function is deleted in both stages, unless it is in use', async () => {
  const { ETag } = await createSample(cloudFront.client, 'deleted');
  await cloudFront.client.send(new PublishFunctionCommand({ Name: 'deleted', IfMatch: ETag }));
  const remove = new DeleteFunctionCommand({ Name: 'deleted', IfMatch: ETag });
  cloudFront.associate('deleted', 2);
  expect((await describeStage('deleted', 'LIVE')).FunctionSummary?.Status).toBe('DEPLOYED');
  await expect(cloudFront.client.send(remove)).rejects.toMatchObject({
    name: 'FunctionInUse',
    message: 'Cannot delete function deleted, it is in use by 2 distributions',
    $metadata: { httpStatusCode: 409 },
  });
  cloudFront.associate('deleted', 0);
  const { $metadata } = await cloudFront.client.send(remove);
  expect($metadata.httpStatusCode).toBe(204);
  for (const stage of ['DEVELOPMENT', 'LIVE'] as const) {
    await expect(describeStage('deleted', stage)).rejects.toMatchObject({
      name: 'NoSuchFunctionExists',
    });
  }
});

test('ListFunctions pages by marker, with one item for each function and stage', async () => {
  const other = await startEmulator();
  const list = (input = {}) => other.client.send(new ListFunctionsCommand(input));
  const empty = (await list()).FunctionList;
  expect(empty).toEqual({ MaxItems: 100, Quantity: 0 });
  for (const name of ['b', 'a-b', 'a']) await createSample(other.client, name);
  await other.client.send(new PublishFunctionCommand({ Name: 'a', IfMatch: 'ETVPDKIKX0DER' }));
  const seen: string[] = [];
  let Marker: string | undefined;
  do {
    const { FunctionList } = await list({ MaxItems: 3, Marker });
    for (const { Name, FunctionMetadata } of FunctionList?.Items ?? []) {
      seen.push(`${Name} ${FunctionMetadata?.Stage}`);
    }
    Marker = FunctionList?.NextMarker;
  } while (Marker);
  expect(seen).toEqual(['a DEVELOPMENT', 'a LIVE', 'a-b DEVELOPMENT', 'b DEVELOPMENT']);
  expect((await list({ Stage: 'LIVE' })).FunctionList).toMatchObject({ Quantity: 1 });
  await expect(list({ MaxItems: 0 })).rejects.toMatchObject({ name: 'InvalidArgument' });
  await expect(list({ Stage: 'BETA' })).rejects.toMatchObject({ name: 'MalformedXML' });
});

test('the 101st function is refused', async () => {
  const other = await startEmulator();
  for (let index = 0; index < 100; index += 1) await createSample(other.client, `f${index}`);
  await expect(createSample(other.client, 'f100')).rejects.toMatchObject({
    name: 'TooManyFunctions',
  });
  await expect(createSample(other.client, 'f99')).rejects.toMatchObject({
    name: 'FunctionAlreadyExists',
  });
});

test.each([
  ['emoji and CRLF', 'var s = "🚀";\r\nvar t = "é";\r\n'],
  ['markup', '<b>&amp;]]></b><!-- & -->'],
  ['control characters', '\u0001\u0008\u000b\u001f\u007f'],
  ['10,240 bytes', '/'.repeat(10_240)],
])('code with %s is given back byte for byte', async (title, code) => {
  const Name = title.replaceAll(/[^a-z]/g, '_');
  await createSample(cloudFront.client, Name, code);
  const { FunctionCode } = await cloudFront.client.send(new GetFunctionCommand({ Name }));
  expect(FunctionCode && Buffer.from(FunctionCode).equals(Buffer.from(code))).toBe(true);
});

test('a comment with markup, quotes and line breaks is given back unchanged', async () => {
  const Comment = `<&>"' \r\n\ttab ]]> é 🚀 &lt;`;
  const created = await cloudFront.client.send(
    new CreateFunctionCommand({
      Name: 'comment',
      FunctionConfig: { Comment, Runtime: 'cloudfront-js-1.0' },
      FunctionCode: Buffer.from(someCode),
    }),
  );
  expect(created.FunctionSummary?.FunctionConfig?.Comment).toBe(Comment);
});

test('a function keeps the tags that it was created with until it is deleted', async () => {
  const Items = [
    { Key: 'team', Value: 'a + b' },
    { Key: 'empty', Value: '' },
  ];
  const { FunctionSummary, ETag } = await cloudFront.client.send(
    new CreateFunctionCommand({
      Name: 'tagged',
      FunctionConfig: { Comment: '', Runtime: 'cloudfront-js-2.0' },
      FunctionCode: Buffer.from(someCode),
      Tags: { Items },
    }),
  );
  const Resource = FunctionSummary?.FunctionMetadata?.FunctionARN;
  const list = () => cloudFront.client.send(new ListTagsForResourceCommand({ Resource }));
  expect((await list()).Tags?.Items).toEqual(Items);
  await cloudFront.client.send(new DeleteFunctionCommand({ Name: 'tagged', IfMatch: ETag }));
  await expect(list()).rejects.toMatchObject({
    name: 'NoSuchResource',
    $metadata: { httpStatusCode: 404 },
  });
});
