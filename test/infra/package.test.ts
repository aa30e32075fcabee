import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { unzipSync } from 'fflate';
import { createSample, startEmulator, type TestEmulator } from '../support/emulator.ts';
import { contextOf, postOf } from '../support/gateway.ts';

const run = promisify(execFile);
let cloudFront: TestEmulator;
let directory: string;
const lambdas = ['graphql', 'rest'];
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

/** No credentials, no home, no way out: packaging must need none of them. */
function sealed() {
  return {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    CONNECTIONS: join(directory, 'connections'),
    NODE_OPTIONS: `--import=${new URL('../support/refuseConnections.mjs', import.meta.url).href}`,
  };
}

const connections = () => readFile(join(directory, 'connections'), 'utf8').catch(() => '');

test('packaging opens no connection, and one would have been noticed', async () => {
  expect(await connections()).toBe('');
  const attempts = [
    'fetch("http://127.0.0.1:4000").catch(() => {})',
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
      EVENT: JSON.stringify(event),
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

test.each(lambdas)('the zip of %s holds its bundle and nothing else', (lambda) => {
  expect(files[lambda]).toEqual([`dist/${lambda}/handler.cjs`]);
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
    __typename ... on UpdateFunctionSuccess { function { etag } } ... on ServiceError { code }
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
      data: { updateFunction: { __typename: 'PreconditionFailed', code: 'PreconditionFailed' } },
    },
  });
});
