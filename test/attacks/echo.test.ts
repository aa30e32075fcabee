import { expect, test } from '@jest/globals';
import { startGateway, startUpstream } from '../support/gateway.ts';
import { startRest } from '../support/rest.ts';

const upstream = startUpstream();
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);
const secret = 'hunter2-very-secret-text';
const update =
  'mutation ($input: UpdateFunctionInput!) { updateFunction(input: $input) { __typename ... on InvalidIfMatchVersion { ifMatch message } ... on ServiceError { requestId } } }';

const documents: [string, object][] = [
  ['a number as document', { query: '4111111111111111' }],
  ['a fraction as document', { query: '4111.1111' }],
  ['a word as document', { query: secret }],
  ['a text as document', { query: `"${secret}"` }],
  ['a block text as document', { query: `"""${secret}"""` }],
  ['a text inside of a document', { query: `{ "${secret}" }` }],
  ['a word inside of a document', { query: `{ viewer { subject } } ${secret}` }],
  ['an operation that is not there', { query: '{ __typename }', operationName: secret }],
  ['variables that are text', { query: '{ __typename }', variables: secret }],
  [
    'a variable of another type',
    {
      query: 'query ($n: Int) { functions(first: $n) { nodes { id } } }',
      variables: { n: secret },
    },
  ],
  ['a literal of another type', { query: `{ functions(first: "${secret}") { nodes { id } } }` }],
  ['an enum that is none', { query: `{ functions(stage: "${secret}") { nodes { id } } }` }],
  [
    'a stage that is none',
    {
      query: 'query ($s: FunctionStage) { functions(stage: $s) { nodes { id } } }',
      variables: { s: secret },
    },
  ],
  [
    'an input field that is none',
    { query: update, variables: { input: { name: 'a', ifMatch: 'E', code: secret } } },
  ],
  [
    'a version that is too long',
    { query: update, variables: { input: { name: 'a', ifMatch: secret.repeat(100) } } },
  ],
  [
    'a version with a line break',
    { query: update, variables: { input: { name: 'a', ifMatch: `E\n${secret}` } } },
  ],
];

test.each(documents)('%s is not repeated', async (_, body) => {
  const { statusCode = 0, body: answer = '' } = await gateway.invoke({
    body: JSON.stringify(body),
  });
  expect([200, 400]).toContain(statusCode);
  expect(answer).not.toContain(secret);
  expect(answer).not.toMatch(/4111/);
  expect(Buffer.byteLength(answer)).toBeLessThan(8_192);
});

const json = { 'content-type': 'application/json' };
const headers: [string, string, Record<string, string>][] = [
  ['a weak version', 'PATCH /v1/functions/a', { ...json, 'if-match': `W/"${secret}"` }],
  [
    'a long weak version',
    'PATCH /v1/functions/a',
    { ...json, 'if-match': `W/${secret.repeat(400)}` },
  ],
  ['a list of versions', 'PATCH /v1/functions/a', { ...json, 'if-match': `"${secret}", "b"` }],
  ['a long version', 'PATCH /v1/functions/a', { ...json, 'if-match': `"${secret.repeat(300)}"` }],
  ['a cursor', `GET /v1/functions?cursor=${secret}`, {}],
  ['a limit', `GET /v1/functions?limit=${secret}`, {}],
  ['a stage', `GET /v1/functions/a?stage=${secret}`, {}],
  ['a name', `GET /v1/functions/${secret}%20`, {}],
  ['a path', `GET /v1/${secret}`, {}],
  ['a problem', `GET /problems/${secret}`, {}],
  ['a media type', 'POST /v1/functions', { 'content-type': secret }],
  ['what is accepted', 'GET /v1/functions', { accept: `text/${secret}` }],
];

test.each(headers)('%s is not repeated over REST', async (_, request, sent) => {
  const body = request.startsWith('P') ? { comment: 'x' } : undefined;
  const answer = await rest.send(request, { headers: sent, ...(body && { body }) });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.bytes.toString()).not.toContain(secret);
  expect(JSON.stringify(answer.headers)).not.toContain(secret);
  expect(answer.bytes.length).toBeLessThan(8_192);
});

test('a version of the ordinary form is told back, to merge by', async () => {
  const ifMatch = 'E0000000000000';
  const variables = { input: { name: 'none', ifMatch: 'no-version' } };
  const told = await gateway.ask(update, variables);
  expect(told['__typename']).toBe('NoSuchFunctionExists');
  const answer = await rest.send('DELETE /v1/functions/none', {
    headers: { 'if-match': `"${ifMatch}"` },
  });
  expect(answer.status).toBe(404);
});
