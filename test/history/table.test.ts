import { afterAll, beforeEach, expect, test } from '@jest/globals';
import type { Caller } from '../../src/access/caller.ts';
import { createCallerClients } from '../../src/aws/callerClients.ts';
import { createDynamoDbClient } from '../../src/aws/dynamoDbClient.ts';
import type { Context } from '../../src/context.ts';
import { createGateway } from '../../src/createContext.ts';
import { openTable } from '../../src/history/dynamoDb/openTable.ts';
import type { Item, Table } from '../../src/history/table.ts';
import { observerCredential } from '../../src/local/account.ts';
import { toLambdaContext } from '../../src/local/event.ts';
import { describeFunction } from '../../src/operations/functions/describeFunction.ts';
import { onClock, stopClock } from '../support/clock.ts';
import { developmentKey } from '../support/emulator.ts';
import { startFaultProxy, type FaultKind } from '../support/faultProxy.ts';
import { startUpstream } from '../support/gateway.ts';
import { historyTable } from '../support/historyTable.ts';

const { cloudFront, log } = await startUpstream({ history: true });
const proxy = await startFaultProxy(cloudFront.url);
process.env['AWS_ENDPOINT_URL_DYNAMODB'] = proxy.url;
const gateway = createGateway(process.env);
const clients = createCallerClients(gateway.config);
stopClock();

/** Waits for something that may wait for a timer. */
const waitFor = <Value>(work: Promise<Value>) => onClock(work, proxy);

const caller = (group: string): Caller => ({
  subject: group,
  kind: 'JWT',
  issuer: 'i',
  groups: [group],
});
const contextOf = (group: string, remainingMs = 29_000): Context => {
  const context = gateway.createContext(caller(group), toLambdaContext('test', remainingMs));
  return { ...context, cloudFront: clients.clientFor(context.caller, context.access) };
};

function tableOf(context: Context): Table {
  const client = clients.tableOf(context.cloudFront);
  return openTable({ name: historyTable, client }, context);
}

/** Opens a table as the observer's role. */
const asObserver = () => {
  const { accessKeyId, secretAccessKey, sessionToken = '' } = observerCredential;
  const credentials = { accessKeyId, secretAccessKey, sessionToken };
  const client = createDynamoDbClient({ credentials });
  return openTable({ name: historyTable, client }, contextOf('admin'));
};

afterAll(() => proxy.close());
beforeEach(() => {
  proxy.plan = () => ({ kind: 'NONE' });
  proxy.calls.length = 0;
});

const item = (pk: string, sk: string, more: Item = {}): Item => ({ pk, sk, ...more });

test('an item comes back as it was put, with all kinds of values', async () => {
  const table = tableOf(contextOf('admin'));
  const whole = item('values', 'V#1', {
    text: 'é🚀',
    n: 17,
    yes: true,
    none: null,
    bytes: new Uint8Array([0, 255]),
    list: ['a', 1, ['b']],
    dev: { etag: 'E1', modified: 12.5, live: { digest: '' } },
    state: 'PENDING', // a reserved word, as are `at` and `until`
  });
  const record: object = { ...whole, left: undefined }; // as a record's optional members may be
  expect(await table.put(record as Item)).toBe('DONE');
  expect(await table.get('values', 'V#1')).toEqual(whole);
  expect(await table.get('values', 'V#2')).toBeUndefined();
});

test('a condition that does not hold refuses a write, and changes nothing', async () => {
  const table = tableOf(contextOf('admin'));
  const key = { pk: 'conditions', sk: 'V#1' };
  const update = (ifEquals: Item, sk = 'V#1') =>
    table.update('conditions', sk, { ...settle, ifEquals });
  const first = { ...key, state: 'PENDING', until: 5 };
  expect(await table.put(first, { onlyIfAbsent: true })).toBe('DONE');
  expect(await table.put({ ...key, state: 'other' }, { onlyIfAbsent: true })).toBe('REFUSED');
  const settle = { set: { state: 'APPLIED', etag: 'E2' }, remove: ['until'] };
  expect(await update({ state: 'UNKNOWN' })).toBe('REFUSED');
  expect(await update({ state: 'PENDING', until: 6 })).toBe('REFUSED');
  expect(await table.get('conditions', 'V#1')).toEqual(first);
  expect(await update({ state: 'PENDING', until: 5 })).toBe('DONE');
  expect(await table.get('conditions', 'V#1')).toEqual({ ...key, state: 'APPLIED', etag: 'E2' });
  expect(await update({ state: 'PENDING' }, 'V#9')).toBe('REFUSED');
  expect(await table.get('conditions', 'V#9')).toBeUndefined();
});

test('an item with a revision is replaced by who has read that revision', async () => {
  const table = tableOf(contextOf('admin'));
  const put = (rev: number, ifRev: number | null) =>
    table.put(item('revisions', 'T#a', { rev }), { ifRev });
  expect(await put(1, null)).toBe('DONE');
  expect(await put(9, null)).toBe('REFUSED');
  expect(await put(2, 1)).toBe('DONE');
  expect(await put(9, 1)).toBe('REFUSED');
  expect(await table.get('revisions', 'T#a')).toMatchObject({ rev: 2 });
});

test('a query gives the last items first, of one partition and prefix, page by page', async () => {
  const table = tableOf(contextOf('admin'));
  for (const n of [1, 2, 3, 4, 5]) await table.put(item('pages', `V#${n}`));
  await table.put(item('pages', 'C#1'));
  await table.put(item('pages-2', 'V#1'));
  const read = async (options: { before?: string; limit: number }) =>
    (await table.query('pages', { prefix: 'V#', ...options })).map(({ sk }) => sk);
  expect(await read({ limit: 2 })).toEqual(['V#5', 'V#4']);
  expect(await read({ before: 'V#4', limit: 2 })).toEqual(['V#3', 'V#2']);
  expect(await read({ before: 'V#2', limit: 2 })).toEqual(['V#1']);
  expect(await read({ limit: 25 })).toHaveLength(5);
  expect(proxy.calls.filter(({ action }) => action === 'Query')).toHaveLength(4);
});

test('a query reads on where DynamoDB ends a page, at 1 MB', async () => {
  const table = tableOf(contextOf('admin'));
  const bytes = new Uint8Array(300_000);
  for (const n of [1, 2, 3, 4, 5]) await table.put(item('large', `V#${n}`, { bytes }));
  proxy.calls.length = 0;
  expect(await table.query('large', { prefix: 'V#', limit: 25 })).toHaveLength(5);
  expect(proxy.calls.map(({ action }) => action)).toEqual(['Query', 'Query']);
});

test('the index lists what is open, for the observer only', async () => {
  const table = tableOf(contextOf('admin'));
  await table.put(item('settled', 'V#1'));
  await table.put(item('left-over', 'V#1', { open: 'open' }));
  const observer = asObserver();
  expect(await observer.put(item('#sweep', 'STATE', { rev: 1 }), { ifRev: null })).toBe('DONE');
  expect(await observer.open()).toEqual([{ pk: 'left-over', sk: 'V#1' }]);
  await expect(table.open()).rejects.toMatchObject({ failure: 'AccessDenied' });
});

test('a caller reaches the partitions of functions that a rule names, with the session of CloudFront', async () => {
  cloudFront.answered.length = 0;
  const context = contextOf('team-a');
  const table = tableOf(context);
  await table.put(item('team-a-one', 'V#1'));
  await describeFunction({ name: 'team-a-one', stage: 'DEVELOPMENT' }, context);
  for (const pk of ['team-b-one', '#sweep', 'kvs#redirects']) {
    const denied = { name: 'TableUnavailable', failure: 'AccessDenied', isInDoubt: false };
    await expect(table.get(pk, 'V#1')).rejects.toMatchObject(denied);
    await expect(table.put(item(pk, 'V#1'))).rejects.toMatchObject(denied);
  }
  expect(cloudFront.answered.filter(({ action }) => action === 'AssumeRole')).toHaveLength(1);
  const arn = 'arn:aws:sts::123456789012:assumed-role/OperatorRole/jwt.team-a';
  const others = cloudFront.answered.filter(({ action }) => action !== 'AssumeRole');
  expect(new Set(others.map((each) => each.caller))).toEqual(new Set([arn]));
});

test('each call counts in the budget of its request, and one too many is not sent', async () => {
  const context = contextOf('admin');
  const table = tableOf(context);
  const before = context.budget.callsLeft;
  await table.put(item('counted', 'V#1'));
  await table.get('counted', 'V#1');
  expect(context.budget.callsLeft).toBe(before - 2);
  expect(context.calls).toEqual([
    {
      action: 'dynamodb:PutItem',
      awsRequestId: expect.any(String),
      durationMs: expect.any(Number),
    },
    {
      action: 'dynamodb:GetItem',
      awsRequestId: expect.any(String),
      durationMs: expect.any(Number),
    },
  ]);
  context.budget.callsLeft = 0;
  proxy.calls.length = 0;
  await expect(table.put(item('counted', 'V#2'))).rejects.toMatchObject({
    failure: 'ServiceUnavailable',
    isInDoubt: false,
  });
  expect(proxy.calls).toEqual([]);
});

const failing = (kind: FaultKind, times: number) => {
  let left = times;
  proxy.plan = () => ({ kind: (left -= 1) >= 0 ? kind : 'NONE' });
};

test.each(['THROTTLED', 'UNAVAILABLE_BEFORE', 'RESET_BEFORE'] as const)(
  'a write that fails twice before it is carried out, %s, is made by the third attempt',
  async (kind) => {
    const table = tableOf(contextOf('admin'));
    failing(kind, 2);
    const put = table.put(item(`twice-${kind}`, 'V#1'), { onlyIfAbsent: true });
    expect(await waitFor(put)).toBe('DONE');
    expect(proxy.calls).toHaveLength(3);
  },
);

test.each(['UNAVAILABLE_AFTER', 'RESET_AFTER'] as const)(
  'a write whose answer was lost, %s, is refused by what it has done itself',
  async (kind) => {
    const table = tableOf(contextOf('admin'));
    failing(kind, 1);
    const written = item(`lost-${kind}`, 'V#1', { id: 'mine' });
    expect(await waitFor(table.put(written, { onlyIfAbsent: true }))).toBe('REFUSED');
    expect(await table.get(`lost-${kind}`, 'V#1')).toEqual(written);
  },
);

test.each([
  ['THROTTLED', 'Throttling', false],
  ['UNAVAILABLE_BEFORE', 'ServiceUnavailable', true],
  ['RESET_BEFORE', 'ServiceUnavailable', true],
  ['GARBAGE', 'ServiceUnavailable', true],
] as const)('three times %s is %s, in doubt for a write: %s', async (kind, failure, isInDoubt) => {
  const table = tableOf(contextOf('admin'));
  failing(kind, 3);
  const put = table.put(item(`thrice-${kind}`, 'V#1'));
  await expect(waitFor(put)).rejects.toMatchObject({
    name: 'TableUnavailable',
    failure,
    isInDoubt,
  });
  expect(proxy.calls).toHaveLength(3);
  failing(kind, 3);
  const get = table.get(`thrice-${kind}`, 'V#1');
  await expect(waitFor(get)).rejects.toMatchObject({ failure, isInDoubt: false });
  expect(log.at(-1)).toMatchObject({
    message: 'the history failed',
    action: 'dynamodb:GetItem',
    function: `thrice-${kind}`,
    code: failure,
  });
});

test('nothing is sent after the deadline, and a call in flight ends at it, in doubt', async () => {
  const late = tableOf(contextOf('admin', 0));
  await expect(late.put(item('late', 'V#1'))).rejects.toMatchObject({
    failure: 'ServiceUnavailable',
    isInDoubt: false,
  });
  expect(proxy.calls).toEqual([]);
  const soon = tableOf(contextOf('admin', 1_200));
  proxy.plan = () => ({ kind: 'SILENT_BEFORE' });
  await expect(waitFor(soon.put(item('late', 'V#1')))).rejects.toMatchObject({
    failure: 'ServiceUnavailable',
    isInDoubt: true,
  });
});

test('a write that never ends is given up at the deadline, in doubt; one that waits for a session is not', async () => {
  const requestHandler = {
    handle: () => new Promise<never>(() => undefined),
    metadata: { handlerProtocol: 'http/1.1' },
  };
  const never = () => new Promise<never>(() => undefined);
  const keys = { accessKeyId: 'A', secretAccessKey: 's' };
  for (const [credentials, isInDoubt] of [
    [keys, true],
    [never, false],
  ] as const) {
    const client = createDynamoDbClient({ requestHandler, credentials });
    const table = openTable({ name: historyTable, client }, contextOf('admin', 3_000));
    await expect(waitFor(table.put(item('a', 'V#1')))).rejects.toMatchObject({
      failure: 'ServiceUnavailable',
      isInDoubt,
    });
  }
});

test('a table that is not there is unavailable', async () => {
  const client = createDynamoDbClient({ credentials: developmentKey });
  const table = openTable({ name: 'missing', client }, contextOf('admin'));
  await expect(table.get('a', 'V#1')).rejects.toMatchObject({
    failure: 'ServiceUnavailable',
    cause: { name: 'ResourceNotFoundException' },
  });
});

test('any other refusal means that the table is out of reach', async () => {
  const table = tableOf(contextOf('admin'));
  cloudFront.failNext({ code: 'RequestEntityTooLarge', action: 'GetItem' });
  await expect(table.get('a', 'V#1')).rejects.toMatchObject({
    failure: 'ServiceUnavailable',
    isInDoubt: false,
  });
});

test('a session that has ended is renewed once', async () => {
  const table = tableOf(contextOf('admin'));
  await table.get('a', 'V#1');
  cloudFront.failNext({ code: 'ExpiredToken', action: 'GetItem' });
  cloudFront.answered.length = 0;
  expect(await table.get('a', 'V#1')).toBeUndefined();
  expect(cloudFront.answered.map(({ action }) => action)).toEqual([
    'GetItem',
    'AssumeRole',
    'GetItem',
  ]);
});

test('without a session there is no answer, and the error is that of the session', async () => {
  cloudFront.failNext({ code: 'AccessDenied', action: 'AssumeRole' });
  const table = tableOf(contextOf('team-b'));
  await expect(table.get('team-b-one', 'V#1')).rejects.toMatchObject({
    name: 'SessionError',
  });
});

test('a name that is none of a table is refused when a gateway is made', () => {
  expect(() => createGateway({ ...process.env, HISTORY_TABLE: 'a b' })).toThrow(
    'HISTORY_TABLE must be the name of a table, or off, not "a b"',
  );
});
