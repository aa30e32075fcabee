import { expect, test } from '@jest/globals';
import { onClock, stopClock } from '../support/clock.ts';
import { createSample } from '../support/emulator.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { administrator } from './everyOperation.ts';
import { contextOf } from '../support/gateway.ts';

const { gateway, proxy, stsProxy } = await startFaultyGateway();
const functions = 100;
for (let index = 0; index < functions; index += 1) {
  await createSample(gateway.cloudFront.client, `f${index}`);
}
stopClock();

async function askAs(subject: string, query: string) {
  const { body = '' } = await gateway.invoke({
    body: JSON.stringify({ query }),
    requestContext: contextOf('POST', administrator(subject)),
  });
  return JSON.parse(body);
}

const list = `{ functions(first: ${functions}) { nodes { name etag } } }`;
const update = (
  name: string,
) => `mutation { updateFunction(input: { name: "${name}", ifMatch: "ETVPDKIKX0DER",
  comment: "new", runtime: CLOUDFRONT_JS_2_0, keyValueStoreArns: [], code: { text: "//" } }) { __typename } }`;

/** Answers so many requests a second, as CloudFront's control plane does, and refuses the others. */
function limitRate(perSecond: number): void {
  let [tokens, lastMs] = [perSecond, Date.now()];
  proxy.plan = () => {
    const nowMs = Date.now();
    tokens = Math.min(perSecond, tokens + ((nowMs - lastMs) / 1_000) * perSecond);
    lastMs = nowMs;
    if (tokens < 1) return { kind: 'THROTTLED' };
    tokens -= 1;
    return { kind: 'SLOW', ms: 30 };
  };
}

test.each([5, 10, 50])(
  'a list with all its ETags is complete when CloudFront takes %d requests a second',
  async (perSecond) => {
    limitRate(perSecond);
    proxy.calls.length = 0;
    const { data, errors = [] } = await onClock(askAs(`lists-${perSecond}`, list), proxy, stsProxy);
    expect(errors).toEqual([]);
    expect(data.functions.nodes).toHaveLength(functions);
    expect(proxy.calls.length).toBeLessThan(2 * functions);
  },
);

test('lists of one caller do not hold up the write of another', async () => {
  proxy.plan = ({ action }) => ({ kind: 'SLOW', ms: action === 'UpdateFunction' ? 30 : 1_000 });
  proxy.calls.length = 0;
  const lists = Promise.all(Array.from({ length: 6 }, () => askAs('lister', list)));
  const told = await onClock(askAs('writer', update('f0')), proxy, stsProxy);
  expect(told.data.updateFunction).toEqual({ __typename: 'UpdateFunctionSuccess' });
  const before = proxy.calls.findIndex(({ action }) => action === 'UpdateFunction');
  expect(before).toBeGreaterThanOrEqual(0);
  expect(before).toBeLessThan(100);
  await onClock(lists, proxy, stsProxy);
});
