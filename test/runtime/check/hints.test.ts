import { expect, test } from '@jest/globals';
import { checkCode } from '../../../src/runtime/check/checkCode.ts';
import type { Runtime } from '../../../src/runtime/runtimes.ts';

const check = (code: string, runtime: Runtime = 'cloudfront-js-2.0') => {
  const given = { code: Buffer.from(code), runtime, keyValueStoreArns: [], maxSizeBytes: 10_240 };
  return checkCode(given).diagnostics;
};
const first = (...given: Parameters<typeof check>) => check(...given)[0];
const inHandler = (statement: string, kind = 'function') =>
  `${kind} handler(event) { ${statement}; return event.request; }`;

test.each([
  ['export function handler(event) { return event.request; }', 'Leave `export` out'],
  [inHandler('for (var x of []) {}'), 'There is no `for … of`'],
  [inHandler('var { uri } = event.request'), 'There is no destructuring'],
  [inHandler('var [uri] = []'), 'There is no destructuring'],
  [inHandler('[1].map(([a]) => a)'), 'Parameters must be plain names'],
  [inHandler('var uri = event.request?.uri'), 'There is no `?.`'],
  [inHandler('event.request?.["uri"].at'), 'There is no `?.`'],
  [inHandler('event.call?.()'), 'There is no `?.`'],
  [inHandler('try { event(); } catch { }'), 'Write `catch (error)`'],
  [inHandler('class A {}'), 'There are no classes'],
  [inHandler('var a = [...event]'), 'There is no spread'],
  [inHandler('var a = { ...event }'), 'There is no spread'],
  [inHandler('function f(a = 1) {}'), 'Parameters have no default values'],
  [inHandler('var f = (a = 1) => a'), 'Parameters must be plain names'],
  [inHandler('event.a ??= 1'), 'There is no `||=`'],
  [inHandler('await event'), 'Write `await` in an `async function` only'],
  [inHandler('String(await event)', 'async function'), 'Assign the awaited value'],
  ["import { kvs } from 'cloudfront'; " + inHandler(''), 'Import the whole module'],
  [inHandler('import("cloudfront")'), 'Write `import` at the top'],
])('what to write instead is said: %s', (code, hint) => {
  expect(first(code)).toMatchObject({ severity: 'ERROR', message: expect.stringContaining(hint) });
});

test.each([
  [inHandler('const a = 1'), 'Runtime 1.0 has `var` only'],
  [inHandler('', 'async function'), 'Only runtime 2.0'],
  ["import cf from 'cloudfront'; " + inHandler(''), 'Runtime 1.0 has crypto, querystring'],
])('in runtime 1.0: %s', (code, hint) => {
  expect(first(code, 'cloudfront-js-1.0')?.message).toContain(hint);
});

test('a store is found by the id that a variable holds', () => {
  const code = `import cf from 'cloudfront';
    const id = '00000000-0000-4000-8000-000000000000';
    const kvs = cf.kvs(id);
    async function handler(event) { const to = await kvs.get('a'); return event.request; }`;
  const arn = (id: string) => `arn:aws:cloudfront::123456789012:key-value-store/${id}`;
  const checkWith = (id: string) =>
    checkCode({
      code: Buffer.from(code),
      runtime: 'cloudfront-js-2.0',
      keyValueStoreArns: [arn(id)],
      maxSizeBytes: 10_240,
    }).diagnostics;
  expect(checkWith('00000000-0000-4000-8000-000000000000')).toEqual([]);
  expect(checkWith('11111111-0000-4000-8000-000000000000')).toMatchObject([
    { rule: 'store-not-named' },
  ]);
});

const working = inHandler('');

test.each([
  `${working}\nexports.handler = handler;`,
  `"use strict";exports.a=1,exports.b=2;${working}`,
  `${working}\nmodule.exports = { handler: handler };`,
  'exports.handler = function (event) { return event.request; };',
])('an ERROR is in code that uses CommonJS: %s', (code) => {
  expect(check(code)).toContainEqual(
    expect.objectContaining({ rule: 'commonjs', severity: 'ERROR' }),
  );
});

test.each([
  `${working}\nif (typeof module !== 'undefined') module.exports = { handler: handler };`,
  `${working}\ntypeof exports === 'object' && (exports.handler = handler);`,
  `${working}\ntry { module.exports = { handler: handler }; } catch (error) { console.log('no module'); }`,
  `${working}\nvar exports = {}; exports.handler = handler;`,
  `${working}\nfunction test() { module.exports = { handler: handler }; }`,
  `${working}\nvar a = { exports: 1, module: 2 }; console.log(a.exports + a.module);`,
])('no ERROR is in code that comes to CommonJS nowhere: %s', (code) => {
  expect(check(code).filter(({ severity }) => severity === 'ERROR')).toEqual([]);
});
