import { PublishFunctionCommand } from '@aws-sdk/client-cloudfront';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createSample, someCode } from '../../support/emulator.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await createSample(gateway.cloudFront.client, 'sample');
});
beforeEach(() => {
  gateway.cloudFront.answered.length = 0;
});

const document = `query ($name: String!, $stage: FunctionStage! = DEVELOPMENT) {
  function(name: $name, stage: $stage) {
    __typename
    ... on CloudFrontFunction { id name stage etag }
    ... on ServiceError { message errorCode retryable requestId }
    ... on InvalidArgument { violations { path rule } }
    ... on NoSuchFunctionExists { name stage }
    ... on AccessDenied { action decidedBy }
    ... on ServiceUnavailable { outcome }
  }
}`;
const withCode = `query ($name: String!) {
  function(name: $name) { ... on CloudFrontFunction { etag code { text base64 sha256 sizeBytes } } }
}`;

const actions = () => gateway.cloudFront.answered.map(({ action }) => action);
const describeSample = () => gateway.ask(document, { name: 'sample' });

test('a function is one request, its code another that is sent only when asked for', async () => {
  expect(await describeSample()).toEqual({
    __typename: 'CloudFrontFunction',
    id: expect.any(String),
    name: 'sample',
    stage: 'DEVELOPMENT',
    etag: 'ETVPDKIKX0DER',
  });
  expect(actions()).toEqual(['DescribeFunction']);
  expect(await gateway.ask(withCode, { name: 'sample' })).toEqual({
    etag: 'ETVPDKIKX0DER',
    code: {
      text: someCode,
      base64: Buffer.from(someCode).toString('base64'),
      sha256: 'dfbfc4ee040a64a797a690604e273a021b6a26bcbab953d552fd119b64a1b372',
      sizeBytes: someCode.length,
    },
  });
  expect(actions()).toEqual(['DescribeFunction', 'DescribeFunction', 'GetFunction']);
});

test('the stages of a function have ids of their own', async () => {
  await createSample(gateway.cloudFront.client, 'published');
  await gateway.cloudFront.client.send(
    new PublishFunctionCommand({ Name: 'published', IfMatch: 'ETVPDKIKX0DER' }),
  );
  const live = await gateway.ask(document, { name: 'published', stage: 'LIVE' });
  const development = await gateway.ask(document, { name: 'published' });
  expect(live).toMatchObject({ name: 'published', stage: 'LIVE' });
  expect(live['id']).not.toBe(development['id']);
});

test('LIVE of a function that was never published is NoSuchFunctionExists', async () => {
  expect(await gateway.ask(document, { name: 'sample', stage: 'LIVE' })).toMatchObject({
    __typename: 'NoSuchFunctionExists',
    name: 'sample',
    stage: 'LIVE',
  });
});

test.each(['', '.', '..', 'a/b', 'a b', 'ä', 'n'.repeat(65), '%2e%2e', '__proto__/x'])(
  'the name %j never reaches CloudFront',
  async (name) => {
    expect(await gateway.ask(document, { name })).toMatchObject({
      __typename: 'InvalidArgument',
      violations: [{ path: 'name' }],
    });
    expect(actions()).toEqual([]);
  },
);

test.each([
  ['UnsupportedOperation', 1, {}],
  ['AccessDenied', 1, { action: 'cloudfront:DescribeFunction', decidedBy: 'IAM' }],
  ['Throttling', 3, { retryable: true }],
  ['ServiceUnavailable', 3, { outcome: 'NOT_APPLIED', retryable: true }],
] as const)('%s is a value of the union', async (code, times, details) => {
  gateway.cloudFront.failNext({ code, times });
  expect(await describeSample()).toMatchObject({ __typename: code, errorCode: code, ...details });
});

test('a failure to read the code goes to errors under the same code, and the rest stays', async () => {
  gateway.cloudFront.failNext({ action: 'GetFunction', code: 'AccessDenied' });
  const { body } = await gateway.invoke({
    body: JSON.stringify({ query: withCode, variables: { name: 'sample' } }),
  });
  expect(JSON.parse(body ?? '')).toEqual({
    data: { function: { etag: 'ETVPDKIKX0DER', code: null } },
    errors: [
      {
        message: 'IAM does not allow cloudfront:GetFunction on this function.',
        locations: [expect.anything()],
        path: ['function', 'code'],
        extensions: {
          code: 'AccessDenied',
          errorCode: 'AccessDenied',
          retryable: false,
          requestId: expect.any(String),
          action: 'cloudfront:GetFunction',
          decidedBy: 'IAM',
        },
      },
    ],
  });
});

test('no connection to CloudFront is ServiceUnavailable, without a word of its address', async () => {
  const url = process.env['AWS_ENDPOINT_URL_CLOUDFRONT'] ?? '';
  await gateway.cloudFront.close();
  const result = await describeSample();
  expect(result).toMatchObject({ __typename: 'ServiceUnavailable', outcome: 'NOT_APPLIED' });
  expect(JSON.stringify(result)).not.toContain(new URL(url).port);
});
