import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { makeRepository } from '../support/cff.ts';
import { startCliGateway } from '../support/cliGateway.ts';

const gateway = await startCliGateway();

/** Stands for GitHub's API of comments. */
const comments: { id: number; body: string }[] = [];
let mayWrite = true;
const server = createServer((request, response) => {
  const answer = (status: number, value: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  const { method = '', url = '' } = request;
  if (request.headers.authorization !== 'Bearer token-of-github') return answer(401, {});
  if (method === 'GET' && url === '/repos/owner/functions/issues/7/comments?per_page=100&page=1')
    return answer(200, comments);
  if (!mayWrite) return answer(403, {});
  return void json(request).then((value) => {
    const { body } = value as { body: string }; // as documented
    const [, id] = /^\/repos\/owner\/functions\/issues\/comments\/(\d+)$/.exec(url) ?? [];
    const there = comments.find((comment) => comment.id === Number(id));
    if (method === 'PATCH' && there) there.body = body;
    else if (method === 'POST' && url === '/repos/owner/functions/issues/7/comments')
      comments.push({ id: comments.length + 1, body });
    else return answer(404, {});
    return answer(200, {});
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
afterAll(() => void server.close());
const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server that listens

beforeEach(() => {
  mayWrite = true;
});

const working = 'function handler(event) {\n  return event.request;\n}\n';
const repository = await makeRepository(gateway.url, {
  'edge/cff.json': { gateway: gateway.url },
  'edge/functions/page.js': working,
  'edge/functions/page.tests/root.json': {
    httpRequest: 'GET / HTTP/1.1',
    expect: { output: { request: { uri: '/' } } },
  },
  'event.json': { number: 7 },
});
const env = (name: string) => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: name,
  GITHUB_EVENT_PATH: join(repository.path, 'event.json'),
  GITHUB_REPOSITORY: 'owner/functions',
  GITHUB_WORKSPACE: repository.path,
  GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  GITHUB_ACTOR: 'jane',
  GITHUB_API_URL: api,
  GITHUB_TOKEN: 'token-of-github',
});
const ci = (event: string) => repository.cff('ci -C edge', { env: env(event) });

test('on a pull request the plan is one comment, which a later push replaces; nothing is changed', async () => {
  comments.push({ id: 1, body: 'of a person' });
  gateway.operations.length = 0;
  expect(await ci('pull_request')).toMatchObject({ code: 0 });
  await repository.write({ 'edge/functions/page.js': `${working}// second\n` });
  expect(await ci('pull_request')).toMatchObject({ code: 0 });
  expect(comments).toHaveLength(2);
  expect(comments[1]?.body).toMatch(
    /^<!-- cff -->\n### CloudFront Functions\n\nCheck and tests passed\. A merge deploys this:/,
  );
  expect(comments[1]?.body).toContain('+ page  create and publish');
  expect(gateway.operations.filter((name) => /Deploy|Save|Publish|Tags/.test(name))).toEqual([]);
});

test('code that cannot run and tests that fail make it red, with annotations at paths of the repository', async () => {
  await repository.write({ 'edge/functions/page.js': `${working}export { handler };\n` });
  const broken = await ci('pull_request');
  expect(broken.code).toBe(1);
  expect(broken.stdout).toContain(
    '::error file=edge/functions/page.js,line=4,col=1,title=syntax::',
  );
  expect(comments[1]?.body).toContain('The check found errors.');
  await repository.write({
    'edge/functions/page.js':
      'function handler(event) { event.request.uri = "/x"; return event.request; }\n',
  });
  const failing = await ci('pull_request');
  expect(failing.code).toBe(1);
  expect(failing.stdout).toContain(
    '::error file=edge/functions/page.tests/root.json,title=test::test root: /request/uri is',
  );
});

test('a token that may not write, as of a fork, is told and does not make it red', async () => {
  mayWrite = false;
  await repository.write({ 'edge/functions/page.js': working });
  expect(await ci('pull_request')).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('pull-requests: write'),
  });
});

test('a push deploys, and the history names the commit', async () => {
  expect(await ci('push')).toMatchObject({ code: 0, stderr: '1 of 1 function done.\n' });
  const { stdout } = await repository.cff('versions page -C edge');
  expect(stdout).toContain('admin: owner/functions@0123456789ab by jane');
});

test('what other people wrote is no command for the runner', async () => {
  await repository.write({ 'edge/functions/page.js': '::error::not mine\n##[group]\n' });
  const { stdout } = await repository.cff('diff -C edge', { env: env('push') });
  expect(stdout.split('\n').filter((line) => /^\s*(?:::|##\[)/.test(line))).toEqual([]);
});
