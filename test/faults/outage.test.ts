import { beforeEach, expect, test } from '@jest/globals';
import { onClock, stopClock } from '../support/clock.ts';
import { createSample } from '../support/emulator.ts';
import { startFaultProxy, type FaultKind } from '../support/faultProxy.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { askedOf, everyOperation, throughGraphql } from './everyOperation.ts';

const { gateway, proxy, stsProxy } = await startFaultyGateway();
const { cloudFront } = gateway;
const ifMatch = 'ETVPDKIKX0DER';
await createSample(cloudFront.client, 'sample');
stopClock();

beforeEach(() => {
  for (const one of [proxy, stsProxy]) Object.assign(one, { plan: () => ({ kind: 'NONE' }) });
  cloudFront.answered.length = 0;
});

const askFor = (action: string, subject: string, name = 'sample') =>
  throughGraphql(askedOf(action), gateway, { name, ifMatch, subject });
const describe = (subject: string) => askFor('DescribeFunction', subject);

test.each<[FaultKind, string]>([
  ['RESET_BEFORE', 'NOT_APPLIED'],
  ['RESET_AFTER', 'NOT_APPLIED'],
  ['SILENT_BEFORE', 'NOT_APPLIED'],
  ['SILENT_AFTER', 'NOT_APPLIED'],
  ['TRUNCATED', 'NOT_APPLIED'],
  ['STALLED', 'NOT_APPLIED'],
  ['UNAVAILABLE_BEFORE', 'NOT_APPLIED'],
  ['GARBAGE', 'NOT_APPLIED'],
  ['WRONG_XML', 'NOT_APPLIED'],
])('STS that is out, %s: %s in time, and back by itself', async (kind, expected) => {
  const known = `known-${kind}`;
  const unknown = `unknown-${kind}`;
  expect(await onClock(describe(known), proxy, stsProxy)).toBe('Success');
  stsProxy.plan = () => ({ kind });
  const startedMs = Date.now();
  const calls = [askFor('UpdateFunction', unknown), describe(known)] as const;
  expect(await onClock(Promise.all(calls), proxy, stsProxy)).toEqual([expected, 'Success']);
  expect(Date.now() - startedMs).toBeLessThan(29_000);
  expect(cloudFront.answered.map(({ action }) => action)).not.toContain('UpdateFunction');
  stsProxy.plan = () => ({ kind: 'NONE' });
  expect(await onClock(describe(unknown), proxy, stsProxy)).toBe('Success');
});

test('when nothing listens, reads and writes are NOT_APPLIED at once, and work again afterwards', async () => {
  await onClock(describe('patient'), proxy, stsProxy);
  await proxy.close();
  const startedMs = Date.now();
  for (const { action } of everyOperation) {
    expect([action, await onClock(askFor(action, 'patient'), proxy)]).toEqual([
      action,
      'NOT_APPLIED',
    ]);
  }
  expect(Date.now() - startedMs).toBeLessThan(8_000);
  const again = await startFaultProxy(cloudFront.url, Number(new URL(proxy.url).port));
  expect(await onClock(describe('patient'), again, stsProxy)).toBe('Success');
  proxy.close = () => again.close();
});
