import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { createSample } from '../support/emulator.ts';
import { startRest, type RestAnswer, type TestRest } from '../support/rest.ts';
import { contractFaults, schemaFaults } from '../support/restContract.ts';

let rest: TestRest;
beforeAll(async () => {
  rest = await startRest();
  await createSample(rest.cloudFront.client, 'sample');
});

type Change = (answer: RestAnswer) => Partial<RestAnswer>;
const withBody =
  (members: object): Change =>
  ({ body }) => ({ body: { ...(body as object), ...members } });

const changes: [string, string, Change][] = [
  ['a status', 'status 202', () => ({ status: 202 })],
  ['a header', 'header x-more', ({ headers }) => ({ headers: { ...headers, 'X-More': '' } })],
  [
    'a media type',
    'content-type text/html',
    ({ headers }) => ({ headers: { ...headers, 'content-type': 'text/html' } }),
  ],
  ['a member', 'additionalProperty', withBody({ more: 1 })],
  ['a missing member', 'missingProperty', withBody({ name: undefined })],
  ['another type', '/comment must be string', withBody({ comment: 5 })],
  ['another time', '/createdTime', withBody({ createdTime: 'yesterday' })],
  ['another enum value', '/stage', withBody({ stage: 'BETA' })],
];

test.each(changes)(
  '%s that openapi.json does not have is found in a success',
  async (_, fault, change) => {
    const answer = await rest.send('GET /v1/functions/sample');
    const path = '/v1/functions/sample';
    expect(contractFaults('GET', path, answer)).toEqual([]);
    const changed = { ...answer, ...change(answer) };
    const sent = { ...changed, body: JSON.parse(JSON.stringify(changed.body)) as unknown };
    expect(contractFaults('GET', path, sent).join()).toContain(fault);
    expect(contractFaults('GET', `/service${path}`, sent).join()).toContain(fault);
  },
);

const problemChanges: [string, string, Change][] = [
  ['a status', 'status 302', () => ({ status: 302 })],
  ['another status in the body', 'status in the body', withBody({ status: 500 })],
  ['a member', 'additionalProperty', withBody({ more: 1 })],
  ['an error of another operation', 'body', withBody({ type: '/problems/FunctionInUse' })],
  [
    'Retry-After',
    'Retry-After',
    ({ headers }) => ({ headers: { ...headers, 'retry-after': '1' } }),
  ],
  ['retryable', 'Retry-After', withBody({ retryable: true })],
];

test.each(problemChanges)(
  '%s that openapi.json does not have is found in a problem',
  async (_, fault, change) => {
    const path = '/v1/functions/unknown';
    const answer = await rest.send(`GET ${path}`);
    expect(contractFaults('GET', path, answer)).toEqual([]);
    expect(contractFaults('GET', path, { ...answer, ...change(answer) }).join()).toContain(fault);
  },
);

test('a success at a path or by a method that openapi.json does not have is found', async () => {
  const answer = await rest.send('GET /v1/functions/sample');
  for (const [method, path] of [
    ['GET', '/v1/more'],
    ['PUT', '/v1/viewer'],
  ] as const) {
    expect(contractFaults(method, path, answer)).toEqual(['status 200 without an operation']);
  }
});

test('a body of an answer to HEAD is found', async () => {
  const path = '/v1/functions/sample';
  const answer = await rest.send(`HEAD ${path}`);
  expect(contractFaults('HEAD', path, answer)).toEqual([]);
  expect(contractFaults('HEAD', path, { ...answer, bytes: Buffer.from('{}') })).toEqual(['a body']);
});

interface MediaType {
  schema: Record<string, unknown>;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

/** Finds the Media Type Objects of a document. */
function* mediaTypesOf(value: unknown): Generator<MediaType> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (key === 'content') yield* Object.values(member as Record<string, MediaType>); // OpenAPI's form
    yield* mediaTypesOf(member);
  }
}

test('each example in openapi.json is one of its schema', async () => {
  const { paths } = JSON.parse(await readFile('schema/openapi.json', 'utf8')) as { paths: object };
  const examples = [...mediaTypesOf(paths)].flatMap(({ schema, example, examples: named = {} }) => {
    const values = Object.values(named).map(({ value }) => value);
    return values.concat(example ?? []).map((value) => ({ schema, value }));
  });
  expect(examples.length).toBeGreaterThan(90);
  for (const { schema, value } of examples) {
    expect({ value, faults: schemaFaults(schema, value) }).toEqual({ value, faults: [] });
  }
});
