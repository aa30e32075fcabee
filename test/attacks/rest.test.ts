import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createSample } from '../support/emulator.ts';
import { startRest, type TestRest } from '../support/rest.ts';
import { attacks } from './requests.ts';

let rest: TestRest;
beforeAll(async () => {
  rest = await startRest();
  await createSample(rest.cloudFront.client, 'sample');
  // The first request of a process takes longer than any other: it makes the schema, the session and the sandbox.
  await rest.send('GET /v1/functions/sample');
});
beforeEach(() => {
  rest.cloudFront.answered.length = 0;
});

/** Bounds the processor time of a request: far above any that is expected, far below what a caller waits for. */
const longMs = 1_500;
/**
 * Bounds the whole time of a request: below the silence after which a call is given up, above the pauses of a busy
 * machine.
 */
const hangMs = 4_500;

test.each(['', '/service'])(
  'each attack on %s/v1 gets its status, bounded and masked',
  async (prefix) => {
    for (const { name, request, status, headers = {}, body } of attacks) {
      rest.cloudFront.answered.length = 0;
      const startedMs = performance.now();
      const before = process.cpuUsage();
      const answer = await rest.send(request.replace(' /v1', ` ${prefix}/v1`), { headers, body });
      const { user, system } = process.cpuUsage(before);
      const text = answer.bytes.toString();
      expect({
        name,
        status: answer.status,
        ...(answer.status !== status && { text: text.slice(0, 300) }),
      }).toEqual({ name, status });
      const isLong = (user + system) / 1000 > longMs || performance.now() - startedMs > hangMs;
      expect({ name, isLong }).toEqual({ name, isLong: false });
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-request-id': expect.any(String),
      });
      expect(
        Object.keys(answer.headers).filter((header) =>
          /^access-control|^set-cookie|injected/i.test(header),
        ),
      ).toEqual([]);
      expect(text).not.toMatch(/Did you mean|node_modules| {4}at |TypeError/);
      expect(Object.prototype).not.toHaveProperty('polluted');
      if (status === 200) continue;
      expect(answer.body).toMatchObject({ status, title: expect.any(String) });
      expect(answer.bytes.length).toBeLessThanOrEqual(8_192);
      const done = rest.cloudFront.answered.filter((call) => call.status < 300);
      expect({ name, done }).toEqual({ name, done: [] });
    }
  },
);
