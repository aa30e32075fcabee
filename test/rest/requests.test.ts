import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createSample } from '../support/emulator.ts';
import { startUpstream } from '../support/gateway.ts';
import { startRest, type TestRest } from '../support/rest.ts';

interface Operation {
  parameters: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, object> };
}

const headers = { 'if-match': '"ETVPDKIKX0DER"' };

/** Gives the condition of a request that takes one. */
function headersOf({ parameters }: Operation): Record<string, string> {
  return parameters.some(({ name }) => name === 'If-Match') ? headers : {};
}

const { paths }: { paths: Record<string, Record<string, Operation>> } = JSON.parse(
  await readFile('schema/openapi.json', 'utf8'),
);
const operations = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    request: `${method.toUpperCase()} ${path.replace('{name}', 'sample').replace('{number}', '1').replace('{case}', 'one')}`,
    needed: operation.parameters
      .filter((each) => each.in === 'query' && each.required)
      .map(({ name }) => `${name}=DEVELOPMENT`),
    queryNames: operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name),
    headers: headersOf(operation),
    hasBody: operation.requestBody !== undefined,
    type: Object.keys(operation.requestBody?.content ?? {})[0] ?? '',
  })),
);

let rest: TestRest;
beforeAll(async () => {
  rest = await startRest(startUpstream({ history: true }));
  await createSample(rest.cloudFront.client, 'sample');
});
beforeEach(() => {
  rest.cloudFront.answered.length = 0;
});

/** Expects 400 for one place of the request, without a call to CloudFront. */
async function expectRefused(
  { request, headers: own, type, hasBody }: (typeof operations)[number],
  { query, path }: { query: string; path: string },
): Promise<void> {
  const sent = { headers: { ...own, ...(hasBody && { 'content-type': type }) } };
  const body = hasBody ? {} : undefined;
  const answer = await rest.send(`${request}?${query}`, { ...sent, body });
  const isHead = request.startsWith('HEAD ');
  const violations = expect.arrayContaining([{ path, message: expect.any(String) }]);
  expect({ request, ...answer }).toMatchObject({
    request,
    status: 400,
    ...(!isHead && { body: { type: 'about:blank', violations } }),
  });
  expect(rest.cloudFront.answered).toEqual([]);
}

const everyName = [...new Set(operations.flatMap(({ queryNames }) => queryNames))];

test.each(operations)('$request refuses every query parameter but its own', async (operation) => {
  const { queryNames } = operation;
  const misspelt = everyName.flatMap((name) => [
    name.charAt(0).toUpperCase() + name.slice(1),
    name.toUpperCase(),
    `${name}s`,
    `${name}[]`,
    `${name}%20`,
    `%20${name}`,
  ]);
  const others = ['dryRun', 'first', 'after', 'name', 'ifMatch', 'If-Match', '__proto__', '', '_'];
  for (const name of [...everyName, ...misspelt, ...others]) {
    if (queryNames.includes(name)) continue;
    await expectRefused(operation, { query: `${name}=1`, path: decodeURIComponent(name) });
  }
});

test.each(operations)('$request refuses a repeated query parameter', async (operation) => {
  for (const name of operation.queryNames) {
    for (const query of [
      `${name}=LIVE&${name}=LIVE`,
      `${name}=1&%${name.charCodeAt(0).toString(16)}${name.slice(1)}=2`,
    ])
      await expectRefused(operation, { query, path: name });
  }
});

test.each(operations)('$request refuses a query parameter that is no UTF-8', async (operation) => {
  for (const name of operation.queryNames) {
    for (const value of ['%ff', '%C3', '%ED%A0%80', '50%', '%u00e9'])
      await expectRefused(operation, { query: `${name}=${value}`, path: name });
  }
});

test.each(operations.filter(({ hasBody }) => !hasBody))(
  '$request refuses a body, and takes an empty one',
  async ({ request: path, headers: own, needed }) => {
    const request = needed.length > 0 ? `${path}?${needed.join('&')}` : path;
    for (const body of ['{}', '{"dryRun":true}', 'stage=LIVE', ' ']) {
      for (const type of ['application/json', 'text/plain']) {
        const sent = { headers: { ...own, 'content-type': type }, body };
        expect(await rest.send(request, sent)).toMatchObject({ status: 400 });
      }
    }
    expect(
      await rest.send(request, { headers: own, body: 'e30=', isBase64Encoded: true }),
    ).toMatchObject({ status: 400 });
    expect(rest.cloudFront.answered).toEqual([]);
    const empty = { ...own, 'content-length': '0' };
    // Of another version, so that nothing is changed.
    const isVersioned = 'if-match' in own && !/^(?:GET|HEAD)/.test(request);
    const stale = isVersioned ? { 'if-match': '"E3UN6WX5RRO2AG"' } : {};
    const answer = await rest.send(request, { headers: { ...empty, ...stale }, body: '' });
    expect(answer.status).not.toBe(400);
  },
);

test('an empty query string is none', async () => {
  for (const query of ['', '&', '&&'])
    expect(await rest.send(`GET /v1/functions/sample?${query}`)).toMatchObject({ status: 200 });
});

test('a parameter is read as it is decoded', async () => {
  const answer = await rest.send('GET /v1/functions?%6cimit=%31&stage=DEVELOP%4dENT');
  expect(answer).toMatchObject({ status: 200, body: { items: [{ stage: 'DEVELOPMENT' }] } });
});

test.each([
  ['PATCH /v1/functions/sample', { keyValueStoreArns: 'arn' }, 'keyValueStoreArns'],
  ['PATCH /v1/functions/sample', { keyValueStoreArns: { 0: 'arn' } }, 'keyValueStoreArns'],
  [
    'POST /v1/functions',
    { name: 'other', code: { text: '1' }, tags: { key: 'a', value: 'b' } },
    'tags',
  ],
])('%s with %j: one value is no list', async (request, body, path) => {
  const own = request.startsWith('PATCH') ? headers : {};
  const answer = await rest.send(request, { headers: own, body });
  expect(answer).toMatchObject({
    status: 400,
    body: {
      type: 'about:blank',
      detail: `${path}: The value must be a list.`,
      violations: [{ path, message: 'The value must be a list.' }],
    },
  });
  expect(rest.cloudFront.answered).toEqual([]);
});

test.each(['[]', 'null', '"text"', '5'])('the body %s is told in one sentence', async (body) => {
  const { status, body: problem } = await rest.send('PATCH /v1/functions/sample', {
    headers,
    body,
  });
  expect({ status, ...Object(problem) }).toMatchObject({
    status: 400,
    detail: 'The body must be a JSON object.',
  });
});

test.each([
  ['1000000000', 'limit must be from 1 to 100'],
  ['9999999999', 'limit: Int cannot represent non 32-bit signed integer value.'],
  ['-1', 'limit must be from 1 to 100'],
  ['1.0', 'limit: Int cannot represent non-integer value.'],
  ['1e1', 'limit: Int cannot represent non-integer value.'],
  ['007', 'limit: Int cannot represent non-integer value.'],
])('limit=%s is refused for what it is', async (limit, detail) => {
  expect(await rest.send(`GET /v1/functions?limit=${limit}`)).toMatchObject({
    status: 400,
    body: { detail },
  });
});
