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
  ['function handler( {', 'SyntaxError: Token "{" not supported in this version in 1'],
  ['function handler(', 'SyntaxError: Unexpected end of input in 1'],
])('%j ends with the error %j', async (code, message) => {
  const report = await runCode(code);
  expect(report.errorMessage).toBe(SCRIPT_ERROR_PREFIX + message);
  expect(report.output).toBe('');
});

test.each([
  ['nope', '"nope" is not defined'],
  ['undefined.b', 'cannot get property "b" of undefined'],
  ['event.foo()', '(intermediate value)["foo"] is not a function'],
  ['event.request.uri["a b"]()', '(intermediate value)["a b"] is not a function'],
  ['event[["v", "w"].join("")]()', '(intermediate value)["vw"] is not a function'],
  ['event.foo(event.toString())', '(intermediate value)["foo"] is not a function'],
  ['event.foo(event.toString(), 1)', '(intermediate value)["foo"] is not a function'],
  ['event.toString(event.foo())', '(intermediate value)["foo"] is not a function'],
  ['event.toString().foo(event)', '(intermediate value)["foo"] is not a function'],
  ['event.a = event.foo(event)', '(intermediate value)["foo"] is not a function'],
  ['[1].map("x")', 'callback argument is not callable'],
  ['Object.freeze(event).a = 1', 'Cannot add property "a", object is not extensible'],
  ['new decodeURIComponent()', 'function is not a constructor'],
  ['Object.keys(null)', 'cannot convert null argument to object'],
])('code that catches the error of %s finds the words %j', async (expression, message) => {
  const { logs } = await runCode(
    `function handler(event) { try { ${expression}; } catch (e) { console.log(e.message); } }`,
  );
  expect(logs).toEqual([message]);
});

test('the words of an error that the code makes are kept', async () => {
  const code = `function handler() {
    try { throw new TypeError('not a function'); } catch (e) { console.log(e.message); }
    try { throw new ReferenceError('a is not defined'); } catch (e) { console.log(e); }
  }`;
  expect((await runCode(code)).logs).toEqual([
    'not a function',
    'ReferenceError: a is not defined',
  ]);
});

test.each([
  ['5', 'number'],
  ['"x"', 'string'],
  ['null', 'null'],
  ['undefined', 'undefined'],
  ['true', 'boolean'],
  ['{}', 'object'],
  ['[]', 'array'],
  ['/a/', 'regexp'],
  ['new Date()', 'date'],
  ['Symbol()', 'symbol'],
])('a called %s is named by its type, %s', async (value, type) => {
  const message = `TypeError: ${type} is not a function`;
  expect(await errorOf(`var f = ${value}; f();`)).toBe(message);
  expect(await errorOf(`(0, ${value})();`)).toBe(message);
  expect(await errorOf(`var f = ${value}; new f();`)).toBe(message);
});

test('code runs before its handler is looked for', async () => {
  const { errorMessage } = await runCode('console.log(1); exports.handler = () => 1;');
  expect(errorMessage).toBe(`${SCRIPT_ERROR_PREFIX}ReferenceError: "exports" is not defined`);
});

test.each([
  ["Promise.reject(new Error('x'));", 'Error: x'],
  ["Promise.reject('text');", 'text'],
  ["new Promise(function () { throw new Error('x'); });", 'Error: x'],
  ["(async function () { throw new Error('x'); })();", 'Error: x'],
  ["(async () => { await null; throw new Error('x'); })();", 'Error: x'],
  ["Promise.resolve().then(function () { throw new Error('x'); });", 'Error: x'],
  ["Promise.resolve().finally(async () => { throw new Error('x'); });", 'Error: x'],
])('a rejection that %s leaves unhandled ends the run', async (body, reason) => {
  const code = `function handler(event) { ${body} return event.request; }`;
  const message = `${SCRIPT_ERROR_PREFIX}Error: unhandled promise rejection: ${reason}`;
  expect((await runCode(code)).errorMessage).toBe(message);
  expect((await runCode(`async ${code}`)).errorMessage).toBe(message);
});

test.each([
  "Promise.reject(new Error('x')).catch(function () {});",
  'var p = Promise.reject(1); await null; try { await p; } catch (e) {}',
  'await Promise.allSettled([Promise.reject(1)]);',
  'try { await Promise.all([Promise.reject(1), 2]); } catch (e) {}',
  '(async () => { throw 1; })().then(null, () => 0);',
  'try { await (async () => { throw 1; })(); } catch (e) {}',
])('a rejection that %s handles does not end the run', async (body) => {
  const code = `async function handler(event) { ${body} return event.request; }`;
  expect((await runCode(code)).errorMessage).toBe('');
});

test('an async function keeps its this, arguments, name and length', async () => {
  const code = `var o = { n: 5, async m(a, b) { await null; return this.n + arguments.length; } };
  async function handler(event) {
    const sum = await o.m(1, 2, 3);
    const same = await (async (x) => x)(7);
    console.log(sum + ' ' + same + ' ' + o.m.name + ' ' + o.m.length);
    return event.request;
  }`;
  expect((await runCode(code)).logs).toEqual(['8 7 m 2']);
});
