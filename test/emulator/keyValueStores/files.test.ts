import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  CreateKeyValueStoreCommand,
  DeleteKeyValueStoreCommand,
  DescribeKeyValueStoreCommand,
  UpdateKeyValueStoreCommand,
} from '@aws-sdk/client-cloudfront';
import {
  DescribeKeyValueStoreCommand as DescribeDataCommand,
  PutKeyCommand,
  UpdateKeysCommand,
} from '@aws-sdk/client-cloudfront-keyvaluestore';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { createEmulator } from '../../../src/emulator/index.ts';
import { clientOf, createStore, startEmulator } from '../../support/emulator.ts';
import { dataETagOf, entriesOf, keyValueClientOf, putEntries } from '../../support/keyValues.ts';
import { start } from '../../support/process.ts';

let directory: string;
let stateFile: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emulator-'));
  stateFile = join(directory, 'state.json');
});
afterEach(() => rm(directory, { recursive: true }));

const fileOf = (arn: string) => join(`${stateFile}.kvs`, `${arn.split('/')[1]}.json`);

test('data and ETags of both planes are there after a restart, each store in its own file', async () => {
  const before = await startEmulator({ stateFile });
  const entries = { 'a "b"': '\u0000é🚀', ' ': '' };
  const arn = await createStore(before.client, 'redirects');
  const empty = await createStore(before.client, 'empty');
  const etag = await putEntries(keyValueClientOf(before.url), arn, entries);
  const comment = { Name: 'redirects', IfMatch: 'ETVPDKIKX0DER', Comment: 'changed' };
  await before.client.send(new UpdateKeyValueStoreCommand(comment));
  const look = async ({ client, url }: typeof before) => {
    const Name = 'redirects';
    const { ETag, KeyValueStore } = await client.send(new DescribeKeyValueStoreCommand({ Name }));
    const { $metadata: _, ...data } = await keyValueClientOf(url).send(
      new DescribeDataCommand({ KvsARN: arn }),
    );
    return { ETag, KeyValueStore, data };
  };
  const seen = await look(before);
  await before.close();
  expect(await readdir(`${stateFile}.kvs`)).toEqual([`${arn.split('/')[1]}.json`]); // no other has data
  const after = await startEmulator({ stateFile });
  expect(await look(after)).toEqual(seen);
  expect(seen.data).toMatchObject({ ETag: etag, ItemCount: 2, TotalSizeInBytes: 13 });
  const client = keyValueClientOf(after.url);
  expect(await entriesOf(client, arn)).toEqual(entries);
  expect(await entriesOf(client, empty)).toEqual({});
});

test('deleting a key value store removes its file', async () => {
  const { client, url } = await startEmulator({ stateFile });
  const arn = await createStore(client, 'deleted');
  await putEntries(keyValueClientOf(url), arn, { a: 'b' });
  await readFile(fileOf(arn));
  const IfMatch = 'ETVPDKIKX0DER';
  await client.send(new DeleteKeyValueStoreCommand({ Name: 'deleted', IfMatch }));
  await expect(readFile(fileOf(arn))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a change of data that cannot be saved is not made', async () => {
  const { client: control, url } = await startEmulator({ stateFile });
  const arn = await createStore(control, 'kept');
  const client = keyValueClientOf(url, { maxAttempts: 1 });
  const etag = await putEntries(client, arn, { replaced: 'old', deleted: 'old' });
  await rm(`${stateFile}.kvs`, { recursive: true });
  await writeFile(`${stateFile}.kvs`, 'in the way');
  const reported = jest.spyOn(console, 'error').mockReturnValue();
  const change = new UpdateKeysCommand({
    KvsARN: arn,
    IfMatch: etag,
    Puts: [
      { Key: 'replaced', Value: 'new' },
      { Key: 'new', Value: 'new' },
    ],
    Deletes: [{ Key: 'deleted' }],
  });
  await expect(client.send(change)).rejects.toMatchObject({ name: 'InternalServerException' });
  expect(reported).toHaveBeenCalledTimes(1);
  reported.mockRestore();
  expect(await entriesOf(client, arn)).toEqual({ replaced: 'old', deleted: 'old' });
  const described = await client.send(new DescribeDataCommand({ KvsARN: arn }));
  expect(described).toMatchObject({ ETag: etag, ItemCount: 2, TotalSizeInBytes: 21 });
  await rm(`${stateFile}.kvs`);
  expect(await client.send(change)).toMatchObject({ ItemCount: 2, TotalSizeInBytes: 17 });
});

test('a control plane that cannot be saved keeps the key value store and its data', async () => {
  const folder = await mkdtemp(join(directory, 'gone-'));
  const { client, url } = await startEmulator({ stateFile: join(folder, 'state.json') });
  const arn = await createStore(client, 'kept');
  await putEntries(keyValueClientOf(url), arn, { a: 'b' });
  await rm(folder, { recursive: true });
  const reported = jest.spyOn(console, 'error').mockReturnValue();
  const IfMatch = 'ETVPDKIKX0DER';
  for (const command of [
    new DeleteKeyValueStoreCommand({ Name: 'kept', IfMatch }),
    new CreateKeyValueStoreCommand({ Name: 'new' }),
  ]) {
    await expect(client.send(command as CreateKeyValueStoreCommand)).rejects.toMatchObject({
      name: 'InternalError',
    });
  }
  reported.mockRestore();
  expect(await entriesOf(keyValueClientOf(url), arn)).toEqual({ a: 'b' });
  const unsaved = client.send(new DescribeKeyValueStoreCommand({ Name: 'new' }));
  await expect(unsaved).rejects.toMatchObject({ name: 'EntityNotFound' });
});

test.each([
  ['nothing', ''],
  ['half of it', '{"formatVersion":1,"version":2,"lastMod'],
  ['another format', '{"formatVersion":2}'],
  ['no pairs', '{"formatVersion":1,"version":2,"lastModifiedTime":"2026-11-26T22:00:00.000Z"}'],
  [
    'a number for a value',
    '{"formatVersion":1,"version":2,"lastModifiedTime":"2026-11-26T22:00:00.000Z","pairs":[["a",1]]}',
  ],
])('a file of data that holds %s is reported and left alone', async (_, content) => {
  const before = await startEmulator({ stateFile });
  const arn = await createStore(before.client, 'damaged');
  await putEntries(keyValueClientOf(before.url), arn, { a: 'b' });
  await before.close();
  await writeFile(fileOf(arn), content);
  await expect(createEmulator({ stateFile })).rejects.toThrow(`${fileOf(arn)} is damaged`);
  expect(await readFile(fileOf(arn), 'utf8')).toBe(content);
});

test('an id of a key value store that is no UUID is not made a path', async () => {
  const store = { id: '../../x', name: 'a', comment: '', version: 1 };
  const keyValueStores = [{ ...store, lastModifiedTime: '2026-11-26T22:00:00.000Z' }];
  const state = { formatVersion: 1, functions: [], associations: {}, keyValueStores };
  await writeFile(stateFile, JSON.stringify(state));
  await expect(createEmulator({ stateFile })).rejects.toThrow(`${stateFile} is damaged`);
});

test('a key value store of a state file from before there was data is empty, and READY', async () => {
  const id = '54947df8-0e9e-4471-a2f9-9af509fb5889';
  const store = { id, name: 'old', comment: '', version: 3, status: 'READY' };
  const keyValueStores = [{ ...store, lastModifiedTime: '2026-11-26T22:00:00.000Z' }];
  const state = { formatVersion: 1, functions: [], associations: {}, keyValueStores };
  await writeFile(stateFile, JSON.stringify(state));
  const { client, url } = await startEmulator({ stateFile });
  const described = await client.send(new DescribeKeyValueStoreCommand({ Name: 'old' }));
  expect(described).toMatchObject({ ETag: 'E1F83G8C2ARO7P', KeyValueStore: { Status: 'READY' } });
  const arn = described.KeyValueStore?.ARN ?? '';
  expect(await dataETagOf(keyValueClientOf(url), arn)).toBe('KVTVPDKIKX0DER');
});

const readyLine = /^CloudFront emulator ready (http:\/\/127\.0\.0\.1:\d+)$/;

test('a process that is killed in the middle of a change leaves the old data or the new', async () => {
  const env = { EMULATOR_PORT: '0', EMULATOR_STATE: stateFile };
  const run = async () => {
    const emulator = await start('src/emulator/main.ts', readyLine, env);
    const url = readyLine.exec(emulator.lines[0] ?? '')?.[1] ?? '';
    return { ...emulator, url, client: keyValueClientOf(url, { maxAttempts: 1 }) };
  };
  let emulator = await run();
  const arn = await createStore(clientOf(emulator.url), 'killed');
  let written = -1;
  /** Sets all keys to the next number. */
  const write = async (IfMatch: string | undefined) => {
    const Value = String(written + 1).padEnd(1_000);
    const Puts = Array.from({ length: 50 }, (_, index) => ({ Key: `k${index}`, Value }));
    const command = new UpdateKeysCommand({ KvsARN: arn, IfMatch, Puts });
    const { ETag } = await emulator.client.send(command);
    written += 1;
    return ETag;
  };
  for (const turns of [1, 10, 100, 200]) {
    let etag = await dataETagOf(emulator.client, arn);
    for (let count = 0; count < 3; count += 1) etag = await write(etag);
    const unanswered = write(etag).catch(() => undefined);
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    await emulator.stop('SIGKILL');
    await unanswered;
    emulator = await run();
    const values = new Set(Object.values(await entriesOf(emulator.client, arn)).map(Number));
    const [value = -1, ...others] = values;
    expect(others).toEqual([]);
    expect([written, written + 1]).toContain(value); // what was answered is there
    written = value;
  }
  const IfMatch = await dataETagOf(emulator.client, arn);
  await emulator.client.send(new PutKeyCommand({ KvsARN: arn, IfMatch, Key: 'a', Value: 'b' }));
  await emulator.stop('SIGTERM');
});
