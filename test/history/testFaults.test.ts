import { beforeEach, expect, test } from '@jest/globals';
import { createSample } from '../support/emulator.ts';
import type { FaultKind } from '../support/faultProxy.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { contextOf, startUpstream } from '../support/gateway.ts';
import { administrator } from '../faults/everyOperation.ts';
import { changeOutside, type Members } from './someHistory.ts';

const upstream = await startUpstream({ history: true });
const {
  gateway,
  rest,
  proxy,
  tableProxy: table,
} = await startFaultyGateway(Promise.resolve(upstream));
const { client } = upstream.cloudFront;

const httpRequest = 'GET / HTTP/1.1';
const names = ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9'];
await createSample(client, 'sample');
for (const name of names)
  await rest.send(`PUT /v1/functions/sample/tests/${name}`, { body: { httpRequest } });

const none = () => ({ kind: 'NONE' }) as const;
let subject = 0;
beforeEach(() => {
  proxy.plan = none;
  table.plan = none;
  proxy.calls.length = 0;
  table.calls.length = 0;
  proxy.mostAtOnce = 0;
  subject += 1; // each caller has a client, and so retries, of its own
});

/** Lets each test meet a fault but the first so many. */
const failTests = (kind: FaultKind, after = 0) => {
  let count = 0;
  proxy.plan = ({ action }) => {
    if (action !== 'TestFunction') return { kind: 'NONE' };
    count += 1;
    return { kind: count > after ? kind : 'NONE' };
  };
};
const ask = async (query: string): Promise<Members> => {
  const { body = '' } = await gateway.invoke({
    body: JSON.stringify({ query }),
    requestContext: contextOf('POST', administrator(`graphql-${subject}`)),
  });
  return JSON.parse(body) as Members; // as GraphQL answers
};
const run = async (): Promise<Members> => {
  const failure = '... on ServiceError { errorCode retryable }';
  const more = `${failure} ... on ServiceUnavailable { outcome } ... on RunTestCasesSuccess { run { passed failed recorded } }`;
  const { data } = await ask(`mutation { runTestCases(input: { name: "sample" }) { ${more} } }`);
  return (data as { runTestCases: Members }).runTestCases; // as asked for
};
const runByRest = () =>
  rest.send('POST /v1/functions/sample/tests/run', {
    authorizer: administrator(`rest-${subject}`),
  });
const madeTests = () => proxy.calls.filter(({ action }) => action === 'TestFunction').length;

const unavailable = { errorCode: 'ServiceUnavailable', outcome: 'NOT_APPLIED', retryable: true };
const attempts = 3;

test.each([
  ['THROTTLED', { errorCode: 'Throttling', retryable: true }, 429],
  ['UNAVAILABLE_BEFORE', unavailable, 503],
  ['UNAVAILABLE_AFTER', unavailable, 503],
  ['RESET_BEFORE', unavailable, 503],
  ['RESET_AFTER', unavailable, 503],
  ['TRUNCATED', unavailable, 503],
  ['WRONG_XML', unavailable, 503],
  ['GARBAGE', unavailable, 503],
] as const)(
  'a run whose calls meet %s is that failure through both APIs, and no further case is started',
  async (kind, expected, status) => {
    failTests(kind, 2);
    expect(await run()).toMatchObject(expected);
    // Two answers, and the attempts of the four that were under way by then.
    expect(madeTests()).toBeLessThanOrEqual(2 + 4 * attempts);
    failTests(kind, 2);
    expect(await runByRest()).toMatchObject({ status, body: expected });
    expect(table.calls.map(({ action }) => action)).not.toContain('PutItem');
  },
  30_000,
);

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('test cases are run four at a time', async () => {
  proxy.before = async () => {
    // After the first call, which reads the code, they wait for each other.
    while (proxy.calls.length > 0 && proxy.mostAtOnce < 4) await turn();
    for (let turns = 0; turns < 20; turns += 1) await turn();
  };
  expect(await run()).toMatchObject({ run: { passed: names.length } });
  proxy.before = undefined;
  expect(proxy.mostAtOnce).toBe(4);
});

test('a function that changes during a run is PreconditionFailed', async () => {
  await createSample(client, 'changing');
  const input = `{ name: "changing" }`;
  await rest.send('PUT /v1/functions/changing/tests/one', { body: { httpRequest } });
  let isChanged = false;
  proxy.before = async () => {
    if (isChanged || proxy.calls.at(-1)?.action !== 'GetFunction') return;
    isChanged = true;
    await changeOutside(client, 'changing', 'changed');
  };
  const { data } = await ask(
    `mutation { runTestCases(input: ${input}) { ... on ServiceError { errorCode } } }`,
  );
  proxy.before = undefined;
  expect(data).toEqual({ runTestCases: { errorCode: 'PreconditionFailed' } });
});

test('a run whose results cannot be kept gives them all the same, and says so', async () => {
  table.plan = ({ action }) => ({ kind: action === 'PutItem' ? 'UNAVAILABLE_BEFORE' : 'NONE' });
  expect(await run()).toEqual({ run: { passed: names.length, failed: 0, recorded: false } });
}, 30_000);

test('without the table nothing is run, and the test cases are in errors', async () => {
  table.plan = () => ({ kind: 'UNAVAILABLE_BEFORE' });
  expect(await run()).toMatchObject({ errorCode: 'ServiceUnavailable' });
  expect(madeTests()).toBe(0);
  const read = await ask('{ testCases(name: "sample") { name } }');
  expect(read).toMatchObject({
    data: { testCases: null },
    errors: [{ extensions: { code: 'ServiceUnavailable' } }],
  });
}, 30_000);

test('a last result that cannot be read is in errors, and REST leaves it out', async () => {
  await run();
  table.plan = ({ action, body }) => ({
    kind: action === 'Query' && body.includes('R#') ? 'UNAVAILABLE_BEFORE' : 'NONE',
  });
  const read = await ask('{ testCase(name: "sample", case: "t1") { name lastResult { passed } } }');
  expect(read).toMatchObject({
    data: { testCase: { name: 't1', lastResult: null } },
    errors: [{ extensions: { code: 'ServiceUnavailable' } }],
  });
  const { status, body } = await rest.send('GET /v1/functions/sample/tests/t1');
  expect(status).toBe(200);
  expect(body).not.toHaveProperty('lastResult');
}, 30_000);

const save = () => rest.send('PUT /v1/functions/sample/tests/saved', { body: { httpRequest } });

test('a test case that was stored although the first answer was lost is stored once', async () => {
  let isFirst = true;
  table.plan = ({ action }) => {
    const kind = action === 'PutItem' && isFirst ? 'RESET_AFTER' : 'NONE';
    if (action === 'PutItem') isFirst = false;
    return { kind };
  };
  expect(await save()).toMatchObject({ status: 201, body: { rev: 1 } });
  expect(table.calls.filter(({ action }) => action === 'PutItem')).toHaveLength(2);
});

test('a change of a test case whose answers are all lost is UNKNOWN, and is there when it was made', async () => {
  table.plan = ({ action }) => ({ kind: action === 'PutItem' ? 'RESET_AFTER' : 'NONE' });
  expect(await save()).toMatchObject({
    status: 504,
    body: { errorCode: 'ServiceUnavailable', outcome: 'UNKNOWN', retryable: false },
  });
  table.plan = none;
  expect(await rest.send('GET /v1/functions/sample/tests/saved')).toMatchObject({
    body: { rev: 2 },
  });
}, 30_000);

test.each(['THROTTLED', 'UNAVAILABLE_BEFORE'] as const)(
  'a change of a test case whose calls meet %s is not made',
  async (kind) => {
    await save();
    const before = await rest.send('GET /v1/functions/sample/tests/saved');
    table.plan = ({ action }) => ({ kind: action === 'PutItem' ? kind : 'NONE' });
    const answer = await rest.send('DELETE /v1/functions/sample/tests/saved');
    expect([429, 503, 504]).toContain(answer.status);
    table.plan = none;
    expect((await rest.send('GET /v1/functions/sample/tests/saved')).body).toEqual(before.body);
  },
  30_000,
);
