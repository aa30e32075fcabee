import { TagResourceCommand } from '@aws-sdk/client-cloudfront';
import { beforeEach, expect, test } from '@jest/globals';
import { createSample, someCode } from '../../support/emulator.ts';
import { authorizerOf, contextOf, startGateway, startUpstream } from '../../support/gateway.ts';
import { startRest } from '../../support/rest.ts';
import { startRewritingProxy } from '../../support/rewritingProxy.ts';
import { functionArn } from '../../support/roles.ts';

const upstream = startUpstream();
const { cloudFront } = await upstream;
const proxy = await startRewritingProxy(cloudFront.url);
process.env['AWS_ENDPOINT_URL_CLOUDFRONT'] = proxy.url;
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);
const { client } = cloudFront;

let name = '';
let count = 0;
const before = [
  { key: 'stage', value: 'test' },
  { key: 'team', value: 'a + b' },
];
beforeEach(async () => {
  proxy.rewrite = (text) => text;
  name = `team-a-tagged-${(count += 1)}`;
  await createSample(client, name);
  await tag(before);
  cloudFront.answered.length = 0;
});

const tag = (tags: { key: string; value: string }[]) =>
  client.send(
    new TagResourceCommand({
      Resource: functionArn(name),
      Tags: { Items: tags.map(({ key: Key, value: Value }) => ({ Key, Value })) },
    }),
  );
const actions = () => cloudFront.answered.map(({ action }) => action);
const read = async () =>
  (
    (await gateway.ask(
      `{ function(name: "${name}") { ... on CloudFrontFunction { tags { key value } } } }`,
    )) as { tags: object[] }
  ).tags;

const success =
  '... on SetFunctionTagsSuccess { name tags { key value } previousTags { key value } recovered }';
const failure =
  '... on ServiceError { errorCode message retryable } ... on InvalidArgument { violations { path rule } } ... on ServiceUnavailable { outcome } ... on AccessDenied { action decidedBy } ... on AwsRefusal { awsCode }';
async function set(tags: object[], { group = 'admin', of = name } = {}) {
  const query = `mutation ($input: SetFunctionTagsInput!) { setFunctionTags(input: $input) { __typename ${success} ${failure} } }`;
  const { body = '' } = await gateway.invoke({
    body: JSON.stringify({ query, variables: { input: { name: of, tags } } }),
    requestContext: contextOf('POST', authorizerOf(group)),
  });
  return (JSON.parse(body) as { data: { setFunctionTags: Record<string, unknown> } }).data
    .setFunctionTags;
}

test('tags are sorted by key, the same for both stages, and read only when they are selected', async () => {
  await tag([{ key: 'empty', value: '' }]);
  const expected = [{ key: 'empty', value: '' }, ...before];
  expect(await read()).toEqual(expected);
  const { body } = await rest.send(`GET /v1/functions/${name}/tags`);
  expect(body).toEqual({ items: expected });
  cloudFront.answered.length = 0;
  await gateway.ask(`{ function(name: "${name}") { ... on CloudFrontFunction { name } } }`);
  expect(actions()).toEqual(['DescribeFunction']);
  cloudFront.answered.length = 0;
  await gateway.ask(
    '{ functions(first: 1) { nodes { tags { key } counterpart { tags { key } } } } }',
  );
  expect(actions().filter((action) => action === 'ListTagsForResource')).toHaveLength(1);
});

test('tags that cannot be read are null, and errors holds the reason', async () => {
  cloudFront.failNext({ action: 'ListTagsForResource', code: 'AccessDenied' });
  const { body = '' } = await gateway.invoke({
    body: JSON.stringify({
      query: `{ function(name: "${name}") { ... on CloudFrontFunction { name tags { key } } } }`,
    }),
  });
  expect(JSON.parse(body)).toMatchObject({
    data: { function: { name, tags: null } },
    errors: [{ extensions: { action: 'cloudfront:ListTagsForResource' } }],
  });
  const unknown = 'GET /v1/functions/team-a-none/tags';
  expect(await rest.send(unknown)).toMatchObject({ status: 404 });
});

test('setFunctionTags replaces all tags, and tells those that were there before', async () => {
  const tags = [
    { key: 'team', value: 'c' },
    { key: 'cost', value: '' },
  ];
  const now = tags.toReversed();
  const expected = { name, tags: now, previousTags: before, recovered: false };
  expect(await set(tags)).toEqual({ __typename: 'SetFunctionTagsSuccess', ...expected });
  expect(actions()).toEqual([
    'DescribeFunction',
    'ListTagsForResource',
    'TagResource',
    'UntagResource',
  ]);
  expect(await read()).toEqual(now);
  const { status, body } = await rest.send(`PUT /v1/functions/${name}/tags`, {
    body: { tags: [] },
  });
  expect({ status, body }).toEqual({
    status: 200,
    body: { name, tags: [], previousTags: now, recovered: false },
  });
  expect(await read()).toEqual([]);
});

test('tags that are there already are not sent, and nothing else of the function changes', async () => {
  const look = () =>
    gateway.ask(
      `{ function(name: "${name}") { ... on CloudFrontFunction { etag comment lastModifiedTime code { sha256 } } } }`,
    );
  const former = await look();
  expect(await set(before)).toMatchObject({ tags: before, previousTags: before });
  expect(actions()).not.toContain('TagResource');
  await set([]);
  expect(await look()).toEqual(former);
});

test("AWS's own tags are left as they are, and cannot be set", async () => {
  const own = { key: 'aws:stack', value: 'web' };
  // CloudFront takes them from AWS's services alone, so one is put into its answer.
  const element = `<Tag><Key>${own.key}</Key><Value>${own.value}</Value></Tag>`;
  proxy.rewrite = (text) => text.replace(/(<Tags [^>]*><Items>)/, `$1${element}`);
  const tags = [{ key: 'cost', value: 'x' }];
  expect(await set(tags)).toMatchObject({ tags: [own, ...tags], previousTags: [own, ...before] });
  expect(await read()).toEqual([own, ...tags]);
  cloudFront.answered.length = 0;
  expect(await set(tags)).toMatchObject({ tags: [own, ...tags] });
  expect(actions()).toEqual(['DescribeFunction', 'ListTagsForResource']);
  expect(await set([own])).toMatchObject({
    errorCode: 'InvalidArgument',
    violations: [{ path: 'tags.0.key', rule: 'PATTERN' }],
  });
});

test.each<[string, object[], object[]]>([
  [
    'a key twice',
    [
      { key: 'a', value: '1' },
      { key: 'a', value: '2' },
    ],
    [{ path: 'tags.1.key', rule: 'PATTERN' }],
  ],
  ['an empty key', [{ key: '', value: '' }], [{ path: 'tags.0.key', rule: 'MIN_LENGTH' }]],
  ['<', [{ key: 'a', value: '<' }], [{ path: 'tags.0.value', rule: 'PATTERN' }]],
  ["AWS's prefix", [{ key: 'AWS:a', value: '' }], [{ path: 'tags.0.key', rule: 'PATTERN' }]],
])('tags with %s are refused in both APIs without a call', async (_, tags, violations) => {
  expect(await set(tags)).toMatchObject({ errorCode: 'InvalidArgument', violations });
  const answer = await rest.send(`PUT /v1/functions/${name}/tags`, { body: { tags } });
  expect(answer).toMatchObject({ status: 400, body: { violations } });
  const input = { name: 'team-a-new', code: { text: someCode }, tags };
  const query = `mutation ($input: CreateFunctionInput!) { createFunction(input: $input) { ${failure} } }`;
  const { body = '' } = await gateway.invoke({
    body: JSON.stringify({ query, variables: { input } }),
    requestContext: contextOf('POST', authorizerOf('admin')),
  });
  expect(JSON.parse(body)).toMatchObject({
    data: { createFunction: { errorCode: 'InvalidArgument', violations } },
  });
  const created = await rest.send('POST /v1/functions', { body: input });
  expect(created).toMatchObject({ status: 400, body: { violations } });
  expect(actions()).toEqual([]);
});

test('more than 50 tags, a quota that AWS raises on request, are refused in its words in both APIs', async () => {
  const tags = Array.from({ length: 51 }, (_, index) => ({ key: `k${index}`, value: '' }));
  expect(await set(tags)).toMatchObject({ errorCode: 'AwsRefusal', awsCode: 'InvalidTagging' });
  const answer = await rest.send(`PUT /v1/functions/${name}/tags`, { body: { tags } });
  expect(answer).toMatchObject({
    status: 400,
    body: { errorCode: 'AwsRefusal', awsCode: 'InvalidTagging', outcome: 'NOT_APPLIED' },
  });
  expect(actions()).not.toContain('UntagResource');
  expect(await read()).toEqual(before);
});

test('50 tags are replaced by 50 others', async () => {
  const of = (prefix: string) =>
    Array.from({ length: 50 }, (_, index) => ({ key: `${prefix}${index + 10}`, value: '' }));
  await set(of('a'));
  expect(await set(of('b'))).toMatchObject({ tags: of('b'), previousTags: of('a') });
  expect(await read()).toEqual(of('b'));
});

test('a change of which a part was made says so, and is completed when it is sent again', async () => {
  cloudFront.failNext({ action: 'UntagResource', code: 'AccessDenied' });
  const tags = [{ key: 'cost', value: 'x' }];
  expect(await set(tags)).toMatchObject({
    errorCode: 'ServiceUnavailable',
    outcome: 'UNKNOWN',
    retryable: false,
  });
  expect(await read()).toEqual([...tags, ...before]);
  expect(await set(tags)).toMatchObject({ tags, previousTags: [...tags, ...before] });
  cloudFront.failNext({ action: 'UntagResource', code: 'AccessDenied' });
  const request = `PUT /v1/functions/${name}/tags`;
  const body = { tags: before };
  expect(await rest.send(request, { body })).toMatchObject({ status: 504 });
  expect(await rest.send(request, { body })).toMatchObject({ status: 200 });
});

test('who may write a function sets its tags, and of no other function', async () => {
  expect(await set([], { group: 'team-a' })).toMatchObject({ previousTags: before });
  cloudFront.answered.length = 0;
  for (const other of ['team-b-tagged', 'team-b-none', name.replace('team-a', 'x')]) {
    expect(await set([], { group: 'team-a', of: other })).toMatchObject({
      errorCode: 'AccessDenied',
      action: 'cloudfront:TagResource',
      decidedBy: 'GATEWAY',
    });
  }
  expect(actions()).toEqual([]);
  expect(await set([], { of: 'team-a-none' })).toMatchObject({
    errorCode: 'NoSuchFunctionExists',
  });
});

test('a function that goes while its tags are changed is NoSuchFunctionExists', async () => {
  cloudFront.failNext({ action: 'TagResource', code: 'NoSuchResource' });
  expect(await set([{ key: 'a', value: '' }])).toMatchObject({ errorCode: 'NoSuchFunctionExists' });
});
