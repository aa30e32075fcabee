import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { bundlePages } from '../../infra/pageBundles.ts';
import type { Credential } from '../../src/emulator/index.ts';
import { accountOfStack, lambdaEnvironment, observerCredential } from '../../src/local/account.ts';
import { createSample, startEmulator, type TestEmulator } from '../support/emulator.ts';
import { authorizerOf, contextOf, postOf } from '../support/gateway.ts';
import {
  installRuntimeClient,
  killLambdas,
  startLambda,
  type StartedLambda,
} from '../support/lambdaRuntime.ts';
import { connections, sealed } from '../support/sealed.ts';
import { unzipLambda } from '../support/unzipLambda.ts';
import { authorizationOf } from '../support/token.ts';

const run = promisify(execFile);
let cloudFront: TestEmulator;
let directory: string;
let client: string;
const lambdas = ['graphql', 'rest', 'pages'];
const files: Record<string, string[]> = {};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gateway-'));
  await run('npm', ['run', '--silent', 'package'], { env: sealed(directory) });
  for (const lambda of lambdas) files[lambda] = await unzipLambda(lambda, directory);
  for (const lambda of ['graphql', 'rest']) await layOwnCaches(lambda);
  client = await installRuntimeClient(directory);
  cloudFront = await startEmulator();
  await createSample(cloudFront.client, 'sample');
}, 120_000);
afterEach(killLambdas);
afterAll(() => rm(directory, { recursive: true }));

/** Lays this machine's code caches beside an unpacked bundle, as `npm run caches` does with those of AWS's machines. */
async function layOwnCaches(lambda: string): Promise<void> {
  const caches = (await readdir(`dist/${lambda}`)).filter((file) => file.endsWith('.cache'));
  for (const file of caches)
    await cp(`dist/${lambda}/${file}`, join(directory, 'dist', lambda, file));
}

test('packaging opens no connection to elsewhere, and one would have been noticed', async () => {
  expect(await connections(directory)).toBe('');
  const attempts = [
    'fetch("http://192.0.2.1:4000").catch(() => {})',
    'require("node:https").get("https://example.invalid").on("error", () => {})',
    'require("node:dns").promises.lookup("example.invalid").catch(() => {})',
  ];
  for (const [index, attempt] of attempts.entries()) {
    await run(process.execPath, ['-e', `try { ${attempt} } catch {}`], { env: sealed(directory) });
    expect((await connections(directory)).trim().split('\n')).toHaveLength(index + 1);
  }
});

const keyOf = ({ accessKeyId, secretAccessKey, sessionToken = '' }: Credential) => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_SESSION_TOKEN: sessionToken,
});

/** Starts a packaged Lambda as AWS does, with access to the emulator. */
function startPackaged(name: string, nodeOptions = ''): StartedLambda {
  const env = { AWS_ENDPOINT_URL_CLOUDFRONT: cloudFront.url };
  return startLambda({ client, root: directory, name, env, nodeOptions });
}

/** Lets a packaged Lambda answer one event. */
async function invokePackaged(name: string, event: APIGatewayProxyEventV2) {
  const lambda = startPackaged(name);
  const headers = { ...authorizationOf(authorizerOf('admin')), ...event.headers };
  const { result } = await lambda.invoke({ ...event, headers });
  await lambda.end();
  return result;
}

/** Lets a packaged Lambda answer one event with JSON. */
async function askPackaged(name: string, event: APIGatewayProxyEventV2): Promise<unknown> {
  const { statusCode, body } = await invokePackaged(name, event);
  return { statusCode, body: JSON.parse(body) };
}

const get = (rawPath: string): APIGatewayProxyEventV2 => ({
  ...postOf(''),
  rawPath,
  requestContext: { ...contextOf('GET'), http: { ...contextOf('GET').http, path: rawPath } },
});

test.each([
  ['graphql', 'sdl.cjs'],
  ['rest', 'reference.cjs'],
])(
  'the zip of %s holds its bundle and its parts, with code caches that the stack can take, what is loaded before it, and nothing else',
  (lambda, part) => {
    const { version, arch } = process;
    const isTaken = arch === 'arm64'; // which serverless.yml has
    const caches = `code.HASH.${version}.${arch}`;
    const names = files[lambda]?.map((file) => file.replace(/code\.[\da-f]{32}\./, 'code.HASH.'));
    const ofLambda = [
      'check.cjs',
      'code.js',
      'furtherOperations.cjs',
      'handler.cjs',
      'storeOperations.cjs',
      part,
      ...(isTaken ? [`${caches}.cache`, `${caches}.gc.cache`] : []),
    ];
    expect(names?.toSorted()).toEqual(
      [...ofLambda.map((file) => `dist/${lambda}/${file}`), 'dist/preload/preload.mjs'].toSorted(),
    );
  },
);

test('the zip of caches holds its handler and the bundles that the other zips hold', async () => {
  const names = ['graphql', 'rest'].flatMap((name) => [`${name}/code.js`, `${name}/handler.cjs`]);
  const found = await unzipLambda('caches', directory);
  expect(found.toSorted()).toEqual(
    ['handler.cjs', ...names].map((name) => `dist/caches/${name}`).toSorted(),
  );
  for (const name of names) {
    const copy = await readFile(join(directory, 'dist/caches', name));
    expect(copy.equals(await readFile(join(directory, 'dist', name)))).toBe(true);
  }
});

test('dist/stack holds the plain template and each zip under its hash, and the template names them', async () => {
  const all = [...lambdas, 'observer', 'sandbox', 'caches'].toSorted();
  const names = await Promise.all(
    all.map(async (name) => {
      const zip = await readFile(`.serverless/${name}.zip`);
      const file = `${name}.${hash('sha256', zip).slice(0, 16)}.zip`;
      expect((await readFile(`dist/stack/${file}`)).equals(zip)).toBe(true);
      return file;
    }),
  );
  expect((await readdir('dist/stack')).toSorted()).toEqual([...names, 'template.json']);
  const { Resources } = JSON.parse(await readFile('dist/stack/template.json', 'utf8'));
  for (const [index, name] of all.entries()) {
    const id = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}LambdaFunction`;
    expect(Resources[id].Properties.Code.S3Key).toEqual({
      'Fn::Sub': `\${CodePrefix}${names[index]}`,
    });
  }
});

test('the zip of pages holds its bundle and the compressed files, each in both ways', () => {
  const all = files['pages'] ?? [];
  const compressed = all.filter((file) => /^dist\/pages\/files\/[\w.-]+\.(?:br|gz)$/.test(file));
  expect(all.filter((file) => !compressed.includes(file))).toEqual(['dist/pages/handler.cjs']);
  const names = (suffix: string) =>
    compressed.filter((file) => file.endsWith(suffix)).map((file) => file.slice(0, -3));
  expect(names('.br')).toEqual(names('.gz'));
});

test('the zip of observer holds its handler alone, which sweeps as the schedule asks it to', async () => {
  expect(await unzipLambda('observer', directory)).toEqual(['dist/observer/handler.cjs']);
  const account = await startEmulator(await accountOfStack());
  await createSample(account.client, 'seen');
  const env = { ...lambdaEnvironment(account.url), ...keyOf(observerCredential) };
  const root = { client, root: directory, name: 'observer', handler: 'dist/observer/handler' };
  const lambda = startLambda({ ...root, env });
  await lambda.invoke({ source: 'aws.scheduler' });
  await lambda.end();
  expect(lambda.log).toContainEqual(expect.stringMatching(/"sweep".*"observed":1,/));
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
  const name = (await readdir(folder)).find((file) => /\d\.\w+\.cache$/.test(file)) ?? '';
  const cache = join(folder, name);
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

test('a second build makes the same zips', async () => {
  const all = [...lambdas, 'observer', 'caches'];
  const zips = () => Promise.all(all.map((name) => readFile(`.serverless/${name}.zip`)));
  const before = await zips();
  await run('npm', ['run', '--silent', 'package'], { env: sealed(directory) });
  const after = await zips();
  expect(after.map((zip, index) => before[index]?.equals(zip))).toEqual(all.map(() => true));
  // The build keeps the pages' files as long as their sources are the same.
  const { files: pageFiles } = await bundlePages();
  const names = [...pageFiles.keys()].map((name) => `dist/pages/files/${name}.br`);
  expect(files['pages']).toEqual(expect.arrayContaining(names));
}, 120_000);

test('the packaged REST handler describes a function and itself', async () => {
  expect(await askPackaged('rest', get('/v1/functions/sample'))).toMatchObject({
    statusCode: 200,
    body: { name: 'sample' },
  });
  const openapi = JSON.parse(await readFile('schema/openapi.json', 'utf8'));
  expect(await askPackaged('rest', get('/openapi.json'))).toEqual({
    statusCode: 200,
    body: openapi,
  });
});

test('the packaged GraphQL handler updates a function and names a failure', async () => {
  const ask = (query: string) => askPackaged('graphql', postOf(JSON.stringify({ query })));
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

test('the packaged handler of pages finds its files wherever it is started', async () => {
  const { statusCode, headers } = await invokePackaged('pages', get('/graphiql'));
  expect({ statusCode, headers }).toMatchObject({
    statusCode: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
});

test.each(
  lambdas.flatMap((lambda) => [
    [lambda, '--import', 'openTelemetry.mjs'],
    [lambda, '--require', 'openTelemetryRequired.cjs'],
    [lambda, '--require', 'assignment.cjs'],
  ]),
)('a layer can wrap the handler of %s: %s %s', async (name = '', flag, file = '') => {
  const lambda = startPackaged(name, `${flag}=${join(directory, 'lambda', file)}`);
  const { result } = await lambda.invoke(get('/nothing'));
  expect(result.statusCode).toBeGreaterThanOrEqual(400);
  await lambda.end();
  expect(lambda.log).toContainEqual(expect.stringMatching(/\bspan of [0-9a-f-]{36}$/));
});
