import { beforeAll, expect, test } from '@jest/globals';
import { createSample } from '../support/emulator.ts';
import { contextOf, startGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await createSample(gateway.cloudFront.client, 'sample');
});

const secret = 'S3CRET';

test.each([
  ['broken JSON', `{"query":"${secret}`],
  ['a JSON text', `"${secret}"`],
  ['an empty array', '[]'],
  ['a batch', '[{"query":"{__typename}"},{"query":"{__typename}"}]'],
  ['an empty object', '{}'],
  ['a number for a query', '{"query":1}'],
  ['no query', `{"variables":{"input":"${secret}"}}`],
  ['variables that are no object', '{"query":"{__typename}","variables":"S3CRET"}'],
  ['nothing', ''],
])('a body of %s is 400, and is not echoed', async (_, body) => {
  const result = await gateway.invoke({ body });
  expect(result.statusCode).toBe(400);
  expect(result.headers?.['content-type']).toMatch(/^application\/json/);
  const { errors, data } = JSON.parse(result.body ?? '');
  expect(data).toBeUndefined();
  expect(errors).toEqual([
    { message: expect.any(String), extensions: { code: expect.stringMatching(/^[A-Z_]+$/) } },
  ]);
  expect(result.body).not.toContain(secret);
});

const input = { name: 'sample', ifMatch: 'ETVPDKIKX0DER' };
test.each([
  ['broken base64', { ...input, code: { base64: secret } }, 'input.code.base64'],
  ['both forms of code', { ...input, code: { base64: 'AAAA', text: secret } }, 'input.code'],
  ['a name that is an object', { ...input, name: { secret } }, 'input.name'],
  ['an ETag that is a number', { ...input, ifMatch: 1 }, 'input.ifMatch'],
  ['an unknown runtime', { ...input, runtime: secret }, 'input.runtime'],
  [
    'a store that is a list',
    { ...input, keyValueStoreArns: ['a', [secret]] },
    'input.keyValueStoreArns[1]',
  ],
  ['no object at all', secret, 'input'],
  ['a value that imitates the message', ` at "input.code"; ${secret}`, 'input'],
])('%s is a malformed request that names the place, not the value', async (_, value, path) => {
  const query =
    'mutation ($input: UpdateFunctionInput!) { updateFunction(input: $input) { __typename } }';
  const result = await gateway.invoke({
    body: JSON.stringify({ query, variables: { input: value } }),
  });
  expect(result.statusCode).toBe(400);
  const { errors } = JSON.parse(result.body ?? '');
  expect(errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT' });
  expect(errors[0].message).toContain(`at "${path}"`);
  expect(result.body).not.toContain(secret);
});

test.each([
  `{ function(name: "a", stage: ${secret}) { __typename } }`,
  `{ function(name: "a", stage: "${secret}") { __typename } }`,
  `mutation { updateFunction(input: "${secret}") { __typename } }`,
  `mutation { updateFunction(input: { name: "a", ifMatch: "", code: { base64: "${secret}" } }) { __typename } }`,
  `{ "${secret}" }`,
  `{ function(name: """${secret}""" """x""") }`,
])('the document %s is refused without repeating its value', async (query) => {
  const result = await gateway.invoke({ body: JSON.stringify({ query }) });
  expect(result.statusCode).toBe(400);
  expect(result.body).not.toContain(secret);
});

test('an unexpected error is masked, and logged with both request ids', async () => {
  gateway.cloudFront.failNext({ code: 'TestFunctionFailed', message: secret }); // which no read has
  const query =
    'mutation { updateFunction(input: { name: "sample", ifMatch: "ETVPDKIKX0DER" }) { __typename } }';
  const { statusCode, body } = await gateway.invoke({ body: JSON.stringify({ query }) });
  expect(statusCode).toBe(200);
  const { data, errors } = JSON.parse(body ?? '');
  expect(data).toEqual({ updateFunction: null });
  expect(errors).toEqual([
    {
      message: 'Internal server error',
      locations: [expect.anything()],
      path: ['updateFunction'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
    },
  ]);
  const { requestId } = errors[0].extensions;
  expect(
    gateway.log.find((entry) => entry['requestId'] === requestId && entry['error']),
  ).toMatchObject({
    level: 'ERROR',
    awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    error: { name: 'TestFunctionFailed', message: secret },
  });
});

test('a crash in the second of two mutations leaves the receipt of the first', async () => {
  await createSample(gateway.cloudFront.client, 'receipt');
  const query = `mutation {
    first: updateFunction(input: { name: "receipt", ifMatch: "ETVPDKIKX0DER", comment: "" }) {
      ... on UpdateFunctionSuccess { function { etag } }
    }
    second: updateFunction(input: { name: "nothing", ifMatch: "ETVPDKIKX0DER", comment: "" }) { __typename }
  }`;
  const action = 'DescribeFunction';
  gateway.cloudFront.failNext({ action, code: 'TestFunctionFailed', after: 2 });
  const { body } = await gateway.invoke({ body: JSON.stringify({ query }) });
  const { data, errors } = JSON.parse(body ?? '');
  expect(data).toEqual({ first: { function: { etag: 'E3UN6WX5RRO2AG' } }, second: null });
  expect(errors).toMatchObject([{ path: ['second'], message: 'Internal server error' }]);
});

function get(query: string, headers: Record<string, string>) {
  const rawQueryString = new URLSearchParams({ query }).toString();
  return gateway.invoke({ requestContext: contextOf('GET'), headers, rawQueryString });
}

test('a query may come by GET when it cannot come from a form; a mutation may not', async () => {
  const preflighted = { 'apollo-require-preflight': 'true' };
  const document = '{ function(name: "sample") { __typename } }';
  const { statusCode, body } = await get(document, preflighted);
  expect({ statusCode, body }).toEqual({
    statusCode: 200,
    body: '{"data":{"function":{"__typename":"CloudFrontFunction"}}}\n',
  });
  expect((await get(document, { authorization: 'Bearer token' })).statusCode).toBe(200);
  expect((await get(document, { authorization: '' })).statusCode).toBe(400);
  const mutation =
    'mutation { updateFunction(input: { name: "sample", ifMatch: "" }) { __typename } }';
  expect((await get(mutation, preflighted)).statusCode).toBe(405);
});

test('a body in base64 is decoded, as API Gateway encodes what it does not know', async () => {
  const body = Buffer.from('{"query":"{ __typename }"}').toString('base64');
  const result = await gateway.invoke({ body, isBase64Encoded: true });
  expect(JSON.parse(result.body ?? '')).toEqual({ data: { __typename: 'Query' } });
});

test('introspection is off, and so are suggestions, unless the stage says otherwise', async () => {
  const { body } = await gateway.invoke({ body: '{"query":"{ __schema { types { name } } }"}' });
  expect(JSON.parse(body ?? '').errors[0].message).toContain('introspection is not allowed');
  const misspelled = await gateway.invoke({ body: '{"query":"{ functoin }"}' });
  expect(misspelled.body).not.toContain('Did you mean');
});
