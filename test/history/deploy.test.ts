import { expect, test } from '@jest/globals';
import { apis, deployer, goodCode, uriCase, type Api } from './someDeploy.ts';
import { startHistory, type Members } from './someHistory.ts';

const started = await startHistory();
const { rest, gateway, send, create, publish, versions } = started;
const deploy = deployer(started);
const first = 'ETVPDKIKX0DER';
const second = 'E3UN6WX5RRO2AG';
const codeNow = async (name: string, stage = 'LIVE') =>
  (await rest.send(`GET /v1/functions/${name}/code?stage=${stage}`)).bytes.toString();
const putCase = (name: string, testCase: string, body: Members = uriCase) =>
  send(`PUT /v1/functions/${name}/tests/${testCase}`, body);
const nameOf = (word: string, api: Api) => `${word}-${api.toLowerCase()}`;

test.each(apis)('%s: a deploy writes, tests and publishes, and tells each', async (api) => {
  const name = nameOf('whole', api);
  await create(name, 'one', { comment: 'one' });
  await publish(name, first);
  await putCase(name, 'a');
  await putCase(name, 'b');
  const code = { text: goodCode('two') };
  expect(await deploy(api, { name, ifMatch: first, code, message: 'why' })).toMatchObject({
    function: { name, stage: 'DEVELOPMENT', status: 'UNASSOCIATED', etag: second, comment: 'one' },
    live: { name, stage: 'LIVE', status: 'UNASSOCIATED', comment: 'one' },
    testRun: {
      stage: 'DEVELOPMENT',
      etag: second,
      passed: 2,
      failed: 0,
      recorded: true,
      results: [
        { name: 'a', passed: true },
        { name: 'b', passed: true },
      ],
    },
    version: { number: 3 },
    published: { number: 4 },
    previousLive: { number: 2 },
    resumed: false,
    recovered: false,
  });
  expect(await codeNow(name)).toBe(goodCode('two'));
  expect(await versions(name)).toMatchObject([
    {
      number: 4,
      event: 'PUBLISHED',
      message: 'why',
      author: 'admin',
      testSummary: { passed: 2, failed: 0 },
    },
    { number: 3, event: 'UPDATED', message: 'why', author: 'admin', testSummary: null },
    { number: 2 },
    { number: 1 },
  ]);
});

test.each(apis)(
  '%s: without test cases CloudFront is asked whether it can load the code, and nothing else',
  async (api) => {
    const name = nameOf('untested', api);
    await create(name, 'one');
    gateway.cloudFront.answered.length = 0;
    // Code that fails for the default event can be loaded all the same.
    const code = { text: 'function handler(event) { return event.nothing.at.all; }' };
    expect(await deploy(api, { name, ifMatch: first, code })).toMatchObject({
      function: { etag: second },
      live: { stage: 'LIVE' },
      testRun: null,
      previousLive: null,
    });
    const tests = gateway.cloudFront.answered.filter(({ action }) => action === 'TestFunction');
    expect(tests).toHaveLength(1);
    expect(await codeNow(name)).toBe(code.text);
  },
);

test.each(apis)('%s: a deploy without ifMatch creates the function', async (api) => {
  const name = nameOf('new', api);
  await putCase(name, 'before');
  const content = { code: { text: goodCode('new') }, comment: 'c', runtime: 'CLOUDFRONT_JS_1_0' };
  expect(await deploy(api, { name, ...content, message: 'begin' })).toMatchObject({
    ...(api === 'REST' && { httpStatus: 201 }),
    function: { etag: first, comment: 'c', runtime: 'CLOUDFRONT_JS_1_0' },
    live: { stage: 'LIVE', comment: 'c' },
    testRun: { passed: 1 },
    version: { number: 1 },
    published: { number: 2 },
    previousLive: null,
  });
  expect(await versions(name)).toMatchObject([
    { event: 'PUBLISHED', message: 'begin' },
    { event: 'CREATED', message: 'begin' },
  ]);
  const again = { name, code: { text: goodCode('other') } };
  expect(await deploy(api, again)).toMatchObject({
    ...(api === 'REST' && { httpStatus: 412 }),
    errorCode: 'FunctionAlreadyExists',
    outcome: 'NOT_APPLIED',
  });
  expect(await codeNow(name, 'DEVELOPMENT')).toBe(goodCode('new'));
});

test('REST tells the place of a function that a deploy has created', async () => {
  const headers = { 'if-none-match': '*' };
  const body = { code: { text: goodCode('place') } };
  expect(await rest.send('POST /v1/functions/place/deploy', { body, headers })).toMatchObject({
    status: 201,
    headers: { location: '/v1/functions/place', etag: `"${first}"` },
  });
});

test.each(apis)('%s: what the input leaves out keeps its value', async (api) => {
  const name = nameOf('partial', api);
  await create(name, 'one', { comment: 'kept', runtime: 'CLOUDFRONT_JS_1_0' });
  const code = { text: goodCode('two') };
  const kept = { comment: 'kept', runtime: 'CLOUDFRONT_JS_1_0' };
  expect(await deploy(api, { name, ifMatch: first, code })).toMatchObject({ function: kept });
  expect(await deploy(api, { name, ifMatch: second, comment: 'new' })).toMatchObject({
    function: { ...kept, comment: 'new' },
    live: { comment: 'new' },
  });
  expect(await codeNow(name)).toBe(goodCode('two'));
});

test.each(apis)('%s: with publish false LIVE stays as it is', async (api) => {
  const name = nameOf('later', api);
  await create(name, 'one');
  await publish(name, first);
  await putCase(name, 'a');
  const code = { text: goodCode('two') };
  expect(await deploy(api, { name, ifMatch: first, code, publish: false })).toMatchObject({
    function: { etag: second },
    live: null,
    testRun: { passed: 1 },
    version: { number: 3 },
    published: null,
    previousLive: null,
  });
  expect(await codeNow(name)).toContain('one');
  expect(await codeNow(name, 'DEVELOPMENT')).toBe(code.text);
});

test.each(apis)('%s: only the test cases that are named must pass', async (api) => {
  const name = nameOf('named', api);
  await create(name, 'one');
  await putCase(name, 'a');
  await putCase(name, 'wrong', { ...uriCase, expect: { output: { request: { uri: '/b' } } } });
  const input = { name, ifMatch: first, code: { text: goodCode('two') } };
  expect(await deploy(api, { ...input, tests: ['a', 'unknown'] })).toMatchObject({
    errorCode: 'NoSuchTestCase',
    case: 'unknown',
  });
  expect(await codeNow(name, 'DEVELOPMENT')).toContain('one');
  expect(await deploy(api, { ...input, tests: ['a'] })).toMatchObject({
    testRun: { passed: 1, failed: 0, results: [{ name: 'a' }] },
    live: { stage: 'LIVE' },
  });
  const none = { name, ifMatch: second, code: { text: goodCode('three') }, tests: [] };
  expect(await deploy(api, none)).toMatchObject({ testRun: null, live: { stage: 'LIVE' } });
});

test.each(apis)('%s: maxComputeUtilization holds for all test cases', async (api) => {
  const name = nameOf('slow', api);
  await create(name, 'one');
  await putCase(name, 'a');
  await putCase(name, 'b', { ...uriCase, maxComputeUtilization: 100 });
  const input = { name, ifMatch: first, code: { text: goodCode('two') } };
  expect(await deploy(api, { ...input, maxComputeUtilization: 0 })).toMatchObject({
    errorCode: 'TestsFailed',
    testRun: { passed: 0, failed: 2 },
  });
  expect(await deploy(api, { ...input, maxComputeUtilization: 101 })).toMatchObject({
    errorCode: 'InvalidArgument',
    violations: [{ path: 'maxComputeUtilization', rule: 'RANGE' }],
  });
});

test.each(apis)('%s: a test case keeps its own limit when it is lower', async (api) => {
  const name = nameOf('own-limit', api);
  await create(name, 'one');
  await putCase(name, 'a', { ...uriCase, maxComputeUtilization: 0 });
  const input = { name, ifMatch: first, code: { text: goodCode('two') } };
  const message = expect.stringMatching(/^computeUtilization is \d+/);
  expect(await deploy(api, { ...input, maxComputeUtilization: 100 })).toMatchObject({
    errorCode: 'TestsFailed',
    testRun: { results: [{ differences: [{ message }] }] },
  });
});
