import { expect, jest, test } from '@jest/globals';
import type { Caller } from '../../src/access/caller.ts';
import { toLambdaContext } from '../../src/local/event.ts';
import type { CloudFrontFunction } from '../../src/contract/schema.generated.ts';
import { createCallerClients } from '../../src/aws/callerClients.ts';
import { RequestHandler } from '../../src/aws/requestHandler.ts';
import { RetryStrategy } from '../../src/aws/retryStrategy.ts';
import { createGateway } from '../../src/createContext.ts';
import { describeFunction } from '../../src/operations/functions/describeFunction.ts';
import { updateFunction } from '../../src/operations/functions/updateFunction.ts';
import { createSample } from '../support/emulator.ts';
import { startUpstream } from '../support/gateway.ts';

const { cloudFront } = await startUpstream();
const { createContext } = createGateway(process.env);
await createSample(cloudFront.client, 'team-a-one');

/** Lists the timers of Node, which stay real: only the clock is replaced. */
const timers = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

const caller = (subject: string): Caller => ({
  subject,
  kind: 'JWT',
  issuer: 'i',
  groups: ['team-a'],
});
const contextOf = (subject: string) =>
  createContext(caller(subject), toLambdaContext('test', 29_000));
const describe = (subject: string) =>
  describeFunction({ name: 'team-a-one', stage: 'DEVELOPMENT' }, contextOf(subject));
const assumed = () => cloudFront.answered.filter(({ action }) => action === 'AssumeRole').length;
const stores = { keyValueStoreGrants: [], mayStore: () => true };
const etag = { etag: 'ETVPDKIKX0DER' };

test('one session for many calls at once, and for all that come later', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => describe('jane')));
  expect(answers).toHaveLength(20);
  for (const answer of answers) expect(answer).toMatchObject(etag);
  expect(await describe('jane')).toMatchObject(etag);
  expect(assumed()).toBe(1);
});

test('CloudTrail shows who it was: each caller has a session of its own', async () => {
  cloudFront.answered.length = 0;
  await Promise.all([describe('joe'), describe('jane')]);
  expect(assumed()).toBe(1);
  const callers = cloudFront.answered.filter(({ action }) => action === 'DescribeFunction');
  const arn = 'arn:aws:sts::123456789012:assumed-role/OperatorRole';
  expect(new Set(callers.map((call) => call.caller))).toEqual(
    new Set([`${arn}/jwt.joe`, `${arn}/jwt.jane`]),
  );
});

test('the clients of STS and CloudFront send through RequestHandler and ask RetryStrategy', async () => {
  const handle = jest.spyOn(RequestHandler.prototype, 'handle');
  const start = jest.spyOn(RetryStrategy.prototype, 'acquireInitialRetryToken');
  cloudFront.answered.length = 0;
  expect(await describe('handled')).toMatchObject(etag);
  expect(cloudFront.answered.map(({ action }) => action)).toEqual([
    'AssumeRole',
    'DescribeFunction',
  ]);
  expect(handle).toHaveBeenCalledTimes(2);
  expect(start).toHaveBeenCalledTimes(2);
  handle.mockRestore();
  start.mockRestore();
});

test('the same subject of another issuer, or with other groups, has another session', async () => {
  cloudFront.answered.length = 0;
  const variants = [
    { ...caller('jane'), issuer: 'other' },
    { ...caller('jane'), groups: ['team-a', 'team-b'] },
  ];
  for (const variant of variants) {
    const context = createContext(variant, toLambdaContext('test', 29_000));
    expect(
      await describeFunction({ name: 'team-a-one', stage: 'DEVELOPMENT' }, context),
    ).toMatchObject(etag);
  }
  expect(assumed()).toBe(2);
});

test('at most a hundred sessions are kept, those used last', async () => {
  for (let index = 0; index < 101; index += 1) await describe(`caller-${index}`);
  cloudFront.answered.length = 0;
  await describe('caller-1');
  expect(assumed()).toBe(0);
  await describe('caller-0');
  expect(assumed()).toBe(1);
});

test.each([
  ['AccessDenied', { __typename: 'AccessDenied', decidedBy: 'IAM', action: 'sts:AssumeRole' }],
  [
    'PackedPolicyTooLarge',
    { __typename: 'AccessDenied', decidedBy: 'IAM', message: expect.stringContaining('too large') },
  ],
  ['Throttling', { __typename: 'Throttling', retryable: true }],
  [
    'ServiceUnavailable',
    { __typename: 'ServiceUnavailable', outcome: 'NOT_APPLIED', retryable: true },
  ],
  ['InternalError', { __typename: 'ServiceUnavailable', outcome: 'NOT_APPLIED' }],
] as const)(
  'STS that answers %s is a typed answer, and nothing is written',
  async (code, expected) => {
    cloudFront.answered.length = 0;
    cloudFront.failNext({ action: 'AssumeRole', code, times: 3 });
    const input = { name: 'team-a-one', ifMatch: etag.etag, comment: 'x' };
    const result = await updateFunction(input, contextOf(`unlent-${code}`));
    expect(result).toMatchObject(expected);
    expect(cloudFront.answered.length).toBeLessThanOrEqual(3);
    expect(assumed()).toBe(cloudFront.answered.length);
    // Spent here, where fewer attempts were made: an answer that is no matter of chance is not asked for again.
    for (let left = 3 - assumed(); left > 0; left -= 1) await describe(`spends-${code}`);
    expect(await describe(`unlent-${code}`)).toMatchObject(etag);
  },
);

test('rules that together make a policy too long are a typed answer that says so', async () => {
  const functions = Array.from(
    { length: 60 },
    (_, index) => `team-a-function-with-a-long-name-${index}`,
  );
  const access = {
    grants: [{ functions, actions: ['READ'] as const }],
    may: () => true,
    ...stores,
  };
  const operatorRoleArn = process.env['OPERATOR_ROLE_ARN'];
  const context = {
    ...contextOf('jane'),
    access,
    cloudFront: createCallerClients({ operatorRoleArn, historyTable: undefined }).clientFor(
      caller('jane'),
      access,
    ),
  };
  cloudFront.answered.length = 0;
  const result = await describeFunction({ name: 'team-a-one', stage: 'DEVELOPMENT' }, context);
  expect(result).toMatchObject({
    __typename: 'AccessDenied',
    decidedBy: 'GATEWAY',
    message: expect.stringMatching(/session policy of \d{4} characters, more than the 2048/),
  });
  expect(cloudFront.answered).toEqual([]);
});

test('without an operator role the process’s own credentials are used', async () => {
  const context = {
    ...contextOf('jane'),
    cloudFront: createCallerClients({
      operatorRoleArn: undefined,
      historyTable: undefined,
    }).clientFor(caller('jane'), {
      grants: [],
      may: () => true,
      ...stores,
    }),
  };
  const result = await describeFunction({ name: 'team-a-one', stage: 'DEVELOPMENT' }, context);
  expect(result as CloudFrontFunction).toMatchObject({
    __typename: 'AccessDenied',
    decidedBy: 'IAM',
  });
});

// The last one: the emulator's clock never goes back.
test('a session is renewed 5 minutes before it ends, and not sooner', async () => {
  const minutesMs = 60_000;
  jest.useFakeTimers({ doNotFake: [...timers] });
  await describe('renewed');
  cloudFront.answered.length = 0;
  jest.setSystemTime(Date.now() + 9 * minutesMs);
  expect(await describe('renewed')).toMatchObject(etag);
  expect(assumed()).toBe(0);
  jest.setSystemTime(Date.now() + 2 * minutesMs);
  const answers = await Promise.all([
    describe('renewed'),
    describe('renewed'),
    describe('renewed'),
  ]);
  for (const answer of answers) expect(answer).toMatchObject(etag);
  expect(assumed()).toBe(1);
});
