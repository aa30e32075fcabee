import { expect, test } from '@jest/globals';
import { errorOf, SCRIPT_ERROR_PREFIX, runCode } from './runCode.ts';

test.each([
  ['missing();', 'ReferenceError: "missing" is not defined'],
  ['$$;', 'ReferenceError: "$$" is not defined'],
  ['undefined.b;', 'TypeError: cannot get property "b" of undefined'],
  ['null["b c"];', 'TypeError: cannot get property "b c" of null'],
  ['var a; a.b = 1;', 'TypeError: property set on primitive undefined type'],
  ['event.request.foo(1);', 'TypeError: (intermediate value)["foo"] is not a function'],
  ['event.request["foo"]();', 'TypeError: (intermediate value)["foo"] is not a function'],
  [
    'var x = 1 +\n event.a(\n event.b());',
    'TypeError: (intermediate value)["b"] is not a function',
  ],
  ['new event.foo();', 'TypeError: (intermediate value)["foo"] is not a function'],
  ['var u; u();', 'TypeError: undefined is not a function'],
  ['const a = 1; a = 2;', 'TypeError: assignment to constant variable'],
  [
    'Object.freeze(event).version = 2;',
    'TypeError: Cannot assign to read-only property "version" of object',
  ],
  ['JSON.parse("{a");', 'SyntaxError: Unexpected token at position 1'],
  ['decodeURIComponent("%");', 'URIError: malformed URI'],
  ['throw new Error("mine");', 'Error: mine'],
  ['throw new TypeError();', 'TypeError'],
  ['throw "text";', 'text'],
  ['throw { a: 1 };', '[object Object]'],
  ['throw undefined;', 'undefined'],
  ['throw null;', 'null'],
  ['var e = new Error("q"); e.name = "Foo"; throw e;', 'Foo: q'],
])('%j ends with the error %j', async (body, message) => {
  expect(await errorOf(body)).toBe(message);
});

test.each([
  ['async function handler() { throw new Error("x"); }', 'Error: x'],
  ['async function handler() { await 1; null.x; }', 'TypeError: cannot get property "x" of null'],
  ['null.x; function handler() {}', 'TypeError: cannot get property "x" of null'],
  ['var x = 1;', 'ReferenceError: "handler" is not defined'],
  ['var handler = 5;', 'TypeError: number is not a function'],
  ['function handler( {', 'SyntaxError: Unexpected end of input in 1'],
])('%j ends with the error %j', async (code, message) => {
  const report = await runCode(code);
  expect(report.errorMessage).toBe(SCRIPT_ERROR_PREFIX + message);
  expect(report.output).toBe('');
});
