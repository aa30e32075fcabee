import { expect, jest, test } from '@jest/globals';
import { onClock, stopClock } from '../support/clock.ts';
import { createSample } from '../support/emulator.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { startUpstream } from '../support/gateway.ts';
import { askedOf, everyOperation, throughGraphql } from './everyOperation.ts';

const minuteMs = 60_000;
/** Sets how far AWS's clock is ahead: this machine takes a session for valid long after its end. */
const aheadMs = 60 * minuteMs;
// With a history, whose table is asked with the same session.
const now = () => new Date(Date.now() + aheadMs);
const { gateway, proxy, stsProxy, tableProxy } = await startFaultyGateway(
  startUpstream({ history: true, now }),
);
const { cloudFront } = gateway;
const proxies = [proxy, stsProxy, tableProxy];
const ifMatch = 'ETVPDKIKX0DER';
await createSample(cloudFront.client, 'sample');
stopClock();

const askFor = (action: string, subject: string, name = 'sample') =>
  throughGraphql(askedOf(action), gateway, { name, ifMatch, subject });
const assumed = () => stsProxy.calls.filter(({ action }) => action === 'AssumeRole').length;

test.each(everyOperation.map(({ action }) => action))(
  '%s whose session has ended on the way is sent again with another one',
  async (action) => {
    const name = `ended-${action}`;
    if (action !== 'CreateFunction') await createSample(cloudFront.client, name);
    expect(await onClock(askFor('DescribeFunction', action), ...proxies)).toBe('Success');
    jest.setSystemTime(Date.now() + 16 * minuteMs);
    stsProxy.calls.length = 0;
    expect(await onClock(askFor(action, action, name), ...proxies)).toBe('Success');
    expect(assumed()).toBe(1);
  },
);

test('many calls whose session has ended are renewed once', async () => {
  expect(await onClock(askFor('DescribeFunction', 'many'), ...proxies)).toBe('Success');
  jest.setSystemTime(Date.now() + 16 * minuteMs);
  stsProxy.calls.length = 0;
  const calls = Array.from({ length: 100 }, () => askFor('DescribeFunction', 'many'));
  const words = await onClock(Promise.all(calls), ...proxies);
  expect(new Set(words)).toEqual(new Set(['Success']));
  expect(assumed()).toBe(1);
});

test.each(['SILENT_BEFORE', 'STALLED', 'UNAVAILABLE_BEFORE'] as const)(
  'a session that ends while STS is out, %s: NOT_APPLIED in time, and back by itself',
  async (kind) => {
    const subject = `out-${kind}`;
    expect(await onClock(askFor('DescribeFunction', subject), ...proxies)).toBe('Success');
    jest.setSystemTime(Date.now() + 16 * minuteMs);
    stsProxy.plan = () => ({ kind });
    const startedMs = Date.now();
    expect(await onClock(askFor('UpdateFunction', subject), ...proxies)).toBe('NOT_APPLIED');
    expect(Date.now() - startedMs).toBeLessThan(29_000);
    stsProxy.plan = () => ({ kind: 'NONE' });
    expect(await onClock(askFor('DescribeFunction', subject), ...proxies)).toBe('Success');
  },
);
