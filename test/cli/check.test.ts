import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { makeRepository } from '../support/cff.ts';
import { startCliGateway } from '../support/cliGateway.ts';

const gateway = await startCliGateway();
const works = 'function handler(event) {\n  return event.request;\n}\n';

/** Gives a port on which nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens
  server.close();
  await once(server, 'close');
  return port;
}

test('check tells the file, line and column of what CloudFront refuses, and for GitHub also as an annotation', async () => {
  const repository = await makeRepository(gateway.url, {
    'functions/exported.js': `${works}export { handler };\n`,
    'functions/works.js': works,
  });
  const place = 'functions/exported.js:4:1 error syntax: CloudFront cannot load this';
  const { code, stdout, stderr } = await repository.cff('check');
  expect({ code, stderr }).toEqual({ code: 1, stderr: '2 functions: 1 error, 0 warnings\n' });
  expect(stdout).toMatch(new RegExp(`^${place}.*\n$`));
  const onGitHub = await repository.cff('check', { env: { GITHUB_ACTIONS: 'true' } });
  expect(onGitHub.stdout).toContain(
    '\n::error file=functions/exported.js,line=4,col=1,title=syntax::CloudFront',
  );
  expect(await repository.cff('check works')).toMatchObject({ code: 0, stdout: '' });
});

test.each([
  [
    'functions/a.json',
    '{\n  "comment": "x",\n}',
    ':3:1 error json: expected a name in double quotes',
  ],
  ['functions/a.json', '{ "coment": "x" }', ':1:3 error unknown-member: coment is not known here'],
  [
    'functions/a.json',
    '{ "runtime": "nodejs" }',
    ':1:3 error invalid-member: runtime must be cloudfront-js-1.0 or',
  ],
  [
    'functions/a.json',
    '{ "comment": "a", "comment": "b" }',
    ':1:19 error json: "comment" is there twice',
  ],
  [
    'functions/a.tests/t.json',
    '{\r\n  "event": {},\r\n  "expect": 1\r\n}',
    ':3:3 error invalid-member: expect must be',
  ],
  [
    'functions/a.tests/t.json',
    '{ "httpRequest": "GET" }',
    ':1:3 error test-case: httpRequest, line 1: expected a method',
  ],
  ['functions/a.tests/-.json', '{}', ' error name: "-" must have 1 to 64 characters'],
  ['functions/b.json', '{}', ' error no-code: there is no functions/b.js beside it'],
  ['functions/caf\u0065\u0301.js', works, ' error name: "caf\u00e9" must have 1 to 64 characters'],
])(
  'what is wrong with %s, %j, is told at its place, and nothing is sent',
  async (file, content, message) => {
    const repository = await makeRepository(gateway.url, {
      'functions/a.js': works,
      [file]: content,
    });
    gateway.operations.length = 0;
    const { code, stdout, stderr } = await repository.cff('diff');
    expect(stdout.normalize('NFC')).toContain(`${file.normalize('NFC')}${message}`);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'error: 1 error in the files of the folder. Nothing was sent.\n',
    });
    expect(gateway.operations).toEqual([]);
  },
);

test.each([
  ['functions/b.js/x', 'functions/b.js error unreadable: it is a folder'],
  ['functions/a.json/x', 'functions/a.json error unreadable: it is a folder'],
  ['functions/a.tests', 'functions/a.tests error unreadable: it is a file'],
  ['functions/a.tests/t.json/x', 'functions/a.tests/t.json error unreadable: it is a folder'],
  ['functions/B.JS', 'functions/B.JS error name: it must end with .js'],
  ['functions/a.Json', 'functions/a.Json error name: it must end with .json'],
])('with %s in the folder, what cannot be read is named', async (file, message) => {
  const repository = await makeRepository(gateway.url, { 'functions/a.js': works, [file]: '' });
  const { code, stdout, stderr } = await repository.cff('diff');
  expect(stdout).toContain(message);
  expect(stderr).toBe('error: 1 error in the files of the folder. Nothing was sent.\n');
  expect(code).toBe(1);
  expect(await repository.cff('check')).toMatchObject({ code: 1, stdout });
});

test('a store file that cannot be read is named', async () => {
  const repository = await makeRepository(gateway.url, { 'key-value-stores/a.json/x': '' });
  const { code, stderr } = await repository.cff('kvs diff a');
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^error: key-value-stores\/a\.json.* it is a folder/),
  });
});

test('an unknown command, option or name is told with what to do', async () => {
  const repository = await makeRepository(gateway.url, { 'functions/a.js': works });
  expect(await repository.cff('deplyo')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is no command deplyo.'),
  });
  expect(await repository.cff('check --fast')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("Unknown option '--fast'"),
  });
  expect(await repository.cff('check b')).toMatchObject({
    code: 1,
    stderr: 'error: There is no functions/b.js.\n  There are: a\n',
  });
});

test('a caller without a valid token, and a gateway that is not there, are told with what to do', async () => {
  const repository = await makeRepository(gateway.url, { 'functions/a.js': works });
  const stranger = await repository.cff('check', { env: { CFF_TOKEN: 'stranger' } });
  expect(stranger).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('CFF_TOKEN holds no valid token'),
  });
  const nowhere = await repository.cff('check', {
    env: { CFF_GATEWAY: `http://127.0.0.1:${await freePort()}` },
  });
  expect(nowhere).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /^error: No gateway answers at .*ECONNREFUSED.*\n {2}Is the address/,
    ),
  });
  const plain = await repository.cff('check', { env: { CFF_GATEWAY: 'http://api.example.com' } });
  expect(plain).toMatchObject({ code: 1, stderr: expect.stringContaining('is not https') });
});

test('a token comes from a command, and a signature from AWS credentials', async () => {
  const repository = await makeRepository(gateway.url, {
    'cff.json': { gateway: gateway.url, tokenCommand: 'echo team-a' },
  });
  const asTeam = await repository.cff('whoami', { env: { CFF_TOKEN: '' } });
  expect(asTeam).toMatchObject({ code: 0, stdout: expect.stringMatching(/^team-a, by a token/) });
  await repository.write({
    'cff.json': { gateway: gateway.url, tokenCommand: 'echo secret; false' },
  });
  const failed = await repository.cff('whoami', { env: { CFF_TOKEN: '' } });
  expect(failed).toMatchObject({ code: 1, stderr: expect.not.stringContaining('secret\n') });
  await repository.write({ 'cff.json': { gateway: gateway.url, region: 'us-east-1' } });
  const keys = { AWS_ACCESS_KEY_ID: 'team-a-deploy', AWS_SECRET_ACCESS_KEY: 'team-a-deploy' };
  const signed = await repository.cff('whoami', { env: { CFF_TOKEN: '', ...keys } });
  expect(signed).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/role\/team-a-deploy\/local, by an AWS signature/),
  });
  const none = await repository.cff('whoami', {
    env: { CFF_TOKEN: '', AWS_EC2_METADATA_DISABLED: 'true' },
  });
  expect(none).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('no AWS credentials were found'),
  });
});
