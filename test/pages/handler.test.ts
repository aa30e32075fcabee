import { readdir, stat } from 'node:fs/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { buildPages } from '../../infra/pages.ts';
import { createPagesHandler } from '../../src/pages/createPagesHandler.ts';
import { contextOf, postOf } from '../support/gateway.ts';

const handler = createPagesHandler({ TOKEN_HINT: 'Ask the help desk.' });
const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'none'";

beforeAll(buildPages, 120_000);

function eventOf(rawPath: string, headers: Record<string, string> = {}, method = 'GET') {
  const { body: _, ...event } = postOf('');
  const context = contextOf(method);
  const requestContext = { ...context, http: { ...context.http, method, path: rawPath } };
  return { ...event, rawPath, headers, requestContext } as APIGatewayProxyEventV2; // a body is optional
}
const get = (path: string, headers?: Record<string, string>) => handler(eventOf(path, headers));
const bytesOf = ({ body = '', isBase64Encoded = false }) =>
  Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');

test.each(['/', '/graphiql', '/docs', '/docs/', '/console', '/console/functions/a/history/3'])(
  '%s is HTML that may not be cached',
  async (path) => {
    const { statusCode, headers, ...content } = await get(path);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringMatching(/^max-age=\d+/),
    });
    const html = bytesOf(content).toString();
    expect(html).toMatch(/<html lang="en">[^]*<title>.*CloudFront Functions gateway<\/title>/);
    expect(html).not.toContain('{{');
  },
);

test('every file that a page loads is served in an accepted content coding and may be cached for ever', async () => {
  const html = bytesOf(await get('/graphiql')).toString();
  const urls = [...html.matchAll(/"(\/pages\/[^"]+)"/g)].map(([, url = '']) => url);
  expect(urls.length).toBeGreaterThan(6);
  for (const url of new Set(urls)) {
    const plain = await get(url);
    expect(plain.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': policy,
      vary: 'accept-encoding',
    });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    const br = await get(url, { 'accept-encoding': 'gzip, deflate, br;q=0.9' });
    expect(br.headers).toMatchObject({ 'content-encoding': 'br' });
    expect(brotliDecompressSync(bytesOf(br)).equals(bytesOf(plain))).toBe(true);
    const gzip = await get(url, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip' });
    expect(gunzipSync(bytesOf(gzip)).equals(bytesOf(plain))).toBe(true);
  }
});

test.each([
  ['/graphiql', /@license React/],
  ['/docs', /@license DOMPurify/],
])(
  'the script of %s leads to the notices of the licences of what is in it',
  async (page, notice) => {
    const html = bytesOf(await get(page)).toString();
    let [url] = /\/pages\/(?:graphiql|docs)-\w+\.js/.exec(html) ?? [];
    let text = '';
    while (url !== undefined) {
      const { statusCode, ...content } = await get(url);
      expect(statusCode).toBe(200);
      text = bytesOf(content).toString();
      const [, name] = /For license information please see (\S+\.txt)/.exec(text) ?? [];
      url = name === undefined ? undefined : `/pages/${name}`;
    }
    expect(text).toMatch(notice);
  },
);

test('no answer is above 6 MB, and all files together are below 3 MB in either content coding', async () => {
  const directory = 'dist/pages/files';
  const sums = { br: 0, gz: 0 };
  for (const file of await readdir(directory)) {
    const suffix = file.slice(-2);
    if (suffix !== 'br' && suffix !== 'gz') continue;
    sums[suffix] += (await stat(`${directory}/${file}`)).size;
    const answer = await get(`/pages/${file.slice(0, -3)}`);
    expect(JSON.stringify(answer).length).toBeLessThan(6_000_000);
  }
  expect(sums.br).toBeGreaterThan(100_000);
  expect(Math.max(sums.br, sums.gz)).toBeLessThan(3_000_000);
});

test('HEAD is GET without the body', async () => {
  const get200 = await get('/docs', { 'accept-encoding': 'br' });
  const head = await handler(eventOf('/docs', { 'accept-encoding': 'br' }, 'HEAD'));
  expect(head).toEqual({ ...get200, body: '', isBase64Encoded: false });
});

test('settings.json holds the hint and no token', async () => {
  const { body = '', headers } = await get('/pages/settings.json');
  expect(JSON.parse(body)).toEqual({ tokenHint: 'Ask the help desk.' });
  expect(headers).toMatchObject({ 'cache-control': 'no-store' });
});

test.each([
  '/pages/../handler.cjs',
  '/pages/..%2fhandler.cjs',
  '/pages/stamp',
  '/pages/home.html',
  '/pages/',
  '/pages/constructor',
  '/v2/functions',
])('%s is 404: a problem for programs, a page with links for browsers', async (path) => {
  const problem = await get(path);
  expect(problem).toMatchObject({
    statusCode: 404,
    headers: { 'content-type': 'application/problem+json', 'content-security-policy': policy },
  });
  expect(JSON.parse(problem.body ?? '')).toMatchObject({
    status: 404,
    detail: expect.stringContaining('/graphql'),
  });
  const page = await get(path, { accept: 'text/html,*/*;q=0.8' });
  expect(page).toMatchObject({
    statusCode: 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
  expect(bytesOf(page).toString()).toContain('href="/graphiql"');
});

test('a preflight request is answered 204, to which API Gateway adds its CORS headers', async () => {
  expect(await handler(eventOf('/graphql', {}, 'OPTIONS'))).toMatchObject({
    statusCode: 204,
  });
});

test('with PAGES=off every page is 404', async () => {
  for (const path of ['/', '/graphiql', '/docs', '/pages/settings.json']) {
    const answer = await createPagesHandler({ PAGES: 'off' })(eventOf(path));
    expect(answer.statusCode).toBe(404);
  }
});
