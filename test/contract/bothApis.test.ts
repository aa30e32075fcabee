import { DeleteFunctionCommand, DescribeFunctionCommand } from '@aws-sdk/client-cloudfront';
import { beforeEach, expect, test } from '@jest/globals';
import { createSample, someCode } from '../support/emulator.ts';
import { startGateway, startUpstream } from '../support/gateway.ts';
import { startRest, type RestAnswer } from '../support/rest.ts';

// The SDK pauses for a random time after Throttling, up to some seconds.

const upstream = startUpstream();
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);
const { client } = gateway.cloudFront;

const first = 'ETVPDKIKX0DER';
const second = 'E3UN6WX5RRO2AG';
const storeArn =
  'arn:aws:cloudfront::123456789012:key-value-store/54947df8-0e9e-4471-a2f9-9af509fb5889';
const functionFields = `name status comment runtime runtimeName keyValueStoreArns arn stage etag id`;
const failure = `... on ServiceError { errorCode retryable }
  ... on InvalidArgument { violations { path rule message } } ... on InvalidIfMatchVersion { ifMatch }
  ... on NoSuchFunctionExists { name stage } ... on PreconditionFailed { name kind stage ifMatch outcome changedBy { number } keyValueStore { name } currentEntries { etag } }
  ... on FunctionSizeLimitExceeded { sizeBytes maxSizeBytes } ... on FunctionAlreadyExists { name outcome }
  ... on FunctionInUse { name } ... on AccessDenied { action decidedBy } ... on Throttling { retryAfterSeconds }
  ... on ServiceUnavailable { outcome retryAfterSeconds } ... on AwsRefusal { awsCode awsStatus outcome }`;
/** Removes the fragments of types that are not members of the union. */
const without = (...types: string[]) =>
  failure.replaceAll(/\.\.\. on (\w+) \{(?:[^{}]|\{[^{}]*\})*\}/g, (text, type: string) =>
    types.includes(type) ? '' : text,
  );

interface Operation {
  success: string;
  lacks: string[];
  request: string;
}

const operations: Record<string, Operation> = {
  createFunction: {
    success: `... on CreateFunctionSuccess { recovered version { number } function { ${functionFields} } }`,
    lacks: ['InvalidIfMatchVersion', 'NoSuchFunctionExists', 'PreconditionFailed', 'FunctionInUse'],
    request: 'POST /v1/functions',
  },
  updateFunction: {
    success: `... on UpdateFunctionSuccess { recovered version { number } function { ${functionFields} } }`,
    lacks: ['FunctionAlreadyExists', 'FunctionInUse'],
    request: 'PATCH /v1/functions/{name}',
  },
  testFunction: {
    success: `... on TestFunctionSuccess { output logs functionError computeUtilization }`,
    lacks: ['FunctionSizeLimitExceeded', 'FunctionAlreadyExists', 'FunctionInUse'],
    request: 'POST /v1/functions/{name}/test',
  },
  publishFunction: {
    success: `... on PublishFunctionSuccess { recovered version { number } previousLive { number } function { ${functionFields} } }`,
    lacks: ['FunctionSizeLimitExceeded', 'FunctionAlreadyExists', 'FunctionInUse'],
    request: 'POST /v1/functions/{name}/publish',
  },
  setFunctionTags: {
    success: `... on SetFunctionTagsSuccess { name recovered tags { key value } previousTags { key value } }`,
    lacks: [
      'InvalidIfMatchVersion',
      'PreconditionFailed',
      'FunctionSizeLimitExceeded',
      'FunctionAlreadyExists',
      'FunctionInUse',
    ],
    request: 'PUT /v1/functions/{name}/tags',
  },
  deployFunction: {
    success: '',
    lacks: ['FunctionInUse'],
    request: 'POST /v1/functions/{name}/deploy',
  },
  deleteFunction: {
    success: `... on DeleteFunctionSuccess { deleted: name }`,
    lacks: ['FunctionSizeLimitExceeded', 'FunctionAlreadyExists'],
    request: 'DELETE /v1/functions/{name}',
  },
};

/** Creates `sample` anew, at its first version. */
beforeEach(renew);

async function renew() {
  for (const Name of ['sample', 'new']) {
    const found = await client.send(new DescribeFunctionCommand({ Name })).catch(() => undefined);
    if (found) await client.send(new DeleteFunctionCommand({ Name, IfMatch: found.ETag }));
  }
  await createSample(client, 'sample');
}

type JsonObject = Record<string, unknown>;

async function byGraphQL(field: string, input: JsonObject): Promise<JsonObject> {
  const { success, lacks } = operations[field] ?? { success: '', lacks: [] };
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${success} ${without(...lacks)} } }`;
  const { statusCode, body } = await gateway.invoke({
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = JSON.parse(body ?? '');
  if (statusCode === 400 && !data) return { malformed: true };
  if (errors) return { unexpected: true };
  const { __typename: _, function: current, ...others } = data[field];
  if (others.deleted) return {};
  return { ...current, ...others };
}

async function byRest(field: string, input: JsonObject): Promise<JsonObject> {
  const { name, ifMatch, ...fields } = input;
  const hasTag = typeof ifMatch === 'string';
  const { request } = operations[field] ?? { request: '' };
  const isCreated = field === 'createFunction';
  const hasBody = !['publishFunction', 'deleteFunction'].includes(field);
  const answer = await rest.send(request.replace('{name}', encodeURIComponent(String(name))), {
    headers: hasTag ? { 'if-match': ifMatch } : {},
    ...(hasBody && { body: isCreated ? { name, ...fields } : fields }),
  });
  return commonMembers(answer);
}

/** Reduces a REST answer to the members that the GraphQL API has too. */
function commonMembers(answer: RestAnswer): JsonObject {
  if (answer.status === 500) return { unexpected: true };
  const body = (answer.body ?? {}) as JsonObject; // an object, as documented
  if (body['type'] === 'about:blank') return { malformed: true };
  const {
    type: _type,
    title: _title,
    status,
    detail: _detail,
    requestId: _id,
    current: _current,
    ...others
  } = body;
  const { createdTime: _created, lastModifiedTime: _modified, ...compared } = others;
  return answer.status >= 400 ? compared : { ...compared, ...(status !== undefined && { status }) };
}

const event = {
  version: '1.0',
  context: { eventType: 'viewer-request' },
  request: { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} },
};
const text = (code: string) => ({ code: { text: code } });
const whole = { comment: 'c', runtime: 'CLOUDFRONT_JS_2_0', keyValueStoreArns: [], ...text('x') };

const inputs: [string, JsonObject][] = [
  ['createFunction', { name: 'new', ...text(someCode) }],
  ['createFunction', { name: 'new', ...whole, comment: null, keyValueStoreArns: null, tags: null }],
  ['createFunction', { name: 'new', ...text('é🚀\r\n]]>'), comment: '<&>"\'\r\n' }],
  ['createFunction', { name: 'sample', ...text(someCode) }],
  ['createFunction', { name: '', ...text('') }],
  ['createFunction', { name: 'a/../b', ...text('x'), comment: 'c'.repeat(129) }],
  ['createFunction', { name: 'new', ...text('/'.repeat(10_241)) }],
  ['createFunction', { name: 'new', ...text('/'.repeat(40_961)) }],
  ['createFunction', { name: 'new', code: { base64: '***' } }],
  ['createFunction', { name: 'new', code: {} }],
  ['createFunction', { name: 'new', code: null }],
  ['createFunction', { name: 'new' }],
  ['createFunction', { name: 5, ...text('x') }],
  ['createFunction', { name: 'new', ...text('x'), unknown: 1 }],
  ['createFunction', { name: 'new', ...text('x'), runtime: 'nodejs' }],
  ['createFunction', { name: 'new', ...text('x'), keyValueStoreArns: [storeArn, storeArn] }],
  ['createFunction', { name: 'new', ...text('x'), keyValueStoreArns: ['arn'] }],
  ['createFunction', { name: 'new', ...text('x'), tags: [{ key: '', value: '' }] }],
  ['createFunction', { name: 'new', ...text('\ud800') }],
  ['updateFunction', { name: 'sample', ifMatch: first, ...whole }],
  ['updateFunction', { name: 'sample', ifMatch: first, comment: '' }],
  ['updateFunction', { name: 'sample', ifMatch: first }],
  ['updateFunction', { name: 'sample', ifMatch: second, ...whole }],
  ['updateFunction', { name: 'sample', ifMatch: second, comment: '' }],
  ['updateFunction', { name: 'sample', ifMatch: 'nonsense', ...whole }],
  ['updateFunction', { name: 'unknown', ifMatch: first, ...whole }],
  ['updateFunction', { name: 'a b', ifMatch: first, comment: '\u0000' }],
  ['updateFunction', { name: 'sample', ifMatch: first, ...text('/'.repeat(10_241)) }],
  ['updateFunction', { name: 'sample', ifMatch: first, code: { text: 'a', base64: 'YQ==' } }],
  ['updateFunction', { name: 'sample', ifMatch: first, ['__proto__x']: 1 }],
  ['updateFunction', { name: 'sample', ifMatch: first, comment: 5 }],
  ['testFunction', { name: 'sample', ifMatch: first, event }],
  ['testFunction', { name: 'sample', ifMatch: first, event, stage: 'LIVE' }],
  ['testFunction', { name: 'sample', ifMatch: second, event }],
  ['testFunction', { name: 'sample', ifMatch: first, event: { version: '1.0' } }],
  ['testFunction', { name: 'sample', ifMatch: first, event: [] }],
  ['testFunction', { name: 'sample', ifMatch: first, event: 'x'.repeat(40_961) }],
  ['testFunction', { name: 'sample', ifMatch: first }],
  ['testFunction', { name: 'sample', ifMatch: first, event, stage: 'BETA' }],
  ['publishFunction', { name: 'sample', ifMatch: first }],
  ['publishFunction', { name: 'sample', ifMatch: second }],
  ['publishFunction', { name: 'unknown', ifMatch: first }],
  [
    'setFunctionTags',
    {
      name: 'sample',
      tags: [
        { key: 'b', value: '' },
        { key: 'a', value: '1' },
      ],
    },
  ],
  ['setFunctionTags', { name: 'sample', tags: [] }],
  ['setFunctionTags', { name: 'sample', tags: [{ key: '', value: '<' }] }],
  ['setFunctionTags', { name: 'sample', tags: null }],
  ['setFunctionTags', { name: 'sample' }],
  ['setFunctionTags', { name: 'unknown', tags: [] }],
  ['setFunctionTags', { name: 'a b', tags: [] }],
  // Without a history there is no deploy: what succeeds is in test/history.
  ['deployFunction', { name: 'sample', ifMatch: first, ...whole }],
  ['deployFunction', { name: 'a b', ifMatch: first, comment: '\u0000', message: 'm'.repeat(257) }],
  ['deployFunction', { name: 'sample', ifMatch: 'nonsense', ...whole }],
  ['deployFunction', { name: 'sample', ifMatch: first, tests: ['a', 'a b'] }],
  ['deployFunction', { name: 'sample', ifMatch: first, tests: [1] }],
  ['deployFunction', { name: 'sample', ifMatch: first, maxComputeUtilization: -1 }],
  ['deployFunction', { name: 'sample', ifMatch: first, onFailure: 'UNDO' }],
  ['deployFunction', { name: 'sample', ifMatch: first, publish: 'yes' }],
  ['deployFunction', { name: 'sample', ifMatch: first, ...text('/'.repeat(40_961)) }],
  ['deleteFunction', { name: 'sample', ifMatch: first }],
  ['deleteFunction', { name: 'sample', ifMatch: second }],
  ['deleteFunction', { name: 'sample', ifMatch: 'nonsense' }],
  ['deleteFunction', { name: '..a', ifMatch: first }],
];

test.each(inputs)('%s of %j is the same through both APIs', async (field, input) => {
  const graphQL = await byGraphQL(field, input);
  await renew();
  expect(await byRest(field, input)).toEqual(graphQL);
});

test.each([
  ['sample', undefined],
  ['sample', 'DEVELOPMENT'],
  ['sample', 'LIVE'],
  ['sample', 'BETA'],
  ['unknown', undefined],
  ['a b', undefined],
  ['n'.repeat(65), undefined],
  ['%2e%2e', undefined],
])('reading %j, stage %j, is the same through both APIs', async (name, stage) => {
  const query = `query ($name: String!, $stage: FunctionStage! = DEVELOPMENT) { function(name: $name, stage: $stage) {
    ... on CloudFrontFunction { ${functionFields} } ... on ServiceError { errorCode retryable }
    ... on InvalidArgument { violations { path rule message } } ... on NoSuchFunctionExists { name stage } } }`;
  const { body } = await gateway.invoke({
    body: JSON.stringify({ query, variables: { name, stage } }),
  });
  const read = JSON.parse(body ?? '').data?.function ?? { malformed: true };
  const target = `/v1/functions/${encodeURIComponent(name)}${stage ? `?stage=${stage}` : ''}`;
  expect(commonMembers(await rest.send(`GET ${target}`))).toEqual(read);
});

test.each([
  [{ first: 1 }, 'limit=1'],
  [{ first: 100, stage: 'LIVE' }, 'limit=100&stage=LIVE'],
  [{}, ''],
])('a list with %j is the same through both APIs', async (variables, query) => {
  const document = `query ($first: Int! = 50, $stage: FunctionStage) { functions(first: $first, stage: $stage) {
    nodes { name stage comment } pageInfo { hasNextPage endCursor } } }`;
  await createSample(client, 'new');
  const { nodes, pageInfo } = await gateway.ask(document, variables);
  const { body } = await rest.send(`GET /v1/functions?${query}`);
  const page = body as { items: JsonObject[]; nextCursor: string | null }; // as documented
  expect(page.items.map(({ name, stage, comment }) => ({ name, stage, comment }))).toEqual(nodes);
  const { hasNextPage, endCursor } = pageInfo as { hasNextPage: boolean; endCursor: string }; // as asked for
  expect(page.nextCursor).toBe(hasNextPage ? endCursor : null);
});

const failures = [
  ['Throttling', 3],
  ['InternalError', 3],
  ['AccessDenied', 1],
  ['UnsupportedOperation', 1],
  ['MalformedXML', 1],
  ['MissingBody', 1],
] as const;

test.each(failures)("CloudFront's answer %s is the same through both APIs", async (code, times) => {
  const input = { name: 'sample', ifMatch: first, ...whole };
  gateway.cloudFront.failNext({ action: 'UpdateFunction', code, times });
  const graphQL = await byGraphQL('updateFunction', input);
  gateway.cloudFront.failNext({ action: 'UpdateFunction', code, times });
  expect(await byRest('updateFunction', input)).toEqual(graphQL);
});
