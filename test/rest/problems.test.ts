import { beforeAll, expect, test } from '@jest/globals';
import type { InjectedFailure } from '../../src/emulator/index.ts';
import { createSample } from '../support/emulator.ts';
import { startRest, type TestRest } from '../support/rest.ts';

const version = 'ETVPDKIKX0DER';
const headers = { 'if-match': version };
let rest: TestRest;
beforeAll(async () => {
  rest = await startRest();
  await createSample(rest.cloudFront.client, 'sample');
});

const requests: [string, object][] = [
  ['GET /v1/functions', {}],
  ['GET /v1/functions/sample', {}],
  ['HEAD /v1/functions/sample', {}],
  ['GET /v1/functions/sample/code', {}],
  ['POST /v1/functions', { body: { name: 'new', code: { text: 'x' } } }],
  ['PATCH /v1/functions/sample', { headers, body: { comment: 'x' } }],
  ['POST /v1/functions/sample/test', { headers, body: { event: {} } }],
  ['POST /v1/functions/sample/publish', { headers }],
  ['DELETE /v1/functions/sample', { headers }],
];
const refusals: [InjectedFailure['code'], number][] = [
  ['MissingBody', 400],
  ['SignatureDoesNotMatch', 403],
  ['NoSuchResource', 404],
  ['EntityAlreadyExists', 409],
  ['RequestEntityTooLarge', 413],
];

test.each(requests)(
  "%s answers a refusal without a code with AWS's own status",
  async (request, options) => {
    for (const [code, status] of refusals) {
      rest.cloudFront.failNext({ code });
      const answer = await rest.send(request, options);
      expect(answer.status).toBe(status);
      expect(answer.headers).not.toHaveProperty('retry-after');
      if (request.startsWith('HEAD')) continue;
      expect(answer.body).toMatchObject({
        type: '/problems/AwsRefusal',
        status,
        awsCode: code,
        awsStatus: status,
        outcome: 'NOT_APPLIED',
        retryable: false,
      });
    }
  },
);

test.each(requests)(
  '%s sends Retry-After only with a problem that is retryable',
  async (request, options) => {
    const failures = [
      { code: 'Throttling', times: 3 },
      { code: 'InternalError', times: 3 },
      { code: 'ServiceUnavailable', times: 12 },
      { code: 'AccessDenied' },
      { code: 'UnsupportedOperation' },
    ] as const;
    const seen = new Set<unknown>();
    for (const [index, failure] of failures.entries()) {
      const name = `sample-${requests.findIndex(([found]) => found === request)}-${index}`;
      await createSample(rest.cloudFront.client, name);
      rest.cloudFront.failNext(failure);
      const { body, headers: sent } = await rest.send(request.replace('sample', name), options);
      // The failures that are left would be the next request's.
      while ((await rest.send('GET /v1/functions')).status !== 200) continue;
      const { retryable } = (body ?? {}) as { retryable?: boolean }; // as documented
      if (!request.startsWith('HEAD'))
        expect(sent['retry-after']).toBe(retryable === true ? '1' : undefined);
      seen.add(sent['retry-after']);
    }
    expect(seen).toEqual(new Set(['1', undefined]));
  },
);

test("an event that CloudFront refuses is the caller's fault: 422", async () => {
  const body = { event: { version: 'none' } };
  const answer = await rest.send('POST /v1/functions/sample/test', { headers, body });
  expect(answer).toMatchObject({ status: 422, body: { type: '/problems/TestFunctionFailed' } });
});
