import { expect, test } from '@jest/globals';
import { authorizerOf } from '../support/gateway.ts';
import { apis, deployer, goodCode, uriCase, wrongCode, type Api } from './someDeploy.ts';
import { changeOutside, startHistory, type Members } from './someHistory.ts';

const started = await startHistory();
const { rest, gateway, client, send, create, publish, update, versions } = started;
const { cloudFront } = gateway;
const deploy = deployer(started);
const first = 'ETVPDKIKX0DER';
const second = 'E3UN6WX5RRO2AG';
const codeNow = async (name: string, stage = 'LIVE') =>
  (await rest.send(`GET /v1/functions/${name}/code?stage=${stage}`)).bytes.toString();
const nameOf = (word: string, api: Api) => `team-a-${word}-${api.toLowerCase()}`;
const code = { text: goodCode('two') };
const whole = { comment: 'two', runtime: 'CLOUDFRONT_JS_2_0', keyValueStoreArns: [], code };

async function makeLive(name: string): Promise<void> {
  await create(name, 'one', { comment: 'one' });
  await publish(name, first);
  await send(`PUT /v1/functions/${name}/tests/a`, uriCase);
}

test.each(apis)('%s: the same request sent again goes on from what it has written', async (api) => {
  for (const [word, input] of Object.entries<Members>({
    whole,
    partial: { code },
    comment: { comment: 'two' },
    restore: { code, onFailure: 'RESTORE' },
  })) {
    const name = nameOf(word, api);
    await makeLive(name);
    const stops = { ...input, name, ifMatch: first, message: 'why' };
    cloudFront.failNext({ action: 'TestFunction', code: 'AccessDenied' });
    expect(await deploy(api, stops)).toMatchObject({
      errorCode: 'DeployStopped',
      step: 'TEST',
      reason: 'AccessDenied',
    });
    let live: unknown = { number: 2 };
    for (const _ of ['after it stopped', 'after its answer was lost']) {
      const done = await deploy(api, stops);
      expect(done).toMatchObject({
        function: { etag: second },
        testRun: { passed: 1, etag: second },
        version: { number: 3 },
        previousLive: live,
        resumed: true,
        recovered: false,
      });
      live = done['published'];
    }
    const events = (await versions(name)).map(({ event }) => event);
    expect(events).toEqual(['PUBLISHED', 'PUBLISHED', 'UPDATED', 'PUBLISHED', 'CREATED']);
  }
});

test.each(apis)('%s: a creation sent again goes on from the new function', async (api) => {
  const name = nameOf('new', api);
  cloudFront.failNext({ action: 'TestFunction', code: 'AccessDenied' });
  expect(await deploy(api, { name, code })).toMatchObject({
    errorCode: 'DeployStopped',
    development: { etag: first },
    live: null,
  });
  expect(await deploy(api, { name, code })).toMatchObject({
    function: { etag: first },
    version: { number: 1 },
    live: { stage: 'LIVE' },
    resumed: true,
  });
  expect(await codeNow(name)).toBe(code.text);
});

test.each(apis)('%s: what goes on can still be put back', async (api) => {
  const name = nameOf('back', api);
  await makeLive(name);
  const bad = { text: wrongCode('two') };
  const input = { name, ifMatch: first, code: bad, onFailure: 'RESTORE' };
  cloudFront.failNext({ action: 'TestFunction', code: 'AccessDenied' });
  expect(await deploy(api, input)).toMatchObject({ errorCode: 'DeployStopped' });
  expect(await deploy(api, input)).toMatchObject({
    errorCode: 'TestsFailed',
    developmentContent: 'RESTORED',
    function: { comment: 'one' },
  });
  expect(await codeNow(name, 'DEVELOPMENT')).toContain('one');
});

test.each(apis)('%s: a deploy does not go on from what another has written', async (api) => {
  const name = nameOf('other', api);
  await makeLive(name);
  const input = { ...whole, name, ifMatch: first };
  const refused = { errorCode: 'PreconditionFailed', outcome: 'NOT_APPLIED' };
  expect(await deploy(api, { ...input, publish: false })).toMatchObject({ function: {} });
  expect(await deploy(api, input, authorizerOf('team-a'))).toMatchObject({
    ...refused,
    changedBy: { number: 3, author: 'admin' },
  });
  for (const more of [
    { comment: 'three' },
    { code: { text: goodCode('three') } },
    { runtime: 'CLOUDFRONT_JS_1_0' },
  ])
    expect(await deploy(api, { ...input, ...more })).toMatchObject(refused);
  expect(await deploy(api, { ...input, ifMatch: 'E1F83G8C2ARO7P' })).toMatchObject(refused);
  expect(await codeNow(name)).toContain('one');
  expect(await deploy(api, input)).toMatchObject({ resumed: true });
});

test.each(apis)('%s: a deploy does not go on when others have written since', async (api) => {
  const refused = { errorCode: 'PreconditionFailed', outcome: 'NOT_APPLIED' };
  const name = nameOf('since', api);
  await makeLive(name);
  const input = { ...whole, name, ifMatch: first, publish: false };
  await deploy(api, input);
  await update(name, second, { message: 'the same content' });
  expect(await deploy(api, input)).toMatchObject(refused);
  const outside = nameOf('outside', api);
  await makeLive(outside);
  await deploy(api, { ...input, name: outside });
  await changeOutside(client, outside, 'other');
  expect(await deploy(api, { ...input, name: outside })).toMatchObject(refused);
  const elsewhere = nameOf('elsewhere', api);
  await makeLive(elsewhere);
  await changeOutside(client, elsewhere, 'two');
  const same = { name: elsewhere, ifMatch: first, code, publish: false };
  expect(await deploy(api, same)).toMatchObject(refused);
});
