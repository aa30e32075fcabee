import { beforeEach, expect, test } from '@jest/globals';
import { createSample, someCode } from '../support/emulator.ts';
import { startGateway, startUpstream } from '../support/gateway.ts';
import { startRest } from '../support/rest.ts';
import { startRewritingProxy } from '../support/rewritingProxy.ts';

const upstream = startUpstream();
const { cloudFront } = await upstream;
const proxy = await startRewritingProxy(cloudFront.url);
process.env['AWS_ENDPOINT_URL_CLOUDFRONT'] = proxy.url;
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);

const version = 'ETVPDKIKX0DER';
const headers = { 'if-match': version };
const event = {
  version: '1.0',
  context: { eventType: 'viewer-request' },
  request: { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} },
};
let name = '';
let count = 0;
beforeEach(async () => {
  proxy.rewrite = (text) => text;
  name = `promised-${(count += 1)}`;
  await createSample(cloudFront.client, name);
  cloudFront.answered.length = 0;
});

const actions = () => cloudFront.answered.map(({ action }) => action);
/** Sends a query that may fail; gives all of the answer. */
async function query(text: string, variables?: object) {
  const { statusCode, body = '' } = await gateway.invoke({
    body: JSON.stringify({ query: text, variables }),
  });
  return {
    statusCode,
    ...(JSON.parse(body) as { data?: Record<string, unknown>; errors?: unknown[] }),
  }; // GraphQL's form
}

test('a runtime that the contract does not know is null beside its name, in lists too', async () => {
  proxy.rewrite = (text) => text.replaceAll('cloudfront-js-2.0', 'cloudfront-js-9.0');
  const unknown = { runtime: null, runtimeName: 'cloudfront-js-9.0' };
  const read = `{ function(name: "${name}") { ... on CloudFrontFunction { runtime runtimeName } } }`;
  expect(await gateway.ask(read)).toEqual(unknown);
  const { nodes } = await gateway.ask('{ functions { nodes { name runtime runtimeName } } }');
  expect(nodes).toContainEqual({ name, ...unknown });
  expect(await rest.send(`GET /v1/functions/${name}`)).toMatchObject({
    status: 200,
    body: unknown,
  });
  const { body } = await rest.send('GET /v1/functions');
  expect(body).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ name, ...unknown })]),
  });
});

test('output that is no JSON is its text, and a utilization that is no number is null', async () => {
  const tested = () => rest.send(`POST /v1/functions/${name}/test`, { headers, body: { event } });
  expect((await tested()).body).toMatchObject({ computeUtilization: expect.any(Number) });
  proxy.rewrite = (text) =>
    text
      .replace(/(<FunctionOutput>)[^<]*/, '$1plain text')
      .replace(/(<ComputeUtilization>)[^<]*/, '$1unknown');
  expect(await tested()).toMatchObject({
    status: 200,
    body: { output: 'plain text', computeUtilization: null },
  });
});

test('node gives a stage by its id, null if there is none, and errors if it cannot be read', async () => {
  const node = (id: string) => query('query ($id: ID!) { node(id: $id) { id } }', { id });
  const id = `${name}:DEVELOPMENT`;
  expect(await node(id)).toEqual({ statusCode: 200, data: { node: { id } } });
  for (const none of [`${name}:LIVE`, 'unknown:DEVELOPMENT', 'nothing', '']) {
    expect(await node(none)).toEqual({ statusCode: 200, data: { node: null } });
  }
  cloudFront.failNext({ code: 'AccessDenied' });
  expect(await node(id)).toMatchObject({
    data: { node: null },
    errors: [{ extensions: { code: 'AccessDenied' } }],
  });
});

test('an ETag of 1,024 characters is accepted, a longer one is malformed', async () => {
  const remove = (ifMatch: string) =>
    query(
      'mutation ($input: DeleteFunctionInput!) { deleteFunction(input: $input) { __typename } }',
      { input: { name, ifMatch } },
    );
  expect(await remove('E'.repeat(1_024))).toMatchObject({
    statusCode: 200,
    data: { deleteFunction: { __typename: 'InvalidIfMatchVersion' } },
  });
  expect(await remove('E'.repeat(1_025))).toMatchObject({ statusCode: 400 });
});

test('a malformed request is told of 5 values', async () => {
  const wrong = Array.from({ length: 10 }, (_, index) => [`field${index}`, 1]);
  const { status, body } = await rest.send('POST /v1/functions', {
    body: Object.fromEntries(wrong),
  });
  expect({ status, ...(body as object) }).toMatchObject({ status: 400, type: 'about:blank' });
  expect((body as { violations: object[] }).violations).toHaveLength(5); // as documented
});

test('a function keeps its name: no change takes another', async () => {
  for (const body of [{ name: 'other' }, { newName: 'other' }]) {
    const changed = await rest.send(`PATCH /v1/functions/${name}`, { headers, body });
    expect(changed).toMatchObject({ status: 400, body: { type: 'about:blank' } });
  }
  expect(actions()).toEqual([]);
});

test('a function in use is 409 over REST, and stays', async () => {
  cloudFront.associate(name, 1);
  expect(await rest.send(`DELETE /v1/functions/${name}`, { headers })).toMatchObject({
    status: 409,
    body: { errorCode: 'FunctionInUse', name },
  });
  expect(await rest.send(`GET /v1/functions/${name}`)).toMatchObject({ status: 200 });
});

test('the other stage is read only when it is selected', async () => {
  const read = (more: string) =>
    gateway.ask(`{ function(name: "${name}") { ... on CloudFrontFunction { id etag ${more} } } }`);
  await read('');
  expect(actions()).toEqual(['DescribeFunction']);
  cloudFront.answered.length = 0;
  expect(await read('counterpart { id }')).toMatchObject({ counterpart: null });
  expect(actions()).toEqual(['DescribeFunction', 'DescribeFunction']);
});

test('code has its bytes whatever its encoding, and text if it is UTF-8', async () => {
  const read = `{ function(name: "${name}") { ... on CloudFrontFunction { code { text base64 } } } }`;
  const base64 = Buffer.from(someCode).toString('base64');
  expect(await gateway.ask(read)).toEqual({ code: { text: someCode, base64 } });
  const body = { code: { base64: 'AP8=' } };
  await rest.send(`PATCH /v1/functions/${name}`, { headers, body });
  expect(await gateway.ask(read)).toEqual({ code: { text: null, base64: 'AP8=' } });
});

test('code that throws is 200 with functionError, and no output', async () => {
  const body = {
    name: `${name}-b`,
    code: { text: 'function handler() { throw new Error("no"); }' },
  };
  await rest.send('POST /v1/functions', { body });
  const path = `POST /v1/functions/${name}-b/test`;
  expect(await rest.send(path, { headers, body: { event } })).toMatchObject({
    status: 200,
    body: { output: null, functionError: expect.stringContaining('no') },
  });
});

test('code that cannot run is created all the same, and fails when it is tested', async () => {
  const body = { name: `${name}-c`, code: { text: 'no code at all' } };
  expect(await rest.send('POST /v1/functions', { body })).toMatchObject({ status: 201 });
  const path = `POST /v1/functions/${name}-c/test`;
  const { body: report } = await rest.send(path, { headers, body: { event } });
  expect(report).toMatchObject({ output: null, functionError: expect.stringMatching(/./) });
});

test('LIVE stays as it is when DEVELOPMENT changes', async () => {
  const live = () => rest.send(`GET /v1/functions/${name}/code?stage=LIVE`);
  await rest.send(`POST /v1/functions/${name}/publish`, { headers });
  const before = await live();
  await rest.send(`PATCH /v1/functions/${name}`, { headers, body: { code: { text: '// new' } } });
  const after = await live();
  expect({ ...after.headers, bytes: after.bytes }).toEqual({
    ...before.headers,
    'x-request-id': after.headers['x-request-id'],
    bytes: Buffer.from(someCode),
  });
});

test('a list can be of one stage, and its entries over REST have no etag', async () => {
  await rest.send(`POST /v1/functions/${name}/publish`, { headers });
  for (const stage of ['DEVELOPMENT', 'LIVE']) {
    const { body } = await rest.send(`GET /v1/functions?limit=100&stage=${stage}`);
    const { items } = body as { items: { name: string; stage: string }[] }; // as documented
    expect(new Set(items.map((item) => item.stage))).toEqual(new Set([stage]));
    expect(items.filter((item) => item.name === name)).toHaveLength(1);
    expect(items.filter((item) => 'etag' in item)).toEqual([]);
  }
});
