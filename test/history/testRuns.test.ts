import { PublishFunctionCommand } from '@aws-sdk/client-cloudfront';
import { beforeEach, expect, test } from '@jest/globals';
import { hash } from 'node:crypto';
import { createSample } from '../support/emulator.ts';
import { changeOutside, startHistory, type Members } from './someHistory.ts';

const { gateway, rest, client } = await startHistory();
const { cloudFront } = gateway;
const etag = 'ETVPDKIKX0DER';

/** Answers as the path says. */
const code = `async function handler(event) {
  const request = event.request;
  console.log('uri', request.uri);
  if (request.uri === '/throw') throw new Error('no such thing');
  if (request.uri === '/answer') return { statusCode: 404, statusDescription: 'Not Found' };
  request.uri += 'index.html';
  request.headers['x-id'] = { value: String(Math.random()) };
  return request;
}`;
const codeSha256 = hash('sha256', code);
await createSample(client, 'sample', code);

beforeEach(() => {
  cloudFront.answered.length = 0;
});

const text = (path: string) => `GET ${path} HTTP/1.1\r\nHost: www.example.com`;
const put = async (name: string, testCase: string, body: Members) => {
  const answer = await rest.send(`PUT /v1/functions/${name}/tests/${testCase}`, { body });
  if (answer.status >= 400) throw new Error(answer.bytes.toString());
};

const differences = 'differences { pointer expected actual message }';
const results = `results { name passed output functionError computeUtilization logs ${differences} }`;
const failure = `... on ServiceError { errorCode message } ... on NoSuchTestCase { name case }
  ... on InvalidArgument { violations { path } } ... on AccessDenied { action decidedBy }`;
/** Runs test cases by GraphQL. */
const run = (input: Members) =>
  gateway.ask(
    `mutation ($input: RunTestCasesInput!) { runTestCases(input: $input) { __typename ${failure}
      ... on RunTestCasesSuccess { run { stage etag codeSha256 ranAt passed failed recorded ${results} } } } }`,
    { input },
  );
/** Runs one case, and gives its result. */
const runOne = async (testCase: string) => {
  const { run: done } = await run({ name: 'sample', tests: [testCase] });
  const [result] = (done as { results: Members[] }).results; // as asked for
  return result ?? {};
};
const madeTests = () => cloudFront.answered.filter(({ action }) => action === 'TestFunction');

test('a run tells what was run, and of each test case what came out and what differs, the same through both APIs', async () => {
  await createSample(client, 'both', code);
  const expect1 = { output: { request: { uri: '/docs/index.html' } } };
  await put('both', 'passes', { httpRequest: text('/docs/'), expect: expect1 });
  await put('both', 'fails', { httpRequest: text('/other/'), expect: expect1 });
  const { run: done, ...success } = await run({ name: 'both' });
  expect(success).toEqual({ __typename: 'RunTestCasesSuccess' });
  const { results: all, ...about } = done as Members & { results: Members[] };
  expect(about).toEqual({
    stage: 'DEVELOPMENT',
    etag,
    codeSha256,
    ranAt: expect.stringMatching(/^\d{4}-.*Z$/),
    passed: 1,
    failed: 1,
    recorded: true,
  });
  const [fails, passes] = all;
  expect(passes).toMatchObject({
    name: 'passes',
    passed: true,
    output: {
      request: { uri: '/docs/index.html', headers: { host: { value: 'www.example.com' } } },
    },
    functionError: null,
    computeUtilization: expect.any(Number),
    logs: [expect.stringContaining('uri /docs/')],
    differences: [],
  });
  expect(fails).toMatchObject({
    name: 'fails',
    passed: false,
    differences: [
      {
        pointer: '/request/uri',
        expected: '"/docs/index.html"',
        actual: '"/other/index.html"',
        message: '/request/uri is "/other/index.html", expected "/docs/index.html"',
      },
    ],
  });
  const { body, status } = await rest.send('POST /v1/functions/both/tests/run', {
    body: { stage: 'DEVELOPMENT', ifMatch: etag, tests: ['passes', 'fails'] },
  });
  const random = expect.any(Object);
  const withoutOutput = (result: Members | undefined) => ({ ...result, output: random });
  expect({ status, body }).toEqual({
    status: 200,
    body: { ...about, ranAt: expect.any(String), results: [fails, passes].map(withoutOutput) },
  });
});

test('each test case keeps its last result, also when others are run after it', async () => {
  await createSample(client, 'last', code);
  await put('last', 'one', {
    httpRequest: text('/a/'),
    expect: { output: { request: { uri: '/' } } },
  });
  await put('last', 'two', { httpRequest: text('/throw'), maxComputeUtilization: 100 });
  await put('last', 'three', { httpRequest: text('/') });
  const run1 = await run({ name: 'last', tests: ['one', 'three'] });
  await rest.send('POST /v1/functions/last/tests/run', { body: { tests: ['two'] } });
  await changeOutside(client, 'last', 'changed');
  // More runs than are read at once.
  for (let runs = 0; runs < 6; runs += 1) await run({ name: 'last', tests: ['three'] });
  const run3 = await run({ name: 'last', tests: ['three'] });
  const fields = `name lastResult { passed stage etag codeSha256 ranAt author functionError computeUtilization ${differences} }`;
  const all = await gateway.ask(`{ testCases(name: "last") { ${fields} } }`);
  const ranAt = (done: Members) => (done['run'] as Members)['ranAt'];
  const common = { stage: 'DEVELOPMENT', author: 'admin', computeUtilization: expect.any(Number) };
  const first = { ...common, etag, codeSha256 };
  const difference = { pointer: '/request/uri', expected: '"/"', actual: '"/a/index.html"' };
  const functionError = expect.stringContaining('no such thing');
  expect(all).toMatchObject([
    {
      name: 'one',
      lastResult: { ...first, passed: false, ranAt: ranAt(run1), differences: [difference] },
    },
    {
      name: 'three',
      lastResult: { ...common, passed: true, ranAt: ranAt(run3), etag: 'E3UN6WX5RRO2AG' },
    },
    { name: 'two', lastResult: { ...first, passed: false, functionError } },
  ]);
  const { body } = await rest.send('GET /v1/functions/last/tests');
  const { items } = body as { items: Members[] }; // as documented
  expect(items.map(({ name, lastResult }) => ({ name, lastResult }))).toEqual(all);
});

test('the last result of two runs at the same time is that of each', async () => {
  await createSample(client, 'parallel', code);
  await put('parallel', 'one', { httpRequest: text('/a') });
  await put('parallel', 'two', { httpRequest: text('/throw') });
  await Promise.all(['one', 'two'].map((one) => run({ name: 'parallel', tests: [one] })));
  const all = await gateway.ask('{ testCases(name: "parallel") { lastResult { passed } } }');
  expect(all).toEqual([{ lastResult: { passed: true } }, { lastResult: { passed: false } }]);
});

test('without anything expected the code must not fail, and may give any output', async () => {
  await put('sample', 'any', { httpRequest: text('/x') });
  await put('sample', 'throws', { httpRequest: text('/throw') });
  expect(await runOne('any')).toMatchObject({ passed: true, differences: [] });
  const message = expect.stringMatching(/^the code failed: .*no such thing/);
  expect(await runOne('throws')).toMatchObject({
    passed: false,
    output: null,
    functionError: expect.stringContaining('no such thing'),
    differences: [{ pointer: null, expected: null, message }],
  });
});

test('an expected error is one that contains the text, and an output is none', async () => {
  const functionError = 'no such thing';
  await put('sample', 'error', { httpRequest: text('/throw'), expect: { functionError } });
  await put('sample', 'error-other', {
    httpRequest: text('/throw'),
    expect: { functionError: 'No such' },
  });
  await put('sample', 'error-none', { httpRequest: text('/'), expect: { functionError } });
  expect(await runOne('error')).toMatchObject({ passed: true, differences: [] });
  expect(await runOne('error-other')).toMatchObject({
    passed: false,
    differences: [
      { pointer: null, expected: '"No such"', actual: expect.stringContaining('no such thing') },
    ],
  });
  expect(await runOne('error-none')).toMatchObject({
    passed: false,
    differences: [{ expected: '"no such thing"', actual: null }],
  });
});

test('a code that fails does not pass for an expected output', async () => {
  await put('sample', 'fails-output', { httpRequest: text('/throw'), expect: { output: {} } });
  expect(await runOne('fails-output')).toMatchObject({ passed: false });
});

test('a test case fails when it takes more than its highest utilization', async () => {
  await put('sample', 'slow', { httpRequest: text('/'), maxComputeUtilization: 0 });
  const message = expect.stringMatching(/^computeUtilization is \d+, expected at most 0$/);
  expect(await runOne('slow')).toMatchObject({
    passed: false,
    differences: [{ pointer: null, expected: '0', message }],
  });
});

test('what is ignored is not compared', async () => {
  const expected = { output: { request: { headers: { 'x-id': { value: '1' } } } } };
  const httpRequest = text('/');
  await put('sample', 'random', { httpRequest, expect: expected });
  await put('sample', 'ignored', {
    httpRequest,
    expect: expected,
    ignore: ['/request/headers/x-id/value'],
  });
  expect(await runOne('random')).toMatchObject({
    differences: [{ pointer: '/request/headers/x-id/value' }],
  });
  expect(await runOne('ignored')).toMatchObject({ passed: true });
});

test('an event that CloudFront cannot use fails its test case, and the others are run', async () => {
  await createSample(client, 'bad', code);
  await put('bad', 'bad', { event: { version: '2.0' } });
  await put('bad', 'good', { httpRequest: text('/') });
  const { run: done } = await run({ name: 'bad' });
  expect(done).toMatchObject({ passed: 1, failed: 1 });
  const [bad] = (done as { results: Members[] }).results; // as asked for
  expect(bad).toMatchObject({
    passed: false,
    differences: [
      { message: expect.stringMatching(/^CloudFront could not run this test case: ./) },
    ],
  });
});

test('a function without test cases has a run of none', async () => {
  await createSample(client, 'none', code);
  expect(await run({ name: 'none' })).toMatchObject({
    run: { passed: 0, failed: 0, results: [], recorded: false },
  });
});

test('LIVE is run when it is asked for, and is not there before a publication', async () => {
  await createSample(client, 'live', code);
  await put('live', 'one', { httpRequest: text('/') });
  expect(await run({ name: 'live', stage: 'LIVE' })).toMatchObject({
    __typename: 'NoSuchFunctionExists',
  });
  await client.send(new PublishFunctionCommand({ Name: 'live', IfMatch: etag }));
  await changeOutside(client, 'live', 'changed');
  const { run: done } = await run({ name: 'live', stage: 'LIVE' });
  expect(done).toMatchObject({ stage: 'LIVE', codeSha256 });
});

test('a name that no test case has is told, and nothing is run', async () => {
  await put('sample', 'known', { httpRequest: text('/') });
  expect(await run({ name: 'sample', tests: ['known', 'unknown'] })).toMatchObject({
    __typename: 'NoSuchTestCase',
    name: 'sample',
    case: 'unknown',
  });
  expect(madeTests()).toEqual([]);
});

test.each([
  ['tests', { tests: Array.from({ length: 51 }, (_, index) => `t${index}`) }],
  ['tests.1', { tests: ['a', 'a b'] }],
  ['name', { name: 'a b' }],
])('a run with wrong %s is refused, and nothing is asked', async (path, input) => {
  expect(await run({ name: 'sample', ...input })).toMatchObject({ violations: [{ path }] });
  expect(cloudFront.answered).toEqual([]);
});

test.each([
  ['a version that has been replaced', 'E3UN6WX5RRO2AG', 'PreconditionFailed'],
  ['no version', 'é', 'InvalidIfMatchVersion'],
])('%s as ifMatch is refused, and nothing is run', async (_, ifMatch, errorCode) => {
  await put('sample', 'one', { httpRequest: text('/') });
  expect(await run({ name: 'sample', ifMatch })).toMatchObject({ errorCode });
  expect(madeTests()).toEqual([]);
});

test('fifty test cases of the largest size are run within the calls of a request, and all are kept', async () => {
  await createSample(client, 'fifty', code);
  const event = {
    version: '1.0',
    context: { eventType: 'viewer-request' },
    viewer: { ip: '198.51.100.1' },
    request: {
      method: 'GET',
      uri: '/',
      querystring: {},
      headers: { a: { value: '"'.repeat(20_000) } },
      cookies: {},
    },
  };
  const output = { request: { uri: 'é'.repeat(8_000), a: '"'.repeat(100), b: 1 } };
  for (let index = 0; index < 50; index += 1)
    await put('fifty', `t${index}`, { event, expect: { output } });
  cloudFront.answered.length = 0;
  const { run: done } = await run({ name: 'fifty' });
  expect(done).toMatchObject({ passed: 0, failed: 50, recorded: true });
  expect(madeTests()).toHaveLength(50);
  const calls = cloudFront.answered.filter(({ action }) => action !== 'AssumeRole');
  expect(calls.length).toBeLessThanOrEqual(64);
  const all = await gateway.ask('{ testCases(name: "fifty") { lastResult { passed } } }');
  expect(all).toEqual(Array.from({ length: 50 }, () => ({ lastResult: { passed: false } })));
}, 60_000);

test('a document may run test cases once', async () => {
  const one = 'runTestCases(input: { name: "sample" }) { __typename }';
  const documents = [
    `mutation { a: ${one} b: ${one} }`,
    `mutation { ...f ... { b: ${one} } } fragment f on Mutation { a: ${one} }`,
  ];
  for (const query of documents) {
    const { statusCode, body = '' } = await gateway.invoke({ body: JSON.stringify({ query }) });
    expect({ statusCode, ...JSON.parse(body) }).toMatchObject({
      statusCode: 400,
      errors: [{ extensions: { code: 'TOO_MANY_CALLS' } }],
    });
  }
  expect(cloudFront.answered).toEqual([]);
});

test('who ran how many test cases is in the audit log', async () => {
  await put('sample', 'one', { httpRequest: text('/') });
  gateway.log.length = 0;
  await run({ name: 'sample', tests: ['one'] });
  expect(gateway.log.filter(({ message }) => message === 'audit')).toMatchObject([
    {
      operation: 'RunTestCases',
      function: 'sample',
      subject: 'admin',
      outcome: 'Success',
      etag,
      passed: 1,
      failed: 0,
    },
  ]);
});
