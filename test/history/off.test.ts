import { expect, test } from '@jest/globals';
import { createSample } from '../support/emulator.ts';
import { startGateway, startUpstream } from '../support/gateway.ts';
import { startRest } from '../support/rest.ts';

const upstream = startUpstream();
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);
const { cloudFront } = gateway;
const etag = 'ETVPDKIKX0DER';
await createSample(cloudFront.client, 'sample');

test.each([
  'GET /v1/functions/sample/versions',
  'GET /v1/functions/sample/versions/1',
  'GET /v1/functions/sample/versions/1/code',
  'GET /v1/functions/sample/diff?from=1&to=LIVE',
  'POST /v1/functions/sample/restore',
])('without a history %s is UnsupportedOperation, and changes nothing', async (request) => {
  const isChange = request.startsWith('POST');
  const sent = isChange ? { body: { version: 1 }, headers: { 'if-match': etag } } : {};
  expect(await rest.send(request, sent)).toMatchObject({
    status: 400,
    body: { errorCode: 'UnsupportedOperation', detail: 'This gateway keeps no history.' },
  });
  expect(cloudFront.answered.map(({ action }) => action)).not.toContain('UpdateFunction');
});

test('without a history the fields of it are null or in errors, and what else was asked for is there', async () => {
  const query = `{ function(name: "sample") { ... on CloudFrontFunction { etag versions { name } } }
    versions(name: "sample") { name } version(name: "sample", number: 1) { number }
    functionDiff(name: "sample", from: { version: 1 }, to: { stage: DEVELOPMENT }) { __typename } }`;
  const { body = '' } = await gateway.invoke({ body: JSON.stringify({ query }) });
  const { data, errors } = JSON.parse(body);
  expect(data).toEqual({
    function: { etag, versions: null },
    versions: null,
    version: null,
    functionDiff: { __typename: 'UnsupportedOperation' },
  });
  expect(errors).toHaveLength(3);
  for (const { extensions } of errors) expect(extensions.code).toBe('UnsupportedOperation');
});

test('without a history every change is made, and tells no version', async () => {
  const changed = await rest.send('PATCH /v1/functions/sample', {
    headers: { 'if-match': etag },
    body: { comment: 'x', message: 'why' },
  });
  expect(changed).toMatchObject({ status: 200, body: { version: null } });
  const { etag: now } = changed.body as { etag: string }; // as documented
  const headers = { 'if-match': now };
  const published = await rest.send('POST /v1/functions/sample/publish', { headers });
  expect(published).toMatchObject({ status: 200, body: { version: null, previousLive: null } });
  const stale = await rest.send('DELETE /v1/functions/sample', { headers: { 'if-match': etag } });
  expect(stale).toMatchObject({ status: 412, body: { changedBy: null } });
  const input = { name: 'sample', ifMatch: etag };
  const conflict = `mutation ($input: DeleteFunctionInput!) { deleteFunction(input: $input) {
    ... on PreconditionFailed { changedBy { number } } } }`;
  expect(await gateway.ask(conflict, { input })).toEqual({ changedBy: null });
  expect(await rest.send('DELETE /v1/functions/sample?message=why', { headers })).toMatchObject({
    status: 204,
  });
});

test('without a history a comparison of two stages is made', async () => {
  await createSample(cloudFront.client, 'staged');
  const answer = await rest.send('GET /v1/functions/staged/diff?from=DEVELOPMENT&to=DEVELOPMENT');
  expect(answer).toMatchObject({ status: 200, body: { code: '', changes: [] } });
});

test('without a history there are no test cases, and nothing is run', async () => {
  cloudFront.answered.length = 0;
  const unsupported = { status: 400, body: { errorCode: 'UnsupportedOperation' } };
  const body = { httpRequest: 'GET / HTTP/1.1' };
  const path = '/v1/functions/sample/tests';
  expect(await rest.send(`GET ${path}`)).toMatchObject(unsupported);
  expect(await rest.send(`GET ${path}/one`)).toMatchObject(unsupported);
  expect(await rest.send(`PUT ${path}/one`, { body })).toMatchObject(unsupported);
  expect(await rest.send(`DELETE ${path}/one`)).toMatchObject(unsupported);
  expect(await rest.send(`POST ${path}/run`)).toMatchObject(unsupported);
  const query =
    '{ testCases(name: "sample") { name } testCase(name: "sample", case: "one") { name } }';
  const { body: text = '' } = await gateway.invoke({ body: JSON.stringify({ query }) });
  expect(JSON.parse(text)).toMatchObject({
    data: { testCases: null, testCase: null },
    errors: [1, 2].map(() => ({ extensions: { code: 'UnsupportedOperation' } })),
  });
  expect(cloudFront.answered.map(({ action }) => action)).not.toContain('TestFunction');
});
