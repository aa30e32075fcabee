import { beforeEach, expect, test } from '@jest/globals';
import type { InjectedFailure } from '../../src/emulator/index.ts';
import { clientOf, createSample, someCode } from '../support/emulator.ts';
import { startGateway, startUpstream } from '../support/gateway.ts';
import { startRest } from '../support/rest.ts';

const minuteMs = 60_000;
let aheadMs = 0;
const upstream = startUpstream({ now: () => new Date(Date.now() + aheadMs) });
const { cloudFront, log } = await upstream;
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);

const ifMatch = 'ETVPDKIKX0DER';
const failure = '... on ServiceError { errorCode retryable } ... on ServiceUnavailable { outcome }';
const create = `mutation ($input: CreateFunctionInput!) { createFunction(input: $input) {
  __typename ${failure} ... on FunctionAlreadyExists { outcome } ... on CreateFunctionSuccess { recovered } } }`;
const update = `mutation ($input: UpdateFunctionInput!) { updateFunction(input: $input) { __typename ${failure} } }`;
const whole = { comment: '', runtime: 'CLOUDFRONT_JS_2_0', keyValueStoreArns: [] };
const sameAsSample = {
  ...whole,
  comment: 'a sample',
  code: { text: someCode },
};

/** Makes CloudFront answer each of these actions with a fault, once. */
const fail = (faults: Record<string, InjectedFailure['code']>) => {
  for (const [action, code] of Object.entries(faults)) cloudFront.failNext({ action, code });
};
const lost = 'ServiceUnavailable';
/** Names a failure of CloudFront's that no read has. */
const odd = 'TestFunctionFailed';

let name = '';
let count = 0;
beforeEach(async () => {
  name = `write-${(count += 1)}`;
  aheadMs = -minuteMs;
  await createSample(cloudFront.client, name);
  aheadMs = 0;
  log.length = 0;
});

const expectLogged = () =>
  expect(log).toContainEqual(
    expect.objectContaining({ level: 'ERROR', message: 'unexpected error' }),
  );

test('a refusal after a lost answer is told, once it is seen that nothing was written', async () => {
  fail({ UpdateFunction: lost });
  cloudFront.answered.length = 0;
  const body = { ...whole, code: { text: 'x'.repeat(11_000) } };
  const headers = { 'if-match': ifMatch };
  expect(await rest.send(`PUT /v1/functions/${name}`, { headers, body })).toMatchObject({
    status: 413,
    body: { errorCode: 'FunctionSizeLimitExceeded', retryable: false },
  });
  const writes = cloudFront.answered.filter(({ action }) => action === 'UpdateFunction');
  expect(writes.map(({ status }) => status)).toEqual([503, 413]);

  fail({ CreateFunction: lost });
  fail({ CreateFunction: 'TooManyFunctions' });
  const input = { name: `${name}-new`, code: { text: someCode } };
  expect(await gateway.ask(create, { input })).toMatchObject({ errorCode: 'TooManyFunctions' });
});

test("the request ID is AWS's if AWS answered the call that failed, otherwise the gateway's", async () => {
  const ask = (input: object) =>
    gateway.ask(update.replace('errorCode', 'errorCode requestId'), {
      input: { ifMatch, ...whole, code: { text: '// new' }, ...input },
    });
  const awsIds = () => log.flatMap(({ awsRequestId }) => awsRequestId ?? []);
  const stale = await ask({ name, ifMatch: 'E3UN6WX5RRO2AG' });
  expect(awsIds()).toContain(stale['requestId']);
  fail({ CreateFunction: lost });
  const taken = await gateway.ask(create.replace('errorCode', 'errorCode requestId'), {
    input: { name, code: { text: '// another' } },
  });
  expect(taken).toMatchObject({ errorCode: 'FunctionAlreadyExists', outcome: 'UNKNOWN' });
  expect(awsIds()).toContain(taken['requestId']);
  log.length = 0;
  const invalid = await ask({ name: 'a b' });
  expect(awsIds()).toEqual([]);
  expect(log.map(({ requestId }) => requestId)).toContain(invalid['requestId']);
});

test('a look at what became of a write may fail as it likes: the outcome is unknown', async () => {
  for (const read of ['DescribeFunction', 'GetFunction']) {
    fail({ UpdateFunction: lost, [read]: odd });
    const input = { name, ifMatch, ...whole, code: { text: '// new' } };
    expect(await gateway.ask(update, { input })).toEqual({
      __typename: 'ServiceUnavailable',
      errorCode: 'ServiceUnavailable',
      outcome: 'UNKNOWN',
      retryable: false,
    });
  }
  expectLogged();
});

test('what is known of a REST request is told, even when a look besides fails', async () => {
  const headers = { 'if-match': ifMatch };
  fail({ DescribeFunction: odd });
  const published = await rest.send(`POST /v1/functions/${name}/publish`, { headers });
  expect(published).toMatchObject({ status: 200, body: { name, stage: 'LIVE' } });
  expect(published.headers).not.toHaveProperty('etag');
  fail({ PublishFunction: 'PreconditionFailed', DescribeFunction: odd });
  expect(await rest.send(`POST /v1/functions/${name}/publish`, { headers })).toMatchObject({
    status: 412,
    body: { errorCode: 'PreconditionFailed', current: null },
  });
  expectLogged();
});

test('a name that is taken: not created, or, after a lost answer, who knows', async () => {
  const input = { name, code: { text: '// another' } };
  const taken = { __typename: 'FunctionAlreadyExists', errorCode: 'FunctionAlreadyExists' };
  const answer = { ...taken, retryable: false };
  expect(await gateway.ask(create, { input })).toEqual({ ...answer, outcome: 'NOT_APPLIED' });
  fail({ CreateFunction: lost });
  expect(await gateway.ask(create, { input })).toEqual({ ...answer, outcome: 'UNKNOWN' });
});

test('a function that is there is taken for the one that was created only if it is new, tags or not', async () => {
  const tags = [{ key: 'team', value: 'a' }];
  const ask = async (input: object) => {
    fail({ CreateFunction: lost });
    return gateway.ask(create, { input: { ...sameAsSample, ...input } });
  };
  const done = { __typename: 'CreateFunctionSuccess', recovered: true };
  await createSample(clientOf(cloudFront.url), `${name}-new`);
  expect(await ask({ name: `${name}-new`, tags })).toEqual(done);
  aheadMs = -10 * minuteMs;
  await createSample(clientOf(cloudFront.url), `${name}-old`);
  aheadMs = 0;
  for (const input of [{}, { tags }]) {
    expect(await ask({ name: `${name}-old`, ...input })).toMatchObject({
      __typename: 'FunctionAlreadyExists',
      outcome: 'UNKNOWN',
    });
  }
});

test('a refusal of the version that is there says so, by both APIs and for each change', async () => {
  const refused = 'PreconditionFailed';
  const told = 'refused this ifMatch although it is the present version';
  const headers = { 'if-match': ifMatch };
  const body = { ...whole, code: { text: '// new' } };
  for (const [action, request, options] of [
    ['UpdateFunction', `PUT /v1/functions/${name}`, { headers, body }],
    ['PublishFunction', `POST /v1/functions/${name}/publish`, { headers }],
    ['DeleteFunction', `DELETE /v1/functions/${name}`, { headers }],
  ] as const) {
    fail({ [action]: refused });
    expect(await rest.send(request, options)).toMatchObject({
      status: 412,
      headers: { etag: `"${ifMatch}"` },
      body: {
        detail: expect.stringContaining(told),
        outcome: 'NOT_APPLIED',
        retryable: false,
        current: { etag: ifMatch },
      },
    });
  }
  fail({ UpdateFunction: refused });
  const query = update.replace('__typename', '__typename ... on ServiceError { message }');
  const answer = await gateway.ask(query, { input: { name, ifMatch, ...body } });
  expect(answer).toMatchObject({ __typename: refused, message: expect.stringContaining(told) });
});
