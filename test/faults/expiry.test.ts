import { expect, jest, test } from '@jest/globals';
import { accountOfStack, lambdaEnvironment } from '../../src/local/account.ts';
import { onClock, stopClock } from '../support/clock.ts';
import { createSample, startEmulator } from '../support/emulator.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { startUpstream } from '../support/gateway.ts';
import { askedOf, everyOperation, throughGraphql } from './everyOperation.ts';

const minuteMs = 60_000;
/** Sets how far AWS's clock is ahead: this machine takes a session for valid long after its end. */
const aheadMs = 60 * minuteMs;
const { log } = await startUpstream();
const cloudFront = await startEmulator({
  ...(await accountOfStack()),
  now: () => new Date(Date.now() + aheadMs),
});
Object.assign(process.env, lambdaEnvironment(cloudFront.url));
const { gateway, proxy, stsProxy } = await startFaultyGateway(Promise.resolve({ cloudFront, log }));
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
    expect(await onClock(askFor('DescribeFunction', action), proxy, stsProxy)).toBe('Success');
    jest.setSystemTime(Date.now() + 16 * minuteMs);
    stsProxy.calls.length = 0;
    expect(await onClock(askFor(action, action, name), proxy, stsProxy)).toBe('Success');
    expect(assumed()).toBe(1);
  },
);

test('many calls whose session has ended are renewed once', async () => {
  expect(await onClock(askFor('DescribeFunction', 'many'), proxy, stsProxy)).toBe('Success');
  jest.setSystemTime(Date.now() + 16 * minuteMs);
  stsProxy.calls.length = 0;
  const calls = Array.from({ length: 100 }, () => askFor('DescribeFunction', 'many'));
  const words = await onClock(Promise.all(calls), proxy, stsProxy);
  expect(new Set(words)).toEqual(new Set(['Success']));
  expect(assumed()).toBe(1);
});

test.each(['SILENT_BEFORE', 'STALLED', 'UNAVAILABLE_BEFORE'] as const)(
  'a session that ends while STS is out, %s: NOT_APPLIED in time, and back by itself',
  async (kind) => {
    const subject = `out-${kind}`;
    expect(await onClock(askFor('DescribeFunction', subject), proxy, stsProxy)).toBe('Success');
    jest.setSystemTime(Date.now() + 16 * minuteMs);
    stsProxy.plan = () => ({ kind });
    const startedMs = Date.now();
    expect(await onClock(askFor('UpdateFunction', subject), proxy, stsProxy)).toBe('NOT_APPLIED');
    expect(Date.now() - startedMs).toBeLessThan(29_000);
    stsProxy.plan = () => ({ kind: 'NONE' });
    expect(await onClock(askFor('DescribeFunction', subject), proxy, stsProxy)).toBe('Success');
  },
);
