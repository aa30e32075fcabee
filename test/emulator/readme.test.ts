import { readFile } from 'node:fs/promises';
import * as cloudFront from '@aws-sdk/client-cloudfront';
import * as keyValueStores from '@aws-sdk/client-cloudfront-keyvaluestore';
import '@aws-sdk/signature-v4a';
import * as dynamoDb from '@aws-sdk/client-dynamodb';
import * as sts from '@aws-sdk/client-sts';
import { beforeAll, expect, test } from '@jest/globals';
import { tableEngine } from '../../src/emulator/index.ts';
import { developmentKey, startEmulator, type TestEmulator } from '../support/emulator.ts';

const readme = await readFile('src/emulator/README.md', 'utf8');
const table = readme.slice(readme.indexOf('| service'), readme.indexOf('Any other action'));
const listed = [...table.matchAll(/`([\w:-]+)`/g)].map(([, name = '']) =>
  name.includes(':') ? name : `cloudfront:${name}`,
);

/** Describes what this test uses of a client of the SDK. */
interface Sender {
  send(command: unknown): Promise<unknown>;
}

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ dynamoDb: { engine: tableEngine } });
});

const config = { region: 'us-east-1', credentials: developmentKey, maxAttempts: 1 };
const endpointProvider = () => ({ url: new URL(emulator.url) });
const { CloudFrontClient } = cloudFront;
const { CloudFrontKeyValueStoreClient } = keyValueStores;
const { DynamoDBClient } = dynamoDb;
const { STSClient } = sts;

test.each([
  ['cloudfront:', cloudFront, () => new CloudFrontClient({ ...config, endpoint: emulator.url })],
  [
    'cloudfront-keyvaluestore:',
    keyValueStores,
    () => new CloudFrontKeyValueStoreClient({ ...config, endpointProvider }),
  ],
  ['dynamodb:', dynamoDb, () => new DynamoDBClient({ ...config, endpoint: emulator.url })],
  ['sts:', sts, () => new STSClient({ ...config, endpoint: emulator.url })],
] as const)(
  "of the SDK's actions (%s) the README lists those that are emulated",
  async (prefix, sdk, startClient) => {
    const client = startClient() as Sender;
    const commands = Object.entries(sdk).filter(([name]) => /^[A-Z].*Command$/.test(name));
    const emulated: string[] = [];
    for (const [name, Command] of commands) {
      const from = emulator.answered.length;
      const error = await errorOf(client, Command as Constructor);
      const [answer] = emulator.answered.slice(from);
      if (!answer) throw new Error(`${name} was not sent: ${String(error)}`);
      const isUnknown = answer.action === undefined || /UnknownOperation/.test(String(error));
      if (!isUnknown) emulated.push(`${prefix}${name.replace(/Command$/, '')}`);
    }
    const ofService = listed.filter((name) => name.startsWith(prefix));
    expect(new Set(emulated)).toEqual(new Set(ofService));
  },
);

const KvsARN = 'arn:aws:cloudfront::123456789012:key-value-store/x';
type Constructor = new (input: object) => unknown;

/** Sends a command with nothing but what its path needs, and gives the failure. */
async function errorOf(
  client: Sender,
  Command: Constructor,
  input: object = { KvsARN },
): Promise<unknown> {
  try {
    return void (await client.send(new Command(input)));
  } catch (error) {
    const label = /HTTP label: (\w+)/.exec(String(error))?.[1];
    return label ? errorOf(client, Command, { ...input, [label]: 'x' }) : error;
  }
}
