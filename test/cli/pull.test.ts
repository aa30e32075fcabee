import { beforeAll, expect, test } from '@jest/globals';
import { makeRepository, type Repository } from '../support/cff.ts';
import { startCliGateway } from '../support/cliGateway.ts';

const gateway = await startCliGateway();
const crlf = Buffer.from('function handler(event) {\r\n  return event.request;\r\n}\r\n');
const odd = Buffer.concat([
  Buffer.from('function handler(e) { return e.request; } // '),
  Buffer.from([0xff, 0xfe]),
]);

/** Creates a function by the gateway's own operation. */
async function create(name: string, code: Buffer, more: object = {}) {
  const input = { name, code: { base64: code.toString('base64') }, ...more };
  const mutation =
    'mutation ($input: CreateFunctionInput!) { createFunction(input: $input) { __typename } }';
  expect(await gateway.ask(mutation, { input })).toEqual({ __typename: 'CreateFunctionSuccess' });
}

let repository: Repository;
beforeAll(async () => {
  await create('windows', crlf, { comment: 'CRLF', tags: [{ key: 'team', value: 'a' }] });
  await create('odd-bytes', odd, { runtime: 'CLOUDFRONT_JS_1_0' });
  const save =
    'mutation ($input: SaveTestCaseInput!) { saveTestCase(input: $input) { __typename } }';
  const input = {
    name: 'windows',
    case: 'root',
    httpRequest: 'GET / HTTP/1.1',
    expect: { output: { request: { uri: '/' } } },
  };
  expect(await gateway.ask(save, { input })).toEqual({ __typename: 'SaveTestCaseSuccess' });
  repository = await makeRepository(gateway.url);
});

test('pull writes code byte for byte, configuration and test cases; a second pull writes nothing', async () => {
  expect(await repository.cff('pull')).toMatchObject({
    code: 0,
    stderr: '5 files written.\n',
  });
  expect(await repository.files()).toEqual([
    'cff.json',
    'functions/odd-bytes.js',
    'functions/odd-bytes.json',
    'functions/windows.js',
    'functions/windows.json',
    'functions/windows.tests/root.json',
  ]);
  expect(await repository.read('functions/windows.js')).toEqual(crlf);
  expect(await repository.read('functions/odd-bytes.js')).toEqual(odd);
  expect(JSON.parse(String(await repository.read('functions/windows.json')))).toEqual({
    comment: 'CRLF',
    runtime: 'cloudfront-js-2.0',
    tags: { team: 'a' },
  });
  expect(await repository.cff('pull')).toMatchObject({
    code: 0,
    stdout: '',
    stderr: 'The folder is as the gateway.\n',
  });
});

test('without a terminal, pull replaces no file that says something else unless --yes is given', async () => {
  await repository.write({ 'functions/windows.js': 'changed here' });
  const refused = await repository.cff('pull');
  expect(refused).toMatchObject({ code: 1, stdout: '~ functions/windows.js\n' });
  expect(refused.stderr).toContain('Add --yes');
  expect(String(await repository.read('functions/windows.js'))).toBe('changed here');
  expect(await repository.cff('pull --dry-run')).toMatchObject({ code: 2 });
  expect(await repository.cff('pull windows --yes')).toMatchObject({ code: 0 });
  expect(await repository.read('functions/windows.js')).toEqual(crlf);
});

test('pull of a name that is not there says which are', async () => {
  const { code, stderr } = await repository.cff('pull nothing');
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr:
      'error: The gateway has no function nothing that you may read.\n  There are: odd-bytes, windows\n',
  });
});

test('code with CRLF that was pulled is no difference; code that differs by line ends alone is told as that', async () => {
  const publish = await repository.cff('diff --no-publish');
  expect(publish).toMatchObject({ code: 0, stdout: 'Plan: 2 unchanged.\n' });
  await repository.write({ 'functions/windows.js': String(crlf).replaceAll('\r', '') });
  const { code, stdout } = await repository.cff('diff windows --no-publish');
  expect({ code, stdout }).toEqual({
    code: 2,
    stdout:
      '~ windows  update\n    --- DEVELOPMENT\n    +++ functions/windows.js\n    only the line ends differ: CRLF -> LF\nPlan: 1 to update.\n',
  });
  await repository.cff('pull --yes');
});

test('a command is told the folder of cff.json from a folder below it, and by --directory from elsewhere', async () => {
  expect(
    await repository.cff('diff --no-publish', { cwd: `${repository.path}/functions` }),
  ).toMatchObject({ code: 0 });
  expect(
    await repository.cff(`diff --no-publish -C ${repository.path}`, { cwd: '/' }),
  ).toMatchObject({ code: 0 });
  expect(await repository.cff('diff', { cwd: '/' })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('cff init'),
  });
});
