import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createSample, someCode } from '../support/emulator.ts';
import { startRest, type TestRest } from '../support/rest.ts';

const first = 'ETVPDKIKX0DER';
const second = 'E3UN6WX5RRO2AG';
const ifMatch = (etag: string) => ({ 'if-match': etag });

let rest: TestRest;
let name: string;
let count = 0;
beforeAll(async () => {
  rest = await startRest();
});
beforeEach(async () => {
  name = `function-${(count += 1)}`;
  await createSample(rest.cloudFront.client, name);
  rest.cloudFront.answered.length = 0;
});

const actions = () => rest.cloudFront.answered.map(({ action }) => action);
const everything = {
  comment: 'changed',
  runtime: 'CLOUDFRONT_JS_1_0',
  keyValueStoreArns: [],
  code: { text: '// changed' },
};

test('POST creates a function and answers 201 with Location and ETag', async () => {
  const body = { name: 'posted', code: { text: someCode } };
  const { status, headers, body: created } = await rest.send('POST /v1/functions', { body });
  expect(status).toBe(201);
  expect(headers).toMatchObject({ location: '/v1/functions/posted', etag: `"${first}"` });
  expect(created).toMatchObject({ name: 'posted', stage: 'DEVELOPMENT', etag: first, comment: '' });
  expect(created).not.toHaveProperty('__typename');
  expect(created).not.toHaveProperty('code');
  expect(actions()).toEqual(['CreateFunction']);
  const again = await rest.send('POST /v1/functions', { body });
  expect(again).toMatchObject({
    status: 409,
    body: { errorCode: 'FunctionAlreadyExists', name: 'posted' },
  });
});

test('GET describes a stage by one call; HEAD answers without a body; If-None-Match of the present ETag is 304', async () => {
  const got = await rest.send(`GET /v1/functions/${name}`);
  expect(got).toMatchObject({
    status: 200,
    headers: {
      etag: `"${first}"`,
      'content-type': 'application/json',
      'cache-control': 'no-store',
    },
    body: { id: expect.any(String), name, stage: 'DEVELOPMENT', etag: first },
  });
  expect(actions()).toEqual(['DescribeFunction']);
  const head = await rest.send(`HEAD /v1/functions/${name}`);
  expect(head).toMatchObject({ status: 200, headers: { etag: `"${first}"` } });
  expect(head.bytes).toHaveLength(0);
  for (const tag of [first, `"${first}"`, `W/"${first}"`, `"x", "${first}"`, '*']) {
    const unchanged = await rest.send(`GET /v1/functions/${name}`, {
      headers: { 'if-none-match': tag },
    });
    expect(unchanged).toMatchObject({ status: 304, headers: { etag: `"${first}"` } });
    expect(unchanged.bytes).toHaveLength(0);
  }
  const other = await rest.send(`GET /v1/functions/${name}`, {
    headers: { 'if-none-match': `"${second}"` },
  });
  expect(other.status).toBe(200);
  const live = await rest.send(`GET /v1/functions/${name}?stage=LIVE`);
  expect(live).toMatchObject({
    status: 404,
    body: { errorCode: 'NoSuchFunctionExists', stage: 'LIVE' },
  });
});

test('412: a read whose If-Match does not name the present ETag, and a write whose If-None-Match does', async () => {
  for (const path of [`/v1/functions/${name}`, `/v1/functions/${name}/code`]) {
    const read = (tag: string) => rest.send(`GET ${path}`, { headers: ifMatch(tag) });
    const stale = await read(`"${second}"`);
    expect(stale).toMatchObject({ status: 412, headers: { etag: `"${first}"` } });
    expect(stale.body).toMatchObject({ type: 'about:blank', status: 412 });
    expect((await read(`W/"${first}"`)).status).toBe(412);
    for (const tag of [`"${first}"`, first, `"x", "${first}"`, '*']) {
      expect((await read(tag)).status).toBe(200);
    }
  }
  rest.cloudFront.answered.length = 0;
  const remove = (tag: string) =>
    rest.send(`DELETE /v1/functions/${name}`, {
      headers: { ...ifMatch(first), 'if-none-match': tag },
    });
  for (const tag of ['*', `W/"${first}"`]) {
    expect(await remove(tag)).toMatchObject({ status: 412, body: { type: 'about:blank' } });
  }
  expect(actions()).toEqual([]);
  expect((await remove(`"${second}"`)).status).toBe(204);
});

test('GET .../code answers with the bytes and their Content-Digest', async () => {
  const { status, headers, bytes } = await rest.send(`GET /v1/functions/${name}/code`);
  const digest = createHash('sha256').update(someCode).digest('base64');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/javascript',
    'content-digest': `sha-256=:${digest}:`,
    etag: `"${first}"`,
  });
  expect(bytes.toString()).toBe(someCode);
  expect(actions()).toEqual(['GetFunction']);
  const bytesOf = async (base64: string, etag: string) => {
    const binary = { ...everything, code: { base64 } };
    await rest.send(`PUT /v1/functions/${name}`, { headers: ifMatch(etag), body: binary });
    return (await rest.send(`GET /v1/functions/${name}/code`)).bytes.toString('base64');
  };
  expect(await bytesOf('AP8=', first)).toBe('AP8=');
  expect(await bytesOf('77u/eA==', second)).toBe('77u/eA==');
});

test('PUT replaces by one call and needs every field; PATCH keeps the fields that are left out', async () => {
  const partial = await rest.send(`PUT /v1/functions/${name}`, {
    headers: ifMatch(first),
    body: { comment: 'changed', runtime: null },
  });
  expect(partial).toMatchObject({
    status: 400,
    body: {
      type: 'about:blank',
      violations: [{ path: 'runtime' }, { path: 'keyValueStoreArns' }, { path: 'code' }],
    },
  });
  expect(actions()).toEqual([]);
  const put = await rest.send(`PUT /v1/functions/${name}`, {
    headers: ifMatch(first),
    body: everything,
  });
  expect(put).toMatchObject({
    status: 200,
    headers: { etag: `"${second}"` },
    body: { comment: 'changed' },
  });
  expect(actions()).toEqual(['UpdateFunction']);
  const patch = await rest.send(`PATCH /v1/functions/${name}`, {
    headers: ifMatch(`"${second}"`),
    body: { code: { text: '// patched' } },
  });
  expect(patch).toMatchObject({
    status: 200,
    body: { comment: 'changed', runtime: 'CLOUDFRONT_JS_1_0' },
  });
});

test('a stale If-Match is 412 with the present function in `current`', async () => {
  await rest.send(`PATCH /v1/functions/${name}`, {
    headers: ifMatch(first),
    body: { comment: 'theirs' },
  });
  const stale = await rest.send(`PATCH /v1/functions/${name}`, {
    headers: ifMatch(first),
    body: { comment: 'mine' },
  });
  expect(stale).toMatchObject({
    status: 412,
    headers: { etag: `"${second}"`, 'content-type': 'application/problem+json' },
    body: {
      type: '/problems/PreconditionFailed',
      errorCode: 'PreconditionFailed',
      ifMatch: first,
      current: { etag: second, comment: 'theirs' },
    },
  });
});

const guarded = [
  ['PUT', '', everything],
  ['PATCH', '', {}],
  ['DELETE', '', undefined],
  ['POST', '/test', { event: {} }],
  ['POST', '/publish', undefined],
] as const;

test.each(guarded)(
  '%s %s without If-Match is 428 without a call to CloudFront',
  async (method, path, body) => {
    const { status, body: problem } = await rest.send(`${method} /v1/functions/${name}${path}`, {
      body,
    });
    expect(status).toBe(428);
    expect(problem).toMatchObject({ errorCode: 'InvalidIfMatchVersion', status: 428 });
    expect(actions()).toEqual([]);
  },
);

test.each([
  ['*', /would change any version/],
  [`"${first}", "${second}"`, /not a list/],
  [`W/"${first}"`, /weak/],
  ['""', /missing or not valid/],
  ['"nonsense"', /missing or not valid/],
])('an If-Match of %j is 400 with the reason', async (tag, reason) => {
  const answer = await rest.send(`DELETE /v1/functions/${name}`, { headers: ifMatch(tag) });
  expect(answer).toMatchObject({
    status: 400,
    body: { errorCode: 'InvalidIfMatchVersion', detail: expect.stringMatching(reason) },
  });
});

test('DELETE answers 204 without a body', async () => {
  const gone = await rest.send(`DELETE /v1/functions/${name}`, { headers: ifMatch(`"${first}"`) });
  expect(gone.status).toBe(204);
  expect(gone.bytes).toHaveLength(0);
  expect(actions()).toEqual(['DeleteFunction']);
  expect(await rest.send(`GET /v1/functions/${name}`)).toMatchObject({ status: 404 });
});

test('POST .../publish answers with LIVE and its ETag, by three calls', async () => {
  const live = await rest.send(`POST /v1/functions/${name}/publish`, { headers: ifMatch(first) });
  expect(live).toMatchObject({
    status: 200,
    headers: { etag: `"${first}"` },
    body: { stage: 'LIVE', etag: first, status: 'UNASSOCIATED' },
  });
  expect(actions()).toEqual(['TestFunction', 'PublishFunction', 'DescribeFunction']);
});

test('POST .../test runs the code with an event and answers with the report', async () => {
  const request = { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} };
  const event = { version: '1.0', context: { eventType: 'viewer-request' }, viewer: {}, request };
  const report = await rest.send(`POST /v1/functions/${name}/test`, {
    headers: ifMatch(first),
    body: { event },
  });
  expect(report).toMatchObject({ status: 200 });
  expect(report.body).toEqual({
    output: { request },
    logs: [],
    functionError: null,
    computeUtilization: expect.any(Number),
  });
  expect(actions()).toEqual(['TestFunction']);
  const failed = await rest.send(`POST /v1/functions/${name}/test`, {
    headers: ifMatch(first),
    body: { event: {} },
  });
  expect(failed).toMatchObject({ status: 422, body: { errorCode: 'TestFunctionFailed' } });
});

test('the Links of the list lead through all pages', async () => {
  const seen: string[] = [];
  let target: string | undefined = '/v1/functions?limit=3&stage=DEVELOPMENT';
  while (target) {
    const { status, headers, body } = await rest.send(`GET ${target}`);
    expect(status).toBe(200);
    const page = body as { items: { name: string; etag?: string }[]; nextCursor: string | null }; // as documented
    seen.push(...page.items.map((item) => item.name));
    expect(page.items.length).toBeLessThanOrEqual(3);
    target = /^<([^>]+)>; rel="next"$/.exec(String(headers['link']))?.[1];
    expect(target === undefined).toBe(page.nextCursor === null);
  }
  expect(seen).toContain(name);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(3);
});

test.each([
  ['limit=0', 400, 'limit'],
  ['limit=101', 400, 'limit'],
  ['limit=ten', 400, 'limit'],
  ['limit=1e1', 400, 'limit'],
  ['cursor=nonsense', 400, 'cursor'],
  ['stage=BETA', 400, 'stage'],
])('GET /v1/functions?%s is %d', async (query, status, path) => {
  expect(await rest.send(`GET /v1/functions?${query}`)).toMatchObject({
    status,
    body: { violations: [{ path }] },
  });
});

test.each([
  ['POST /v1/functions', '{"name":', 'application/json', 400],
  ['POST /v1/functions', '[]', 'application/json', 400],
  ['POST /v1/functions', '"S3CRET"', 'application/json', 400],
  ['POST /v1/functions', '', 'application/json', 400],
  ['POST /v1/functions', '{}', 'text/plain', 415],
  ['POST /v1/functions', '{}', 'application/x-www-form-urlencoded', 415],
  ['PATCH /v1/functions/a', '{}', 'application/merge-patch+json', 415],
  ['POST /v1/functions', `"${'x'.repeat(262_144)}"`, 'application/json', 413],
])('%s with the body %s as %s is %d', async (request, body, type, status) => {
  const answer = await rest.send(request, { body, headers: { 'content-type': type } });
  expect(answer).toMatchObject({ status, body: { type: 'about:blank', status } });
  expect(answer.bytes.toString()).not.toContain('S3CRET');
});

test.each([
  [{ name: 'a', code: { base64: 'S3CRET$' } }, 'code.base64'],
  [{ name: 'a', code: { text: 'x', base64: 'AAAA' } }, 'code'],
  [{ name: 'a' }, 'code'],
  [{ name: { S3CRET: 1 }, code: { text: 'x' } }, 'name'],
  [{ name: 'a', code: { text: 'x' }, runtime: 'S3CRET' }, 'runtime'],
  [{ name: 'a', code: { text: 'x' }, ifMatch: 'S3CRET' }, 'ifMatch'],
])(
  'a body that does not fit the contract is 400 with the path, without the value: %j',
  async (body, path) => {
    const answer = await rest.send('POST /v1/functions', { body });
    expect(answer.status).toBe(400);
    const { violations } = answer.body as { violations: { path: string }[] }; // as documented
    expect(violations.map((found) => found.path)).toContain(path);
    expect(answer.bytes.toString()).not.toContain('S3CRET');
  },
);

test('a body that breaks rules of CloudFront is InvalidArgument with all violations', async () => {
  const answer = await rest.send('POST /v1/functions', {
    body: { name: 'a b', comment: '\u0000', code: { text: '' } },
  });
  expect(answer).toMatchObject({
    status: 400,
    body: {
      type: '/problems/InvalidArgument',
      errorCode: 'InvalidArgument',
      violations: [{ path: 'name' }, { path: 'comment' }, { path: 'code.text' }],
    },
  });
});

test('an unknown path is 404, an unknown method 405 with Allow', async () => {
  for (const path of ['/v1/nothing', '/v1/functions/', '/v1/functions/a/b', '/v1//functions']) {
    expect(await rest.send(`GET ${path}`)).toMatchObject({
      status: 404,
      headers: { 'content-type': 'application/problem+json', 'x-request-id': expect.any(String) },
      body: { type: 'about:blank', title: 'Not Found' },
    });
  }
  const refused = await rest.send(`POST /v1/functions/${name}`);
  expect(refused.status).toBe(405);
  expect(String(refused.headers['allow']).split(', ')).toEqual(
    expect.arrayContaining(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE']),
  );
});

test.each([
  '..%2f..%2fdistribution',
  '%00',
  'a%2Fb',
  '%252e',
  'a%0d%0aX-Injected:1',
  '__proto__x%20',
])('the name %s is refused without a call to CloudFront', async (segment) => {
  const answer = await rest.send(`GET /v1/functions/${segment}`);
  expect(answer).toMatchObject({ status: 400, body: { errorCode: 'InvalidArgument' } });
  expect(actions()).toEqual([]);
});

test('Throttling is 429 with Retry-After; an unknown outcome is 504', async () => {
  rest.cloudFront.failNext({ code: 'Throttling', times: 3 });
  expect(await rest.send(`GET /v1/functions/${name}`)).toMatchObject({
    status: 429,
    headers: { 'retry-after': '1' },
    body: { errorCode: 'Throttling', retryable: true },
  });
  rest.cloudFront.failNext({ code: 'InternalError', times: 4 });
  expect(
    await rest.send(`DELETE /v1/functions/${name}`, { headers: ifMatch(first) }),
  ).toMatchObject({
    status: 504,
    body: { errorCode: 'ServiceUnavailable', outcome: 'UNKNOWN', retryable: false },
  });
});

test('an unexpected error is masked, and logged with both request IDs', async () => {
  rest.cloudFront.failNext({ code: 'TestFunctionFailed', message: 'S3CRET' }); // which no read has
  const answer = await rest.send(`GET /v1/functions/${name}`);
  expect(answer).toMatchObject({ status: 500, body: { detail: 'Internal server error' } });
  expect(answer.bytes.toString()).not.toContain('S3CRET');
  const { requestId } = answer.body as { requestId: string }; // as documented
  expect(answer.headers['x-request-id']).toBe(requestId);
  expect(rest.log.find((entry) => entry['requestId'] === requestId)).toMatchObject({
    level: 'ERROR',
    awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});
