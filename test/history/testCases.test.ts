import { expect, test } from '@jest/globals';
import { dynamoDbClientOf, historyTable } from '../support/historyTable.ts';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { startHistory, type Members } from './someHistory.ts';

const { gateway, rest } = await startHistory();

const event = {
  version: '1.0',
  context: { eventType: 'viewer-request' },
  request: { method: 'GET', uri: '/docs/', querystring: {}, headers: {}, cookies: {} },
};
const expected = { request: { uri: '/docs/index.html' } };

const errors = `... on ServiceError { errorCode message } ... on InvalidArgument { violations { path rule message } }
  ... on TestCaseChanged { name case rev }`;
const fields = `functionName name event expect { output functionError } ignore maxComputeUtilization message author updatedAt rev`;

/** Stores a test case by GraphQL. */
const save = (input: Members) =>
  gateway.ask(
    `mutation ($input: SaveTestCaseInput!) { saveTestCase(input: $input) { __typename
      ... on SaveTestCaseSuccess { created testCase { ${fields} } } ${errors} ... on TooManyTestCases { name } } }`,
    { input },
  );
const remove = (input: Members) =>
  gateway.ask(
    `mutation ($input: DeleteTestCaseInput!) { deleteTestCase(input: $input) { __typename
      ... on DeleteTestCaseSuccess { name case } ${errors} ... on NoSuchTestCase { name case } } }`,
    { input },
  );
const namesOf = async (name: string) => {
  const { body } = await rest.send(`GET /v1/functions/${name}/tests`);
  return (body as { items: Members[] }).items.map((item) => item['name']); // as documented
};
const put = (path: string, body: Members = { event }) =>
  rest.send(`PUT /v1/functions/${path}`, { body });

test('a test case is the same through both APIs, with all that was stored and who stored it', async () => {
  const input = {
    event,
    expect: { output: expected },
    ignore: ['/request/headers', '/a~1b/~0'],
    maxComputeUtilization: 12.5,
    message: 'why',
  };
  const { testCase, ...saved } = await save({ name: 'same', case: 'a.b-C_1', ...input });
  expect(saved).toEqual({ __typename: 'SaveTestCaseSuccess', created: true });
  expect(testCase).toEqual({
    ...input,
    functionName: 'same',
    name: 'a.b-C_1',
    expect: { output: expected, functionError: null },
    author: 'admin',
    updatedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    rev: 1,
  });
  const one = `{ testCase(name: "same", case: "a.b-C_1") { ${fields} lastResult { passed } } }`;
  const all = `{ testCases(name: "same") { ${fields} } }`;
  expect(await gateway.ask(one)).toEqual({ ...(testCase as object), lastResult: null });
  expect(await gateway.ask(all)).toEqual([testCase]);
  const { body } = await rest.send('GET /v1/functions/same/tests/a.b-C_1');
  expect(body).toEqual({ ...(testCase as object), lastResult: null });
  const list = await rest.send('GET /v1/functions/same/tests');
  const { event: _, ...listed } = body as Members; // as documented
  expect(list.body).toEqual({ items: [listed] });
});

test('PUT answers 201 with its path when it stores a new test case, and 200 when it replaces one', async () => {
  const first = await put('put/tests/one');
  expect(first).toMatchObject({ status: 201, body: { rev: 1, functionName: 'put', name: 'one' } });
  expect(first.headers['location']).toBe('/v1/functions/put/tests/one');
  expect(await put('put/tests/one')).toMatchObject({ status: 200, body: { rev: 2 } });
});

test('a function gives its test cases, sorted by name', async () => {
  const name = 'listed';
  for (const one of ['b', 'a', 'C', '1'])
    expect(await put(`${name}/tests/${one}`)).toMatchObject({ status: 201 });
  expect(await namesOf(name)).toEqual(['1', 'C', 'a', 'b']);
  await rest.send('POST /v1/functions', { body: { name, code: { text: '// x' } } });
  const query = `{ function(name: "${name}") { ... on CloudFrontFunction { testCases { name } } } }`;
  const named = (await namesOf(name)).map((one) => ({ name: one }));
  expect(await gateway.ask(query)).toEqual({ testCases: named });
});

test('a deleted test case is gone, and its name can be used again', async () => {
  await put('gone/tests/one');
  expect(await remove({ name: 'gone', case: 'one', rev: 2 })).toMatchObject({
    __typename: 'TestCaseChanged',
    rev: 1,
  });
  expect(await remove({ name: 'gone', case: 'one', rev: 1 })).toEqual({
    __typename: 'DeleteTestCaseSuccess',
    name: 'gone',
    case: 'one',
  });
  expect(await namesOf('gone')).toEqual([]);
  expect(await gateway.ask('{ testCase(name: "gone", case: "one") { name } }')).toEqual({});
  const missing = { status: 404, body: { errorCode: 'NoSuchTestCase', name: 'gone', case: 'one' } };
  expect(await rest.send('GET /v1/functions/gone/tests/one')).toMatchObject(missing);
  expect(await rest.send('DELETE /v1/functions/gone/tests/one')).toMatchObject(missing);
  expect(await put('gone/tests/one', { event, rev: 0 })).toMatchObject({
    status: 201,
    body: { rev: 3 },
  });
  expect(await rest.send('DELETE /v1/functions/gone/tests/one?rev=3&message=old')).toMatchObject({
    status: 204,
  });
});

test('with rev only the state that was read is replaced, and 0 stores only what is new', async () => {
  const at = (rev: number) => put('revs/tests/one', { event, rev });
  const changed = (rev: number) => ({ status: 409, body: { errorCode: 'TestCaseChanged', rev } });
  expect(await at(1)).toMatchObject(changed(0));
  expect(await at(0)).toMatchObject({ status: 201 });
  expect(await at(0)).toMatchObject(changed(1));
  expect(await at(1)).toMatchObject({ status: 200, body: { rev: 2 } });
  expect(await at(1)).toMatchObject(changed(2));
});

test('of two who change a test case at the same moment one is refused, and nothing of both is mixed', async () => {
  await put('two/tests/one');
  const writers = ['first', 'second', 'third'].map((message) =>
    put('two/tests/one', { event, message }),
  );
  const answers = await Promise.all(writers);
  const stored = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status === 409);
  expect(stored.length + refused.length).toBe(3);
  expect(stored.length).toBeGreaterThan(0);
  const { body } = await rest.send('GET /v1/functions/two/tests/one');
  const now = body as Members; // as documented
  expect(now['rev']).toBe(1 + stored.length);
  expect(stored.map((answer) => (answer.body as Members)['message'])).toContain(now['message']);
});

test.each([
  ['case', { case: '' }],
  ['case', { case: '.hidden' }],
  ['case', { case: '../x' }],
  ['case', { case: 'é' }],
  ['case', { case: 'x'.repeat(65) }],
  ['name', { name: 'a b' }],
  ['event', { event: undefined }],
  ['event', { httpRequest: 'GET / HTTP/1.1' }],
  ['event', { event: 'x'.repeat(40_959) }],
  ['httpRequest', { event: undefined, httpRequest: 'GET' }],
  ['expect.output', { expect: { output: 'x'.repeat(16_383) } }],
  ['expect.functionError', { expect: { functionError: 'x'.repeat(1_001) } }],
  ['ignore.1', { ignore: ['', 'request'] }],
  ['ignore.0', { ignore: ['/a~2'] }],
  ['ignore.0', { ignore: [`/${'x'.repeat(256)}`] }],
  ['ignore', { ignore: Array.from({ length: 51 }, () => '') }],
  ['maxComputeUtilization', { maxComputeUtilization: 100.1 }],
  ['maxComputeUtilization', { maxComputeUtilization: -1 }],
  ['rev', { rev: -1 }],
  ['message', { message: 'x'.repeat(257) }],
])('$# a wrong %s of a test case is refused, and nothing is stored', async (path, changes) => {
  const input = { name: 'refused', case: 'one', event, ...changes };
  expect(await save(input)).toMatchObject({
    __typename: 'InvalidArgument',
    violations: [{ path }],
  });
  expect(await namesOf('refused')).toEqual([]);
});

test('the largest event, output, pointers and message are stored', async () => {
  const most = {
    event: 'x'.repeat(40_958),
    expect: { output: 'y'.repeat(16_382) },
    ignore: Array.from({ length: 50 }, (_, index) => `/${index}`.padEnd(256, 'z')),
    maxComputeUtilization: 100,
    message: 'm'.repeat(256),
  };
  expect(await save({ name: 'most', case: 'x'.repeat(64), ...most })).toMatchObject({
    testCase: { ...most, expect: { ...most.expect, functionError: null } },
  });
});

test('a function has at most 50 test cases', async () => {
  for (let index = 0; index < 50; index += 1)
    expect(await put(`fifty/tests/t${index}`)).toMatchObject({ status: 201 });
  const refused = { errorCode: 'TooManyTestCases', name: 'fifty' };
  expect(await put('fifty/tests/more')).toMatchObject({ status: 400, body: refused });
  expect(await put('fifty/tests/t7')).toMatchObject({ status: 200 });
  expect(await namesOf('fifty')).toHaveLength(50);
  expect(await gateway.ask('{ testCases(name: "fifty") { name event } }')).toHaveLength(50);
  await rest.send('DELETE /v1/functions/fifty/tests/t7');
  expect(await put('fifty/tests/more')).toMatchObject({ status: 201 });
}, 30_000);

test('a function may have had test cases of 1,000 names', async () => {
  const table = dynamoDbClientOf(gateway.cloudFront.url);
  const deleted = Array.from({ length: 1_000 }, (_, index) => ({
    pk: { S: 'thousand' },
    sk: { S: `T#old${index}` },
    rev: { N: '2' },
    deleted: { BOOL: true },
  }));
  for (const Item of deleted)
    await table.send(new PutItemCommand({ TableName: historyTable, Item }));
  const refused = { errorCode: 'TooManyTestCases', detail: expect.stringMatching(/1000 names/) };
  expect(await put('thousand/tests/new')).toMatchObject({ status: 400, body: refused });
  expect(await put('thousand/tests/old1')).toMatchObject({ status: 201, body: { rev: 3 } });
}, 30_000);

test('who stored and deleted which test case is in the audit log, and no event is', async () => {
  gateway.log.length = 0;
  await put('audited/tests/one', { event, message: 'why' });
  await rest.send('DELETE /v1/functions/audited/tests/one?message=gone');
  const line = { function: 'audited', testCase: 'one', subject: 'admin', outcome: 'Success' };
  expect(gateway.log.filter(({ message }) => message === 'audit')).toMatchObject([
    { ...line, operation: 'SaveTestCase', changeMessage: 'why' },
    { ...line, operation: 'DeleteTestCase', changeMessage: 'gone' },
  ]);
  expect(JSON.stringify(gateway.log)).not.toContain('/docs/');
});
