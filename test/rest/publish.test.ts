import { putClockOn } from '../support/clock.ts';
import { PublishFunctionCommand, UpdateFunctionCommand } from '@aws-sdk/client-cloudfront';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { lambdaEnvironment } from '../../src/local/account.ts';
import { createSample, someCode } from '../support/emulator.ts';
import { startFaultProxy } from '../support/faultProxy.ts';
import { startUpstream } from '../support/gateway.ts';
import { startRest } from '../support/rest.ts';

const upstream = await startUpstream();
const { client, url } = upstream.cloudFront;
const proxy = await startFaultProxy(url);
afterAll(() => proxy.close());
// Only CloudFront is called through the proxy.
Object.assign(process.env, lambdaEnvironment(url), { AWS_ENDPOINT_URL_CLOUDFRONT: proxy.url });
const rest = await startRest(Promise.resolve(upstream));

const first = 'ETVPDKIKX0DER';
let name = '';
let count = 0;
beforeEach(async () => {
  name = `published-${(count += 1)}`;
  await createSample(client, name);
  proxy.calls.length = 0;
});
afterEach(() => {
  proxy.before = undefined;
});

/** Makes another client's change once, after the publication and before LIVE is read. */
function meanwhile(change: () => Promise<unknown>): void {
  proxy.before = async () => {
    if (!proxy.calls.some(({ action }) => action === 'PublishFunction')) return;
    proxy.before = undefined;
    await change();
  };
}

const publish = () =>
  rest.send(`POST /v1/functions/${name}/publish`, { headers: { 'if-match': first } });
const update = (comment: string) =>
  client.send(
    new UpdateFunctionCommand({
      Name: name,
      IfMatch: first,
      FunctionConfig: { Comment: comment, Runtime: 'cloudfront-js-2.0' },
      FunctionCode: Buffer.from(someCode),
    }),
  );

test('a publication that another one replaces at once is answered as it was, without an ETag', async () => {
  meanwhile(async () => {
    const { ETag: IfMatch } = await update('theirs');
    await client.send(new PublishFunctionCommand({ Name: name, IfMatch }));
  });
  const { status, headers, body } = await publish();
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { stage: 'LIVE', comment: 'a sample', recovered: false },
  });
  expect(body).not.toHaveProperty('etag');
  expect(headers).not.toHaveProperty('etag');
  const live = await rest.send(`GET /v1/functions/${name}?stage=LIVE`);
  expect(live.body).toMatchObject({ comment: 'theirs' });
});

test('the same version published again is another publication', async () => {
  meanwhile(() => client.send(new PublishFunctionCommand({ Name: name, IfMatch: first })));
  expect((await publish()).headers).not.toHaveProperty('etag');
});

test("a change of DEVELOPMENT meanwhile leaves LIVE's ETag", async () => {
  meanwhile(() => update('theirs'));
  expect(await publish()).toMatchObject({
    headers: { etag: `"${first}"` },
    body: { etag: first, comment: 'a sample' },
  });
});

test('a publication whose answer is lost is told as recovered, with the ETag of the reading', async () => {
  putClockOn();
  let isLost = false;
  proxy.plan = ({ action }) => {
    const kind = action === 'PublishFunction' && !isLost ? 'UNAVAILABLE_AFTER' : 'NONE';
    isLost ||= kind !== 'NONE';
    return { kind };
  };
  expect(await publish()).toMatchObject({
    status: 200,
    headers: { etag: `"${first}"` },
    body: { etag: first, recovered: true },
  });
  proxy.plan = () => ({ kind: 'NONE' });
});
