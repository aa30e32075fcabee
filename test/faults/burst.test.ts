import { expect, test } from '@jest/globals';
import { onClock, stopClock } from '../support/clock.ts';
import { createSample } from '../support/emulator.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { askedOf, throughGraphql, throughRest } from './everyOperation.ts';
import { randomOf, tally } from './rivals.ts';

const { gateway, rest, proxy, stsProxy } = await startFaultyGateway();
const ifMatch = 'ETVPDKIKX0DER';
await createSample(gateway.cloudFront.client, 'sample');
stopClock();

/** Sends requests of a few callers at once, through both APIs. */
const burstOf = (requests: number) =>
  Array.from({ length: requests }, async (_, index) => {
    const call = { name: 'sample', ifMatch, subject: `caller-${index % 10}` };
    const asked = askedOf(index % 4 === 0 ? 'PublishFunction' : 'DescribeFunction');
    const word = await (index % 2 === 0
      ? throughGraphql(asked, gateway, call)
      : throughRest(asked, rest, call));
    return { id: String(index), ifMatch, word };
  });

test('the requests of a burst that wait too long are answered in time', async () => {
  proxy.plan = () => ({ kind: 'SLOW', ms: 7_000 });
  proxy.mostAtOnce = 0;
  const startedMs = Date.now();
  const told = await onClock(Promise.all(burstOf(300)), proxy, stsProxy);
  expect(Date.now() - startedMs).toBeLessThan(29_000);
  expect(proxy.mostAtOnce).toBe(32);
  const { Success = 0, NOT_APPLIED = 0, Recovered = 0, UNKNOWN = 0 } = tally(told);
  expect(Success + NOT_APPLIED + Recovered + UNKNOWN).toBe(300);
  expect(Success).toBeGreaterThanOrEqual(64);
});

test('a burst of 1,000 requests is answered in full, 32 at a time, and requests work after it', async () => {
  const random = randomOf(1);
  proxy.plan = () => (random() < 0.5 ? { kind: 'THROTTLED' } : { kind: 'SLOW', ms: 50 });
  proxy.mostAtOnce = 0;
  const startedMs = Date.now();
  const told = await onClock(Promise.all(burstOf(1_000)), proxy, stsProxy);
  expect(Date.now() - startedMs).toBeLessThan(29_000);
  expect(proxy.mostAtOnce).toBeLessThanOrEqual(32);
  const { Success = 0, Throttling = 0, NOT_APPLIED = 0 } = tally(told);
  expect(Success + Throttling + NOT_APPLIED).toBe(1_000);
  expect(Success).toBeGreaterThan(0);
  expect(Throttling).toBeGreaterThan(0);
  proxy.plan = () => ({ kind: 'NONE' });
  expect(tally(await onClock(Promise.all(burstOf(50)), proxy, stsProxy))).toEqual({ Success: 50 });
});
