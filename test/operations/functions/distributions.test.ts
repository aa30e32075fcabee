import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { cacheBehavior, createDistribution, createLive } from '../../support/distributions.ts';
import { createSample } from '../../support/emulator.ts';
import { authorizerOf, contextOf, startGateway, startUpstream } from '../../support/gateway.ts';
import { startRest } from '../../support/rest.ts';

const upstream = startUpstream();
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);
const { cloudFront } = gateway;
const { client } = cloudFront;

const ifMatch = 'ETVPDKIKX0DER';
const fields =
  'associations { distributionId domainName aliases status staging pathPattern eventType }';
const asked = (action: string) =>
  cloudFront.answered.filter((answered) => answered.action === action).length;

let first: string;
let second: string;
beforeAll(async () => {
  for (const name of ['team-a-used', 'team-a-use', 'team-b-used']) await createLive(client, name);
  await createSample(client, 'team-a-free');
  const other = { ...cacheBehavior({ 'viewer-response': 'team-a-used' }), PathPattern: '/docs/*' };
  first = await createDistribution(
    client,
    { 'viewer-request': 'team-a-used', 'viewer-response': 'team-a-use' },
    {
      Aliases: { Quantity: 1, Items: ['www.example.com'] },
      CacheBehaviors: { Quantity: 1, Items: [other] },
    },
  );
  second = await createDistribution(
    client,
    { 'viewer-request': 'team-a-used' },
    { Staging: true, Enabled: false },
  );
});
beforeEach(() => {
  cloudFront.answered.length = 0;
});

async function ask(query: string, group = 'admin', variables: object = {}) {
  const requestContext = contextOf('POST', authorizerOf(group));
  const { body = '' } = await gateway.invoke({
    body: JSON.stringify({ query, variables }),
    requestContext,
  });
  return JSON.parse(body) as { data?: Record<string, unknown>; errors?: unknown[] };
}

const one = (name: string, selected: string, stage = 'DEVELOPMENT') =>
  `{ function(name: "${name}", stage: ${stage}) { ... on CloudFrontFunction { ${selected} } } }`;
const remove = (name: string, selected: string, group = 'admin') =>
  ask(
    `mutation ($input: DeleteFunctionInput!) { deleteFunction(input: $input) { __typename ... on FunctionInUse { ${selected} } } }`,
    group,
    { input: { name, ifMatch } },
  );
const byId = <Item extends { distributionId: string }>(items: Item[]) =>
  items.toSorted((a, b) => (a.distributionId < b.distributionId ? -1 : 1));

test('a function has an association for each event type of each cache behavior, in both APIs and stages', async () => {
  const domainName = expect.stringMatching(/^d[a-z\d]{13}\.cloudfront\.net$/);
  const common = { domainName, status: 'Deployed' };
  const ofFirst = {
    ...common,
    distributionId: first,
    aliases: ['www.example.com'],
    staging: false,
  };
  const all: ({ distributionId: string } & Record<string, unknown>)[] = [
    { ...ofFirst, pathPattern: null, eventType: 'viewer-request' },
    { ...ofFirst, pathPattern: '/docs/*', eventType: 'viewer-response' },
    {
      ...common,
      distributionId: second,
      aliases: [],
      staging: true,
      pathPattern: null,
      eventType: 'viewer-request',
    },
  ];
  const expected = byId(all);
  for (const stage of ['DEVELOPMENT', 'LIVE']) {
    const { associations } = await gateway.ask(one('team-a-used', fields, stage));
    expect(byId(associations as typeof expected)).toEqual(expected);
  }
  const { status, body } = await rest.send('GET /v1/functions/team-a-used/associations');
  expect(status).toBe(200);
  expect(byId((body as { items: typeof expected }).items)).toEqual(expected);
  expect(await gateway.ask(one('team-a-free', fields))).toEqual({ associations: [] });
});

test('the list of distributions is read only when associations are selected, once for all functions', async () => {
  await ask('{ functions { nodes { name status } } }');
  expect(asked('ListDistributions')).toBe(0);
  const { data } = await ask(
    `{ functions(first: 50) { nodes { ${fields} } } ${one('team-a-used', fields).slice(1)}`,
  );
  expect(data).toBeDefined();
  expect(asked('ListDistributions')).toBe(1);
});

test('an association that cannot be read is null, and errors holds the reason', async () => {
  cloudFront.failNext({ action: 'ListDistributions', code: 'AccessDenied' });
  const { data, errors } = await ask(one('team-a-used', `name ${fields}`));
  expect(data).toEqual({ function: { name: 'team-a-used', associations: null } });
  expect(errors).toMatchObject([
    { extensions: { code: 'AccessDenied', action: 'cloudfront:ListDistributions' } },
  ]);
  cloudFront.failNext({ action: 'ListDistributions', code: 'AccessDenied' });
  expect(await rest.send('GET /v1/functions/team-a-used/associations')).toMatchObject({
    status: 403,
    body: { action: 'cloudfront:ListDistributions', decidedBy: 'IAM' },
  });
});

test('who may read a function sees its associations, and of no other function', async () => {
  const own = (await ask(one('team-a-used', fields), 'team-a')).data?.['function'];
  expect(own).toMatchObject({ associations: [{}, {}, {}] });
  cloudFront.answered.length = 0;
  const authorizer = authorizerOf('team-a');
  const path = (name: string) => `GET /v1/functions/${name}/associations`;
  for (const name of ['team-b-used', 'team-b-none']) {
    expect(await rest.send(path(name), { authorizer })).toMatchObject({
      status: 403,
      body: { decidedBy: 'GATEWAY' },
    });
  }
  expect(cloudFront.answered).toEqual([]);
  expect(await rest.send(path('team-a-none'), { authorizer })).toMatchObject({ status: 404 });
  expect(await rest.send(path('a%20b'))).toMatchObject({ status: 400 });
});

test('FunctionInUse names the distributions that use the function, read only when they are selected', async () => {
  const { data } = await remove('team-a-used', 'name');
  expect(data).toEqual({
    deleteFunction: { __typename: 'FunctionInUse', name: 'team-a-used' },
  });
  expect(asked('ListDistributions')).toBe(0);
  const selected = await remove('team-a-used', 'distributions');
  const ids = expect.arrayContaining([first, second]);
  expect(selected.data).toMatchObject({ deleteFunction: { distributions: ids } });
  expect(await gateway.ask(one('team-a-used', 'name'))).toEqual({ name: 'team-a-used' });
  const request = 'DELETE /v1/functions/team-a-used';
  const headers = { 'if-match': ifMatch };
  const { status, body } = await rest.send(request, { headers });
  expect(status).toBe(409);
  expect(body).toMatchObject({ distributions: ids });
  expect((body as { distributions: string[] }).distributions).toHaveLength(2);
  cloudFront.failNext({ action: 'ListDistributions', code: 'InternalError', times: 3 });
  expect((await rest.send(request, { headers })).body).toMatchObject({ distributions: null });
});

test('the list takes a request for each hundred distributions, after one for the function in REST', async () => {
  for (let index = 2; index < 100; index += 1) await createDistribution(client);
  const last = await createDistribution(client, { 'viewer-request': 'team-a-used' });
  cloudFront.answered.length = 0;
  const { associations } = await gateway.ask(one('team-a-used', 'associations { distributionId }'));
  expect(associations).toHaveLength(4);
  expect(associations).toContainEqual({ distributionId: last });
  expect(asked('ListDistributions')).toBe(2);
  cloudFront.answered.length = 0;
  const { body } = await rest.send('GET /v1/functions/team-a-used/associations');
  expect((body as { items: object[] }).items).toHaveLength(4);
  const actions = cloudFront.answered.map(({ action }) => action);
  expect(actions).toEqual(['DescribeFunction', 'ListDistributions', 'ListDistributions']);
});
