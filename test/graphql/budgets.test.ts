import { PublishFunctionCommand } from '@aws-sdk/client-cloudfront';
import { beforeEach, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { getOperationAST, parse } from 'graphql';
import { fullSchema } from '../../src/contract/fullSchema.ts';
import { bytesInAnswer } from '../../src/graphql/answerSize.ts';
import { fieldCalls } from '../../src/graphql/documentCalls.ts';
import { weigh } from '../../src/graphql/weigh.ts';
import { createSample } from '../support/emulator.ts';
import { startGateway } from '../support/gateway.ts';

const gateway = await startGateway();
const { cloudFront } = gateway;
const schema = fullSchema();
const accountSize = 30;
for (let index = 0; index < accountSize; index += 1) {
  const Name = `f${String(index).padStart(2, '0')}`;
  await createSample(cloudFront.client, Name, `// ${'"\u0001'.repeat(1_500)}`);
  if (index % 2 === 0) {
    await cloudFront.client.send(new PublishFunctionCommand({ Name, IfMatch: 'ETVPDKIKX0DER' }));
  }
}
beforeEach(() => {
  cloudFront.answered.length = 0;
});

async function ask(query: string, variables: object = {}) {
  const { statusCode, body = '' } = await gateway.invoke({
    body: JSON.stringify({ query, variables }),
  });
  return { statusCode, body, ...JSON.parse(body) };
}

/** Counts the calls to CloudFront since the test began. */
const made = () => cloudFront.answered.filter(({ action }) => action !== 'AssumeRole').length;

/** Gives the calls that the gateway expects of a document. */
function weighed(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return weigh(operation, document, schema).callsWith(variables);
}

test('every query and mutation has its number of calls, but for the viewer and the check, which make none', () => {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    const fields = Object.keys(type?.getFields() ?? {}).filter(
      (name) => !['viewer', 'checkFunction'].includes(name),
    );
    expect(Object.keys(fieldCalls[type?.name ?? ''] ?? {}).toSorted()).toEqual(fields.toSorted());
  }
});

test.each([
  ['{ viewer { subject } }', 0],
  ['{ function(name: "f") { ... on CloudFrontFunction { name } } }', 1],
  ['{ functions(first: 100) { nodes { name counterpart { name } } } }', 3],
  ['{ functions(first: 100) { nodes { etag } } }', 103],
  ['{ functions(first: 100) { nodes { etag code { text } } edges { node { etag } } } }', 103],
  [
    '{ functions(first: 50) { nodes { counterpart { etag counterpart { code { text } } } } } }',
    103,
  ],
  ['{ functions { nodes { etag } } }', 53],
  ['{ functions(first: 7) { nodes { ...f } } } fragment f on CloudFrontFunction { etag }', 10],
  ['{ a: functions(first: 7) { nodes { etag } } b: functions(first: 7) { nodes { etag } } }', 20],
  ['{ versions(name: "f", first: 100) { nodes { comment } unrecorded { name } } }', 6],
  ['{ versions(name: "f") { nodes { code { text } } } }', 22],
  [
    '{ versions(name: "f", first: 5) { edges { node { code { text } } } unrecorded { code { text } } } }',
    13,
  ],
  ['{ version(name: "f", number: 1) { code { text } } }', 2],
  [
    '{ function(name: "f") { ... on CloudFrontFunction { versions(first: 9) { nodes { code { text } } } } } }',
    12,
  ],
  ['{ functions(first: 5) { nodes { etag versions(first: 3) { nodes { code { text } } } } } }', 33],
  ['{ functions(first: 7) { nodes { ... on Node @include(if: false) { id } etag } } }', 10],
  ['{ functions(first: 50) { nodes { associations { status } } } }', 8],
  ['{ functions(first: 100) { nodes { lastVersion { message } } } }', 103],
  ['{ functions(first: 100) { nodes { lastTestRun { passed failed } } } }', 103],
  ['{ functions(first: 9) { nodes { lastVersion { code { text } } } } }', 21],
  ['{ functions(first: 9) { nodes { tags { key } counterpart { tags { key } } } } }', 12],
  ['{ function(name: "f") { ... on CloudFrontFunction { tags { key } } } }', 2],
  [
    '{ a: functions(first: 7) { nodes { ...f } } b: function(name: "f") { ...f } } fragment f on CloudFrontFunction { associations { status } }',
    9,
  ],
  [
    'mutation { deleteFunction(input: { name: "f", ifMatch: "E" }) { ... on FunctionInUse { distributions } } }',
    12,
  ],
])('%s may make %d calls', (query, calls) => {
  expect(weighed(query)).toBe(calls);
});

test.each([
  ['query ($n: Int) { functions(first: $n) { nodes { etag } } }', { n: 5 }, 8],
  ['query ($n: Int) { functions(first: $n) { nodes { etag } } }', {}, 53],
  ['query ($n: Int) { functions(first: $n) { nodes { etag } } }', { n: null }, 53],
  ['query ($n: Int = 4) { functions(first: $n) { nodes { etag } } }', {}, 7],
  ['query ($n: Int) { functions(first: $n) { nodes { etag } } }', { n: 1e9 }, 103],
  ['query ($n: Int) { functions(first: $n) { nodes { etag } } }', { n: -5 }, 103],
  ['query ($n: Int) { functions(first: $n) { nodes { etag } } }', { n: 'x' }, 103],
])('%s with %j may make %d', (query, variables, calls) => {
  expect(weighed(query, variables)).toBe(calls);
});

test('a document that is kept is weighed with the variables of each request', async () => {
  const query =
    'query ($n: Int) { a: functions(first: $n) { nodes { etag } } b: functions(first: $n) { nodes { code { sizeBytes } } } }';
  expect((await ask(query, { n: 2 })).data.a.nodes).toHaveLength(2);
  const { statusCode, errors } = await ask(query, { n: 100 });
  expect([statusCode, errors[0].message]).toEqual([400, expect.stringMatching(/make 206 calls/)]);
  expect((await ask(query, { n: 3 })).data.a.nodes).toHaveLength(3);
});

const costly =
  'functions(first: 100, stage: DEVELOPMENT) { nodes { etag code { sizeBytes } counterpart { code { sizeBytes } } } }';

test('a document that may make more than 128 calls is refused, and none is made', async () => {
  const { statusCode, errors, data } = await ask(`{ ${costly} }`);
  expect(statusCode).toBe(400);
  expect(data).toBeUndefined();
  expect(errors).toEqual([
    {
      message: expect.stringMatching(/may make 203 calls to AWS, more than the 128/),
      extensions: { code: 'TOO_MANY_CALLS' },
    },
  ]);
  expect(cloudFront.answered).toEqual([]);
});

test('the same for fewer functions takes a call for each stage that there is', async () => {
  const { statusCode, data, errors } = await ask(`{ ${costly.replace('100', '60')} }`);
  expect({ statusCode, errors }).toEqual({ statusCode: 200 });
  expect(data.functions.nodes).toHaveLength(accountSize);
  const [first, second] = data.functions.nodes;
  expect(first.counterpart).not.toBeNull();
  expect(second.counterpart).toBeNull();
  // Two lists, each DEVELOPMENT, and the half that is published.
  expect(made()).toBe(2 + accountSize + accountSize / 2);
});

test('the list of both stages knows which were published', async () => {
  const { data } = await ask(
    '{ functions(first: 100) { nodes { name stage counterpart { name stage } } } }',
  );
  const nodes: { stage: string; counterpart: object | null }[] = data.functions.nodes;
  expect(nodes).toHaveLength(accountSize * 1.5);
  expect(nodes.filter(({ counterpart }) => counterpart === null)).toHaveLength(accountSize / 2);
  // That a list of both stages has all of LIVE is not documented: what it lacks is looked for in LIVE's.
  expect(made()).toBe(2);
});

/** Makes random selections of what is read from AWS, in all forms that GraphQL has. */
const selection = fc.letrec<{ node: string }>((tie) => ({
  node: fc
    .array(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('name', 'etag', 'code { sizeBytes }', 'e: etag', 'c: code { sha256 }'),
        tie('node').map((inner) => `counterpart { ${inner} }`),
        tie('node').map((inner) => `... on CloudFrontFunction { ${inner} }`),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((fields) => fields.join(' ').replaceAll(/\b(\w+)( \{)/g, '$1$2')),
})).node;

const rootField = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 40 }), selection, fc.constantFrom('', ', stage: LIVE'))
    .map(([first, node, stage]) => `functions(first: ${first}${stage}) { nodes { ${node} } }`),
  fc
    .tuple(fc.constantFrom('f00', 'f01', 'none'), selection)
    .map(([name, node]) => `function(name: "${name}") { ... on CloudFrontFunction { ${node} } }`),
);

test('no document makes more calls than it is weighed with', async () => {
  const document = fc
    .array(rootField, { minLength: 1, maxLength: 3 })
    .map(
      (fields) => `{ ${fields.map((field, index) => `r${index}: ${aliased(field)}`).join(' ')} }`,
    );
  await fc.assert(
    fc.asyncProperty(document, async (query) => {
      cloudFront.answered.length = 0;
      const weight = weighed(query);
      const { statusCode, errors = [] } = await ask(query);
      if (weight > 128) expect([statusCode, made()]).toEqual([400, 0]);
      else expect(made()).toBeLessThanOrEqual(weight);
      expect(JSON.stringify(errors)).not.toContain('INTERNAL');
    }),
    { numRuns: 150 },
  );
}, 120_000);

/** Gives equal fields of one selection names of their own, as GraphQL wants them to have the same below. */
function aliased(field: string): string {
  let count = 0;
  return field.replaceAll(/\bcounterpart \{/g, () => `p${(count += 1)}: counterpart {`);
}

test.each([
  ['x'],
  [''],
  ['"quoted" \\ and \u0001 and \ud800'],
  ['é 🚀'],
  [12.5],
  [null],
  [true],
  [['a', '"', 1]],
  [{ a: { b: ['"'] } }],
])('%j takes as many bytes as it does in an answer of Lambda', (value) => {
  const bytes = Buffer.byteLength(JSON.stringify(JSON.stringify(value))) - 2;
  expect(Math.abs(bytesInAnswer(value) - bytes)).toBeLessThanOrEqual(Array.isArray(value) ? 1 : 0);
});

test('an answer of more than 5 MB is refused while it is made, whatever is in it', async () => {
  const forms = Array.from({ length: 14 }, (_, index) => `t${index}: text b${index}: base64`);
  const query = `{ functions(first: 30) { nodes { code { ${forms.join(' ')} } } } }`;
  const { statusCode, body, errors } = await ask(query);
  expect(statusCode).toBe(400);
  expect(errors).toEqual([
    {
      message: 'The answer would be too large: ask for fewer functions or fields.',
      extensions: { code: 'ANSWER_TOO_LARGE' },
    },
  ]);
  expect(body.length).toBeLessThan(8_192);
});

test('at most five errors are told, the last of which says how many there are besides', async () => {
  cloudFront.failNext({ action: 'DescribeFunction', code: 'AccessDenied', times: 30 });
  const { statusCode, errors, data } = await ask(
    '{ functions(first: 30) { nodes { name etag } } }',
  );
  expect(statusCode).toBe(200);
  expect(data.functions.nodes).toHaveLength(30);
  expect(errors).toHaveLength(5);
  expect(errors.at(-1)).toEqual({
    message: '26 more fields failed.',
    extensions: { code: 'MORE_ERRORS' },
  });
});
