import { DescribeFunctionCommand, UpdateFunctionCommand } from '@aws-sdk/client-cloudfront';
import { beforeEach, expect, test } from '@jest/globals';
import { createSample, createStore, someCode } from '../../support/emulator.ts';
import { authorizerOf, contextOf, startGateway, startUpstream } from '../../support/gateway.ts';
import { startRest } from '../../support/rest.ts';

const upstream = startUpstream();
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);
const { cloudFront } = gateway;
const mine = await createStore(cloudFront.client, 'team-a-redirects');
const theirs = await createStore(cloudFront.client, 'team-b-redirects');
const foreign = mine.replace('123456789012', '999999999999');
const unknown = mine.replace(/[0-9a-f]{12}$/, '000000000000');
const first = 'ETVPDKIKX0DER';

let name: string;
let count = 0;
beforeEach(async () => {
  name = `team-a-${(count += 1)}`;
  await createSample(cloudFront.client, name);
  cloudFront.answered.length = 0;
});

const actions = () => cloudFront.answered.map(({ action }) => action);
const whole = { comment: '', runtime: 'CLOUDFRONT_JS_2_0', code: { text: someCode } };

async function mutate(field: string, input: object) {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const query = `mutation ($input: ${type}Input!) { ${field}(input: $input) {
    __typename
    ... on ${type}Success { function { keyValueStoreArns } }
    ... on ServiceError { message }
    ... on InvalidArgument { violations { path rule } }
    ... on AccessDenied { action decidedBy }
  } }`;
  const { body = '' } = await gateway.invoke({
    body: JSON.stringify({ query, variables: { input } }),
    requestContext: contextOf('POST', authorizerOf('team-a')),
  });
  return JSON.parse(body).data[field];
}

const update = (keyValueStoreArns: string[], ifMatch = first) =>
  mutate('updateFunction', { name, ifMatch, ...whole, keyValueStoreArns });
const create = (keyValueStoreArns: string[]) =>
  mutate('createFunction', { name: `${name}-new`, ...whole, keyValueStoreArns });

/** Associates a key value store past the gateway, as somebody else does. */
async function associate(arn: string): Promise<string> {
  const { ETag = '' } = await cloudFront.client.send(
    new UpdateFunctionCommand({
      Name: name,
      IfMatch: first,
      FunctionConfig: {
        Comment: '',
        Runtime: 'cloudfront-js-2.0',
        KeyValueStoreAssociations: { Quantity: 1, Items: [{ KeyValueStoreARN: arn }] },
      },
      FunctionCode: Buffer.from(someCode),
    }),
  );
  cloudFront.answered.length = 0;
  return ETag;
}

const written = /^(?:Update|Create)Function$/;

test.each([
  ['update', update],
  ['create', create],
])('%s brings a store that the caller may read', async (_, change) => {
  expect(await change([mine])).toMatchObject({ function: { keyValueStoreArns: [mine] } });
});

test.each([
  ['update', update],
  ['create', create],
])('%s does not bring a store that the caller may not read', async (_, change) => {
  expect(await change([theirs])).toMatchObject({
    __typename: 'AccessDenied',
    decidedBy: 'GATEWAY',
    message: expect.stringContaining(theirs),
  });
  expect(actions().filter((action) => written.test(action ?? ''))).toEqual([]);
});

test.each([
  ['another account has', foreign],
  ['nobody has', unknown],
])('a store that %s is no valid argument', async (_, arn) => {
  for (const change of [update, create]) {
    expect(await change([arn])).toMatchObject({
      __typename: 'InvalidArgument',
      violations: [{ path: 'keyValueStoreArns.0', rule: 'UNKNOWN' }],
    });
  }
  expect(actions().filter((action) => written.test(action ?? ''))).toEqual([]);
});

test('a store that stays needs no right, a store that comes back does', async () => {
  const etag = await associate(theirs);
  expect(await update([theirs], etag)).toMatchObject({ function: { keyValueStoreArns: [theirs] } });
  const { ETag: second = '' } = await cloudFront.client.send(
    new DescribeFunctionCommand({ Name: name }),
  );
  expect(await update([], second)).toMatchObject({ function: { keyValueStoreArns: [] } });
  const { ETag: third = '' } = await cloudFront.client.send(
    new DescribeFunctionCommand({ Name: name }),
  );
  expect(await update([theirs], third)).toMatchObject({ __typename: 'AccessDenied' });
});

test('what stays is judged by the version that the change is based on', async () => {
  await associate(theirs);
  expect(await update([theirs], first)).toMatchObject({ __typename: 'PreconditionFailed' });
});

test('an update that does not name stores asks for none, and keeps what is there', async () => {
  const etag = await associate(theirs);
  const input = { name, ifMatch: etag, comment: 'new' };
  expect(await mutate('updateFunction', input)).toMatchObject({
    function: { keyValueStoreArns: [theirs] },
  });
  expect(actions()).not.toContain('ListKeyValueStores');
});

test('a store that was found once is not looked for again', async () => {
  await update([mine]);
  const { ETag = '' } = await cloudFront.client.send(new DescribeFunctionCommand({ Name: name }));
  cloudFront.answered.length = 0;
  await update([mine], ETag);
  expect(actions()).toEqual(['UpdateFunction']);
});

test('REST asks the same', async () => {
  const authorizer = authorizerOf('team-a');
  const send = (keyValueStoreArns: string[]) =>
    rest.send(`PATCH /v1/functions/${name}`, {
      authorizer,
      headers: { 'if-match': `"${first}"` },
      body: { ...whole, keyValueStoreArns },
    });
  expect(await send([theirs])).toMatchObject({ status: 403, body: { decidedBy: 'GATEWAY' } });
  expect(await send([foreign])).toMatchObject({
    status: 400,
    body: { errorCode: 'InvalidArgument' },
  });
  expect(await send([mine])).toMatchObject({ status: 200, body: { keyValueStoreArns: [mine] } });
});
