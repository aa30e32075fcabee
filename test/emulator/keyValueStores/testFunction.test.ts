import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateFunctionCommand,
  PublishFunctionCommand,
  TestFunctionCommand,
  UpdateFunctionCommand,
  type FunctionConfig,
} from '@aws-sdk/client-cloudfront';
import type { CloudFrontKeyValueStoreClient } from '@aws-sdk/client-cloudfront-keyvaluestore';
import { beforeAll, expect, test } from '@jest/globals';
import { createStore, startEmulator, type TestEmulator } from '../../support/emulator.ts';
import { dataETagOf, entriesOf, keyValueClientOf, putEntries } from '../../support/keyValues.ts';

let cloudFront: TestEmulator;
let data: CloudFrontKeyValueStoreClient;
beforeAll(async () => {
  cloudFront = await startEmulator();
  data = keyValueClientOf(cloudFront.url);
});

const redirect = `import cf from 'cloudfront';
const kvs = cf.kvs();
async function handler(event) {
  try {
    const to = await kvs.get(event.request.uri);
    return { statusCode: 302, headers: { location: { value: to } } };
  } catch (e) {
    console.log(e.toString());
    return event.request;
  }
}`;
const configWith = (...arns: string[]): FunctionConfig => ({
  Comment: '',
  Runtime: 'cloudfront-js-2.0',
  KeyValueStoreAssociations: {
    Quantity: arns.length,
    Items: arns.map((KeyValueStoreARN) => ({ KeyValueStoreARN })),
  },
});

/** Creates a function that is associated with a key value store, and gives its ETag. */
async function create(Name: string, arn: string, code = redirect, client = cloudFront.client) {
  const FunctionCode = Buffer.from(code);
  const FunctionConfig = configWith(arn);
  const { ETag } = await client.send(
    new CreateFunctionCommand({ Name, FunctionConfig, FunctionCode }),
  );
  return ETag;
}

async function run(
  Name: string,
  IfMatch: string | undefined,
  changes = {},
  client = cloudFront.client,
) {
  const request = { method: 'GET', uri: '/old', querystring: {}, headers: {}, cookies: {} };
  const event = { version: '1.0', context: { eventType: 'viewer-request' }, viewer: {}, request };
  const EventObject = Buffer.from(JSON.stringify(event));
  const { TestResult } = await client.send(
    new TestFunctionCommand({ Name, IfMatch, EventObject, ...changes }),
  );
  const { FunctionOutput = '', FunctionErrorMessage, FunctionExecutionLogs } = TestResult ?? {};
  const output = FunctionOutput === '' ? {} : JSON.parse(FunctionOutput);
  const location = output.response?.headers.location.value;
  return { location, logs: FunctionExecutionLogs, error: FunctionErrorMessage };
}

test('TestFunction reads the data that the store has at that moment', async () => {
  const arn = await createStore(cloudFront.client, 'redirects');
  const etag = await create('redirects', arn);
  expect(await run('redirects', etag)).toEqual({
    location: undefined,
    logs: ['Error: KeyNotFound'],
    error: '',
  });
  for (const to of ['/new', '/newer', '/newest']) {
    await putEntries(data, arn, { '/old': to });
    const answers = await Promise.all([run('redirects', etag), run('redirects', etag)]);
    expect(answers.map(({ location }) => location)).toEqual([to, to]);
  }
});

test('each stage reads its own key value store', async () => {
  const one = await createStore(cloudFront.client, 'one');
  const two = await createStore(cloudFront.client, 'two');
  await putEntries(data, one, { '/old': '/one' });
  await putEntries(data, two, { '/old': '/two' });
  const first = await create('stages', one);
  await cloudFront.client.send(new PublishFunctionCommand({ Name: 'stages', IfMatch: first }));
  const { ETag: second } = await cloudFront.client.send(
    new UpdateFunctionCommand({
      Name: 'stages',
      IfMatch: first,
      FunctionConfig: configWith(two),
      FunctionCode: Buffer.from(redirect),
    }),
  );
  const live = await run('stages', 'ETVPDKIKX0DER', { Stage: 'LIVE' });
  expect([live.location, (await run('stages', second)).location]).toEqual(['/one', '/two']);
});

test('the id of its own store is that of the ARN, and a function without store has none', async () => {
  const arn = await createStore(cloudFront.client, 'named');
  const id = arn.split('/')[1] ?? '';
  await putEntries(data, arn, { '/old': '/new' });
  const byId = (uuid: string) => redirect.replace('cf.kvs()', `cf.kvs('${uuid}')`);
  expect((await run('named', await create('named', arn, byId(id)))).location).toBe('/new');
  const etag = await create('other', arn, byId(randomUUID()));
  expect((await run('other', etag)).error).toContain('associated with another key value store');
  const { ETag: without } = await cloudFront.client.send(
    new UpdateFunctionCommand({
      Name: 'other',
      IfMatch: etag,
      FunctionConfig: configWith(),
      FunctionCode: Buffer.from(redirect),
    }),
  );
  expect((await run('other', without)).error).toContain('No key value store is associated');
});

test('meta tells the times and the number of keys of the data', async () => {
  const arn = await createStore(cloudFront.client, 'described');
  await putEntries(data, arn, { a: '1', b: '2' });
  const code = `import cf from 'cloudfront';
    async function handler(event) {
      const meta = await cf.kvs().meta();
      console.log(JSON.stringify(meta));
      return event.request;
    }`;
  const { logs = [] } = await run('described', await create('described', arn, code));
  const { creationDateTime, lastUpdatedDateTime, keyCount } = JSON.parse(logs[0] ?? '');
  expect(keyCount).toBe(2);
  expect(Date.parse(lastUpdatedDateTime)).toBeGreaterThan(Date.parse(creationDateTime));
  expect(Math.abs(Date.parse(creationDateTime) - Date.now())).toBeLessThan(60_000);
});

test('two emulators of one state in one process have their own data', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'emulator-'));
  const stateFile = join(directory, 'state.json');
  const origin = await startEmulator({ stateFile });
  const arn = await createStore(origin.client, 'copied');
  const etag = await create('copied', arn, redirect, origin.client);
  origin.putEntries('copied', { '/old': '/first' });
  await cp(stateFile, `${stateFile}2`);
  await cp(`${stateFile}.kvs`, `${stateFile}2.kvs`, { recursive: true });
  const copy = await startEmulator({ stateFile: `${stateFile}2` });
  origin.putEntries('copied', { '/old': '/origin' });
  copy.putEntries('copied', { '/old': '/copy' });
  for (let turn = 0; turn < 3; turn += 1) {
    for (const [emulator, to] of [
      [origin, '/origin'],
      [copy, '/copy'],
    ] as const) {
      const answers = [
        run('copied', etag, {}, emulator.client),
        run('copied', etag, {}, emulator.client),
      ];
      expect((await Promise.all(answers)).map(({ location }) => location)).toEqual([to, to]);
    }
  }
  await rm(directory, { recursive: true });
});

test('putEntries makes one change, and refuses a name that there is not', async () => {
  const arn = await createStore(cloudFront.client, 'filled');
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`k${index}`, 'v']));
  cloudFront.putEntries('filled', many);
  expect(await dataETagOf(data, arn)).toBe('KV3UN6WX5RRO2AG');
  expect(await entriesOf(data, arn)).toEqual(many);
  expect(() => cloudFront.putEntries('none', {})).toThrow('The entity was not found.');
});
