import { beforeEach, expect, test } from '@jest/globals';
import { createGateway } from '../../src/createContext.ts';
import type { Context } from '../../src/context.ts';
import { operations } from '../../src/operations/index.ts';
import { toLambdaContext } from '../../src/local/event.ts';
import type { Caller } from '../../src/access/caller.ts';
import { createSample, someCode } from '../support/emulator.ts';
import { authorizerOf, contextOf, startGateway, startUpstream } from '../support/gateway.ts';
import { startRest } from '../support/rest.ts';

const upstream = startUpstream();
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);
const { cloudFront, log } = gateway;
const { createContext } = createGateway(process.env);

const ifMatch = 'ETVPDKIKX0DER';
const event = {
  version: '1.0',
  context: { eventType: 'viewer-request' },
  request: { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} },
};
await createSample(cloudFront.client, 'team-a-one');
await createSample(cloudFront.client, 'team-b-one', '// code of team-b');
await createSample(cloudFront.client, 'url-rewrite');

beforeEach(() => {
  cloudFront.answered.length = 0;
  log.length = 0;
});

async function askAs(group: string, query: string, variables: object = {}) {
  const requestContext = contextOf('POST', authorizerOf(group));
  const body = JSON.stringify({ query, variables });
  const { statusCode, body: text = '' } = await gateway.invoke({ body, requestContext });
  return { statusCode, text, ...JSON.parse(text) };
}

const sendAs = (group: string, request: string, options: Parameters<typeof rest.send>[1] = {}) =>
  rest.send(request, { ...options, authorizer: authorizerOf(group) });

const caller = (group: string): Caller => ({
  subject: group,
  kind: 'JWT',
  issuer: 'i',
  groups: [group],
});

/** Lists every call on one function. */
const callsOn = (name: string) =>
  [
    [
      'cloudfront:DescribeFunction',
      (c: Context) => operations.describeFunction({ name, stage: 'DEVELOPMENT' }, c),
    ],
    [
      'cloudfront:GetFunction',
      (c: Context) => operations.getFunction({ name, stage: 'DEVELOPMENT' }, c),
    ],
    [
      'cloudfront:TestFunction',
      (c: Context) => operations.testFunction({ name, ifMatch, event, stage: 'DEVELOPMENT' }, c),
    ],
    [
      'cloudfront:UpdateFunction',
      (c: Context) =>
        operations.updateFunction(
          {
            name,
            ifMatch,
            comment: '',
            runtime: 'CLOUDFRONT_JS_2_0',
            keyValueStoreArns: [],
            code: { text: '//' },
          },
          c,
        ),
    ],
    [
      'cloudfront:PublishFunction',
      (c: Context) => operations.publishFunction({ name, ifMatch, force: true }, c),
    ],
    ['cloudfront:DeleteFunction', (c: Context) => operations.deleteFunction({ name, ifMatch }, c)],
  ] as const;

const everything = {
  grants: [],
  keyValueStoreGrants: [],
  may: () => true,
  mayStore: () => true,
};
const foreign = ['team-b-one', 'team-b-unknown', 'url-rewrite', 'team-a', 'xteam-a-one'];

test.each(
  foreign.flatMap((name) => callsOn(name).map(([action, call]) => [action, name, call] as const)),
)(
  'the first check: %s on %s is refused without asking AWS, whether the function exists or not',
  async (action, _, call) => {
    const context = createContext(caller('team-a'), toLambdaContext('test', 29_000));
    const result = await call(context);
    const code = 'AccessDenied';
    expect(result).toMatchObject({
      __typename: code,
      errorCode: code,
      action,
      decidedBy: 'GATEWAY',
      retryable: false,
    });
    expect(cloudFront.answered).toEqual([]);
  },
);

test.each(
  foreign.flatMap((name) => callsOn(name).map(([action, call]) => [action, name, call] as const)),
)('the second check: with the first one off, IAM refuses %s on %s', async (action, _, call) => {
  const context = createContext(caller('team-a'), toLambdaContext('test', 29_000));
  const result = await call({ ...context, access: everything });
  expect(result).toMatchObject({ __typename: 'AccessDenied', action, decidedBy: 'IAM' });
  expect(cloudFront.answered.map(({ status }) => status)).toContain(403);
});

test.each(foreign)(
  'the second check: IAM refuses the question that comes before a publication of %s',
  async (name) => {
    const context = createContext(caller('team-a'), toLambdaContext('test', 29_000));
    const result = await operations.publishFunction(
      { name, ifMatch },
      { ...context, access: everything },
    );
    const action = 'cloudfront:TestFunction';
    expect(result).toMatchObject({ __typename: 'AccessDenied', action, decidedBy: 'IAM' });
    expect(cloudFront.answered.map((answered) => answered.action)).not.toContain('PublishFunction');
  },
);

test('create and list have the first check only, as IAM can allow them only for every function', async () => {
  const context = {
    ...createContext(caller('team-a'), toLambdaContext('test', 29_000)),
    access: everything,
  };
  const input = { name: 'team-b-new', code: { text: someCode } };
  expect(await operations.createFunction(input, context)).toMatchObject({
    __typename: 'CreateFunctionSuccess',
  });
  expect(await operations.listFunctions({ first: 10 }, context)).toMatchObject({
    hasNextPage: false,
  });
  // Its tags are named, so they are not.
  const tagged = { ...input, name: 'team-b-tagged', tags: [{ key: 'k', value: 'v' }] };
  expect(await operations.createFunction(tagged, context)).toMatchObject({
    __typename: 'AccessDenied',
    decidedBy: 'IAM',
  });
});

test('a caller whom no rule matches gets a session that may do nothing', async () => {
  const context = {
    ...createContext(caller('nobody'), toLambdaContext('test', 29_000)),
    access: everything,
  };
  for (const [action, call] of callsOn('team-a-one')) {
    expect(await call(context)).toMatchObject({
      __typename: 'AccessDenied',
      action,
      decidedBy: 'IAM',
    });
  }
  expect(await operations.listFunctions({ first: 10 }, context)).toMatchObject({
    __typename: 'AccessDenied',
  });
});

test('the Lambdas’ own key may do nothing at CloudFront', async () => {
  const { CloudFrontClient, ListFunctionsCommand } = await import('@aws-sdk/client-cloudfront');
  const own = new CloudFrontClient();
  await expect(own.send(new ListFunctionsCommand())).rejects.toMatchObject({
    name: 'AccessDenied',
  });
});

test('a forbidden function and an unknown one get the same answer, but for the name and the id', async () => {
  const query = `query ($name: String!) { function(name: $name) { __typename ... on ServiceError { message errorCode retryable } } }`;
  const [there, unknown] = await Promise.all(
    ['team-b-one', 'team-b-none'].map((name) => askAs('team-a', query, { name })),
  );
  expect(there.text).toBe(unknown.text);
  expect(there.data.function).toMatchObject({ __typename: 'AccessDenied' });
  const thereRest = await sendAs('team-a', 'GET /v1/functions/team-b-one');
  const unknownRest = await sendAs('team-a', 'GET /v1/functions/team-b-none');
  expect(thereRest.status).toBe(403);
  const { requestId: _one, ...problem } = thereRest.body as Record<string, unknown>; // a problem
  const { requestId: _other, ...sameProblem } = unknownRest.body as Record<string, unknown>;
  expect(problem).toEqual(sameProblem);
});

test('missing rights are refused before invalid values, except a name that no function can have', async () => {
  const query = `mutation ($input: UpdateFunctionInput!) { updateFunction(input: $input) { __typename } }`;
  const update = async (input: object) =>
    (await askAs('team-a', query, { input })).data.updateFunction;
  const wrong = { ifMatch: '', comment: 'x'.repeat(200), code: { text: '' } };
  expect(await update({ name: 'team-b-one', ...wrong })).toEqual({ __typename: 'AccessDenied' });
  expect(await update({ name: 'team-a-one', ...wrong })).toEqual({ __typename: 'InvalidArgument' });
  expect(await update({ name: 'team-b one', ...wrong })).toEqual({ __typename: 'InvalidArgument' });
});

test('a list has only what the caller may read, and its cursors and links reveal nothing else', async () => {
  const query = `{ functions(first: 1) { edges { cursor node { name } } pageInfo { hasNextPage endCursor } } }`;
  const { data } = await askAs('team-b', query);
  expect(data.functions.edges.map(({ node }: { node: object }) => node)).toEqual([
    { name: 'team-b-new' },
  ]);
  expect(data.functions.pageInfo.hasNextPage).toBe(true);
  expect(Buffer.from(data.functions.pageInfo.endCursor, 'base64url').toString()).toContain(
    'team-b-new',
  );
  const page = await sendAs('team-b', 'GET /v1/functions');
  expect(page.body).toMatchObject({
    items: [{ name: 'team-b-new' }, { name: 'team-b-one' }],
    nextCursor: null,
  });
  const nothing = await sendAs('nobody', 'GET /v1/functions');
  expect(nothing).toMatchObject({
    status: 403,
    body: { errorCode: 'AccessDenied', decidedBy: 'GATEWAY' },
  });
});

test('both APIs tell a caller who it is and what it may do, without asking AWS', async () => {
  const query = '{ viewer { subject kind groups grants { functions actions } } }';
  const actions = ['READ', 'TEST', 'WRITE', 'PUBLISH', 'CREATE', 'DELETE'];
  const viewer = {
    subject: 'team-a',
    kind: 'JWT',
    groups: ['team-a'],
    grants: [{ functions: ['team-a-*'], actions }],
  };
  expect((await askAs('team-a', query)).data).toEqual({ viewer });
  expect(await sendAs('team-a', 'GET /v1/viewer')).toMatchObject({ status: 200, body: viewer });
  expect((await askAs('nobody', query)).data.viewer.grants).toEqual([]);
  expect(cloudFront.answered).toEqual([]);
});

test('a service that signs has both APIs under /service, and links that it can follow', async () => {
  const userArn = 'arn:aws:sts::123456789012:assumed-role/team-a-deploy/build-7';
  const authorizer = { iam: { userArn, accountId: '123456789012', cognitoIdentity: null } };
  const body = { name: 'team-a-new', code: { text: someCode } };
  const created = await rest.send('POST /service/v1/functions', { body, authorizer });
  expect(created).toMatchObject({
    status: 201,
    headers: { location: '/service/v1/functions/team-a-new' },
  });
  const page = await rest.send('GET /service/v1/functions?limit=1', { authorizer });
  expect(page.headers['link']).toMatch(/^<\/service\/v1\/functions\?limit=1&cursor=/);
  const viewer = await rest.send('GET /service/v1/viewer', { authorizer });
  expect(viewer.body).toMatchObject({ subject: userArn, kind: 'IAM', groups: [] });
  expect(cloudFront.answered.map(({ caller: arn }) => arn)).toContain(
    'arn:aws:sts::123456789012:assumed-role/OperatorRole/iam.team-a-deploy=2Fbuild-7=2F123456789012',
  );
});

test.each([{}, { lambda: { sub: 'admin' } }, { claims: { sub: 'admin' } }])(
  'without a caller that API Gateway has verified, no operation runs: %j',
  async (authorizer) => {
    const requestContext = contextOf('POST', authorizer);
    const headers = {
      'content-type': 'application/json',
      'x-user': 'admin',
      authorization: 'Bearer x',
    };
    const mutation = `mutation { deleteFunction(input: { name: "team-a-one", ifMatch: "${ifMatch}" }) { __typename } }`;
    for (const body of [JSON.stringify({ query: mutation }), 'no JSON', '']) {
      const answer = await gateway.invoke({ body, headers, requestContext });
      expect(answer).toMatchObject({ statusCode: 401, headers: { 'www-authenticate': 'Bearer' } });
      expect(JSON.parse(answer.body ?? '').errors[0].extensions).toEqual({
        code: 'UNAUTHENTICATED',
      });
    }
    for (const request of [
      'GET /v1/functions',
      'DELETE /v1/functions/x',
      'GET /service/v1/viewer',
      'GET /v1/nothing',
    ]) {
      const answer = await rest.send(request, { authorizer, headers: { 'x-user': 'admin' } });
      expect(answer).toMatchObject({
        status: 401,
        headers: { 'www-authenticate': 'Bearer' },
        body: { status: 401 },
      });
    }
    expect(cloudFront.answered).toEqual([]);
    for (const request of ['GET /openapi.json', 'GET /problems/Throttling', 'GET /healthz']) {
      expect(await rest.send(request, { authorizer })).toMatchObject({ status: 200 });
    }
  },
);

test('two callers at once, thousands of times: neither ever sees the other’s functions', async () => {
  const query = `query ($mine: String!, $other: String!) {
    functions(first: 100) { nodes { name } }
    mine: function(name: $mine) { ... on CloudFrontFunction { name } ... on ServiceError { errorCode } }
    other: function(name: $other) { ... on CloudFrontFunction { name } ... on ServiceError { errorCode } }
    viewer { subject }
  }`;
  const visit = async (index: number) => {
    const [own, other] = index % 2 === 0 ? ['team-a', 'team-b'] : ['team-b', 'team-a'];
    const { data, errors } = await askAs(own, query, { mine: `${own}-one`, other: `${other}-one` });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      viewer: { subject: own },
      mine: { name: `${own}-one` },
      other: { errorCode: 'AccessDenied' },
    });
    const names = data.functions.nodes.map(({ name }: { name: string }) => name);
    expect(names.filter((name: string) => !name.startsWith(`${own}-`))).toEqual([]);
    expect(names.length).toBeGreaterThan(1);
  };
  for (let round = 0; round < 75; round += 1) {
    await Promise.all(Array.from({ length: 20 }, (_, index) => visit(index)));
  }
  const byName = cloudFront.answered.filter(({ path }) => /function\/team-/.test(path));
  expect(byName.length).toBeGreaterThan(1_000);
  for (const { path, caller: arn, status } of byName) {
    const [, team = ''] = /function\/(team-.)-/.exec(path) ?? [];
    expect({ arn, status }).toEqual({
      arn: `arn:aws:sts::123456789012:assumed-role/OperatorRole/jwt.${team}`,
      status: 200,
    });
  }
});
