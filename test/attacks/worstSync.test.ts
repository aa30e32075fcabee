import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { maxSyncBodyBytes } from '../../src/http/readBytes.ts';
import { accountOfStack, lambdaEnvironment } from '../../src/local/account.ts';
import { createStore, startEmulator, type TestEmulator } from '../support/emulator.ts';
import { authorizerOf, postOf } from '../support/gateway.ts';
import { authorizationOf } from '../support/token.ts';
import type { Took } from './worstHost.ts';

/** Bounds the memory, in MB above an idle process, as SECURITY.md says. */
const mostMb = 250;
const quotaBytes = 6 * 1024 * 1024;

let cloudFront: TestEmulator;
let child: ChildProcess;
let idleMb: number;
beforeAll(async () => {
  cloudFront = await startEmulator(await accountOfStack());
  child = fork('test/attacks/worstHost.ts', [], {
    // As Lambda starts Node, with the setting of serverless.yml.
    execArgv: ['--expose-gc', '--max-http-header-size=81920', '--max-semi-space-size=8'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      ACCESS_FILE: 'src/local/access.json',
      ...lambdaEnvironment(cloudFront.url),
    },
  });
  await once(child, 'message');
  idleMb = (await ask({ query: '{ functions(first: 1) { nodes { name } } }' })).peakMb;
}, 60_000);
afterAll(() => void child.kill());

async function ask(request: object): Promise<Took> {
  const body = JSON.stringify(request);
  expect(body.length).toBeLessThanOrEqual(maxSyncBodyBytes);
  const headers = {
    'content-type': 'application/json',
    ...authorizationOf(authorizerOf('admin')),
  };
  cloudFront.answered.length = 0;
  child.send({ event: { ...postOf(body), headers } });
  const [took] = (await once(child, 'message')) as [Took]; // worstHost.ts gives it
  return took;
}

const query = `mutation ($input: SyncEntriesInput!) { syncEntries(input: $input) { __typename
  ... on SyncEntriesSuccess { etag inverse { puts { key value } deletes } plan { changes(first: 1000) { key change } } }
  ... on DeleteGuard { plan { changes(first: 1000) { key change } } }
  ... on PartiallyApplied { remaining { puts deletes } } } }`;

/** Gives keys of 100 bytes, and values of 90. */
const entries = (value: string, count = 9_800) =>
  Array.from({ length: count }, (_, index) => ({
    key: String(index).padStart(100, '0'),
    value: value.repeat(90),
  }));

test.each([
  ['creates', {}, { entries: entries('x') }],
  ['replaces', entries('old'), { entries: entries('y') }],
  ['finds a guard on', entries('x'), { entries: [], mode: 'REPLACE' }],
  ['deletes', entries('x'), { entries: [], mode: 'REPLACE', maxDeletes: 10_000 }],
])(
  'a sync of 2 MB that %s 9,800 entries stays below 250 MB over idle',
  async (what, there, input) => {
    const name = `worst-${what.replaceAll(' ', '-')}`;
    await createStore(cloudFront.client, name);
    const list = Array.isArray(there) ? there : [];
    const old = list.map(({ key, value }) => [key, value] as const);
    if (old.length > 0) cloudFront.putEntries(name, Object.fromEntries(old));
    const took = await ask({ query, variables: { input: { name, ...input } } });
    expect(took.statusCode).toBe(200);
    expect(took.code).toBeUndefined();
    expect(took.bytes).toBeLessThan(quotaBytes);
    const calls = cloudFront.answered.filter(({ action }) => action !== 'AssumeRole').length;
    expect(calls).toBeGreaterThan(100);
    expect(calls).toBeLessThanOrEqual(256);
    process.stdout.write(`${what}: ${took.peakMb - idleMb} MB over idle, ${calls} calls\n`);
    expect(took.peakMb - idleMb).toBeLessThan(mostMb);
  },
  120_000,
);
