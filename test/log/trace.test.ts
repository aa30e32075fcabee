import { beforeEach, expect, test } from '@jest/globals';
import { createSample, createStore } from '../support/emulator.ts';
import { startGateway, startUpstream } from '../support/gateway.ts';
import { startRest } from '../support/rest.ts';
import { startRewritingProxy } from '../support/rewritingProxy.ts';

const upstream = startUpstream({ history: true });
const { cloudFront, log } = await upstream;
const proxy = await startRewritingProxy(cloudFront.url);
Object.assign(process.env, {
  AWS_ENDPOINT_URL_CLOUDFRONT: proxy.url,
  AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE: proxy.url,
  AWS_ENDPOINT_URL_DYNAMODB: proxy.url,
});
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);
await createSample(cloudFront.client, 'sample');
await createStore(cloudFront.client, 'redirects');
beforeEach(() => {
  proxy.received.length = 0;
  log.length = 0;
});

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const root = '1-67891233-abcdef012345678912345678';
const xRay = `Root=${root};Parent=53995c3f42cd8ad8;Sampled=1`;
const body = { comment: 'traced' };
const sigV4A = 'AWS4-ECDSA-P256-SHA256';

/** Names the services that were called, with the traces that they got. */
const called = () =>
  proxy.received.map(({ 'x-amz-target': target, traceparent: trace, 'x-amzn-trace-id': id }) => [
    target === undefined ? 'CloudFront' : 'DynamoDB',
    trace,
    id,
  ]);

test('a trace is written in every line of its request, and passed on with each call to AWS', async () => {
  const headers = { 'if-match': 'ETVPDKIKX0DER', traceparent, 'x-amzn-trace-id': xRay };
  const { status } = await rest.send('PATCH /v1/functions/sample', { headers, body });
  expect(status).toBe(200);
  expect(log.map(({ message }) => message)).toContain('audit');
  for (const line of log) expect(line).toMatchObject({ traceparent, xRayTraceId: root });
  expect(new Set(called().map(([service]) => service))).toEqual(
    new Set(['CloudFront', 'DynamoDB']),
  );
  for (const [, ...trace] of called()) expect(trace).toEqual([traceparent, xRay]);
});

test('GraphQL does the same, and one request’s trace is none of the next', async () => {
  const query = '{ functions(first: 1) { nodes { name } } }';
  await gateway.invoke({
    headers: { traceparent, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  await gateway.ask(query);
  expect(called()).toEqual([
    ['CloudFront', traceparent, undefined],
    ['CloudFront', undefined, undefined],
  ]);
  expect(log.map((line) => line['traceparent'])).toEqual([traceparent, undefined]);
});

test('calls of the data plane of key value stores pass it on too, not signed, and are accepted', async () => {
  const headers = { traceparent, 'x-amzn-trace-id': xRay };
  const entries = [{ key: 'a', value: 'b' }];
  const path = 'PUT /v1/key-value-stores/redirects/entries';
  expect(await rest.send(path, { headers, body: { entries } })).toMatchObject({ status: 200 });
  const toData = proxy.received.filter(({ authorization }) => authorization?.startsWith(sigV4A));
  expect(toData).toHaveLength(3); // DescribeKeyValueStore, ListKeys, UpdateKeys
  for (const { authorization, ...received } of toData) {
    expect(received).toMatchObject(headers);
    expect(/SignedHeaders=([^,]*)/.exec(authorization ?? '')?.[1]).not.toContain('trace');
  }
  for (const line of log) expect(line).toMatchObject({ traceparent, xRayTraceId: root });
});

test.each([
  { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7' },
  { traceparent: 'secret' },
  { 'x-amzn-trace-id': 'Root=1","subject":"admin' },
  { 'x-amzn-trace-id': `Root=${'1'.repeat(600)}` },
])('%j is no trace, and is neither written nor passed on', async (headers) => {
  const { status } = await rest.send('GET /v1/functions/sample', { headers });
  expect(status).toBe(200);
  expect(called()).toEqual([['CloudFront', undefined, undefined]]);
  for (const line of log) expect(line).not.toHaveProperty(['traceparent']);
  expect(JSON.stringify(log)).not.toContain('Root=');
});
