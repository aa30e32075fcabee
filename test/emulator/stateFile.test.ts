import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteFunctionCommand,
  DescribeFunctionCommand,
  GetFunctionCommand,
  PublishFunctionCommand,
} from '@aws-sdk/client-cloudfront';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createEmulator } from '../../src/emulator/index.ts';
import { createSample, startEmulator } from '../support/emulator.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emulator-'));
});
afterAll(() => rm(directory, { recursive: true }));

test('what an emulator keeps, the next one has: both stages, bytes, times and versions', async () => {
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
  ['no text at all', Buffer.from([0xff, 0xfe, 0])],
])('a file that holds %s is reported and left alone', async (_, content) => {
  const stateFile = join(directory, 'damaged.json');
  await writeFile(stateFile, content);
  await expect(createEmulator({ stateFile })).rejects.toThrow(/^\/.*damaged\.json is damaged/);
  expect(await readFile(stateFile)).toEqual(Buffer.from(content));
});

test('a change that cannot be kept is not made', async () => {
  const folder = await mkdtemp(join(directory, 'gone-'));
  const emulator = await startEmulator({ stateFile: join(folder, 'state.json') });
  await createSample(emulator.client, 'before');
  await rm(folder, { recursive: true });
  const reported = jest.spyOn(console, 'error').mockReturnValue();
  await expect(createSample(emulator.client, 'after')).rejects.toMatchObject({
    name: 'InternalError',
  });
  const remove = new DeleteFunctionCommand({ Name: 'before', IfMatch: 'ETVPDKIKX0DER' });
  await expect(emulator.client.send(remove)).rejects.toMatchObject({ name: 'InternalError' });
  expect(reported).toHaveBeenCalledWith(
    'The emulator failed:',
    expect.objectContaining({ code: 'ENOENT' }),
  );
  await mkdir(folder);
  await createSample(emulator.client, 'after');
  await emulator.client.send(remove);
});

test('a folder that is missing is told at the start, not at the first change', async () => {
  const stateFile = join(directory, 'missing', 'state.json');
  await expect(createEmulator({ stateFile })).rejects.toThrow(/ENOENT/);
});
