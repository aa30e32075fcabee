import { beforeEach, expect, test } from '@jest/globals';
import { createGateway } from '../../src/createContext.ts';
import { toLambdaContext } from '../../src/local/event.ts';
import { operations } from '../../src/operations/index.ts';
import { startUpstream } from '../support/gateway.ts';
import { startRewritingProxy } from '../support/rewritingProxy.ts';
import { apis, deployer, goodCode, uriCase, wrongCode, type Api } from './someDeploy.ts';
import { startHistory } from './someHistory.ts';

const upstream = await startUpstream({ history: true });
const proxy = await startRewritingProxy(upstream.cloudFront.url);
const started = await startHistory(
  { AWS_ENDPOINT_URL_CLOUDFRONT: proxy.url },
  Promise.resolve(upstream),
);
const { rest, gateway, send, create, publish } = started;
const { cloudFront } = gateway;
const deploy = deployer(started);
const first = 'ETVPDKIKX0DER';
const second = 'E3UN6WX5RRO2AG';
const codeNow = async (name: string, stage = 'LIVE') =>
  (await rest.send(`GET /v1/functions/${name}/code?stage=${stage}`)).bytes.toString();
const nameOf = (word: string, api: Api) => `${word}-${api.toLowerCase()}`;
const code = { text: goodCode('two') };

async function makeLive(name: string): Promise<void> {
  await create(name, 'one', { comment: 'one' });
  await publish(name, first);
}
beforeEach(() => {
  proxy.rewrite = (text) => text;
});

const prefix =
  'The CloudFront function associated with the CloudFront distribution is invalid or could not run.';

test.each(apis)(
  '%s: code that CloudFront cannot load stops a deploy without test cases',
  async (api) => {
    const name = nameOf('broken', api);
    await makeLive(name);
    proxy.rewrite = (text) =>
      text.replace(
        /<FunctionErrorMessage>.*?<\/FunctionErrorMessage>|<FunctionErrorMessage\/>/s,
        `<FunctionErrorMessage>${prefix} SyntaxError: Token "of" not supported in this version in 3</FunctionErrorMessage>`,
      );
    expect(await deploy(api, { name, ifMatch: first, code, comment: 'two' })).toMatchObject({
      ...(api === 'REST' && { httpStatus: 422 }),
      errorCode: 'DeployStopped',
      retryable: false,
      name,
      step: 'TEST',
      reason: 'FunctionBroken',
      outcome: 'NOT_APPLIED',
      message: expect.stringContaining('SyntaxError: Token "of" not supported'),
      development: { stage: 'DEVELOPMENT', etag: second, comment: 'two' },
      live: { stage: 'LIVE', comment: 'one' },
      testRun: null,
    });
    expect(await codeNow(name)).toContain('one');
  },
);

test.each(apis)('%s: what is not answered stops a deploy at that step', async (api) => {
  for (const [word, action, expected] of [
    ['test', 'TestFunction', { step: 'TEST', testRun: null }],
    ['publish', 'PublishFunction', { step: 'PUBLISH', testRun: { passed: 1 } }],
  ] as const) {
    const name = nameOf(`refused-${word}`, api);
    await makeLive(name);
    await send(`PUT /v1/functions/${name}/tests/a`, uriCase);
    cloudFront.failNext({ action, code: 'AccessDenied' });
    expect(await deploy(api, { name, ifMatch: first, code, comment: 'two' })).toMatchObject({
      ...(api === 'REST' && { httpStatus: 403 }),
      errorCode: 'DeployStopped',
      reason: 'AccessDenied',
      outcome: 'NOT_APPLIED',
      development: { etag: second, comment: 'two' },
      live: { comment: 'one' },
      ...expected,
    });
    expect(await codeNow(name)).toContain('one');
  }
});

test.each([
  ['PUBLISH', 'PublishFunction', goodCode('two'), /^DEVELOPMENT got .* may have been published: /],
  ['RESTORE', 'UpdateFunction', wrongCode('two'), /, and DEVELOPMENT may have been put back: /],
] as const)(
  'a deploy whose %s is not answered says that it may have been made',
  async (step, action, text, message) => {
    const name = `doubt-${step.toLowerCase()}`;
    await makeLive(name);
    await send(`PUT /v1/functions/${name}/tests/a`, uriCase);
    // The step after the tests fails, and so does what asks whether it was made.
    proxy.rewrite = (body) => {
      if (body.includes('<TestResult')) {
        cloudFront.failNext({ action, code: 'InternalError' });
        cloudFront.failNext({ action: 'GetFunction', code: 'AccessDenied' });
      }
      return body;
    };
    const input = { name, ifMatch: first, code: { text }, onFailure: 'RESTORE' };
    expect(await deploy('REST', input)).toMatchObject({
      errorCode: 'DeployStopped',
      step,
      outcome: 'UNKNOWN',
      message: expect.stringMatching(message),
    });
  },
);

test('a function that was deleted during a deploy is not said to have the content', async () => {
  const name = 'vanished';
  await makeLive(name);
  cloudFront.failNext({ action: 'TestFunction', code: 'NoSuchFunctionExists' });
  cloudFront.failNext({ action: 'DescribeFunction', code: 'NoSuchFunctionExists', times: 2 });
  const whole = { comment: 'two', runtime: 'CLOUDFRONT_JS_2_0', keyValueStoreArns: [], code };
  expect(await deploy('GraphQL', { ...whole, name, ifMatch: first })).toMatchObject({
    reason: 'NoSuchFunctionExists',
    development: null,
    live: null,
    message: expect.not.stringContaining('DEVELOPMENT has'),
  });
});

test('a stage that cannot be read after a deploy has stopped is null', async () => {
  for (const api of apis) {
    const name = nameOf('unread', api);
    await makeLive(name);
    cloudFront.failNext({ action: 'TestFunction', code: 'AccessDenied' });
    cloudFront.failNext({ action: 'DescribeFunction', code: 'AccessDenied', times: 2 });
    const whole = { comment: 'two', runtime: 'CLOUDFRONT_JS_2_0', keyValueStoreArns: [], code };
    expect(await deploy(api, { ...whole, name, ifMatch: first })).toMatchObject({
      errorCode: 'DeployStopped',
      development: null,
      live: null,
    });
  }
});

const { createContext } = createGateway(process.env);
const admin = {
  subject: 'admin',
  kind: 'JWT',
  issuer: 'https://issuer.example',
  groups: ['admin'],
} as const;

test('near its deadline a deploy stops before the tests', async () => {
  const name = 'near';
  await makeLive(name);
  await send(`PUT /v1/functions/${name}/tests/a`, uriCase);
  cloudFront.answered.length = 0;
  const context = createContext(admin, toLambdaContext('test', 11_000));
  const whole = { comment: 'two', runtime: 'CLOUDFRONT_JS_2_0' as const, keyValueStoreArns: [] };
  const input = { ...whole, name, ifMatch: first, code };
  expect(await operations.deployFunction(input, context)).toMatchObject({
    __typename: 'DeployStopped',
    step: 'TEST',
    reason: 'ServiceUnavailable',
    outcome: 'NOT_APPLIED',
    message: expect.stringContaining('too near its deadline'),
    development: { etag: second, comment: 'two' },
    live: { comment: 'one' },
    testRun: null,
  });
  expect(cloudFront.answered.map(({ action }) => action)).not.toContain('TestFunction');
  expect(await codeNow(name)).toContain('one');
  expect(await deploy('GraphQL', { ...input })).toMatchObject({ resumed: true, live: {} });
});

test.each([
  ['PUBLISH', goodCode('two'), { passed: 1 }],
  ['RESTORE', wrongCode('two'), { failed: 1 }],
] as const)('a deploy whose tests took too long stops before %s', async (step, text, testRun) => {
  const name = `long-${step.toLowerCase()}`;
  await makeLive(name);
  await send(`PUT /v1/functions/${name}/tests/a`, uriCase);
  const context = createContext(admin, toLambdaContext('test', 29_000));
  // The deadline comes nearer while CloudFront runs the test.
  proxy.rewrite = (body) => {
    if (body.includes('<TestResult')) context.deadlineMs = Date.now() + 8_000;
    return body;
  };
  const input = { name, ifMatch: first, code: { text }, onFailure: 'RESTORE' as const };
  expect(await operations.deployFunction(input, context)).toMatchObject({
    __typename: 'DeployStopped',
    step,
    reason: 'ServiceUnavailable',
    outcome: 'NOT_APPLIED',
    development: { etag: second },
    live: { comment: 'one' },
    testRun,
  });
  expect(await codeNow(name, 'DEVELOPMENT')).toBe(text);
  expect(await codeNow(name)).toContain('one');
});
