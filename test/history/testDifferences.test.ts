import { expect, test } from '@jest/globals';
import { createSample } from '../support/emulator.ts';
import { startHistory, type Members } from './someHistory.ts';

const { gateway, rest, client } = await startHistory();

/** Gives a header with three values, in a list. */
const code = `function handler(event) {
  var request = event.request;
  var values = [{ value: 'a' }, { value: 'b' }, { value: 'c' }];
  request.headers['x-list'] = { value: 'a', multiValue: values };
  request.querystring['x/y~z'] = { value: 'slash' };
  return request;
}`;
await createSample(client, 'sample', code);

/** Runs the code with a request of an output that is expected, and gives the result. */
async function resultOf(output: unknown, more: Members = {}): Promise<Members> {
  const body = { httpRequest: 'GET /a?b=1 HTTP/1.1', expect: { output }, ...more };
  const saved = await rest.send('PUT /v1/functions/sample/tests/one', { body });
  expect(saved.status).toBeLessThan(202);
  const { body: run } = await rest.send('POST /v1/functions/sample/tests/run');
  const [result] = (run as { results: Members[] }).results; // as documented
  return result ?? {};
}
const list = (values: unknown) => ({ request: { headers: { 'x-list': { multiValue: values } } } });
const at = '/request/headers/x-list/multiValue';

test.each([
  ['nothing of an object', {}],
  ['some members', { request: { uri: '/a', querystring: { b: {} } } }],
  ['all elements', list([{ value: 'a' }, {}, { value: 'c' }])],
])('an output with %s passes', async (_, output) => {
  expect(await resultOf(output)).toMatchObject({ passed: true, differences: [] });
});

test.each([
  ['another value', { request: { uri: '/A' } }, '/request/uri', '"/A"', '"/a"'],
  ['a missing member', { response: {} }, '/response', '{}', null],
  ['a missing member that JavaScript has', { toString: 1 }, '/toString', '1', null],
  ['another kind', { request: { uri: { a: 1 } } }, '/request/uri', '{"a":1}', '"/a"'],
  ['a list for an object', { request: [] }, '/request', '[]', expect.stringMatching(/^\{"/)],
  ['another element', list([{}, { value: 'B' }, {}]), `${at}/1/value`, '"B"', '"b"'],
  ['too few elements', list([{}, {}, {}, { value: 'd' }]), `${at}/3`, '{"value":"d"}', null],
  ['too many elements', list([{}, {}]), `${at}/2`, null, '{"value":"c"}'],
  [
    'a name to escape',
    { request: { querystring: { 'x/y~z': { value: 1 } } } },
    '/request/querystring/x~1y~0z/value',
    '1',
    '"slash"',
  ],
])(
  'an output with %s fails, and its place is told as a JSON pointer with both values',
  async (_, output, pointer, expected, actual) => {
    const message = expect.stringContaining(pointer);
    expect(await resultOf(output)).toMatchObject({
      passed: false,
      differences: [{ pointer, expected, actual, message }],
    });
    expect(await resultOf(output, { ignore: [pointer] })).toMatchObject({ passed: true });
  },
);

test('of elements that are too many, each must be ignored', async () => {
  const ignore = [`${at}/1`];
  expect(await resultOf(list([{}]), { ignore })).toMatchObject({
    passed: false,
    differences: [{ pointer: `${at}/2`, expected: null, actual: '{"value":"c"}' }],
  });
  ignore.push(`${at}/2`);
  expect(await resultOf(list([{}]), { ignore })).toMatchObject({ passed: true });
});

test('the whole output may be another, and is then shown in short', async () => {
  expect(await resultOf('text')).toMatchObject({
    differences: [{ pointer: '', expected: '"text"', actual: expect.stringMatching(/^.{199}…$/) }],
  });
  expect(await resultOf('text', { ignore: [''] })).toMatchObject({ passed: true });
});

test('at most 20 differences are told, each of at most 200 characters of each value', async () => {
  const long = 'x'.repeat(250);
  const entries = Array.from({ length: 22 }, (_, index) => [`${index}${'n'.repeat(400)}`, long]);
  const { differences } = await resultOf(Object.fromEntries(entries));
  expect(differences).toHaveLength(20);
  for (const { expected, pointer, message } of differences as Record<string, string>[]) {
    expect(expected).toHaveLength(200);
    expect(pointer?.length).toBeLessThanOrEqual(300);
    expect(message?.length).toBeLessThanOrEqual(500);
  }
});

test('the last result has at most 3 differences, and 300 characters of the error', async () => {
  await createSample(
    client,
    'long',
    `function handler() { throw new Error('${'x'.repeat(500)}'); }`,
  );
  const body = { httpRequest: 'GET / HTTP/1.1' };
  await rest.send('PUT /v1/functions/long/tests/one', { body });
  await rest.send('POST /v1/functions/long/tests/run');
  const last = '{ functionError differences { message } }';
  const lastOf = async (name: string) =>
    (await gateway.ask(`{ testCase(name: "${name}", case: "one") { lastResult ${last} } }`))[
      'lastResult'
    ] as Members; // as selected
  expect((await lastOf('long'))['functionError']).toMatch(/^.{299}…$/);
  await resultOf({ a: 1, b: 1, c: 1, d: 1 });
  expect((await lastOf('sample'))['differences']).toHaveLength(3);
});
