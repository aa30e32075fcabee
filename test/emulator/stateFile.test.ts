import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteFunctionCommand,
  DescribeFunctionCommand,
  ListDistributionsCommand,
  ListKeyValueStoresCommand,
  GetFunctionCommand,
  PublishFunctionCommand,
} from '@aws-sdk/client-cloudfront';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createEmulator } from '../../src/emulator/index.ts';
import { createDistribution } from '../support/distributions.ts';
import { createSample, createStore, startEmulator } from '../support/emulator.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emulator-'));
});
afterAll(() => rm(directory, { recursive: true }));

test('the state file restores both stages with their bytes, times and versions', async () => {
  const stateFile = join(directory, 'kept.json');
  const first = await startEmulator({ stateFile });
  await createSample(first.client, 'kept', '\u0000é🚀');
  await createSample(first.client, 'deleted');
  await first.client.send(new DeleteFunctionCommand({ Name: 'deleted', IfMatch: 'ETVPDKIKX0DER' }));
  await first.client.send(new PublishFunctionCommand({ Name: 'kept', IfMatch: 'ETVPDKIKX0DER' }));
  first.associate('kept', 1);
  const look = async ({ client }: typeof first) => {
    const found = [];
    for (const Stage of ['DEVELOPMENT', 'LIVE'] as const) {
      const { ETag, FunctionSummary } = await client.send(
        new DescribeFunctionCommand({ Name: 'kept', Stage }),
      );
      const { FunctionCode } = await client.send(new GetFunctionCommand({ Name: 'kept', Stage }));
      found.push({ ETag, FunctionSummary, code: FunctionCode?.transformToString() });
    }
    return found;
  };
  const before = await look(first);
  await first.close();
  const second = await startEmulator({ stateFile });
  expect(await look(second)).toEqual(before);
  expect(before[1]).toMatchObject({ FunctionSummary: { Status: 'DEPLOYED' }, code: '\u0000é🚀' });
  await expect(
    second.client.send(new DescribeFunctionCommand({ Name: 'deleted' })),
  ).rejects.toMatchObject({ name: 'NoSuchFunctionExists' });
  await second.close();
  expect((await readdir(directory)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['half of it', '{"formatVersion":1,"functions":[{"name":"a","develop'],
  ['another format', '{"formatVersion":2,"functions":[],"associations":{}}'],
  ['another document', '[]'],
  [
    'a function without code',
    '{"formatVersion":1,"functions":[{"name":"a","development":{}}],"associations":{}}',
  ],
  ['bytes that are not text', Buffer.from([0xff, 0xfe, 0])],
])('a file that holds %s is reported and left alone', async (_, content) => {
  const stateFile = join(directory, 'damaged.json');
  await writeFile(stateFile, content);
  await expect(createEmulator({ stateFile })).rejects.toThrow(/^\/.*damaged\.json is damaged/);
  expect(await readFile(stateFile)).toEqual(Buffer.from(content));
});

test('the state file keeps format 1, with the ARNs of key value stores as storeArns', async () => {
  const stateFile = join(directory, 'format1.json');
  const storeArn =
    'arn:aws:cloudfront::123456789012:key-value-store/54947df8-0e9e-4471-a2f9-9af509fb5889';
  const development = {
    config: { comment: '', runtime: 'cloudfront-js-2.0', storeArns: [storeArn] },
    code: 'Ly8=',
    createdTime: '2026-11-22T09:30:00.000Z',
    lastModifiedTime: '2026-11-22T09:30:00.000Z',
    version: 1,
  };
  const state = {
    formatVersion: 1,
    functions: [{ name: 'a', tags: [], development }],
    associations: {},
  };
  await writeFile(stateFile, JSON.stringify(state));
  const emulator = await startEmulator({ stateFile });
  const { FunctionSummary } = await emulator.client.send(
    new DescribeFunctionCommand({ Name: 'a' }),
  );
  expect(FunctionSummary?.FunctionConfig?.KeyValueStoreAssociations?.Items).toEqual([
    { KeyValueStoreARN: storeArn },
  ]);
  emulator.associate('a', 1);
  expect(JSON.parse(await readFile(stateFile, 'utf8'))).toEqual({
    ...state,
    associations: { a: 1 },
    keyValueStores: [],
  });
});

test('key value stores are there after a restart, with their ARNs', async () => {
  const stateFile = join(directory, 'stores.json');
  const before = await startEmulator({ stateFile });
  const arn = await createStore(before.client, 'redirects');
  await before.close();
  const { client } = await startEmulator({ stateFile });
  const { KeyValueStoreList } = await client.send(new ListKeyValueStoresCommand());
  expect(KeyValueStoreList?.Items).toMatchObject([
    { Name: 'redirects', ARN: arn, Status: 'READY' },
  ]);
});

test('a change that cannot be saved is not made', async () => {
  const folder = await mkdtemp(join(directory, 'gone-'));
  const emulator = await startEmulator({ stateFile: join(folder, 'state.json') });
  await createSample(emulator.client, 'before');
  await rm(folder, { recursive: true });
  const reported = jest.spyOn(console, 'error').mockReturnValue();
  await expect(createSample(emulator.client, 'after')).rejects.toMatchObject({
    name: 'InternalError',
  });
  await expect(createDistribution(emulator.client)).rejects.toMatchObject({
    name: 'InternalError',
  });
  const remove = new DeleteFunctionCommand({ Name: 'before', IfMatch: 'ETVPDKIKX0DER' });
  await expect(emulator.client.send(remove)).rejects.toMatchObject({ name: 'InternalError' });
  expect(reported).toHaveBeenCalledWith(
    'The emulator failed:',
    expect.objectContaining({ code: 'ENOENT' }),
  );
  await mkdir(folder);
  const { DistributionList } = await emulator.client.send(new ListDistributionsCommand());
  expect(DistributionList?.Quantity).toBe(0);
  await createSample(emulator.client, 'after');
  await emulator.client.send(remove);
});

test('a missing folder is reported at the start, not at the first change', async () => {
  const stateFile = join(directory, 'missing', 'state.json');
  await expect(createEmulator({ stateFile })).rejects.toThrow(/ENOENT/);
});
