import { beforeEach, expect, jest, test } from '@jest/globals';
import { renewing } from '../../src/aws/renewing.ts';

const minuteMs = 60_000;
let calls = 0;
let isDown = false;

/** Stands for STS: gives credentials for 15 minutes, unless it is down. */
function assume() {
  calls += 1;
  if (isDown) return Promise.reject(new Error('STS is down'));
  const expiration = new Date(Date.now() + 15 * minuteMs);
  const keys = { secretAccessKey: 'secret', sessionToken: 'token' };
  return Promise.resolve({ accessKeyId: `key ${calls}`, ...keys, expiration });
}

let credentials = renewing(assume);
beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
  calls = 0;
  isDown = false;
  credentials = renewing(assume);
});

test('credentials that are valid go on being used while they cannot be renewed', async () => {
  await credentials();
  isDown = true;
  jest.setSystemTime(11 * minuteMs);
  expect(await credentials()).toMatchObject({ accessKeyId: 'key 1' });
  expect(await credentials()).toMatchObject({ accessKeyId: 'key 1' });
  expect(calls).toBe(2); // not again at once
  jest.setSystemTime(12 * minuteMs);
  expect(await credentials()).toMatchObject({ accessKeyId: 'key 1' });
  expect(calls).toBe(3);
  isDown = false;
  jest.setSystemTime(13 * minuteMs);
  expect(await credentials()).toMatchObject({ accessKeyId: 'key 4' });
});

test.each([
  ['none are left', 15 * minuteMs, {}],
  ['they end before the call would arrive', 15 * minuteMs - 5_000, {}],
  ['AWS has refused them', minuteMs, { forceRefresh: true }],
])('when they cannot be renewed and %s, there are none', async (_, nowMs, options) => {
  await credentials();
  isDown = true;
  jest.setSystemTime(nowMs);
  await expect(credentials(options)).rejects.toThrow('STS is down');
});
