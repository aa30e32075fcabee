import { expect, test } from '@jest/globals';
import { createStore } from '../../support/emulator.ts';
import { startUpstream } from '../../support/gateway.ts';
import { keyValueClientOf, putEntries } from '../../support/keyValues.ts';
import { startRest } from '../../support/rest.ts';
import { startRewritingProxy } from '../../support/rewritingProxy.ts';

const upstream = startUpstream();
const { cloudFront } = await upstream;
const proxy = await startRewritingProxy(cloudFront.url);
process.env['AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE'] = proxy.url;
const rest = await startRest(upstream);

test('pages of CloudFront without entries do not end a list', async () => {
  const arn = await createStore(cloudFront.client, 'sparse');
  const keys = Array.from({ length: 230 }, (_, index) => `k${String(index).padStart(3, '0')}`);
  const entries = Object.fromEntries(keys.map((key) => [key, key]));
  await putEntries(keyValueClientOf(cloudFront.url), arn, entries);
  let emptied = 0;
  proxy.rewrite = (text) => {
    if (!text.includes('"NextToken"') || emptied === 4) return text;
    emptied += 1;
    return JSON.stringify({ ...(JSON.parse(text) as object), Items: [] });
  };
  expect(await rest.send('GET /v1/key-value-stores/sparse/entries?limit=100')).toMatchObject({
    status: 200,
    body: { items: keys.slice(200).map((key) => ({ key, value: key })), nextCursor: null },
  });
  expect(emptied).toBe(4);
});
