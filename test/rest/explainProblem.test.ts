import { beforeAll, expect, test } from '@jest/globals';
import { apiHeaders } from '../../src/http/apiHeaders.ts';
import { pageHeaders } from '../../src/http/pageHeaders.ts';
import { errorTable } from '../../src/operations/errors.ts';
import { startRest, type TestRest } from '../support/rest.ts';

const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const codes = Object.keys(errorTable);
let rest: TestRest;
beforeAll(async () => {
  rest = await startRest();
});

/** Follows the links of a page; gives the paths that they lead to. */
async function linksOf(path: string): Promise<string[]> {
  const { bytes } = await rest.send(`GET ${path}`, { headers: browser });
  const links = [...bytes.toString().matchAll(/<a href="([^"]+)"/g)];
  return links.map(([, link = '']) => new URL(link, `https://gateway.example${path}`).pathname);
}

test('people get a page with the headers of pages, programs JSON with those of the API', async () => {
  for (const path of ['/problems', ...codes.map((code) => `/problems/${code}`)]) {
    const page = await rest.send(`GET ${path}`, { headers: browser });
    expect(page).toMatchObject({
      status: 200,
      headers: { ...pageHeaders, 'content-type': 'text/html; charset=utf-8', vary: 'accept' },
    });
    expect(page.bytes.toString()).toMatch(/^<!doctype html>[^]*<title>[^]*<h1>/);
    expect(page.bytes.toString()).not.toMatch(/`|<script/);
    for (const headers of [{}, { accept: '*/*' }, { accept: 'application/json' }]) {
      const json = await rest.send(`GET ${path}`, { headers });
      const type = { 'content-type': 'application/json', vary: 'accept' };
      expect(json).toMatchObject({ status: 200, headers: { ...apiHeaders, ...type } });
    }
  }
});

test.each([
  ['TEXT/HTML', 'text/html; charset=utf-8'],
  ['image/png', 'application/json'],
  ['text/*', 'text/html; charset=utf-8'],
  ['text/html;q=0.5, application/json;q=0.4', 'text/html; charset=utf-8'],
  ['application/json;q=0, */*', 'text/html; charset=utf-8'],
  ['text/html;q=0.05, */*;q=0.1', 'application/json'],
  ['text/html;q=0, */*', 'application/json'],
  ['text/html, application/json', 'application/json'],
  ['application/problem+json', 'application/json'],
])('with Accept: %s an explanation is %s', async (accept, type) => {
  for (const path of ['/problems', '/problems/Throttling']) {
    const { headers } = await rest.send(`GET ${path}`, { headers: { accept } });
    expect(headers['content-type']).toBe(type);
  }
});

test('each page leads to the index, and the index to each page', async () => {
  expect(await linksOf('/problems')).toEqual([
    '/',
    '/console',
    '/graphiql',
    '/docs',
    ...codes.map((code) => `/problems/${code}`),
  ]);
  for (const code of codes) {
    expect(await linksOf(`/problems/${code}`)).toEqual([
      '/',
      '/console',
      '/graphiql',
      '/docs',
      '/problems',
    ]);
  }
  expect(await linksOf('/problems/Nothing')).toContain('/problems');
});

test("an explanation has the problem's type and title, and describes each member in REST's words", async () => {
  const { body } = await rest.send('GET /problems');
  const { problems } = body as { problems: { type: string; title: string }[] }; // as documented
  expect(problems.map(({ type }) => type)).toEqual(codes.map((code) => `/problems/${code}`));
  const { body: problem } = await rest.send('GET /v1/functions/unknown');
  const { type, title, ...members } = problem as { type: string; title: string }; // as documented
  const explained = await rest.send(`GET ${type}`);
  expect(explained.body).toMatchObject({ type, title });
  const names = (explained.body as { members: { name: string }[] }).members.map(({ name }) => name);
  const standard = new Set(['status', 'detail', 'requestId']);
  expect(names.toSorted()).toEqual(
    Object.keys(members)
      .filter((name) => !standard.has(name))
      .toSorted(),
  );
  expect(JSON.stringify(body)).not.toMatch(/__typename|`message`|`ifMatch`/);
});

test('a code that no problem has is 404, as a page or as a problem', async () => {
  const path = 'GET /problems/Nothing';
  expect(await rest.send(path, { headers: browser })).toMatchObject({
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
  expect(await rest.send(path)).toMatchObject({ status: 404, body: { type: 'about:blank' } });
});
