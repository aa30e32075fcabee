import {
  CreateFunctionCommand,
  GetFunctionCommand,
  type FunctionRuntime,
} from '@aws-sdk/client-cloudfront';
import { beforeEach, expect, test } from '@jest/globals';
import { createGateway } from '../../../src/createContext.ts';
import { toLambdaContext } from '../../../src/local/event.ts';
import { operations } from '../../../src/operations/index.ts';
import { writeAccessFile } from '../../support/accessFile.ts';
import { createStore } from '../../support/emulator.ts';
import { startGateway, startUpstream } from '../../support/gateway.ts';
import { startRest } from '../../support/rest.ts';

const upstream = startUpstream();
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);
const { cloudFront, log } = gateway;
const { client } = cloudFront;
const store = await createStore(client, 'store');
const first = 'ETVPDKIKX0DER';
const prefix =
  'The CloudFront function associated with the CloudFront distribution is invalid or could not run.';

let name = '';
let count = 0;
beforeEach(() => {
  name = `broken-${(count += 1)}`;
});

async function create(code: string, Runtime: FunctionRuntime = 'cloudfront-js-2.0', arns = ['']) {
  const Items = arns.filter(Boolean).map((KeyValueStoreARN) => ({ KeyValueStoreARN }));
  const FunctionConfig = {
    Comment: '',
    Runtime,
    KeyValueStoreAssociations: { Quantity: Items.length, Items },
  };
  const FunctionCode = Buffer.from(code);
  await client.send(new CreateFunctionCommand({ Name: name, FunctionConfig, FunctionCode }));
  cloudFront.answered.length = 0;
  log.length = 0;
}

const actions = () => cloudFront.answered.map(({ action }) => action);
const document = `mutation ($input: PublishFunctionInput!) { publishFunction(input: $input) { __typename
  ... on ServiceError { message errorCode retryable requestId } ... on FunctionBroken { functionError line }
  ... on PreconditionFailed { stage ifMatch outcome current { etag } } ... on ServiceUnavailable { outcome }
  ... on AccessDenied { action decidedBy } } }`;
const publish = (more: object = {}) =>
  gateway.ask(document, { input: { name, ifMatch: first, ...more } });
const publishByRest = (body?: object) =>
  rest.send(`POST /v1/functions/${name}/publish`, { headers: { 'if-match': first }, body });
const isLive = () =>
  client.send(new GetFunctionCommand({ Name: name, Stage: 'LIVE' })).then(
    () => true,
    () => false,
  );
const codeIn = (runtime: FunctionRuntime, code: string) => create(code, runtime);

test.each([
  ['cloudfront-js-2.0', 'function handler(e) {\n  return e.request;\n}\nexport { handler };', 4],
  ['cloudfront-js-2.0', 'function handler(e) {\n  for (const x of []) {}\n}', 2],
  ['cloudfront-js-1.0', 'function handler(e) {\n  return e.request;\n', 3],
  ['cloudfront-js-1.0', 'const handler = 1;', 1],
] as const)('%s: code that cannot be loaded is not published: %j', async (runtime, code, line) => {
  await codeIn(runtime, code);
  const broken = await publish();
  expect(broken).toEqual({
    __typename: 'FunctionBroken',
    errorCode: 'FunctionBroken',
    retryable: false,
    message: expect.stringMatching(/^CloudFront cannot load this code, .*SyntaxError: .* in \d$/),
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    functionError: expect.stringMatching(`${prefix} SyntaxError: .* in ${line}$`),
    line,
  });
  const { functionError } = broken;
  expect(actions()).toEqual(['TestFunction']);
  expect(await publishByRest()).toMatchObject({
    status: 422,
    body: { type: '/problems/FunctionBroken', errorCode: 'FunctionBroken', functionError, line },
  });
  expect(await isLive()).toBe(false);
  expect(log.filter(({ message }) => message === 'audit')).toMatchObject([
    { operation: 'PublishFunction', outcome: 'FunctionBroken' },
    { operation: 'PublishFunction', outcome: 'FunctionBroken' },
  ]);
});

test.each(['cloudfront-js-1.0', 'cloudfront-js-2.0'] as const)(
  '%s: code without a handler is not published, and has no line',
  async (runtime) => {
    await codeIn(
      runtime,
      'console.log("loaded");\nvar handle = function (e) { return e.request; };',
    );
    expect(await publish()).toMatchObject({
      __typename: 'FunctionBroken',
      functionError: `${prefix} ReferenceError: "handler" is not defined`,
      line: null,
    });
    expect(await isLive()).toBe(false);
  },
);

test.each([
  ['throws', 'throw new Error("SyntaxError: in 5");'],
  ['throws what JSON.parse says', 'JSON.parse("{");'],
  ['throws what RegExp says', 'new RegExp("(");'],
  ['misses a response', 'return event.response.headers;'],
  ['uses what is not defined', 'return handlers;'],
  ['returns nothing', ''],
])('code that %s for the default event is published', async (_, body) => {
  await create(`function handler(event) { ${body} }`);
  expect(await publish()).toEqual({ __typename: 'PublishFunctionSuccess' });
  expect(actions()).toEqual(['TestFunction', 'PublishFunction']);
  expect(await isLive()).toBe(true);
});

test('code that reads a key value store is published, though it fails for the default event', async () => {
  await create(
    `import cf from 'cloudfront';\nconst kvs = cf.kvs();
async function handler(event) { const to = await kvs.get(event.request.uri); event.request.uri = to; return event.request; }`,
    'cloudfront-js-2.0',
    [store],
  );
  expect(await publishByRest()).toMatchObject({ status: 200, body: { stage: 'LIVE' } });
});

test('force publishes without asking, and the audit log says so', async () => {
  await create('export { handler }');
  expect(await publish({ force: null })).toMatchObject({ __typename: 'FunctionBroken' });
  expect(await publishByRest({ force: false })).toMatchObject({ status: 422 });
  cloudFront.answered.length = 0;
  expect(await publish({ force: true })).toEqual({ __typename: 'PublishFunctionSuccess' });
  expect(actions()).toEqual(['PublishFunction']);
  expect(await publishByRest({ force: true })).toMatchObject({ status: 200 });
  const audits = log.filter(({ message }) => message === 'audit');
  expect(audits.map(({ outcome, forced }) => [outcome, forced])).toEqual([
    ['FunctionBroken', undefined],
    ['FunctionBroken', undefined],
    ['Success', true],
    ['Success', true],
  ]);
});

test.each([{ force: 1 }, { force: true, code: {} }, []])(
  'a publication with the body %j is malformed, and none is made',
  async (body) => {
    await create('// nothing');
    expect(await publishByRest(body)).toMatchObject({ status: 400, body: { type: 'about:blank' } });
    expect(actions()).toEqual([]);
  },
);

const working = 'function handler(event) { return event.request; }';

test.each([
  ['TestFunctionFailed', 1, { __typename: 'TestFunctionFailed', retryable: false }, 422],
  ['Throttling', 3, { __typename: 'Throttling', retryable: true }, 429],
  [
    'InternalError',
    3,
    { __typename: 'ServiceUnavailable', retryable: true, outcome: 'NOT_APPLIED' },
    503,
  ],
  [
    'AccessDenied',
    1,
    { __typename: 'AccessDenied', action: 'cloudfront:TestFunction', decidedBy: 'IAM' },
    403,
  ],
  ['UnsupportedOperation', 1, { __typename: 'UnsupportedOperation' }, 400],
  ['NoSuchFunctionExists', 1, { __typename: 'NoSuchFunctionExists' }, 404],
] as const)(
  'when CloudFront answers the question with %s, that is the answer, and nothing is published',
  async (code, times, answer, status) => {
    await create(working);
    cloudFront.failNext({ action: 'TestFunction', code, times });
    expect(await publish()).toMatchObject(answer);
    cloudFront.failNext({ action: 'TestFunction', code, times });
    expect(await publishByRest()).toMatchObject({ status });
    expect(new Set(actions())).toEqual(new Set(['TestFunction']));
    expect(await isLive()).toBe(false);
  },
);

test("a question that CloudFront cannot put to the runtime is told with CloudFront's words", async () => {
  await create(working);
  cloudFront.failNext({ action: 'TestFunction', code: 'TestFunctionFailed' });
  expect(await publish()).toMatchObject({
    message: expect.stringMatching(/^CloudFront could not run the code .*nothing was published/),
  });
});

test.each(['E3UN6WX5RRO2AG', 'nonsense'])(
  'the version %s, which the question finds replaced, is PreconditionFailed with the present one',
  async (ifMatch) => {
    await create(working);
    expect(await publish({ ifMatch })).toMatchObject({
      __typename: 'PreconditionFailed',
      stage: 'DEVELOPMENT',
      ifMatch,
      outcome: 'NOT_APPLIED',
      current: { etag: first },
    });
    expect(actions()).toEqual(['TestFunction', 'DescribeFunction']);
  },
);

const rule = { group: 'publishers', functions: ['broken-*'], actions: ['publish'] };
const ACCESS_FILE = await writeAccessFile([rule]);
const { createContext } = createGateway({ ...process.env, ACCESS_FILE });
const publisher = () =>
  createContext(
    { subject: 'p', kind: 'JWT', issuer: 'i', groups: ['publishers'] },
    toLambdaContext('test', 29_000),
  );

test('who may publish but not test learns whether the code loads, and no more', async () => {
  const event = { version: '1.0', request: { method: 'GET', uri: '/' } };
  await create('function handler(event) { console.log("secret"); throw new Error("secret"); }');
  expect(await operations.testFunction({ name, ifMatch: first, event }, publisher())).toMatchObject(
    { __typename: 'AccessDenied', decidedBy: 'GATEWAY' },
  );
  expect(actions()).toEqual([]);
  const published = await operations.publishFunction({ name, ifMatch: first }, publisher());
  expect(published).toMatchObject({ __typename: 'PublishFunctionSuccess' });
  expect(JSON.stringify(published)).not.toContain('secret');
  name = `${name}-too`;
  await create('console.log("secret");');
  const broken = await operations.publishFunction({ name, ifMatch: first }, publisher());
  expect(broken).toMatchObject({ __typename: 'FunctionBroken' });
  expect(JSON.stringify(broken)).not.toContain('secret');
});

test('with the first check off, IAM lets the right to publish bring the question', async () => {
  await create(working);
  const access = { grants: [], keyValueStoreGrants: [], may: () => true, mayStore: () => true };
  const context = { ...publisher(), access };
  expect(await operations.publishFunction({ name, ifMatch: first }, context)).toMatchObject({
    __typename: 'PublishFunctionSuccess',
  });
  const input = { name, ifMatch: first, comment: '' };
  expect(await operations.deleteFunction(input, context)).toMatchObject({
    __typename: 'AccessDenied',
    decidedBy: 'IAM',
  });
});
