/** Opens accounts that have little or much of one thing, with the requests whose answers are the same size in both. */
import {
  CloudFrontClient,
  CreateFunctionCommand,
  CreateKeyValueStoreCommand,
} from '@aws-sdk/client-cloudfront';
import { createEmulator, developmentCredential, type Emulator } from '../../src/emulator/index.ts';
import { accountOfStack } from '../../src/local/account.ts';
import type { Change } from './change.ts';
import { ask, codeOf, event, eventOf, graphql, IfMatch, rest } from './events.ts';

export interface Growth {
  what: string;
  few: number;
  many: number;
  open: (count: number) => Promise<Emulator>;
  /** Adds what only the gateway keeps. */
  fill?: (change: Change, count: number) => Promise<void>;
  /** Makes the requests, each of which is sent to both accounts. */
  asked: Record<'GraphQL' | 'REST', (count: number) => object[]>;
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const get = (path: string, query = '') => ({
  ...eventOf({ method: 'GET', path }),
  rawQueryString: query,
});
const functionName = 'bench';

export const growths: readonly Growth[] = [
  {
    what: 'functions',
    few: 1,
    many: 100,
    open: openWithFunctions,
    asked: {
      GraphQL: (count) => range(count).map((index) => graphql.describe({ name: nameOf(index) })),
      REST: (count) => range(count).map((index) => rest.describe({ name: nameOf(index) })),
    },
  },
  {
    what: 'versions',
    few: 1,
    many: 100,
    open: () => openWithFunctions(1),
    fill: addVersions,
    asked: {
      GraphQL: () => [
        ask(`{ versions(name: "${functionName}", first: 1) { nodes { number message } } }`, {}),
      ],
      REST: () => [get(`/v1/functions/${functionName}/versions`, 'limit=1')],
    },
  },
  {
    what: 'test cases',
    few: 1,
    many: 50,
    open: () => openWithFunctions(1),
    fill: addTestCases,
    asked: {
      GraphQL: () => [
        ask(`{ testCase(name: "${functionName}", case: "case-0") { name rev } }`, {}),
      ],
      REST: () => [get(`/v1/functions/${functionName}/tests/case-0`)],
    },
  },
  {
    what: 'keys',
    few: 0,
    many: 5_000,
    open: openWithKeys,
    asked: {
      GraphQL: () => [ask('{ keyValueEntry(name: "bench", key: "missing") { value } }', {})],
      REST: () => [get('/v1/key-value-stores/bench')],
    },
  },
];

/** Names a function of an account with many. The first is also the one with versions and test cases. */
function nameOf(index: number): string {
  return index === 0 ? functionName : `bench-${index}`;
}

async function openWithFunctions(count: number): Promise<Emulator> {
  const account = await createEmulator(await accountOfStack());
  const client = clientOf(account);
  const FunctionConfig = { Comment: '', Runtime: 'cloudfront-js-2.0' } as const;
  const FunctionCode = Buffer.from(codeOf(1_000));
  for (const Name of range(count).map(nameOf))
    await client.send(new CreateFunctionCommand({ Name, FunctionConfig, FunctionCode }));
  client.destroy();
  return account;
}

async function addVersions(change: Change, count: number): Promise<void> {
  let ifMatch = IfMatch;
  for (const index of range(count)) {
    const input = { name: functionName, ifMatch, code: { text: codeOf(1_000 + index) } };
    const etag = '... on UpdateFunctionSuccess { function { etag } }';
    const changed = await change('updateFunction', input, etag);
    ({ etag: ifMatch } = changed['function'] as { etag: string }); // as asked for
  }
}

async function addTestCases(change: Change, count: number): Promise<void> {
  for (const index of range(count))
    await change('saveTestCase', { name: functionName, case: `case-${index}`, event });
}

async function openWithKeys(count: number): Promise<Emulator> {
  const account = await createEmulator(await accountOfStack());
  const client = clientOf(account);
  await client.send(new CreateKeyValueStoreCommand({ Name: functionName }));
  client.destroy();
  const entries = range(count).map((index) => [`key-${index}`, 'v'.repeat(100)]);
  account.putEntries(functionName, Object.fromEntries(entries));
  return account;
}

function clientOf({ url: endpoint }: Emulator): CloudFrontClient {
  return new CloudFrontClient({
    endpoint,
    region: 'us-east-1',
    credentials: developmentCredential,
  });
}
