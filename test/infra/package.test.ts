import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { unzipSync } from 'fflate';
import { createSample, startEmulator, type TestEmulator } from '../support/emulator.ts';
import { authorizerOf, contextOf, postOf } from '../support/gateway.ts';
import { authorizationOf } from '../support/token.ts';

const run = promisify(execFile);
let cloudFront: TestEmulator;
let directory: string;
const lambdas = ['graphql', 'rest', 'pages'];
const files: Record<string, string[]> = {};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gateway-'));
  await run('npm', ['run', '--silent', 'package'], { env: sealed() });
  for (const lambda of lambdas) {
    const zipped = unzipSync(await readFile(`.serverless/${lambda}.zip`));
    files[lambda] = Object.keys(zipped);
    for (const [file, content] of Object.entries(zipped)) {
      await mkdir(dirname(join(directory, file)), { recursive: true });
      await writeFile(join(directory, file), content);
    }
  }
  cloudFront = await startEmulator();
  await createSample(cloudFront.client, 'sample');
}, 120_000);
afterAll(() => rm(directory, { recursive: true }));

/** No credentials, an empty home, no way out: packaging must need none of them. */
function sealed() {
  return {
    PATH: process.env['PATH'],
    HOME: join(directory, 'home'),
    CONNECTIONS: join(directory, 'connections'),
    NODE_OPTIONS: `--import=${new URL('../support/refuseConnections.mjs', import.meta.url).href}`,
  };
}

const connections = () => readFile(join(directory, 'connections'), 'utf8').catch(() => '');

test('packaging opens no connection to elsewhere, and one would have been noticed', async () => {
  expect(await connections()).toBe('');
  const attempts = [
    'fetch("http://192.0.2.1:4000").catch(() => {})',
    'require("node:https").get("https://example.invalid").on("error", () => {})',
    'require("node:dns").promises.lookup("example.invalid").catch(() => {})',
  ];
  for (const [index, attempt] of attempts.entries()) {
    await run(process.execPath, ['-e', `try { ${attempt} } catch {}`], { env: sealed() });
    expect((await connections()).trim().split('\n')).toHaveLength(index + 1);
  }
});

/** Invokes a packaged handler in a process of its own, without this repository's modules. */
async function invokePackaged(lambda: string, event: APIGatewayProxyEventV2): Promise<unknown> {
  const script = `
    const { handler } = require(${JSON.stringify(join(directory, `dist/${lambda}/handler.cjs`))});
    handler(JSON.parse(process.env.EVENT), { awsRequestId: 'lambda-request', getRemainingTimeInMillis: () => 29_000 })
      .then(({ statusCode, body }) => console.log(JSON.stringify({ statusCode, body: JSON.parse(body) })));`;
  const { stdout } = await run(process.execPath, ['-e', script], {
    cwd: directory,
    env: {
      EVENT: JSON.stringify({
        ...event,
        headers: { ...authorizationOf(authorizerOf('admin')), ...event.headers },
      }),
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL_CLOUDFRONT: cloudFront.url,
      OPERATOR_ROLE_ARN: 'none',
      ACCESS_FILE: resolve('src/local/access.json'),
    },
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

test.each(['graphql', 'rest'])(
  'the zip of %s holds its bundle with code caches, and nothing else',
  (lambda) => {
    const { version, arch } = process;
    const caches = `code.HASH.${version}.${arch}`;
    const names = files[lambda]?.map((file) => file.replace(/code\.[\da-f]{32}\./, 'code.HASH.'));
    expect(names?.toSorted()).toEqual(
      [`${caches}.cache`, `${caches}.gc.cache`, 'code.js', 'handler.cjs'].map(
        (file) => `dist/${lambda}/${file}`,
      ),
    );
  },
);

test('the zip of pages holds its bundle and the compressed files, each in both ways', () => {
  const all = files['pages'] ?? [];
  const compressed = all.filter((file) => /^dist\/pages\/files\/[\w.-]+\.(?:br|gz)$/.test(file));
  expect(all.filter((file) => !compressed.includes(file))).toEqual(['dist/pages/handler.cjs']);
  const names = (suffix: string) =>
    compressed.filter((file) => file.endsWith(suffix)).map((file) => file.slice(0, -3));
  expect(names('.br')).toEqual(names('.gz'));
});

/** Loads a packaged handler. Gives whether it came from its code cache. */
async function isCached(folder: string, flags: string[] = []): Promise<boolean> {
  const script = `console.log(require(${JSON.stringify(join(folder, 'handler.cjs'))}).isCached)`;
  const { stdout } = await run(process.execPath, [...flags, '-e', script], {
    env: { AWS_REGION: 'us-east-1', OPERATOR_ROLE_ARN: 'none' },
  });
  return JSON.parse(stdout);
}

test.each(['graphql', 'rest'])(
  '%s runs from its code cache, as Lambda starts Node too',
  async (lambda) => {
    const folder = join(directory, 'dist', lambda);
    expect(await isCached(folder)).toBe(true);
    const asLambda = ['--expose-gc', '--max-http-header-size=81920', '--max-semi-space-size=51'];
    expect(await isCached(folder, asLambda)).toBe(true);
  },
);

test('a code cache that is damaged, of other flags or not there only costs its gain', async () => {
  const folder = join(directory, 'other');
  await cp(join(directory, 'dist/rest'), folder, { recursive: true });
  const name = files['rest']?.find((file) => /\d\.\w+\.cache$/.test(file)) ?? '';
  const cache = join(folder, basename(name));
  const bytes = await readFile(cache);
  await writeFile(cache, bytes.subarray(0, 1000));
  expect(await isCached(folder)).toBe(false);
  await cp(cache.replace('.cache', '.gc.cache'), cache);
  expect(await isCached(folder)).toBe(false);
  await rm(cache);
  expect(await isCached(folder)).toBe(false);
  await writeFile(cache, bytes);
  expect(await isCached(folder)).toBe(true);
});

test('the packaged REST handler describes a function and itself', async () => {
  const get = (rawPath: string): APIGatewayProxyEventV2 => ({
    ...postOf(''),
    rawPath,
    requestContext: { ...contextOf('GET'), http: { ...contextOf('GET').http, path: rawPath } },
  });
  expect(await invokePackaged('rest', get('/v1/functions/sample'))).toMatchObject({
    statusCode: 200,
    body: { name: 'sample' },
  });
  const openapi = JSON.parse(await readFile('schema/openapi.json', 'utf8'));
  expect(await invokePackaged('rest', get('/openapi.json'))).toEqual({
    statusCode: 200,
    body: openapi,
  });
});

test('the packaged GraphQL handler updates a function and names a failure', async () => {
  const ask = (query: string) => invokePackaged('graphql', postOf(JSON.stringify({ query })));
  const update = `mutation { updateFunction(input: { name: "sample", ifMatch: "ETVPDKIKX0DER", code: { text: "// new" } }) {
    __typename ... on UpdateFunctionSuccess { function { etag } } ... on ServiceError { errorCode }
  } }`;
  expect(await ask(update)).toEqual({
    statusCode: 200,
    body: {
      data: {
        updateFunction: {
          __typename: 'UpdateFunctionSuccess',
          function: { etag: 'E3UN6WX5RRO2AG' },
        },
      },
    },
  });
  expect(await ask(update)).toMatchObject({
    body: {
      data: {
        updateFunction: { __typename: 'PreconditionFailed', errorCode: 'PreconditionFailed' },
      },
    },
  });
});
