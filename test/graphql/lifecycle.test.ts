import { ListTagsForResourceCommand } from '@aws-sdk/client-cloudfront';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createSample } from '../support/emulator.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
beforeEach(() => {
  gateway.cloudFront.answered.length = 0;
});

const first = 'ETVPDKIKX0DER';
const second = 'E3UN6WX5RRO2AG';
const actions = () => gateway.cloudFront.answered.map(({ action }) => action);
const failure = `... on ServiceError { message errorCode retryable requestId }`;

const event = {
  version: '1.0',
  context: { eventType: 'viewer-request' },
  viewer: { ip: '198.51.100.1' },
  request: { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} },
};

const createDocument = `mutation ($input: CreateFunctionInput!) { createFunction(input: $input) {
  __typename ... on CreateFunctionSuccess { function { name comment runtime keyValueStoreArns stage etag code { text } } }
  ${failure} ... on FunctionAlreadyExists { name } ... on FunctionSizeLimitExceeded { sizeBytes }
  ... on InvalidArgument { violations { path rule } } ... on ServiceUnavailable { outcome } } }`;
const create = (input: object) => gateway.ask(createDocument, { input });
const testDocument = `mutation ($input: TestFunctionInput!) { testFunction(input: $input) {
  __typename ... on TestFunctionSuccess { function { name stage etag } output logs functionError computeUtilization }
  ${failure} ... on InvalidArgument { violations { path rule } } ... on NoSuchFunctionExists { stage } } }`;
const run = (input: object) => gateway.ask(testDocument, { input });
const publishDocument = `mutation ($input: PublishFunctionInput!) { publishFunction(input: $input) {
  __typename ... on PublishFunctionSuccess { function { stage etag status } }
  ${failure} ... on PreconditionFailed { stage current { etag } } } }`;
const publish = (input: object) => gateway.ask(publishDocument, { input });
const deleteDocument = `mutation ($input: DeleteFunctionInput!) { deleteFunction(input: $input) {
  __typename ... on DeleteFunctionSuccess { name deletedIds } ${failure} ... on FunctionInUse { name } } }`;
const remove = (input: object) => gateway.ask(deleteDocument, { input });

test('create is one request, and has defaults for all but name and code', async () => {
  const text = 'function handler(event) { return event.request; }';
  expect(
    await create({
      name: 'created',
      code: { text },
      comment: null,
      tags: [{ key: 'team', value: 'a' }],
    }),
  ).toEqual({
    __typename: 'CreateFunctionSuccess',
    function: {
      name: 'created',
      comment: '',
      runtime: 'CLOUDFRONT_JS_2_0',
      keyValueStoreArns: [],
      stage: 'DEVELOPMENT',
      etag: first,
      code: { text },
    },
  });
  expect(actions()).toEqual(['CreateFunction']);
  const Resource = 'arn:aws:cloudfront::123456789012:function/created';
  const { Tags } = await gateway.cloudFront.client.send(
    new ListTagsForResourceCommand({ Resource }),
  );
  expect(Tags).toEqual({ Items: [{ Key: 'team', Value: 'a' }] });
  expect(await create({ name: 'created', code: { text } })).toMatchObject({
    __typename: 'FunctionAlreadyExists',
    name: 'created',
  });
});

test('what cannot be created is told in full, or by CloudFront', async () => {
  const tags = [
    { key: '', value: 'v'.repeat(257) },
    { key: '<', value: '' },
  ];
  const comment = ' \n'; // the SDK would read it as none
  expect(await create({ name: 'a b', comment, code: { text: '' }, tags })).toMatchObject({
    __typename: 'InvalidArgument',
    violations: [
      { path: 'name', rule: 'PATTERN' },
      { path: 'comment', rule: 'PATTERN' },
      { path: 'code.text', rule: 'MIN_LENGTH' },
      { path: 'tags.0.key', rule: 'MIN_LENGTH' },
      { path: 'tags.0.value', rule: 'MAX_LENGTH' },
      { path: 'tags.1.key', rule: 'PATTERN' },
    ],
  });
  expect(actions()).toEqual([]);
  const large = { name: 'large', code: { text: '/'.repeat(10_241) } };
  expect(await create(large)).toMatchObject({
    __typename: 'FunctionSizeLimitExceeded',
    sizeBytes: 10_241,
  });
  for (const code of ['TooManyFunctions', 'UnsupportedOperation', 'AccessDenied'] as const) {
    gateway.cloudFront.failNext({ code });
    expect(await create({ name: 'refused', code: { text: 'x' } })).toMatchObject({
      __typename: code,
      errorCode: code,
    });
  }
  gateway.cloudFront.failNext({ code: 'InternalError', times: 7 });
  expect(await create({ name: 'refused', code: { text: 'x' } })).toMatchObject({
    __typename: 'ServiceUnavailable',
    outcome: 'UNKNOWN',
  });
});

test('a test gives JSON and numbers, not strings of them', async () => {
  await createSample(
    gateway.cloudFront.client,
    'tested',
    `function handler(event) { console.log('uri ' + event.request.uri); event.request.uri = '/new'; return event.request; }`,
  );
  gateway.cloudFront.answered.length = 0;
  const result = await run({ name: 'tested', ifMatch: first, event });
  expect(result).toEqual({
    __typename: 'TestFunctionSuccess',
    function: { name: 'tested', stage: 'DEVELOPMENT', etag: first },
    output: { request: { ...event.request, uri: '/new' } },
    logs: ['uri /'],
    functionError: null,
    computeUtilization: expect.any(Number),
  });
  expect(actions()).toEqual(['TestFunction']);
});

test('code that fails is a result; an event that is none is an error, after one attempt', async () => {
  await createSample(
    gateway.cloudFront.client,
    'failing',
    'function handler() { return missing; }',
  );
  gateway.cloudFront.answered.length = 0;
  expect(await run({ name: 'failing', ifMatch: first, event })).toMatchObject({
    __typename: 'TestFunctionSuccess',
    output: null,
    functionError: expect.stringContaining('ReferenceError: "missing" is not defined'),
  });
  expect(await run({ name: 'failing', ifMatch: first, event: { version: '1.0' } })).toMatchObject({
    __typename: 'TestFunctionFailed',
    message: 'The provided event object is not valid.',
    retryable: false,
  });
  expect(actions()).toEqual(['TestFunction', 'TestFunction']);
});

test('what cannot be tested is told', async () => {
  await createSample(gateway.cloudFront.client, 'untested');
  const valid = { name: 'untested', ifMatch: first, event };
  expect(await run({ ...valid, name: 'unknown' })).toMatchObject({
    __typename: 'NoSuchFunctionExists',
  });
  expect(await run({ ...valid, stage: 'LIVE' })).toMatchObject({
    __typename: 'NoSuchFunctionExists',
    stage: 'LIVE',
  });
  expect(await run({ ...valid, ifMatch: second })).toMatchObject({
    __typename: 'InvalidIfMatchVersion',
  });
  expect(await run({ ...valid, event: 'x'.repeat(40_960) })).toMatchObject({
    __typename: 'InvalidArgument',
    violations: [{ path: 'event', rule: 'MAX_LENGTH' }],
  });
  gateway.cloudFront.failNext({ code: 'PreconditionFailed' });
  expect(await run(valid)).toMatchObject({ __typename: 'PreconditionFailed' });
});

test('an event that is nested too deeply is a malformed request', async () => {
  const deep = '['.repeat(9_000) + ']'.repeat(9_000); // JSON.stringify could not write it either
  const body = JSON.stringify({
    query: testDocument,
    variables: { input: { name: 'any', ifMatch: first, event: 'EVENT' } },
  });
  const { statusCode, body: answer } = await gateway.invoke({
    body: body.replace('"EVENT"', deep),
  });
  expect(statusCode).toBe(400);
  expect(JSON.parse(answer ?? '').errors).toEqual([
    {
      message: 'The request body may be nested 64 levels deep.',
      extensions: { code: 'BAD_REQUEST' },
    },
  ]);
  expect(actions()).toEqual([]);
});

test('publish gives LIVE; its ETag is a request of its own, and only when asked for', async () => {
  await createSample(gateway.cloudFront.client, 'published');
  gateway.cloudFront.answered.length = 0;
  expect(await publish({ name: 'published', ifMatch: first })).toEqual({
    __typename: 'PublishFunctionSuccess',
    function: { stage: 'LIVE', etag: first, status: 'UNASSOCIATED' },
  });
  expect(actions()).toEqual(['TestFunction', 'PublishFunction', 'DescribeFunction']);
  gateway.cloudFront.answered.length = 0;
  const withoutETag = `mutation { publishFunction(input: { name: "published", ifMatch: "${first}" }) { ... on PublishFunctionSuccess { function { stage } } } }`;
  expect(await gateway.ask(withoutETag)).toEqual({ function: { stage: 'LIVE' } });
  expect(actions()).toEqual(['TestFunction', 'PublishFunction']);
  expect(await publish({ name: 'published', ifMatch: second })).toMatchObject({
    __typename: 'PreconditionFailed',
    stage: 'DEVELOPMENT',
    current: { etag: first },
  });
});

test('each stage has the other as its counterpart, LIVE once there is one', async () => {
  const document = `query ($name: String!, $stage: FunctionStage!) {
    function(name: $name, stage: $stage) { ... on CloudFrontFunction { counterpart { stage etag counterpart { stage } } } }
  }`;
  await createSample(gateway.cloudFront.client, 'both');
  expect(await gateway.ask(document, { name: 'both', stage: 'DEVELOPMENT' })).toEqual({
    counterpart: null,
  });
  await publish({ name: 'both', ifMatch: first });
  gateway.cloudFront.answered.length = 0;
  expect(await gateway.ask(document, { name: 'both', stage: 'LIVE' })).toEqual({
    counterpart: { stage: 'DEVELOPMENT', etag: first, counterpart: { stage: 'LIVE' } },
  });
  expect(actions()).toEqual(['DescribeFunction', 'DescribeFunction']);
});

test('delete tells which cache entries are gone; a function in use stays', async () => {
  await createSample(gateway.cloudFront.client, 'deleted');
  const ids = `query { function(name: "deleted") { ... on CloudFrontFunction { id } } }`;
  const { id } = await gateway.ask(ids);
  gateway.cloudFront.associate('deleted', 1);
  expect(await remove({ name: 'deleted', ifMatch: first })).toMatchObject({
    __typename: 'FunctionInUse',
    name: 'deleted',
  });
  gateway.cloudFront.associate('deleted', 0);
  expect(await remove({ name: 'deleted', ifMatch: second })).toMatchObject({
    __typename: 'PreconditionFailed',
  });
  expect(await remove({ name: 'deleted', ifMatch: '' })).toMatchObject({
    __typename: 'InvalidIfMatchVersion',
  });
  gateway.cloudFront.answered.length = 0;
  const gone = await remove({ name: 'deleted', ifMatch: first });
  expect(gone).toMatchObject({ __typename: 'DeleteFunctionSuccess', name: 'deleted' });
  expect(gone['deletedIds']).toHaveLength(2);
  expect(gone['deletedIds']).toContain(id);
  expect(actions()).toEqual(['DeleteFunction']);
  expect(await remove({ name: 'deleted', ifMatch: first })).toMatchObject({
    __typename: 'NoSuchFunctionExists',
  });
});

const update = (etag: string, comment: string) =>
  `updateFunction(input: { name: "twice", ifMatch: "${etag}", comment: "${comment}" }) {
    ... on UpdateFunctionSuccess { function { etag comment } } ... on PreconditionFailed { current { comment } } }`;

test('a mutation that fails after another in one document does not see what was read before', async () => {
  await createSample(gateway.cloudFront.client, 'twice');
  const document = `mutation { one: ${update(first, 'one')} two: ${update(second, 'two')} three: ${update(first, 'three')} }`;
  const { body } = await gateway.invoke({ body: JSON.stringify({ query: document }) });
  expect(JSON.parse(body ?? '').data).toEqual({
    one: { function: { etag: second, comment: 'one' } },
    two: { function: { etag: 'E1F83G8C2ARO7P', comment: 'two' } },
    three: { current: { comment: 'two' } },
  });
});
