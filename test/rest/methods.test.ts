import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { someCode } from '../support/emulator.ts';
import { startUpstream } from '../support/gateway.ts';
import { startRest, type TestRest } from '../support/rest.ts';

const { paths }: { paths: Record<string, Record<string, object>> } = JSON.parse(
  await readFile('schema/openapi.json', 'utf8'),
);
const testPath = '/v1/functions/{name}/tests/{case}';
const documented = Object.entries(paths).map(([path, item]) => ({
  path: path.replace('{name}', 'sample').replace('{number}', '1').replace('{case}', 'one'),
  methods: Object.keys({
    ...item,
    ...(path.endsWith('/tests/run') && paths[testPath]), // a test case may have this name
  }).map((method) => method.toUpperCase()),
}));

let rest: TestRest;
beforeAll(async () => {
  rest = await startRest(startUpstream({ history: true }));
  await rest.send('POST /v1/functions', { body: { name: 'sample', code: { text: someCode } } });
  await rest.send('POST /v1/key-value-stores', { body: { name: 'sample' } });
  const { headers } = await rest.send('GET /v1/key-value-stores/sample');
  await rest.send('POST /v1/key-value-stores/sample/entries', {
    headers: { 'if-match': String(headers['etag']) },
    body: { puts: [{ key: 'one', value: '1' }] },
  });
  const body = { httpRequest: 'GET / HTTP/1.1' };
  for (const name of ['one', 'run'])
    await rest.send(`PUT /v1/functions/sample/tests/${name}`, { body });
});

const methodsIn = (allow: unknown) => String(allow).split(', ').toSorted();

test.each(['', '/service'])('OPTIONS below %s/v1 is 204 without a caller', async (prefix) => {
  for (const { path, methods } of documented) {
    const answer = await rest.send(`OPTIONS ${prefix}${path}`, { authorizer: {} });
    expect(answer.status).toBe(204);
    expect(answer.bytes).toHaveLength(0);
    expect(methodsIn(answer.headers['allow'])).toEqual([...methods, 'OPTIONS'].toSorted());
    expect(answer.headers['accept-patch']).toBe(
      methods.includes('PATCH') ? 'application/json' : undefined,
    );
  }
  const unknown = await rest.send(`OPTIONS ${prefix}/v1/unknown`, { authorizer: {} });
  expect(unknown.status).toBe(204);
  expect(unknown.headers).not.toHaveProperty('allow');
});

test.each(documented)('$path answers 405 to every other method, with Allow', async (each) => {
  for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']) {
    if (each.methods.includes(method)) continue;
    const answer = await rest.send(`${method} ${each.path}`);
    expect(answer.status).toBe(405);
    expect(methodsIn(answer.headers['allow'])).toEqual([...each.methods, 'OPTIONS'].toSorted());
  }
});

/** Holds the query of each path that needs one. */
const needed = [
  ['/diff', '?from=1&to=DEVELOPMENT'],
  ['/entry', '?key=one'],
] as const;

test('HEAD is GET without the body, wherever there is GET', async () => {
  const open = ['/openapi.json', '/schema.graphql', '/problems/Throttling', '/healthz'];
  const readable = documented.filter(({ methods }) => methods.includes('GET'));
  for (const path of [...readable.map((each) => each.path), ...open]) {
    const target = `${path}${needed.find(([end]) => path.endsWith(end))?.[1] ?? ''}`;
    const got = await rest.send(`GET ${target}`);
    const head = await rest.send(`HEAD ${target}`);
    expect(got.status).toBe(200);
    const { 'x-request-id': _got, ...expected } = got.headers;
    const { 'x-request-id': _head, ...headers } = head.headers;
    expect({ path, status: head.status, headers }).toEqual({
      path,
      status: 200,
      headers: expected,
    });
    expect(head.bytes).toHaveLength(0);
  }
});

test('PATCH with another type is 415 with Accept-Patch', async () => {
  for (const type of [
    'application/merge-patch+json',
    'application/json-patch+json',
    'text/plain',
    '',
  ]) {
    const headers = { 'content-type': type, 'if-match': '"ETVPDKIKX0DER"' };
    expect(await rest.send('PATCH /v1/functions/sample', { headers, body: '{}' })).toMatchObject({
      status: 415,
      headers: { 'accept-patch': 'application/json', accept: 'application/json' },
    });
  }
});
