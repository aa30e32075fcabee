import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { cffFile, makeRepository } from '../support/cff.ts';
import { startCliGateway } from '../support/cliGateway.ts';

const gateway = await startCliGateway();
const works = 'function handler(event) {\n  return event.request;\n}\n';

test('every command gives its result as JSON, and nothing else on standard output', async () => {
  const repository = await makeRepository(gateway.url, {
    'functions/json.js': works,
    'key-value-stores/json.json': { a: 'b' },
  });
  const run = async (call: string): Promise<[code: number | null, result: unknown]> => {
    const { code, stdout } = await repository.cff(`${call} --json`);
    return [code, JSON.parse(stdout)];
  };
  expect(await run('deploy --yes')).toMatchObject([0, { results: [{ status: 'done' }] }]);
  await repository.write({ 'functions/json.js': `${works}// changed\n` });
  await run('deploy --no-publish --yes');
  expect(await run('kvs sync --dry-run')).toMatchObject([2, {}]);
  await repository.cff('kvs sync --yes');
  const entry = { key: 'a', from: 'b', to: 'c' };
  expect(await run('kvs put json a b')).toEqual([0, { ...entry, to: 'b', isWritten: false }]);
  expect(await run('kvs put json a c --dry-run')).toEqual([2, { ...entry, isWritten: false }]);
  expect(await run('kvs put json a c --yes')).toEqual([0, { ...entry, isWritten: true }]);
  const unpublished = ['json'];
  expect(await run('publish json --dry-run')).toEqual([2, { unpublished, published: [] }]);
  expect(await run('publish json --yes')).toEqual([0, { unpublished, published: ['json'] }]);
  expect(await run('publish json --yes')).toEqual([0, { unpublished: [], published: [] }]);
  expect(await run('restore json 1 --dry-run')).toMatchObject([
    2,
    { name: 'json', version: 1, diff: { code: expect.stringContaining('-// changed') } },
  ]);
  expect(await run('restore json 1 --yes')).toMatchObject([
    0,
    { name: 'json', version: 1, restoredAs: 5, isPublished: false },
  ]);
  expect(await run('delete json --dry-run')).toEqual([2, { found: ['json'], deleted: [] }]);
  expect(await run('delete json --yes')).toEqual([0, { found: ['json'], deleted: ['json'] }]);
  expect(await run(`init --gateway ${gateway.url} --yes`)).toMatchObject([
    0,
    { files: expect.arrayContaining(['.gitattributes']), isWritten: true },
  ]);
});

test('what is wrong with code goes to standard error when the result is JSON', async () => {
  const repository = await makeRepository(gateway.url, { 'functions/wrong.js': 'class A {}' });
  expect(await repository.cff('deploy --yes --json')).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('functions/wrong.js:1:1 error syntax:'),
  });
});

test('a result that cannot be written ends in an error, and the work is done', async () => {
  const repository = await makeRepository(gateway.url, { 'functions/unseen.js': works });
  const readOnly = await open(cffFile, 'r');
  const child = spawn(process.execPath, [cffFile, 'deploy', '--yes'], {
    cwd: repository.path,
    env: { ...process.env, CFF_TOKEN: 'admin' },
    stdio: ['ignore', readOnly.fd, 'pipe'],
  });
  if (child.stderr === null) throw new Error('standard error is no pipe');
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  await readOnly.close();
  expect(stderr).toMatch(/^error: The result could not be written: EBADF/);
  expect(stderr).toContain('1 of 1 function done.');
  expect(code).toBe(1);
  expect(await repository.cff('diff')).toMatchObject({ code: 0 });
});
