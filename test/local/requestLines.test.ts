import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildPages } from '../../infra/pages.ts';
import { mintToken, type LocalCaller } from '../../src/local/tokens.ts';
import { start, type Started } from '../support/process.ts';

const readyLine = /^gateway ready (http:\/\/127\.0\.0\.1:\d+)$/;

let gateway: Started;
let url: string;

beforeAll(async () => {
  await buildPages();
  gateway = await start('src/local/index.ts', readyLine, { PORT: '0', EMULATOR_PORT: '0' });
  url = gateway.lines.map((line) => readyLine.exec(line)?.[1]).find(Boolean) ?? '';
}, 120_000);
afterAll(() => gateway.stop('SIGTERM'));

const request = async (path: string, init: RequestInit = {}, caller: LocalCaller = 'admin') => {
  const authorization = `Bearer ${await mintToken(caller)}`;
  const headers = new Headers({ authorization, 'content-type': 'application/json' });
  new Headers(init.headers).forEach((value, name) => headers.set(name, value));
  return (await fetch(url + path, { ...init, headers })).text();
};

const ask = (query: string, caller?: LocalCaller) =>
  request('/graphql', { method: 'POST', body: JSON.stringify({ query }) }, caller);

test("a request is one line: its caller's name, each operation with its outcome", async () => {
  await ask('{ __typename }', 'team-a');
  expect(await gateway.line(/^POST.*team-a/)).toMatch(/^POST \/graphql 200 \d+ ms team-a$/);
  const input = '{ name: "url-rewrite", ifMatch: "ETVPDKIKX0DER", code: { text: "" } }';
  const update = `mutation { updateFunction(input: ${input}) { __typename } }`;
  await Promise.all([ask(update, 'team-b'), ask('{ functions { nodes { name } } }', 'team-b')]);
  expect(await gateway.line(/^POST.*UpdateFunction/)).toMatch(
    /^POST \/graphql 200 \d+ ms team-b UpdateFunction AccessDenied$/,
  );
  expect(await gateway.line(/ListFunctions/)).toMatch(
    /^POST \/graphql 200 \d+ ms team-b ListFunctions Success$/,
  );
  const field = (alias: number) => `f${alias}: function(name: "url-rewrite") { __typename }`;
  await ask(`{ ${[1, 2, 3, 4, 5, 6].map(field).join(' ')} }`);
  expect(await gateway.line(/more$/)).toMatch(
    /^POST \/graphql 200 \d+ ms admin (DescribeFunction Success, ){4}and 2 more$/,
  );
});

test('over REST likewise; a request that runs nothing has its code', async () => {
  await request('/v1/functions/url-rewrite/publish', {
    method: 'POST',
    headers: { 'if-match': '"E3UN6WX5RRO2AG"' },
  });
  expect(await gateway.line(/^POST.*PublishFunction/)).toMatch(
    /^POST \/v1\/functions\/url-rewrite\/publish 412 \d+ ms admin PublishFunction PreconditionFailed$/,
  );
  await request('/v1/functions/url-rewrite/publish', {
    method: 'POST',
    headers: { 'if-match': 'no version' },
  });
  expect(await gateway.line(/^POST.*InvalidIfMatchVersion/)).toMatch(
    /^POST \/v1\/functions\/url-rewrite\/publish 400 \d+ ms admin PublishFunction InvalidIfMatchVersion$/,
  );
  await ask('{ nothing }');
  expect(await gateway.line(/^POST \/graphql 400 /)).toMatch(
    /^POST \/graphql 400 \d+ ms admin GRAPHQL_VALIDATION_FAILED$/,
  );
});

test('why a caller is refused is said in the terminal', async () => {
  await (await fetch(`${url}/graphql?query={__typename}`)).text();
  expect(await gateway.line(/no token/)).toMatch(/^GET \/graphql 401 \d+ ms no token$/);
  const old = await mintToken('admin', new Date('2026-01-01'));
  await request('/v1/functions', { headers: { authorization: `Bearer ${old}` } });
  expect(await gateway.line(/expired/)).toMatch(
    /^GET \/v1\/functions 401 \d+ ms the token has expired$/,
  );
  await request('/service/v1/functions', { headers: { authorization: 'AWS4-HMAC-SHA256 x' } });
  expect(await gateway.line(/ 403 /)).toMatch(
    /^GET \/service\/v1\/functions 403 \d+ ms IncompleteSignature: The request signature does not/,
  );
});

test('a page and its files leave no line; an address that is not there does', async () => {
  const page = await (await fetch(`${url}/graphiql`)).text();
  const files = [...page.matchAll(/"(\/pages\/[^"]+)"/g)].map(([, path = '']) => path);
  expect(files.length).toBeGreaterThan(3);
  for (const path of [...files, '/', '/docs', '/pages/settings.json', '/openapi.json']) {
    expect((await (await fetch(url + path)).blob()).size).toBeGreaterThan(0);
  }
  await fetch(`${url}/pages/gone.js`);
  expect(await gateway.line(/gone/)).toMatch(/^GET \/pages\/gone\.js 404 \d+ ms$/);
  expect(gateway.lines.filter((line) => /pages\/|docs|openapi/.test(line))).toEqual([
    expect.stringContaining('playground'),
    expect.stringContaining('gone.js'),
  ]);
});

test('a function that was never published is no refusal of AWS', async () => {
  await request('/v1/functions/cache-control?stage=LIVE');
  expect(await gateway.line(/cache-control/)).toMatch(
    /^GET \/v1\/functions\/cache-control 404 \d+ ms admin DescribeFunction NoSuchFunctionExists$/,
  );
  expect(gateway.lines.filter((line) => /AWS refused.*NoSuch/.test(line))).toEqual([]);
});
