/** Runs the steps of `npm run deploy` with osls itself, against a stand-in for AWS, in a home that is empty. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { codeCacheOf } from '../support/codeCache.ts';
import { startDeployedStack } from '../support/deployedStack.ts';
import { connections, sealed } from '../support/sealed.ts';

const code = 'exports.handler = () => {};';
const cache = codeCacheOf('rest', code);
const aws = await startDeployedStack({ caches: [cache] });
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deployed-'));
  for (const part of ['serverless.yml', 'infra'])
    await cp(part, join(folder, part), { recursive: true });
  await mkdir(join(folder, 'node_modules'));
  await mkdir(join(folder, 'home'));
  // What osls compiles of its schema takes longer than all the rest.
  await mkdir('node_modules/.cache', { recursive: true });
  await symlink(resolve('node_modules/.cache'), join(folder, 'node_modules/.cache'));
  for (const lambda of ['graphql', 'rest', 'pages', 'observer', 'sandbox', 'caches']) {
    await mkdir(join(folder, 'dist', lambda), { recursive: true });
    await writeFile(join(folder, 'dist', lambda, 'handler.cjs'), '');
    await writeFile(join(folder, 'dist', lambda, 'code.js'), code);
  }
});
afterAll(async () => {
  aws.close();
  await rm(folder, { recursive: true });
});

/** Runs one step, and gives what it printed and what it asked AWS for. */
async function step(name: string) {
  aws.asked.length = 0;
  const env = {
    ...sealed(folder),
    HOME: join(folder, 'home'),
    PATH: `${resolve('node_modules/.bin')}:${process.env['PATH']}`,
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: 'deployer',
    AWS_SECRET_ACCESS_KEY: 'secret',
    // ms: osls looks every 5 s whether a stack is there.
    SLS_AWS_MONITORING_FREQUENCY: '100',
  };
  const settings = ['--param=issuer=https://issuer.example', '--param=audience=functions'];
  const given = [resolve('infra/deploy/index.ts'), `--only=${name}`, '--stage=prod', ...settings];
  const { stdout } = await promisify(execFile)(process.execPath, given, { cwd: folder, env });
  return { printed: stdout, asked: [...aws.asked] };
}

test('a first deployment makes the stack, fetches its code caches, and deploys once more with them', async () => {
  await step('package');
  const first = await step('stack');
  expect(first.asked.filter((name) => name === 'ExecuteChangeSet')).toHaveLength(2); // the bucket, and all
  const second = await step('caches');
  expect(second.asked.filter((name) => name === 'ExecuteChangeSet')).toHaveLength(1);
  expect(await readdir(join(folder, 'dist/rest'))).toContain(cache.file);
  expect((await step('caches')).printed).toContain('The stack has its code caches.');
  expect(await readdir(join(folder, 'home'))).toEqual([]);
  expect(await connections(folder)).toBe('');
}, 120_000);
