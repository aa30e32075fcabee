import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundleLambda } from '../../infra/bundle/bundleLambda.ts';
import { writeCodeCaches } from '../../infra/bundle/writeCodeCaches.ts';
import { bundleCaches } from '../../infra/caches/bundleCaches.ts';
import type { SentCache } from '../../infra/caches/handler.ts';
import { layCaches } from '../../infra/caches/layCaches.ts';
import { createSample, startEmulator } from '../support/emulator.ts';
import { authorizerOf, postOf } from '../support/gateway.ts';
import { installRuntimeClient, startLambda } from '../support/lambdaRuntime.ts';
import { authorizationOf } from '../support/token.ts';

const lambdas = ['graphql', 'rest'] as const;
const cloudFront = await startEmulator();
let root: string;
let client: string;
let caches: SentCache[];
let again: unknown;
const folder = (name: string) => join(root, 'dist', name);
const cacheFiles = async (name: string) =>
  (await readdir(folder(name))).filter((file) => file.endsWith('.cache'));

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'caches-'));
  for (const name of lambdas) await bundleLambda(name, folder(name));
  await bundleCaches(lambdas, join(root, 'dist'));
  client = await installRuntimeClient(root);
  await createSample(cloudFront.client, 'sample');
  const lambda = startLambda({ client, root, name: 'caches', handler: 'dist/caches/handler' });
  const { result } = await lambda.invoke({});
  ({ result: again } = await lambda.invoke({}));
  await lambda.end();
  ({ caches } = result as unknown as { caches: SentCache[] }); // as this Lambda answers
}, 120_000);
afterAll(() => rm(root, { recursive: true }));

/** Has the Lambda answer one read; gives its figures of the start. */
async function startOf(name: string): Promise<unknown> {
  const env = { AWS_ENDPOINT_URL_CLOUDFRONT: cloudFront.url };
  const lambda = startLambda({ client, root, name, env, handler: `dist/${name}/handler` });
  const headers = { ...postOf('').headers, ...authorizationOf(authorizerOf('admin')) };
  const body = '{"query":"{ function(name: \\"sample\\") { __typename } }"}';
  for (let times = 0; times < 2; times += 1) await lambda.invoke({ ...postOf(body), headers });
  await lambda.end();
  const lines = lambda.log.flatMap((line) => /\{.*\}/.exec(line)?.[0] ?? []);
  const figures = lines.map((line): Record<string, unknown> => JSON.parse(line));
  return figures.flatMap(({ Starts, CachedStarts }) =>
    Starts === undefined ? [] : [{ Starts, CachedStarts }],
  );
}

test('the Lambda `caches` sends a code cache of each bundle, within what Lambda may answer', () => {
  expect(caches.map(({ lambda }) => lambda)).toEqual(lambdas);
  for (const { file, sourceHash } of caches) {
    const { version, arch } = process;
    expect(file).toBe(`code.${sourceHash.slice(0, 32)}.${version}.${arch}.gc.cache`);
  }
  expect(Buffer.byteLength(JSON.stringify({ caches }))).toBeLessThan(6 * 1024 * 1024);
});

test('it sends as many when it is asked again in the same process', () => {
  const names = caches.map(({ file }) => ({ file }));
  expect(again).toMatchObject({ caches: names });
});

test('laid beside the bundles, they are taken by the Lambdas, whose metrics tell it once', async () => {
  expect(await startOf('graphql')).toEqual([{ Starts: 1, CachedStarts: 0 }]);
  const written = await layCaches(caches, join(root, 'dist'));
  expect(written).toEqual(caches.map(({ lambda, file }) => join(folder(lambda), file)));
  expect(await startOf('graphql')).toEqual([{ Starts: 1, CachedStarts: 1 }]);
});

test('caches of this build stay, those of another go', async () => {
  await writeCodeCaches('rest', folder('rest'));
  await cp(
    join(folder('rest'), (await cacheFiles('rest'))[0] ?? ''),
    join(folder('rest'), `code.${'0'.repeat(32)}.v24.0.0.arm64.gc.cache`),
  );
  expect(await cacheFiles('rest')).toHaveLength(3);
  await layCaches(caches, join(root, 'dist'));
  const found = await cacheFiles('rest');
  expect(found).toHaveLength(2);
  expect(found.every((file) => !file.includes('0'.repeat(32)))).toBe(true);
});

/** Runs the program with an osls that reads the event to its end, prints an answer, and exits with a status. */
async function fetchCaches(answer: string, status: number): Promise<string> {
  const commands = join(root, 'commands');
  await mkdir(commands, { recursive: true });
  await writeFile(join(root, 'answer.json'), answer);
  const script = `#!/bin/sh\ncat > event.txt\necho "$@" > asked.txt\ncat answer.json\nexit ${status}\n`;
  await writeFile(join(commands, 'osls'), script, { mode: 0o755 });
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [resolve('infra/caches/fetchCaches.ts'), '--stage', 'prod'],
    { cwd: root, env: { PATH: `${commands}:${process.env['PATH']}` } },
  );
  return stdout;
}

test('npm run caches asks osls for them, with the options that it gets and an empty event', async () => {
  const stdout = await fetchCaches(JSON.stringify({ caches }), 0);
  expect(await readFile(join(root, 'asked.txt'), 'utf8')).toBe(
    'invoke --function caches --stage prod\n',
  );
  expect(await readFile(join(root, 'event.txt'), 'utf8')).toBe('');
  expect(stdout).toBe(caches.map(({ lambda, file }) => `dist/${lambda}/${file}\n`).join(''));
});

test.each([
  ['{"errorMessage":"out of memory"}', 1, 'osls invoke failed\n{"errorMessage":"out of memory"}\n'],
  ['{"caches":[{"lambda":"gra', 0, 'osls printed no whole answer of the Lambda caches\n'],
  ['{}', 0, 'the answer holds no code cache\n'],
])('npm run caches says what is wrong with %s', async (answer, status, stderr) => {
  await expect(fetchCaches(answer, status)).rejects.toMatchObject({ code: 1, stderr });
});

test('a cache of other code is refused, and nothing is written', async () => {
  for (const name of lambdas) {
    for (const file of await cacheFiles(name)) await rm(join(folder(name), file));
  }
  const other = caches.map((cache) => ({
    ...cache,
    ...(cache.lambda === 'rest' && { sourceHash: '0'.repeat(64) }),
  }));
  const dist = join(root, 'dist');
  await expect(layCaches(other, dist)).rejects.toThrow('the code cache of rest was made of other');
  await expect(layCaches([], dist)).rejects.toThrow('the answer holds no code cache');
  for (const name of lambdas) expect(await cacheFiles(name)).toEqual([]);
});

test.each([
  [{ file: '../../evil.cache' }, '../../evil.cache is no name of a code cache'],
  [{ file: 'handler.cjs' }, 'handler.cjs is no name of a code cache'],
  [{ file: `code.${'0'.repeat(32)}.v24.21.0.arm64.gc.cache` }, 'is no name of a code cache of'],
  [{ lambda: '../graphql' }, 'no code cache is for ../graphql'],
  [{ gzipBase64: 'H4sI' }, 'the code cache of rest is not whole'],
])('an answer with %j is refused, and nothing is written', async (wrong, message) => {
  const [first, last] = caches;
  if (!first || !last) throw new Error('no cache');
  const dist = join(root, 'dist');
  await expect(layCaches([first, { ...last, ...wrong }], dist)).rejects.toThrow(message);
  for (const name of lambdas) expect(await cacheFiles(name)).toEqual([]);
});
