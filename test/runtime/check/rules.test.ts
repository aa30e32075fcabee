import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { checkCode } from '../../../src/runtime/check/checkCode.ts';
import type { Example } from '../../../src/runtime/check/rule.ts';
import { rules } from '../../../src/runtime/check/rules.ts';
import { runFunction } from '../../../src/runtime/index.ts';
import { rowsOf } from '../../support/markdown.ts';

const bytesOf = (code: string | Uint8Array) => Buffer.from(code);
const check = ({ code, runtime = 'cloudfront-js-2.0', keyValueStoreArns = [] }: Example) =>
  checkCode({ code: bytesOf(code), runtime, keyValueStoreArns, maxSizeBytes: 10_240 });

test.each(rules)('$id finds something in its bad example', ({ id, severity, bad }) => {
  const { diagnostics } = check(bad);
  expect(diagnostics).toContainEqual({
    rule: id,
    severity,
    message: expect.stringMatching(/^[A-Z`].*[.)]$/),
    line: diagnostics[0]?.line === null ? null : expect.any(Number),
    column: diagnostics[0]?.column === null ? null : expect.any(Number),
  });
});

test.each(rules)('no rule finds anything in the good example of $id', ({ good }) => {
  expect(check(good).diagnostics).toEqual([]);
});

const event = {
  version: '1.0',
  context: { eventType: 'viewer-response' },
  request: { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} },
  response: { statusCode: 200, headers: {}, cookies: {} },
} as const;

const run = ({ code, runtime = 'cloudfront-js-2.0' }: Example) =>
  runFunction({ code: bytesOf(code), runtime, event, now: new Date() });
const scriptError = /is invalid or could not run/;
/** Lists the rules on what the sandbox does not see: the size of code, and its configuration. */
const outside = new Set(['code-size', 'store-runtime']);
const errors = rules.filter(({ id, severity }) => severity === 'ERROR' && !outside.has(id));

test.each(errors)('the sandbox cannot run the bad example of $id', async ({ bad }) => {
  expect((await run(bad)).errorMessage).toMatch(scriptError);
});

test.each(rules.filter(({ id }) => !id.startsWith('store-')))(
  'the sandbox runs the good example of $id',
  async ({ good }) => {
    expect((await run(good)).errorMessage).not.toMatch(scriptError);
  },
);

const handler = 'function handler(event) { return event.request; }';

test.each([
  'var handler = undefined;',
  'var handler = -5;',
  'var handler = 1 + 2;',
  'var handler = true ? 5 : "x";',
  'if (true) { var handler = 5; }',
  'try { var handler = 5; } catch (error) {}',
  'var handler; handler = 5;',
  `${handler}\nhandler = 5;`,
  `${handler}\nvar handler = 5;`,
  `var handler = 5;\n${handler}`,
  'var handler = function (event) { return event.request; }, handler = 5;',
])(
  'a handler that ends as no function is an error, and the sandbox cannot run it: %s',
  async (code) => {
    expect(check({ code }).diagnostics).toMatchObject([
      { rule: 'handler-not-function', severity: 'ERROR' },
    ]);
    expect((await run({ code })).errorMessage).toMatch(scriptError);
  },
);

test.each([
  'var handler = 5; handler = function (event) { return event.request; };',
  'var handler = 5, handler = function (event) { return event.request; };',
  `${handler}\nvar handler;`,
  `${handler}\nif (false) { var handler = 5; }`,
  'var handler = 5; if (true) { handler = function (event) { return event.request; }; }',
  'var handler = 5; (function () { handler = function (event) { return event.request; }; })();',
  'if (true) { var handler = function (event) { return event.request; }; }',
  'for (var handler = function (event) { return event.request; }; false;) {}',
])('a handler that ends as a function is no error, and the sandbox runs it: %s', async (code) => {
  expect(check({ code }).diagnostics).toEqual([]);
  expect((await run({ code })).errorMessage).not.toMatch(scriptError);
});

test('a property of the global object does not take the place of a declared handler', async () => {
  const code = `${handler}\nglobalThis.handler = 5;`;
  const rulesFound = check({ code }).diagnostics.map(({ rule }) => rule);
  expect(rulesFound).not.toContain('handler-not-function');
  expect((await run({ code })).errorMessage).not.toMatch(scriptError);
});

test('each rule has an id of its own, in lower case', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
});

test('docs/check.md has the rules, and no others', async () => {
  const rows = rowsOf(await readFile('docs/check.md', 'utf8'), 'rule');
  expect(rows).toEqual(
    rules.map(({ id, severity, finds, source }) => [`\`${id}\``, severity, finds, source]),
  );
});
