import { beforeEach, expect, test } from '@jest/globals';
import { apis, deployer, goodCode, uriCase, wrongCode, type Api } from './someDeploy.ts';
import { startHistory } from './someHistory.ts';

const started = await startHistory();
const { rest, gateway, send, create, publish, update, versions } = started;
const { cloudFront } = gateway;
const deploy = deployer(started);
const first = 'ETVPDKIKX0DER';
const second = 'E3UN6WX5RRO2AG';
const third = 'E1F83G8C2ARO7P';
const codeNow = async (name: string, stage = 'LIVE') =>
  (await rest.send(`GET /v1/functions/${name}/code?stage=${stage}`)).bytes.toString();
const nameOf = (word: string, api: Api) => `${word}-${api.toLowerCase()}`;
const events = async (name: string) => (await versions(name)).map(({ event }) => event);
const statusIf = (api: Api, httpStatus: number) => (api === 'REST' ? { httpStatus } : {});

/** Makes a function that is LIVE, with a test case. */
async function makeLive(name: string): Promise<void> {
  await create(name, 'one', { comment: 'one' });
  await publish(name, first);
  await send(`PUT /v1/functions/${name}/tests/a`, uriCase);
}
beforeEach(() => {
  cloudFront.answered.length = 0;
});
const writes = () =>
  cloudFront.answered.filter(
    ({ action = '', status }) => /^(Update|Create|Publish)Function$/.test(action) && status < 400,
  );

test.each(apis)('%s: code with an error is CheckFailed, and nothing is written', async (api) => {
  const name = nameOf('checked', api);
  await makeLive(name);
  cloudFront.answered.length = 0;
  const code = { text: 'export function handler(event) { return event.request; }' };
  const failed = {
    ...statusIf(api, 422),
    errorCode: 'CheckFailed',
    retryable: false,
    message: expect.stringContaining('Illegal export statement'),
    diagnostics: [{ severity: 'ERROR', line: 1, rule: 'syntax' }],
  };
  expect(await deploy(api, { name, ifMatch: first, code })).toMatchObject(failed);
  expect(await deploy(api, { name: `${name}-new`, code })).toMatchObject(failed);
  expect(writes()).toEqual([]);
  expect(await events(name)).toEqual(['PUBLISHED', 'CREATED']);
});

test.each(apis)('%s: the check sees what the input leaves out', async (api) => {
  const name = nameOf('old-code', api);
  const text = 'export function handler(event) { return event.request; }';
  await create(name, 'one', { code: { text } });
  expect(await deploy(api, { name, ifMatch: first, comment: 'x' })).toMatchObject({
    errorCode: 'CheckFailed',
  });
});

test.each(apis)(
  '%s: when a test case fails nothing is published, and DEVELOPMENT keeps the content',
  async (api) => {
    const name = nameOf('keep', api);
    await makeLive(name);
    const code = { text: wrongCode('two') };
    const message = '/request/uri is "/wrong", expected "/a"';
    expect(await deploy(api, { name, ifMatch: first, code, comment: 'two' })).toMatchObject({
      ...statusIf(api, 422),
      errorCode: 'TestsFailed',
      retryable: false,
      message: `1 of 1 test cases failed, so nothing was published. a: ${message}`,
      name,
      developmentContent: 'KEPT',
      function: { stage: 'DEVELOPMENT', etag: second, comment: 'two' },
      testRun: {
        passed: 0,
        failed: 1,
        recorded: true,
        results: [{ name: 'a', differences: [{ message }] }],
      },
    });
    expect(await codeNow(name)).toContain('one');
    expect(await codeNow(name, 'DEVELOPMENT')).toBe(code.text);
    expect(await events(name)).toEqual(['UPDATED', 'PUBLISHED', 'CREATED']);
  },
);

test.each(apis)(
  '%s: with RESTORE DEVELOPMENT gets its former content again when a test case fails',
  async (api) => {
    const name = nameOf('restore', api);
    await makeLive(name);
    const input = { name, ifMatch: first, onFailure: 'RESTORE', comment: 'two', message: 'why' };
    expect(await deploy(api, { ...input, code: { text: wrongCode('two') } })).toMatchObject({
      ...statusIf(api, 422),
      errorCode: 'TestsFailed',
      developmentContent: 'RESTORED',
      function: { etag: third, comment: 'one' },
      testRun: { failed: 1, etag: second },
    });
    expect(await codeNow(name)).toContain('one');
    expect(await codeNow(name, 'DEVELOPMENT')).toContain('one');
    expect(await versions(name)).toMatchObject([
      { event: 'UPDATED', message: 'Put back, because tests have failed', comment: 'one' },
      { event: 'UPDATED', message: 'why', comment: 'two' },
      { event: 'PUBLISHED' },
      { event: 'CREATED' },
    ]);
  },
);

test.each(apis)('%s: a function that is to be created cannot be put back', async (api) => {
  const name = nameOf('no-restore', api);
  const code = { text: wrongCode('two') };
  expect(await deploy(api, { name, code, onFailure: 'RESTORE' })).toMatchObject({
    ...statusIf(api, 400),
    errorCode: 'InvalidArgument',
    violations: [{ path: 'onFailure' }],
  });
  expect(cloudFront.answered).toEqual([]);
});

test('code must be given for a function that is created', async () => {
  expect(await deploy('GraphQL', { name: 'codeless' })).toMatchObject({
    errorCode: 'InvalidArgument',
    violations: [{ path: 'code' }],
  });
  const headers = { 'if-none-match': '*' };
  expect(
    await rest.send('POST /v1/functions/codeless/deploy', { body: {}, headers }),
  ).toMatchObject({ status: 400, body: { violations: [{ path: 'code' }] } });
});

test.each(apis)('%s: a deploy over a version that was replaced is refused', async (api) => {
  const name = nameOf('stale', api);
  await makeLive(name);
  await update(name, first, { comment: 'other' });
  cloudFront.answered.length = 0;
  const refused = {
    ...statusIf(api, 412),
    errorCode: 'PreconditionFailed',
    outcome: 'NOT_APPLIED',
    current: { etag: second },
    changedBy: { number: 3, author: 'admin' },
  };
  const whole = { comment: '', runtime: 'CLOUDFRONT_JS_2_0', keyValueStoreArns: [] };
  const code = { text: goodCode('two') };
  for (const more of [{}, whole, { onFailure: 'RESTORE' }])
    expect(await deploy(api, { name, ifMatch: first, code, ...more })).toMatchObject(refused);
  expect(writes()).toEqual([]);
});
