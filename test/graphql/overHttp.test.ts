import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Handler } from 'aws-lambda';
import { serverAudits } from 'graphql-http';
import { createGateway } from '../../src/createContext.ts';
import { createGraphqlHandler } from '../../src/graphql/createGraphqlHandler.ts';
import { serveLambda } from '../support/apiGateway.ts';
import { startUpstream } from '../support/gateway.ts';

let url = '';
let close = () => Promise.resolve();
beforeAll(async () => {
  await startUpstream();
  process.env['INTROSPECTION'] = 'true';
  const handler = createGraphqlHandler(createGateway(process.env));
  ({ url, close } = await serveLambda(handler as Handler));
});
afterAll(() => close());

/** Gives a header that no HTML form can send, which a query by GET needs. */
const preflighted = { 'apollo-require-preflight': 'true' };

const audits = serverAudits({
  url: () => url,
  fetchFn: (target: string, init: { headers?: Record<string, string> } = {}) =>
    fetch(target, { ...init, headers: { ...preflighted, ...init.headers } }),
});

/**
 * Lists the SHOULDs that Apollo Server does not follow: it answers a refused document with 400, whatever `Accept` says.
 */
const left = new Set(['572B', '7B9B', 'FDE2']);

test('there are 61 audits', () => expect(audits).toHaveLength(61));

test.each(audits)('audit $id: $name', async ({ id, fn }) => {
  expect(await fn()).toMatchObject({ status: left.has(id) ? 'warn' : 'ok' });
});

const response = 'application/graphql-response+json';
const json = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });

test.each([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  [response, response],
  [`${response}, application/json;q=0.9`, response],
  [`application/json, ${response};q=0.5`, 'application/json'],
])('Accept: %s is answered with %s, in UTF-8', async (accept, type) => {
  const answer = await post({ query: '{ __typename }' }, accept ? { accept } : {});
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
});

test('what is not accepted is 406', async () => {
  expect((await post({ query: '{ __typename }' }, { accept: 'text/csv' })).status).toBe(406);
});

test.each([
  ['no document', {}],
  ['a document that cannot be parsed', { query: '{' }],
  ['a document that is not valid', { query: '{ unknown }' }],
  ['an operation that is not there', { query: '{ __typename }', operationName: 'other' }],
  ['two operations, none chosen', { query: 'query a { __typename } query b { __typename }' }],
  ['variables that are no map', { query: '{ __typename }', variables: [7] }],
  [
    'a variable that does not fit',
    { query: 'query ($n: String!) { function(name: $n) { __typename } }' },
  ],
])('%s: no data, so a status of 4xx, and errors', async (_, body) => {
  const answer = await post(body, { accept: response });
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toContain(response);
  expect(await answer.json()).toEqual({ errors: [expect.any(Object)] });
});

test.each([
  [415, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{ __typename }' }],
  [415, { method: 'POST', headers: {}, body: new Uint8Array([123]) }],
  [400, { method: 'POST', headers: json, body: 'NONSENSE' }],
  [405, { method: 'PUT', headers: json, body: '{}' }],
])('a refusal of %s before GraphQL is a GraphQL response too', async (status, init) => {
  const answer = await fetch(url, { ...init, headers: { ...init.headers, accept: response } });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain(response);
  expect(await answer.json()).toEqual({ errors: [expect.any(Object)] });
});

test.each([
  [`${response};q=0, application/json`, 'application/json'],
  [`application/json, ${response};q=0.5`, 'application/json'],
  [`application/json;q=0.5, ${response}`, response],
  [`application/json, ${response}`, response],
  ['application/json;q=0, */*', response],
  ['text/csv', 'application/json'],
])('with Accept: %s a refusal before GraphQL is %s', async (accept, type) => {
  const answer = await fetch(url, { method: 'PUT', headers: { ...json, accept }, body: '{}' });
  expect(answer.status).toBe(405);
  expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
});

test.each([
  [{ 'content-type': 'application/graphql' }, 'accept', 'application/json'],
  [{ ...json, 'content-encoding': 'gzip' }, 'accept-encoding', 'identity'],
])('415 after %j tells what would be taken', async (headers, name, value) => {
  const answer = await fetch(url, { method: 'POST', headers, body: '{}' });
  expect(answer.status).toBe(415);
  expect(answer.headers.get(name)).toBe(value);
});

test.each([
  ['POST', 200, { headers: json, body: '{"query":"{ __typename }"}' }],
  ['POST', 400, { headers: json, body: '{"query":"{"}' }],
  ['POST', 400, { headers: json, body: '{' }],
  ['POST', 406, { headers: { ...json, accept: 'text/csv' }, body: '{"query":"{ __typename }"}' }],
  ['POST', 415, { headers: { 'content-type': 'text/plain' }, body: '{}' }],
  ['GET', 400, {}],
  ['PUT', 405, { headers: json, body: '{}' }],
  ['HEAD', 405, {}],
  ['OPTIONS', 405, {}],
])('%s answered with %i has a request id', async (method, status, init) => {
  const answer = await fetch(url, { method, ...init });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test.each([
  'operationName=',
  'operationName',
  'operationName=&operationName=',
  'variables=',
  'variables=null',
  'extensions=&variables=',
  'extensions=null&operationName=',
])('by GET %s is as left out', async (parameters) => {
  const query = encodeURIComponent('query a { __typename }');
  for (const search of [`query=${query}&${parameters}`, `${parameters}&query=${query}`]) {
    const answer = await fetch(`${url}?${search}`, { headers: preflighted });
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
  }
});

test('partial data is 200', async () => {
  const query = '{ a: __typename functions(first: 0) { nodes { name } } }';
  const answer = await post({ query }, { accept: response });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    data: { a: 'Query', functions: null },
    errors: [{ path: ['functions'] }],
  });
});

test('a mutation by GET is not run: 405', async () => {
  const query = 'mutation { deleteFunction(input: { name: "a", ifMatch: "b" }) { __typename } }';
  const answer = await fetch(`${url}?${new URLSearchParams({ query }).toString()}`, {
    headers: preflighted,
  });
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('POST');
});
