import { beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createSample } from '../support/emulator.ts';
import { contextOf, startGateway, startUpstream, type TestGateway } from '../support/gateway.ts';
import { startRest, type TestRest } from '../support/rest.ts';

let gateway: TestGateway;
let rest: TestRest;
beforeAll(async () => {
  const upstream = startUpstream();
  gateway = await startGateway(upstream);
  rest = await startRest(upstream);
  await createSample(gateway.cloudFront.client, 'sample');
});

/** Sets how many random inputs a run tries: few enough to end soon, and new ones in each run. */
const runs = { numRuns: 150, endOnFailure: true };

const words = [
  '__proto__',
  'constructor',
  'sample',
  'name',
  '"',
  '\\',
  '\r\n',
  '\u0000',
  '\ud800',
  '..',
  '%2f',
  '💥',
];
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...words), fc.string());
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(text, fc.constantFrom('name', 'ifMatch', 'code', 'text', 'event', 'comment')),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
})).value;

/** Pieces of documents, in any order: some are even valid. */
const pieces = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '!',
  '$',
  '@',
  '...',
  '=',
  '|',
  '&',
  '"',
  '"""',
  '#',
  '\n',
  ',',
  ' ',
  'query',
  'mutation',
  'subscription',
  'fragment',
  'on',
  'f',
  'Query',
  'function',
  'functions',
  'viewer',
  'subject',
  'nodes',
  'name',
  'counterpart',
  '__typename',
  '__schema',
  '__type',
  '__proto__',
  'input',
  'null',
  'true',
  '1',
  '-1',
  '1e400',
  '"sample"',
  '@skip(if: true)',
  '$input',
  'CreateFunctionInput',
  'createFunction',
  '\ud800',
  '\u0000',
  '\ufeff',
];
const soup = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .map((parts) => parts.join(' '));
const field: fc.Arbitrary<string> = fc.letrec<{ field: string }>((tie) => ({
  field: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      'name',
      'etag',
      'stage',
      'comment',
      '__typename',
      'a: name',
      'a: etag',
      'unknown',
    ),
    tie('field').map((inner) => `counterpart { ${inner} }`),
    fc.tuple(tie('field'), tie('field')).map((both) => both.join(' ')),
    tie('field').map((inner) => `... on CloudFrontFunction @include(if: $yes) { ${inner} }`),
  ),
})).field;
const structured = field.map(
  (inner) =>
    `query ($yes: Boolean = true) { function(name: "sample") { ... on CloudFrontFunction { ${inner} } } }`,
);

/** Matches what no answer may hold. */
const unmasked =
  /INTERNAL_SERVER_ERROR|Internal server error|node_modules| {4}at |TypeError|RangeError/;

async function ask(body: string): Promise<void> {
  const { statusCode = 0, body: answer = '' } = await gateway.invoke({ body });
  expect({ statusCode, isServerError: statusCode >= 500 }).toEqual({
    statusCode,
    isServerError: false,
  });
  expect(answer).not.toMatch(unmasked);
  if (statusCode !== 200) expect(Buffer.byteLength(answer)).toBeLessThanOrEqual(8_192);
}

test('no document makes a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(soup, structured, text), (query) => ask(JSON.stringify({ query }))),
    runs,
  );
});

const inputs = [
  'CreateFunction',
  'UpdateFunction',
  'TestFunction',
  'PublishFunction',
  'DeleteFunction',
  'CheckFunction',
];
test('no variables make a fault', async () => {
  const named = fc.record({ input: json }, { requiredKeys: [] });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...inputs), fc.oneof(named, json), (type, variables) => {
      const mutation = type[0]?.toLowerCase() + type.slice(1);
      const kind = type === 'CheckFunction' ? 'query' : 'mutation';
      const query = `${kind} ($input: ${type}Input!) { ${mutation}(input: $input) { __typename } }`;
      return ask(JSON.stringify({ query, variables }));
    }),
    runs,
  );
});

test('no body makes a fault', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        text,
        fc.json(),
        json.map((value) => JSON.stringify(value)),
      ),
      ask,
    ),
    runs,
  );
});

test('no search makes a fault', async () => {
  const property = fc.asyncProperty(text, json, async (query, variables) => {
    const rawQueryString = `query=${query}&variables=${JSON.stringify(variables)}&${query}`;
    const headers = { 'apollo-require-preflight': 'true' };
    const { statusCode } = await gateway.invoke({
      requestContext: contextOf('GET'),
      headers,
      rawQueryString,
      body: '',
    });
    expect(statusCode).toBeLessThan(500);
  });
  await fc.assert(property, runs);
});

const requests = [
  'GET /v1/functions',
  'POST /v1/functions',
  'GET /v1/functions/{}',
  'PUT /v1/functions/{}',
  'PATCH /v1/functions/{}',
  'DELETE /v1/functions/{}',
  'GET /v1/functions/{}/code',
  'POST /v1/functions/{}/test',
  'POST /v1/functions/{}/publish',
  'POST /v1/check',
  'GET /problems/{}',
  'GET /v1/{}',
  'FOO /{}',
];
test('no REST request makes a fault', async () => {
  const property = fc.asyncProperty(
    fc.record({
      request: fc.constantFrom(...requests),
      segment: text,
      search: text,
      version: text,
      body: fc.oneof(json, text),
    }),
    async ({ request, segment, search, version, body }) => {
      const target = `${request.replace('{}', segment.replaceAll(/[ ?]/g, ''))}?${search.replaceAll(/[ ?]/g, '')}`;
      const answer = await rest.send(target, { headers: { 'if-match': version }, body });
      const { status, headers } = answer;
      expect({ status, isFault: status >= 500 && status !== 501 }).toEqual({
        status,
        isFault: false,
      });
      expect(answer.bytes.toString()).not.toMatch(unmasked);
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    },
  );
  await fc.assert(property, { ...runs, numRuns: 300 });
});
