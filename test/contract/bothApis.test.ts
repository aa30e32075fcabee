import {
  DeleteFunctionCommand,
  DeleteKeyValueStoreCommand,
  DescribeFunctionCommand,
  DescribeKeyValueStoreCommand,
} from '@aws-sdk/client-cloudfront';
import { beforeEach, expect, test } from '@jest/globals';
import { buildSchema, getNamedType, isUnionType } from 'graphql';
import { sdl } from '../../src/contract/sdl.generated.ts';
import { createSample, createStore, someCode } from '../support/emulator.ts';
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
const storeFields = 'id name arn comment status';
const planFields = `creates replaces deletes unchanged there bytes calls allowedDeletes etag changes { key change }`;
const changesFields = 'puts { key value } deletes';
/** Selects what each error has besides the code. */
const details: Record<string, string> = {
  ServiceError: 'errorCode retryable',
  InvalidArgument: 'violations { path rule message }',
  InvalidIfMatchVersion: 'ifMatch',
  NoSuchFunctionExists: 'name stage',
  PreconditionFailed: `name kind stage ifMatch outcome changedBy { number }
    keyValueStore { ${storeFields} etag } currentEntries { etag entries { key value } }`,
  FunctionSizeLimitExceeded: 'sizeBytes maxSizeBytes',
  FunctionAlreadyExists: 'name outcome',
  FunctionInUse: 'name',
  AccessDenied: 'action decidedBy',
  Throttling: 'retryAfterSeconds',
  ServiceUnavailable: 'outcome retryAfterSeconds',
  AwsRefusal: 'awsCode awsStatus outcome',
  EntityAlreadyExists: 'name outcome',
  EntityNotFound: 'name',
  EntitySizeLimitExceeded: 'name',
  CannotDeleteEntityWhileInUse: 'name functions',
  Conflict: 'name retryAfterSeconds',
  DeleteGuard: `name allowed plan { ${planFields} }`,
};

interface Operation {
  success: string;
  request: string;
}

const operations: Record<string, Operation> = {
  createFunction: {
    success: `recovered version { number } function { ${functionFields} }`,
    request: 'POST /v1/functions',
  },
  updateFunction: {
    success: `recovered version { number } function { ${functionFields} }`,
    request: 'PATCH /v1/functions/{name}',
  },
  testFunction: {
    success: 'output logs functionError computeUtilization',
    request: 'POST /v1/functions/{name}/test',
  },
  publishFunction: {
    success: `recovered version { number } previousLive { number } function { ${functionFields} }`,
    request: 'POST /v1/functions/{name}/publish',
  },
  setFunctionTags: {
    success: 'name recovered tags { key value } previousTags { key value }',
    request: 'PUT /v1/functions/{name}/tags',
  },
  deployFunction: { success: '', request: 'POST /v1/functions/{name}/deploy' },
  deleteFunction: { success: 'deleted: name', request: 'DELETE /v1/functions/{name}' },
  createKeyValueStore: {
    success: `recovered store: keyValueStore { ${storeFields} }`,
    request: 'POST /v1/key-value-stores',
  },
  updateKeyValueStore: {
    success: `recovered previousComment store: keyValueStore { ${storeFields} }`,
    request: 'PATCH /v1/key-value-stores/{name}',
  },
  deleteKeyValueStore: {
    success: `name deletedId recovered inverse { ${changesFields} }`,
    request: 'DELETE /v1/key-value-stores/{name}?inverse=true',
  },
  changeEntries: {
    success: `name etag itemCount totalSizeBytes previousETag recovered inverse { ${changesFields} }`,
    request: 'POST /v1/key-value-stores/{name}/entries?inverse=true',
  },
  syncEntries: {
    success: `name etag itemCount totalSizeBytes previousETag dryRun recovered plan { ${planFields} } inverse { ${changesFields} }`,
    request: 'PUT /v1/key-value-stores/{name}/entries?inverse=true',
  },
};

const schema = buildSchema(sdl);
/** Selects all errors that an operation may answer with, and its success. */
function selectionOf(field: string, success: string): string {
  const result = getNamedType(schema.getMutationType()?.getFields()[field]?.type);
  if (!isUnionType(result)) throw new Error(`${field} has no union of results`);
  const fragments = result.getTypes().flatMap(({ name }) => {
    const fields = name.endsWith('Success') ? success : details[name];
    return fields ? [`... on ${name} { ${fields} }`] : [];
  });
  return `__typename ... on ServiceError { ${details['ServiceError']} } ${fragments.join(' ')}`;
}

/** Creates `sample` anew, at its first version, and the key value store `shop` with two entries. */
beforeEach(renew);

async function renew() {
  for (const Name of ['sample', 'new']) {
    const found = await client.send(new DescribeFunctionCommand({ Name })).catch(() => undefined);
    if (found) await client.send(new DeleteFunctionCommand({ Name, IfMatch: found.ETag }));
  }
  await createSample(client, 'sample');
  for (const Name of ['shop', 'fresh']) {
    const found = await client
      .send(new DescribeKeyValueStoreCommand({ Name }))
      .catch(() => undefined);
    if (found) await client.send(new DeleteKeyValueStoreCommand({ Name, IfMatch: found.ETag }));
  }
  await createStore(client, 'shop');
  gateway.cloudFront.putEntries('shop', { a: '1', 'p/b': '2' });
}

type JsonObject = Record<string, unknown>;

async function byGraphQL(field: string, input: JsonObject): Promise<JsonObject> {
  const { success } = operations[field] ?? { success: '' };
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selectionOf(field, success)} } }`;
  const { statusCode, body } = await gateway.invoke({
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = JSON.parse(body ?? '');
  if (statusCode === 400 && !data) return { malformed: true };
  if (errors) return { unexpected: true };
  const { __typename: _, function: current, store, ...others } = data[field];
  if (others.deleted) return {};
  return withoutIds({ ...current, ...store, ...others });
}

async function byRest(field: string, input: JsonObject): Promise<JsonObject> {
  const { name, ifMatch, ...fields } = input;
  const hasTag = typeof ifMatch === 'string';
  const { request } = operations[field] ?? { request: '' };
  const isCreated = field.startsWith('create');
  const hasBody = !/^publish|^delete/.test(field);
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
  const compared = withoutIds(others);
  return answer.status >= 400 ? compared : { ...compared, ...(status !== undefined && { status }) };
}

/** Takes out times, which only the REST answers are asked for, and the ids of key value stores, which are never the same. */
function withoutIds(body: JsonObject): JsonObject {
  const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
  const text = JSON.stringify(body, (name, value: unknown) =>
    name === 'createdTime' || name === 'lastModifiedTime' ? undefined : value,
  );
  return JSON.parse(text.replaceAll(uuid, 'uuid'));
}

const event = {
  version: '1.0',
  context: { eventType: 'viewer-request' },
  request: { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} },
};
const text = (code: string) => ({ code: { text: code } });
const whole = { comment: 'c', runtime: 'CLOUDFRONT_JS_2_0', keyValueStoreArns: [], ...text('x') };

const [empty, filled] = ['KVTVPDKIKX0DER', 'KV3UN6WX5RRO2AG']; // the store's first two versions
const [b, c] = [
  { key: 'p/b', value: '3' },
  { key: 'p/c', value: '😀' },
];

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
  ['createKeyValueStore', { name: 'fresh' }],
  ['createKeyValueStore', { name: 'fresh', comment: '<&>"é', message: 'why' }],
  ['createKeyValueStore', { name: 'fresh', comment: null }],
  ['createKeyValueStore', { name: 'shop' }],
  ['createKeyValueStore', { name: '54947df8-0e9e-4471-a2f9-9af509fb5889' }],
  ['createKeyValueStore', { name: 'a b', comment: 'c'.repeat(129), message: 'm'.repeat(257) }],
  ['createKeyValueStore', { name: 'fresh', unknown: 1 }],
  ['updateKeyValueStore', { name: 'shop', comment: 'new' }],
  ['updateKeyValueStore', { name: 'shop', comment: 'c'.repeat(129) }],
  ['updateKeyValueStore', { name: 'shop' }],
  ['updateKeyValueStore', { name: 'unknown', comment: 'new' }],
  ['deleteKeyValueStore', { name: 'shop', ifMatch: filled }],
  ['deleteKeyValueStore', { name: 'shop', ifMatch: empty }],
  ['deleteKeyValueStore', { name: 'shop', ifMatch: 'nonsense' }],
  ['deleteKeyValueStore', { name: 'unknown', ifMatch: filled }],
  ['changeEntries', { name: 'shop', ifMatch: filled, puts: [b, c], deletes: ['a'] }],
  ['changeEntries', { name: 'shop', ifMatch: filled, puts: null, deletes: ['unknown'] }],
  ['changeEntries', { name: 'shop', ifMatch: empty, puts: [b, c], deletes: ['a'] }],
  ['changeEntries', { name: 'shop', ifMatch: first, puts: [b] }],
  ['changeEntries', { name: 'shop', ifMatch: filled }],
  ['changeEntries', { name: 'shop', ifMatch: filled, puts: [b], deletes: ['p/b', ''] }],
  ['changeEntries', { name: 'shop', ifMatch: filled, puts: [{ key: 'k' }] }],
  ['changeEntries', { name: 'unknown', ifMatch: filled, deletes: ['a'] }],
  ['syncEntries', { name: 'shop', entries: [b, c] }],
  ['syncEntries', { name: 'shop', entries: [b], prefix: 'p/', ifMatch: filled }],
  ['syncEntries', { name: 'shop', entries: [b], prefix: 'p/', ifMatch: empty }],
  ['syncEntries', { name: 'shop', entries: [b], ifMatch: 'nonsense', dryRun: true }],
  ['syncEntries', { name: 'shop', entries: [], mode: 'REPLACE' }],
  ['syncEntries', { name: 'shop', entries: [], mode: 'REPLACE', dryRun: true }],
  ['syncEntries', { name: 'shop', entries: [], mode: 'REPLACE', maxDeletes: 2 }],
  ['syncEntries', { name: 'shop', entries: [], mode: 'REPLACE', maxDeletes: 0, prefix: 'p' }],
  ['syncEntries', { name: 'shop', entries: [], maxDeletes: 0 }],
  ['syncEntries', { name: 'shop', entries: [], mode: 'REPLACE', maxDeletes: -1 }],
  ['syncEntries', { name: 'shop', entries: [b, b], prefix: 'q', message: '\u0000' }],
  ['syncEntries', { name: 'shop', entries: [], prefix: '\ud83d' }],
  ['syncEntries', { name: 'shop', entries: [], maxDeletes: null }],
  ['syncEntries', { name: 'shop', entries: [], mode: null }],
  ['syncEntries', { name: 'shop', entries: [], mode: 'MIRROR' }],
  ['syncEntries', { name: 'shop', entries: [], maxDeletes: 2 ** 31 }],
  ['syncEntries', { name: 'shop' }],
  ['syncEntries', { name: 'unknown', entries: [] }],
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
