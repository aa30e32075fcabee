import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { apiHeaders } from '../../src/http/apiHeaders.ts';
import { createSample } from '../support/emulator.ts';
import {
  authorizerOf,
  contextOf,
  startGateway,
  startUpstream,
  type TestGateway,
} from '../support/gateway.ts';
import { startRest, type TestRest } from '../support/rest.ts';

let gateway: TestGateway;
let rest: TestRest;
beforeAll(async () => {
  const upstream = startUpstream();
  gateway = await startGateway(upstream);
  rest = await startRest(upstream);
  await createSample(gateway.cloudFront.client, 'team-b-secret');
});
beforeEach(() => {
  gateway.cloudFront.answered.length = 0;
  gateway.log.length = 0;
});

const origin = { origin: 'https://evil.example' };
const json = { 'content-type': 'application/json' };
const query = '{"query":"{ __typename }"}';

const of = (method: string, changes: Partial<APIGatewayProxyEventV2> = {}) => ({
  requestContext: contextOf(method),
  headers: { ...json, ...origin },
  body: query,
  ...changes,
});

test.each([
  [200, of('POST')],
  [400, of('POST', { body: '{' })],
  [
    415,
    of('POST', {
      headers: { ...origin, 'content-type': 'text/plain' },
      body: 'e30=',
      isBase64Encoded: true,
    }),
  ],
  [401, of('POST', { requestContext: contextOf('POST', {}) })],
  [400, of('GET', { headers: origin, rawQueryString: 'query={' })],
  [405, of('PUT')],
  [405, of('DELETE', { headers: origin })],
  [405, of('OPTIONS', { headers: { ...origin, 'access-control-request-method': 'POST' } })],
  [413, of('POST', { body: JSON.stringify({ query: ' '.repeat(262_145) }) })],
])(
  'GraphQL: %s has every header, no cookie, and leaves CORS to API Gateway',
  async (status, event) => {
    const { statusCode, headers, cookies } = await gateway.invoke(event);
    expect({ statusCode, cookies }).toEqual({ statusCode: status });
    expect(headers).toMatchObject(apiHeaders);
    expect(
      Object.keys(headers ?? {}).filter((name) => /^access-control|cookie/i.test(name)),
    ).toEqual([]);
  },
);

test.each([
  ['GET /v1/functions', 200],
  ['GET /v1/functions/unknown', 404],
  ['HEAD /v1/functions/unknown', 404],
  ['DELETE /v1/functions/unknown', 428],
  ['OPTIONS /v1/functions', 204],
  ['GET /openapi.json', 200],
  ['GET /problems/AccessDenied', 200],
  ['GET /healthz', 200],
  ['GET /nothing', 404],
])(
  'REST: %s, %s, has every header, no cookie, and leaves CORS to API Gateway',
  async (request, status) => {
    const answer = await rest.send(request, { headers: origin });
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(apiHeaders);
    expect(
      Object.keys(answer.headers).filter((name) => /^access-control|cookie/i.test(name)),
    ).toEqual([]);
  },
);

test('methods that GraphQL does not have are told what it has; HEAD without words', async () => {
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'HEAD']) {
    const { statusCode, headers, body } = await gateway.invoke(of(method, { headers: {} }));
    expect({ method, statusCode, allow: headers?.['allow'] }).toEqual({
      method,
      statusCode: 405,
      allow: 'GET, POST',
    });
    if (method === 'HEAD') expect(body).toBe('');
  }
});

test('nothing that a form can send is run', async () => {
  const forms = [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    undefined,
  ];
  for (const type of forms) {
    const headers = { ...origin, ...(type && { 'content-type': type }) };
    const { statusCode, body } = await gateway.invoke(of('POST', { headers }));
    expect({ type, statusCode, hasData: body?.includes('data') }).toEqual({
      type,
      statusCode: 415,
      hasData: false,
    });
  }
});

test('variables of a GET are looked at before they are parsed', async () => {
  const variables = '{"a":'.repeat(65) + '1' + '}'.repeat(65);
  const rawQueryString = new URLSearchParams({ query: '{ __typename }', variables }).toString();
  const headers = { 'apollo-require-preflight': 'true' };
  const { statusCode, body } = await gateway.invoke(of('GET', { headers, rawQueryString }));
  expect(statusCode).toBe(400);
  expect(body).toContain('nested 64 levels');
});

test('what exists and is forbidden and what does not exist are told in the same words, after the same calls', async () => {
  const authorizer = authorizerOf('team-a');
  const document = `mutation ($input: DeleteFunctionInput!) { deleteFunction(input: $input) {
    __typename ... on ServiceError { errorCode message retryable } ... on AccessDenied { action decidedBy } } }`;
  const answers = ['team-b-secret', 'team-b-nothing'].map(async (name) => {
    const input = { name, ifMatch: 'ETVPDKIKX0DER' };
    const { body } = await gateway.invoke({
      requestContext: contextOf('POST', authorizer),
      body: JSON.stringify({ query: document, variables: { input } }),
    });
    const { body: problem, status } = await rest.send(`GET /v1/functions/${name}`, { authorizer });
    return JSON.stringify([body, status, { ...(problem as object), requestId: '' }]).replaceAll(
      name,
      'NAME',
    );
  });
  const [forbidden, unknown] = await Promise.all(answers);
  expect(forbidden).toContain('AccessDenied');
  expect(forbidden).toBe(unknown);
  expect(gateway.cloudFront.answered).toEqual([]);
});

test('an answer that Lambda could not give is refused instead', async () => {
  const text = '"'.repeat(10_000); // each is four characters in an answer within an answer
  for (let at = 0; at < 60; at += 1)
    await createSample(gateway.cloudFront.client, `large-${at}`, text);
  const codes = Array.from({ length: 9 }, (_, at) => `c${at}: code { text base64 }`).join(' ');
  const { statusCode, body = '' } = await gateway.invoke({
    body: JSON.stringify({ query: `{ functions(first: 100) { nodes { ${codes} } } }` }),
  });
  expect(statusCode).toBe(400);
  expect(JSON.parse(body).errors[0].extensions.code).toBe('ANSWER_TOO_LARGE');
});

test('a log line stays short whatever is sent', async () => {
  const name = 'n'.repeat(100_000);
  await gateway.ask(
    `mutation { deleteFunction(input: { name: "${name}", ifMatch: "E" }) { __typename } }`,
  );
  const lengths = gateway.log.map((entry) => JSON.stringify(entry).length);
  expect(lengths.length).toBeGreaterThan(0);
  expect(Math.max(...lengths)).toBeLessThan(5_000);
});
