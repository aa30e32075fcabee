import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Plugin } from 'esbuild';
import { bundleHandler } from '../../infra/bundle/bundleHandler.ts';
import { writeCodeCaches } from '../../infra/bundle/writeCodeCaches.ts';
import { createSample, startEmulator } from '../support/emulator.ts';
import { authorizerOf, contextOf, postOf } from '../support/gateway.ts';
import { authorizationOf } from '../support/token.ts';

const run = promisify(execFile);
const cloudFront = await startEmulator();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'code-cache-test-'));
  await createSample(cloudFront.client, 'sample');
});
afterAll(() => rm(folder, { recursive: true }));

/** Takes the place of infra/access.json. */
const accessFile = (group: string): Plugin => ({
  name: 'access file',
  setup: (build) => {
    const rules = [{ group, functions: ['*'], actions: ['read'] }];
    const contents = JSON.stringify({ rules });
    build.onLoad({ filter: /infra[\\/]access\.json$/ }, () => ({ contents, loader: 'json' }));
  },
});

/** Bundles REST with one rule, for a group, and without removing anything from the folder. */
async function bundle(group: string): Promise<string> {
  const changes = { plugins: [accessFile(group)] };
  await bundleHandler({ lambda: 'rest', entry: 'src/rest/handler.ts', folder, changes });
  return readFile(join(folder, 'code.js'), 'latin1');
}

const event = {
  ...postOf(''),
  rawPath: '/v1/functions/sample',
  headers: authorizationOf(authorizerOf('admin')),
  requestContext: {
    ...contextOf('GET'),
    http: { ...contextOf('GET').http, path: '/v1/functions/sample' },
  },
};

/** Asks the bundle to describe a function for an admin. Gives the status, and whether a code cache was used. */
async function describeFunction(flags: string[]): Promise<unknown> {
  const script = `
    const { handler, isCached } = require(${JSON.stringify(join(folder, 'handler.cjs'))});
    handler(${JSON.stringify(event)}, { awsRequestId: 'x', getRemainingTimeInMillis: () => 29_000 })
      .then(({ statusCode }) => console.log(JSON.stringify({ statusCode, isCached })));`;
  const { stdout } = await run(process.execPath, [...flags, '-e', script], {
    env: {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL_CLOUDFRONT: cloudFront.url,
      OPERATOR_ROLE_ARN: 'none',
    },
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

const bothStarts = [[], ['--expose-gc']];
const cacheFiles = async () => (await readdir(folder)).filter((file) => file.endsWith('.cache'));

test('a rule that changes by one letter takes effect, though the caches of the previous build are still there', async () => {
  const former = await bundle('admin');
  await writeCodeCaches('rest', folder);
  for (const flags of bothStarts)
    expect(await describeFunction(flags)).toEqual({ statusCode: 200, isCached: true });

  const present = await bundle('admix');
  expect(present.length).toBe(former.length); // all that V8 compares
  expect(await cacheFiles()).toHaveLength(2);
  for (const flags of bothStarts)
    expect(await describeFunction(flags)).toEqual({ statusCode: 403, isCached: false });

  await writeCodeCaches('rest', folder);
  expect(await cacheFiles()).toHaveLength(4);
  for (const flags of bothStarts)
    expect(await describeFunction(flags)).toEqual({ statusCode: 403, isCached: true });

  expect(await bundle('admin')).toBe(former);
  for (const flags of bothStarts)
    expect(await describeFunction(flags)).toEqual({ statusCode: 200, isCached: true });
}, 120_000);
