import { beforeEach, expect, test } from '@jest/globals';
import { hash } from 'node:crypto';
import { createSample, createStore } from '../support/emulator.ts';
import { authorizerOf } from '../support/gateway.ts';
import { keyValueClientOf, putEntries } from '../support/keyValues.ts';
import { startHistory, type Members } from './someHistory.ts';

const { gateway, rest, client } = await startHistory();
const { cloudFront } = gateway;

const draftOf = (text: string, more: Members = {}) => ({ code: { text }, ...more });
const works = draftOf(
  'function handler(event) { console.log("here"); event.request.uri += "index.html"; return event.request; }',
);
const names = ['fails', 'passes'];
const caseOf = (name: string) => ({ case: name, httpRequest: 'GET / HTTP/1.1' });
const expected = { output: { request: { uri: '/docs/index.html' } } };
const put = (path: string, body: Members) => rest.send(`PUT /v1/functions/${path}`, { body });
await put('sample/tests/passes', { httpRequest: 'GET /docs/ HTTP/1.1', expect: expected });
await put('sample/tests/fails', { httpRequest: 'GET / HTTP/1.1', expect: expected });

beforeEach(() => {
  cloudFront.answered.length = 0;
});

const run = (draft: Members, more: Members = {}, group = 'admin') =>
  rest.send('POST /v1/functions/sample/tests/run', {
    body: { draft, ...more },
    authorizer: authorizerOf(group),
  });
const resultsOf = async (draft: Members, more: Members = {}) => {
  const { status, body } = await run(draft, more);
  expect(status).toBe(200);
  return (body as { results: Members[] }).results; // as documented
};

test('a draft is run with the stored test cases, without CloudFront and without a figure of utilization, the same through both APIs', async () => {
  const { body } = await run(works, { tests: names });
  expect(body).toEqual({
    stage: null,
    etag: null,
    codeSha256: hash('sha256', works.code.text),
    ranAt: expect.any(String),
    passed: 1,
    failed: 1,
    recorded: false,
    results: [
      expect.objectContaining({ name: 'fails', passed: false, computeUtilization: null }),
      {
        name: 'passes',
        passed: true,
        output: { request: expect.objectContaining({ uri: '/docs/index.html' }) },
        functionError: null,
        computeUtilization: null,
        logs: [expect.stringContaining('here')],
        differences: [],
      },
    ],
  });
  const actions = cloudFront.answered.map(({ action }) => action);
  expect(actions.filter((action) => action?.includes('Function'))).toEqual([]);
  const fields = `stage etag codeSha256 passed failed recorded results { name passed output functionError
    computeUtilization logs differences { pointer expected actual message } }`;
  const { run: byGraphQL } = await gateway.ask(
    `mutation ($input: RunTestCasesInput!) { runTestCases(input: $input) { ... on RunTestCasesSuccess { run { ${fields} } } } }`,
    { input: { name: 'sample', draft: works, tests: names } },
  );
  const { ranAt: _, ...others } = body as Members; // as documented
  expect(byGraphQL).toEqual(others);
});

test('a draft changes nothing: no stage, and no last result', async () => {
  await createSample(client, 'kept');
  await put('kept/tests/one', { httpRequest: 'GET / HTTP/1.1' });
  const body = { draft: draftOf('function handler() { throw new Error("no"); }') };
  expect(await rest.send('POST /v1/functions/kept/tests/run', { body })).toMatchObject({
    status: 200,
    body: { failed: 1 },
  });
  expect(await rest.send('GET /v1/functions/kept/tests/one')).toMatchObject({
    body: { lastResult: null },
  });
  expect(await rest.send('GET /v1/functions/kept')).toMatchObject({
    body: { etag: 'ETVPDKIKX0DER' },
  });
});

test('code that cannot be loaded, that throws and that does not end fails each case', async () => {
  const failing = [
    ['export { handler }', 'SyntaxError'],
    ['function handler() { throw new Error("no such thing"); }', 'no such thing'],
    ['function handler() { while (true) {} }', 'exceeded the time'],
  ];
  for (const [text = '', error = ''] of failing)
    expect(await resultsOf(draftOf(text), { tests: ['passes'] })).toMatchObject([
      { passed: false, functionError: expect.stringContaining(error) },
    ]);
}, 30_000);

test('a draft reads the pairs that it is given, and without them no store', async () => {
  const text = `import cf from 'cloudfront';
async function handler(event) {
  event.request.uri = await cf.kvs().get('/docs/');
  return event.request;
}`;
  const keyValueEntries = [{ key: '/docs/', value: '/docs/index.html' }];
  const tests = ['passes'];
  expect(await resultsOf(draftOf(text, { keyValueEntries }), { tests })).toMatchObject([
    { passed: true },
  ]);
  expect(await resultsOf(draftOf(text), { tests })).toMatchObject([
    { passed: false, functionError: expect.any(String) },
  ]);
});

test('a draft reads the entries of a store that the caller may read, and no other', async () => {
  const text = `import cf from 'cloudfront';
async function handler(event) {
  event.request.uri = await cf.kvs().get('/docs/');
  return event.request;
}`;
  const tests = ['passes'];
  const arn = await createStore(client, 'team-a-paths');
  const keyValues = keyValueClientOf(gateway.cloudFront.url);
  await putEntries(keyValues, arn, { '/docs/': '/docs/index.html' });
  const draft = draftOf(text, { keyValueStoreName: 'team-a-paths' });
  expect(await resultsOf(draft, { tests })).toMatchObject([{ passed: true }]);
  const path = 'POST /v1/functions/team-b-draft/tests/run';
  const authorizer = authorizerOf('team-b');
  expect(await rest.send(path, { authorizer, body: { draft } })).toMatchObject({
    status: 403,
    body: { errorCode: 'AccessDenied', decidedBy: 'GATEWAY' },
  });
  const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`k${index}`, '']));
  await putEntries(keyValues, await createStore(client, 'too-many'), many);
  for (const keyValueStoreName of ['none', 'too-many', 'a b'])
    expect(
      await rest.send('POST /v1/functions/sample/tests/run', {
        body: { draft: draftOf(text, { keyValueStoreName }), tests },
      }),
    ).toMatchObject({
      status: 400,
      body: { violations: [{ path: 'draft.keyValueStoreName' }] },
    });
});

test('a draft of the old runtime has its rules', async () => {
  const draft = draftOf('const handler = () => ({});', { runtime: 'CLOUDFRONT_JS_1_0' });
  expect(await resultsOf(draft, { tests: ['passes'] })).toMatchObject([
    { functionError: expect.stringContaining('SyntaxError') },
  ]);
});

test('an event that cannot be used fails its test case, and so does a report that is too large', async () => {
  await put('sample/tests/bad', { event: { version: '2.0' } });
  expect(await resultsOf(works, { tests: ['bad', 'passes'] })).toMatchObject([
    { passed: false, differences: [{ message: expect.stringContaining('event object') }] },
    { passed: true },
  ]);
  const text = `function handler(event) { event.request.headers.a = { value: 'x'.repeat(120000) }; return event.request; }`;
  const [result] = await resultsOf(draftOf(text), { tests: ['passes'] });
  expect(result).toMatchObject({ passed: false, output: null });
});

test('the code of a draft reaches nothing of Node.js: no process, no files, no network', async () => {
  const probes = [
    'typeof process',
    'typeof require("fs")',
    'typeof fetch',
    'typeof globalThis.env',
  ];
  for (const probe of probes) {
    const text = `function handler(event) { event.request.uri = '/' + (${probe}); return event.request; }`;
    const [result] = await resultsOf(draftOf(text), { tests: ['passes'] });
    const { output, functionError } = result as {
      output?: { request: Members };
      functionError?: string;
    };
    const said = output?.request['uri'] ?? functionError;
    expect(said).toMatch(/undefined|Cannot find module/);
  }
}, 30_000);

test.each([
  ['ifMatch', works, { ifMatch: 'ETVPDKIKX0DER' }],
  ['draft.code.text', draftOf(''), {}],
  ['draft.code.text', draftOf('x'.repeat(40_961)), {}],
  [
    'draft.keyValueEntries',
    {
      ...works,
      keyValueEntries: Array.from({ length: 1_001 }, (_, index) => ({
        key: `${index}`,
        value: '',
      })),
    },
    {},
  ],
  ['tests', { ...works, cases: [] }, { tests: ['passes'] }],
  [
    'draft.cases',
    { ...works, cases: Array.from({ length: 51 }, (_, index) => caseOf(`${index}`)) },
    {},
  ],
  ['draft.cases.1.case', { ...works, cases: [caseOf('twice'), caseOf('twice')] }, {}],
  ['draft.cases.0.event', { ...works, cases: [{ case: 'none' }] }, {}],
  ['draft.cases.0.ignore.0', { ...works, cases: [{ ...caseOf('a'), ignore: ['x'] }] }, {}],
])('$# a draft with a wrong %s is refused, and nothing is run', async (path, draft, more) => {
  expect(await run(draft, more)).toMatchObject({
    status: 400,
    body: { violations: [{ path }] },
  });
  expect(cloudFront.answered).toEqual([]);
});

test('a draft brings test cases that are not stored: they are run in place of those that are, and stay unstored', async () => {
  const stored = () => gateway.ask('{ testCases(name: "sample") { name } }');
  const before = await stored();
  const request = 'GET /docs/ HTTP/1.1';
  const cases = [
    { case: 'second', httpRequest: request, expect: { output: { request: { uri: '/wrong' } } } },
    { case: 'first', httpRequest: request, expect: expected },
    {
      case: 'ignored',
      httpRequest: request,
      expect: { output: { request: { uri: '' } } },
      ignore: ['/request/uri'],
    },
    { case: 'throws', httpRequest: 'GET /throw HTTP/1.1', expect: { functionError: 'TypeError' } },
  ];
  const throws = draftOf(
    'function handler(event) { if (event.request.uri === "/throw") null.x; event.request.uri += "index.html"; return event.request; }',
  );
  expect(await resultsOf({ ...throws, cases })).toMatchObject([
    { name: 'first', passed: true },
    { name: 'ignored', passed: true },
    {
      name: 'second',
      passed: false,
      differences: [{ pointer: '/request/uri', actual: '"/docs/index.html"' }],
    },
    { name: 'throws', passed: true },
  ]);
  expect(await resultsOf({ ...works, cases: [] })).toEqual([]);
  expect(before).toEqual(expect.arrayContaining(names.map((name) => ({ name }))));
  expect(await stored()).toEqual(before);
});

test('a draft needs a right to test, write or create the function', async () => {
  expect(await run(works, {}, 'team-a')).toMatchObject({
    status: 403,
    body: { decidedBy: 'GATEWAY' },
  });
  const path = '/v1/functions/team-a-new/tests';
  const authorizer = authorizerOf('team-a');
  expect(await rest.send(`POST ${path}/run`, { authorizer, body: { draft: works } })).toMatchObject(
    {
      status: 200,
      body: { passed: 0, failed: 0 },
    },
  );
});
