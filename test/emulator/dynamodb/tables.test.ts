import type { ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateTableCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createEmulator } from '../../../src/emulator/index.ts';
import { createSample, startEmulator } from '../../support/emulator.ts';
import { dynamoDbClientOf, dynamoDbOfStack, historyTable } from '../../support/historyTable.ts';
import { start } from '../../support/process.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tables-'));
});
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  return rm(directory, { recursive: true });
});

const TableName = historyTable;

/** Starts an emulator with the stack's tables and a state file of this name. */
async function startWith(name: string) {
  const stateFile = join(directory, name);
  const emulator = await startEmulator({ stateFile, dynamoDb: await dynamoDbOfStack() });
  return { ...emulator, stateFile, tables: dynamoDbClientOf(emulator.url) };
}

const putOne = (client: DynamoDBClient, pk: string) =>
  client.send(
    new PutItemCommand({
      TableName,
      Item: { pk: { S: pk }, sk: { S: 'V#1' }, open: { S: 'open' } },
    }),
  );

/** Gives the partitions in the table, and those in its index. */
async function partitions(client: DynamoDBClient) {
  const { Items: all = [] } = await client.send(new ScanCommand({ TableName }));
  const query = new QueryCommand({
    TableName,
    IndexName: 'open',
    KeyConditionExpression: '#open = :open',
    ExpressionAttributeNames: { '#open': 'open' },
    ExpressionAttributeValues: { ':open': { S: 'open' } },
  });
  const { Items: open = [] } = await client.send(query);
  const keysOf = (items: typeof all) => items.map(({ pk }) => pk?.S ?? '').toSorted();
  return {
    all: keysOf(all),
    isOpen: keysOf(all.filter((item) => item['open'])),
    open: keysOf(open),
  };
}

test('the tables are kept beside the state file, and restored with it', async () => {
  const first = await startWith('kept.json');
  await createSample(first.client, 'kept');
  await putOne(first.tables, 'kept');
  await first.close();
  const { tables } = await startWith('kept.json');
  expect(await partitions(tables)).toEqual({ all: ['kept'], isOpen: ['kept'], open: ['kept'] });
});

test('a state file from before there were tables gets its folder', async () => {
  const stateFile = join(directory, 'older.json');
  const older = await startEmulator({ stateFile });
  await createSample(older.client, 'kept');
  await older.close();
  const newer = await startWith('older.json');
  await putOne(newer.tables, 'kept');
  await newer.close();
  // An emulator without tables keeps what ties the two together.
  const without = await startEmulator({ stateFile });
  await createSample(without.client, 'another');
  await without.close();
  expect(await partitions((await startWith('older.json')).tables)).toMatchObject({ all: ['kept'] });
});

test('a folder whose creation was interrupted is completed', async () => {
  const stateFile = join(directory, 'interrupted.json');
  await (await startWith('interrupted.json')).close();
  await rm(join(`${stateFile}.tables`, 'id'));
  const again = await startWith('interrupted.json');
  await putOne(again.tables, 'kept');
  await again.close();
  await rm(stateFile);
  await expect(createEmulator({ stateFile })).rejects.toThrow('is missing');
});

test.each<[string, (state: string) => Promise<unknown>, RegExp]>([
  [
    'without its folder',
    (state) => rm(`${state}.tables`, { recursive: true }),
    /^\S+ belongs to the tables in \S+, which is missing\. Restore/,
  ],
  [
    'that is missing beside its folder',
    (state) => rm(state),
    /^\S+ is missing, but \S+ holds its tables\. Restore/,
  ],
  [
    'beside the folder of another',
    async (state) => {
      const other = await startWith('other.json');
      await other.close();
      await rm(`${state}.tables`, { recursive: true });
      await cp(`${other.stateFile}.tables`, `${state}.tables`, { recursive: true });
    },
    /^\S+ holds the tables of another state than \S+\. Restore/,
  ],
  [
    'whose folder is damaged',
    async (state) => {
      await rm(join(`${state}.tables`, 'data', 'CURRENT'));
      await mkdir(join(`${state}.tables`, 'data', 'CURRENT'));
    },
    /^\S+ cannot be read and written\. It was left as it is/,
  ],
])('a state file %s is refused in one line', async (name, damage, message) => {
  const emulator = await startWith(`${name.replaceAll(' ', '-')}.json`);
  await emulator.close();
  const { stateFile } = emulator;
  await damage(stateFile);
  const started = createEmulator({ stateFile, dynamoDb: await dynamoDbOfStack() });
  await expect(started).rejects.toThrow(message);
  await expect(started).rejects.toHaveProperty('message', expect.not.stringContaining('\n'));
});

test('a folder that another emulator has open is refused', async () => {
  const { stateFile } = await startWith('shared.json');
  const started = createEmulator({ stateFile, dynamoDb: await dynamoDbOfStack() });
  await expect(started).rejects.toThrow(/is in use by another process/);
});

test('a port that is taken leaves the folder closed', async () => {
  const { url } = await startEmulator();
  const stateFile = join(directory, 'port.json');
  const dynamoDb = await dynamoDbOfStack();
  const port = Number(new URL(url).port);
  await expect(createEmulator({ stateFile, dynamoDb, port })).rejects.toThrow('EADDRINUSE');
  await expect(startWith('port.json')).resolves.toBeDefined();
});

test('a killed process keeps each answered write, and its index is that of its items', async () => {
  const env = { EMULATOR_PORT: '0', EMULATOR_STATE: join(directory, 'killed.json') };
  const ready = /^CloudFront emulator ready (\S+)$/;
  const startAgain = async () => {
    const process = await start('src/emulator/main.ts', ready, env);
    children.push(process.child);
    const url = ready.exec(process.lines.findLast((line) => ready.test(line)) ?? '')?.[1] ?? '';
    return { process, client: dynamoDbClientOf(url, { maxAttempts: 1 }) };
  };
  const answered: string[] = [];
  let { process, client } = await startAgain();
  const { tables: [definition] = [] } = await dynamoDbOfStack();
  await client.send(new CreateTableCommand(definition as CreateTableCommandInput)); // the template's, in CreateTable's terms
  for (let round = 0; round < 3; round += 1) {
    const writes = Array.from({ length: 60 }, async (_, index) => {
      const pk = `${round}-${index}`;
      await putOne(client, pk);
      answered.push(pk);
      if (answered.length % 20 === 0) process.child.kill('SIGKILL');
      const Key = { pk: { S: pk }, sk: { S: 'V#1' } };
      const close = {
        UpdateExpression: 'REMOVE #open',
        ExpressionAttributeNames: { '#open': 'open' },
      };
      await client.send(new UpdateItemCommand({ TableName, Key, ...close }));
    });
    await Promise.allSettled(writes);
    client.destroy();
    ({ process, client } = await startAgain());
    const { all, isOpen, open } = await partitions(client);
    expect(all).toEqual(expect.arrayContaining(answered));
    expect(open).toEqual(isOpen);
  }
  expect(await process.stop('SIGTERM')).toBe(0);
});
