import { expect, test } from '@jest/globals';
import { makeRepository } from '../support/cff.ts';

const url = 'http://127.0.0.1:4000';

test('init makes cff.json, types for editors, and keeps git from changing line ends; a second time there is nothing to do', async () => {
  const repository = await makeRepository(url);
  await repository.write({ 'new/readme.txt': '' });
  const cwd = `${repository.path}/new`;
  const made = await repository.cff(`init --gateway ${url} --region eu-central-1`, { cwd });
  expect(made).toMatchObject({
    code: 0,
    stdout: '+ cff.json\n+ cloudfront-functions.d.ts\n+ .gitattributes\n',
  });
  expect(JSON.parse(String(await repository.read('new/cff.json')))).toEqual({
    gateway: url,
    region: 'eu-central-1',
  });
  expect(String(await repository.read('new/.gitattributes'))).toBe('functions/*.js -text\n');
  expect(
    await repository.cff(`init --gateway ${url} --region eu-central-1`, { cwd }),
  ).toMatchObject({ code: 0, stderr: 'Nothing to do.\n' });
  expect(await repository.cff('init --gateway http://api.example.com', { cwd })).toMatchObject({
    code: 1,
  });
});

test('init names what comes next', async () => {
  const repository = await makeRepository(url);
  await repository.write({
    'one/readme.txt': '',
    'two/readme.txt': '',
    'cfft.yaml': 'name: f\nfunction: f.js\n',
    'f.js': '',
  });
  const init = `init --gateway ${url}`;
  const inFolder = (name: string, token: string) => ({
    cwd: `${repository.path}/${name}`,
    env: { CFF_TOKEN: token },
  });
  const withToken = await repository.cff(init, inFolder('one', 'a.b.c'));
  expect(withToken.stderr).toBe('Next: cff whoami, then cff pull.\n');
  const without = await repository.cff(init, inFolder('two', ''));
  expect(without.stderr).toBe('Next: set CFF_TOKEN to a token, then cff whoami and cff pull.\n');
  expect((await repository.cff('init cfft.yaml')).stderr).toBe('Next: cff check, then cff diff.\n');
});

test("a configuration of cfft and an event of AWS's console come into the folder", async () => {
  const event = {
    version: '1.0',
    context: { eventType: 'viewer-request' },
    viewer: { ip: '192.0.2.1' },
    request: { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} },
  };
  const code = 'function handler(event) { return event.request; }\r\n';
  const repository = await makeRepository(url, {
    'old/cfft.yaml':
      'name: redirect\ncomment: Redirects\nfunction: function.js\nruntime: cloudfront-js-2.0\nkvs:\n  name: hostnames\ntestCases:\n  - name: front page\n    event: event.json\n    expect: expect.yaml\n    ignore: ".request.cookies, .request.headers.date"\n',
    'old/function.js': code,
    'old/event.json': event,
    'old/expect.yaml': 'request:\n  uri: /\n',
    'old/template.yaml': 'name: "{{ must_env `NAME` }}"\nfunction: function.js\n',
    'console.json': event,
  });
  expect(await repository.cff('init old/cfft.yaml')).toMatchObject({ code: 0 });
  expect(String(await repository.read('functions/redirect.js'))).toBe(code);
  const readJson = async (file: string) =>
    JSON.parse(String(await repository.read(file))) as unknown;
  expect(await readJson('functions/redirect.json')).toEqual({
    comment: 'Redirects',
    runtime: 'cloudfront-js-2.0',
    keyValueStores: ['hostnames'],
  });
  expect(await readJson('functions/redirect.tests/front-page.json')).toEqual({
    event,
    expect: { output: { request: { uri: '/' } } },
    ignore: ['/request/cookies', '/request/headers/date'],
  });
  expect(await repository.cff('init console.json')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--function NAME'),
  });
  expect(await repository.cff('init console.json --function redirect')).toMatchObject({ code: 0 });
  expect(await readJson('functions/redirect.tests/console.json')).toEqual({ event });
  expect(await repository.cff('init old/template.yaml')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('templates'),
  });
});
