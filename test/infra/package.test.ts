import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { createSample, startEmulator, type TestEmulator } from '../support/emulator.ts';
import { postOf } from '../support/gateway.ts';

const run = promisify(execFile);
let cloudFront: TestEmulator;
let directory: string;
let files: string[];

beforeAll(async () => {
  // No credentials, no home, no way out: packaging must need none of them.
  const env = {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    HTTPS_PROXY: 'http://127.0.0.1:9',
  };
  await run('npm', ['run', '--silent', 'package'], { env });
  directory = await mkdtemp(join(tmpdir(), 'gateway-'));
  const zipped = unzipSync(await readFile('.serverless/graphql.zip'));
  files = Object.keys(zipped);
  for (const [file, content] of Object.entries(zipped)) {
    await mkdir(dirname(join(directory, file)), { recursive: true });
    await writeFile(join(directory, file), content);
  }
  cloudFront = await startEmulator();
  await createSample(cloudFront.client, 'sample');
}, 120_000);
afterAll(() => rm(directory, { recursive: true }));

/** Invokes the packaged handler in a process of its own, without this repository's modules. */
async function invokePackaged(query: string): Promise<unknown> {
  const script = `
    const { handler } = require(${JSON.stringify(join(directory, 'dist/graphql/handler.cjs'))});
    handler(JSON.parse(process.env.EVENT), { awsRequestId: 'lambda-request' })
      .then(({ statusCode, body }) => console.log(JSON.stringify({ statusCode, body: JSON.parse(body) })));`;
  const { stdout } = await run(process.execPath, ['-e', script], {
    cwd: directory,
    env: {
      EVENT: JSON.stringify(postOf(JSON.stringify({ query }))),
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL_CLOUDFRONT: cloudFront.url,
    },
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

test('the zip holds the bundle and nothing else', () => {
  expect(files).toEqual(['dist/graphql/handler.cjs']);
});

test('the packaged handler updates a function and names a failure', async () => {
  const update = `mutation { updateFunction(input: { name: "sample", ifMatch: "ETVPDKIKX0DER", code: { text: "// new" } }) {
    __typename ... on UpdateFunctionSuccess { function { etag } } ... on ServiceError { code }
  } }`;
  expect(await invokePackaged(update)).toEqual({
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
  expect(await invokePackaged(update)).toMatchObject({
    body: {
      data: { updateFunction: { __typename: 'PreconditionFailed', code: 'PreconditionFailed' } },
    },
  });
});

test('nothing in the template is open to the public', async () => {
  const text = await readFile('.serverless/cloudformation-template-update-stack.json', 'utf8');
  const {
    Resources,
  }: { Resources: Record<string, { Type: string; Properties: Record<string, unknown> }> } =
    JSON.parse(text);
  const routes = Object.values(Resources).filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route');
  expect(
    routes.map(({ Properties }) => [Properties['RouteKey'], Properties['AuthorizationType']]),
  ).toEqual([
    ['GET /graphql', 'AWS_IAM'],
    ['POST /graphql', 'AWS_IAM'],
  ]);
});
