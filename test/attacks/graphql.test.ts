import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createSample } from '../support/emulator.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { attacks } from './documents.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await createSample(gateway.cloudFront.client, 'sample');
});
beforeEach(() => {
  gateway.cloudFront.answered.length = 0;
});

/** Bounds the processor time of a request: far above any that is expected, far below what a caller waits for. */
const longMs = 1_500;
/**
 * Bounds the whole time of a request: below the silence after which a call is given up, above the pauses of a busy
 * machine.
 */
const hangMs = 4_500;

test('there are at least 60', () => expect(attacks.length).toBeGreaterThanOrEqual(60));

test.each(attacks)('$name: $status', async ({ body, status }) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const startedMs = performance.now();
  const before = process.cpuUsage();
  const { statusCode, body: answer = '', headers } = await gateway.invoke({ body: text });
  const { user, system } = process.cpuUsage(before);
  expect({ statusCode, ...(statusCode !== status && { answer: answer.slice(0, 500) }) }).toEqual({
    statusCode: status,
  });
  expect((user + system) / 1000).toBeLessThan(longMs);
  expect(performance.now() - startedMs).toBeLessThan(hangMs);
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(answer).not.toMatch(/INTERNAL_SERVER_ERROR|Did you mean|node_modules| {4}at /);
  expect(Object.prototype).not.toHaveProperty('polluted');
  if (status === 200) return;
  const { errors, data } = JSON.parse(answer);
  expect(data).toBeUndefined();
  expect(errors.length).toBeLessThanOrEqual(5);
  expect(Buffer.byteLength(answer)).toBeLessThanOrEqual(8_192);
  expect(gateway.cloudFront.answered).toEqual([]);
});
