import { expect, test } from '@jest/globals';
import { eventOf, runCode } from './runCode.ts';

const DISABLED = 'function constructor is disabled in "safe" mode';

/** Tries to compile code from text. */
test.each([
  ['Function', 'Function("return this")()'],
  ['constructor of a function', '(function () {}).constructor("return this")()'],
  ['constructor of an arrow', '(() => 0).constructor("return 1")()'],
  ['constructor of an async function', '(async function () {}).constructor("return 1")()'],
  ['constructor of a constructor', '({}).constructor.constructor("return 1")()'],
  ['constructor through __proto__', '(function () {}).__proto__.constructor("return 1")()'],
  ['constructor of console.log', 'console.log.constructor("return 1")()'],
  ['constructor of require', 'require.constructor("return 1")()'],
  [
    'constructor of an async prototype',
    'Object.getPrototypeOf(async () => 1).constructor("return 1")()',
  ],
  ['new with bind', 'new (Function.bind(null, "return 1"))()'],
  [
    'constructor of a getter',
    'Object.getOwnPropertyDescriptor(RegExp.prototype, "flags").get.constructor("return 1")()',
  ],
  ['constructor of a built-in', '[].map.constructor("return 1")()'],
  ['constructor of a method of Buffer', 'Buffer.prototype.indexOf.constructor("return 1")()'],
  ['constructor of the event', 'event.constructor.constructor("return process")()'],
  [
    'constructor of a method of the event',
    'event.request.rawQueryString.constructor("return 1")()',
  ],
])('code cannot be made from text: %s', async (_, expression) => {
  const code = `function handler(event) { return { statusCode: 200, body: '' + ${expression} }; }`;
  expect((await runCode(code)).errorMessage).toContain(DISABLED);
});

test.each([
  ['eval by another name', 'var e = eval; return e("1");', 'Not implemented'],
  ['eval of the global object', 'return globalThis.eval("1");', 'Not implemented'],
  ['dynamic import', 'return import("./host.js");', 'Illegal import statement'],
  ['the module of the sandbox', 'return require("./host.js");', 'Cannot find module'],
  ['require of node', 'return require("node:fs");', 'Cannot find module'],
  ['the caller', 'return handler.caller;', 'invalid value'],
  ['arguments.callee', 'return arguments.callee;', 'TypeError'],
])('code cannot leave the sandbox: %s', async (_, body, message) => {
  const { errorMessage } = await runCode(`function handler(event) { ${body} }`);
  expect(errorMessage).toContain(message);
});

test.each([
  ['the bridge', 'typeof globalThis.host + typeof globalThis.call'],
  ['this at top level', 'typeof top + typeof globalThis.process'],
  ['frames of a stack', 'frames()'],
])('code cannot reach an object of the host: %s', async (_, expression) => {
  const code = `var top = this;
  function frames() {
    Error.prepareStackTrace = function (error, sites) { return sites; };
    Error.stackTraceLimit = 100;
    return typeof new Error('x').stack + typeof Error.captureStackTrace;
  }
  function handler() { return { statusCode: 200, body: ${expression} }; }`;
  const { output } = await runCode(code);
  expect(JSON.parse(output).response.body.data).toMatch(/^(string)?(undefined)+$/);
});

test('an error stack names no file of the host', async () => {
  const code = `function handler() {
    try { null.x } catch (error) { console.log(error.stack); }
    try { Buffer.from(5) } catch (error) { console.log(error.stack); }
    return { statusCode: 200 };
  }`;
  expect((await runCode(code)).logs.join('')).not.toMatch(/node:|file:|\.ts|\/work|\/src|wasm/);
});

const TAMPER = {
  'JSON.stringify': 'JSON.stringify = function () { return \'{"statusCode":200}\' };',
  'JSON.parse': 'JSON.parse = function () { return {} };',
  'Object.keys': 'Object.keys = function () { return [] };',
  'Array.isArray': 'Array.isArray = function () { return true };',
  'Array.prototype.push': 'Array.prototype.push = function () { throw new Error("push") };',
  'Array.prototype[Symbol.iterator]': 'Array.prototype[Symbol.iterator] = null;',
  'Object.prototype.toJSON': 'Object.prototype.toJSON = function () { return { uri: "bad" } };',
  'String.prototype.toJSON': 'String.prototype.toJSON = function () { return "bad" };',
  'a setter of index 0': 'Object.defineProperty(Array.prototype, "0", { set() { throw 1 } });',
  'Object.prototype.headers': 'Object.prototype.headers = { A: { value: "b" } };',
  'Object.prototype.statusCode': 'Object.prototype.statusCode = "bad";',
  'Promise.prototype.then': 'Promise.prototype.then = function () { throw new Error("then") };',
  Promise: 'globalThis.Promise = null;',
  'Object.prototype.then': 'Object.prototype.then = 5;',
  'String.prototype.toString': 'String.prototype.toString = function () { return "bad" };',
  'Error.prototype.toString': 'Error.prototype.toString = null;',
};

test.each(Object.entries(TAMPER))(
  'an override of %s does not change the report',
  async (_, code) => {
    const { output, errorMessage } = await runCode(`async function handler(event) {
    ${code}
    await 1;
    return event.request;
  }`);
    const { output: plain } = await runCode('function handler(event) { return event.request; }');
    expect(errorMessage).toBe('');
    expect(output).toBe(plain);
  },
);

test.each([
  ['toJSON', '{ statusCode: "x", toJSON() { return { statusCode: 200 } } }'],
  ['toString', '{ statusCode: { toString() { return "200" } } }'],
  ['valueOf', '{ statusCode: { valueOf() { return 200 } } }'],
  ['Symbol.toPrimitive', '{ statusCode: { [Symbol.toPrimitive]() { return 200 } } }'],
  ['a Number object', '{ statusCode: new Number(200) }'],
  ['an inherited statusCode', 'Object.create({ statusCode: 200 })'],
  ['a hidden statusCode', 'Object.defineProperty({}, "statusCode", { value: 200 })'],
  ['a thenable', '{ then(resolve) { resolve({ statusCode: 200 }) } }'],
  ['a function', 'function () { return { statusCode: 200 } }'],
  ['an array', '[{ statusCode: 200 }]'],
])('only plain values of its own count in a result: %s', async (_, returned) => {
  const { output, errorMessage } = await runCode(`function handler() { return ${returned}; }`);
  expect(output).toBe('');
  expect(errorMessage).toMatch(/^The CloudFront function returned an invalid value: /);
});

test('a getter is read once, so that it cannot give two values', async () => {
  const code = `var calls = 0;
  function handler() {
    return { get statusCode() { calls += 1; return calls === 1 ? 200 : 'x'; } };
  }`;
  expect(JSON.parse((await runCode(code)).output).response.statusCode).toBe(200);
});

test('a returned header named __proto__ is refused like any other invalid name', async () => {
  const code = `function handler(event) {
    event.request.headers = JSON.parse('{"__proto__":{"value":"x"},"B":{"value":"y"}}');
    return event.request;
  }`;
  expect((await runCode(code)).errorMessage).toBe(
    'The CloudFront function returned an invalid value: request.headers must have header names in lower case.',
  );
});

test('a thrown value cannot break the report', async () => {
  const thrown = [
    'Object.create(null)',
    '{ toString() { throw 1 } }',
    'Object.defineProperty(new Error("x"), "message", { get() { throw 1 } })',
    'Symbol("x")',
    '{ toString: 5, valueOf: 6 }',
  ];
  for (const value of thrown) {
    const { errorMessage } = await runCode(`function handler() { throw ${value}; }`);
    expect(errorMessage).toMatch(/^The CloudFront function associated/);
  }
});

test('a run leaves nothing behind for the next one', async () => {
  await runCode(`Object.prototype.left = 1; globalThis.behind = 2; String.prototype.trim = null;
    function handler(event) { return event.request; }`);
  const check = 'typeof ({}).left + typeof globalThis.behind + typeof "".trim';
  const { output } = await runCode(
    `function handler() { return { statusCode: 200, body: ${check} } }`,
  );
  expect(JSON.parse(output).response.body.data).toBe('undefinedundefinedfunction');
});

const LEFT = {
  'members of modules and globals': `var c = require('crypto'), q = require('querystring');
    function handler(event) {
      c.left = 1; q.parse = null; Buffer.left = 1; Math.left = 1; console.log.left = 1;
      return event.request;
    }`,
  'what cannot be undone': `function handler(event) {
      Object.defineProperty(Object.prototype, 'left', { get: function () { console.log('spy'); } });
      Object.freeze(Array.prototype); Object.preventExtensions(globalThis);
      return event.request;
    }`,
  'an element of all arrays, and a method of all expressions': `function handler(event) {
      Array.prototype[0] = 7; RegExp.prototype.exec = function () { return null; };
      return event.request;
    }`,
  'a log, when its thread has to be ended': `function handler() {
      Object.prototype.left = 1; console.log('gone');
      Array.prototype.indexOf.call({ length: 1e15 }, 1);
    }`,
  'promises that are pending when it throws': `function handler() {
      Promise.resolve().then(function () { Object.prototype.left = 1; console.log('late'); });
      throw new Error('early');
    }`,
  'memory and a log, when it runs out of memory': `function handler() {
      Object.prototype.left = 1; console.log('gone');
      for (var a = []; ; ) a.push('x'.repeat(1000) + a.length);
    }`,
};

test.each(Object.entries(LEFT))('a run leaves nothing of %s to the next', async (_, code) => {
  const probe = `var c = require('crypto'), q = require('querystring');
    function handler() {
      var names = []; for (var name in {}) names.push(name);
      return { statusCode: 200, body: JSON.stringify([names, ({}).left, c.left, typeof q.parse, Buffer.left,
        Math.left, console.log.left, [,][0], /a/.test('a'), Object.isFrozen(Array.prototype),
        Object.isExtensible(globalThis), 'x'.repeat(1e6).length, Math.random()]) };
    }`;
  const untouched = await runCode(probe);
  expect(untouched).toMatchObject({ errorMessage: '', logs: [] });
  await Promise.all([runCode(code), runCode(code)]); // one on each thread
  const next = await Promise.all([runCode(probe), runCode(probe)]);
  expect(next).toEqual([untouched, untouched]);
});

test('promise jobs that a run leaves pending never run', async () => {
  const event = eventOf();
  await runCode(
    `function handler(event) {
    Promise.resolve().then(function () { console.log('late'); for (;;) {} });
    return event.request;
  }`,
    { event },
  );
  expect((await runCode('function handler(event) { return event.request; }')).logs).toEqual([]);
});

test('code cannot name what its translation adds', async () => {
  const code = `var $njs = 1, names = [];
  function handler(event) {
    console.log(typeof $njs + ' ' + typeof $njs_ + ' ' + typeof $njs__);
    var f = 5;
    try { f(); } catch (error) { console.log(error.message); }
    return event.request;
  }`;
  expect((await runCode(code)).logs).toEqual([
    'number undefined undefined',
    'number is not a function',
  ]);
  const escaped = 'function handler(event) { return \\u0024njs; }';
  expect((await runCode(escaped)).errorMessage).toContain('Unexpected token');
  const argumentsOfTop = 'var all = arguments; function handler(event) { return all; }';
  expect((await runCode(argumentsOfTop)).errorMessage).toContain(
    '"arguments" object in global scope',
  );
  const arrow = 'var all = () => arguments; function handler(event) { return all(); }';
  expect((await runCode(arrow)).errorMessage).toContain('"arguments" object in global scope');
});

test.each(['find', 'includes', 'filter', 'map', 'join', 'push', 'slice'])(
  'an Array.prototype.%s of the code gets nothing of the sandbox when an error is made',
  async (name) => {
    const code = `function handler(event) {
      var seen = [];
      Array.prototype.${name} = function () { seen[seen.length] = this; return []; };
      try { event.nope(); } catch (error) { error.stack; }
      for (var i = 0; i < seen.length; i += 1) {
        for (var k = 0; k < seen[i].length; k += 1) {
          if (typeof seen[i][k] === 'object' || typeof seen[i][k] === 'function') console.log(name);
        }
      }
      return event.request;
    }`;
    expect((await runCode(code)).logs).toEqual([]);
  },
);

test('code cannot take over how the engine makes stacks, through any constructor of errors', async () => {
  const take = `function take(Constructor) {
    for (var E = Constructor; E !== null; E = Object.getPrototypeOf(E)) {
      E.prepareStackTrace = function (error, frames) { console.log(frames.length); return frames; };
    }
    try { event.nope(); } catch (error) { if (typeof error.stack !== 'string') console.log('taken'); }
  }`;
  const aggregate = `${take} async function handler(event) {
    try { await Promise.any([Promise.reject(1)]); } catch (error) { take(error.constructor); }
    take(TypeError);
    try { null.x; } catch (error) { take(error.constructor); }
    return event.request;
  }`;
  expect(await runCode(aggregate)).toMatchObject({ logs: [], errorMessage: '' });
  const memory = `${take} function handler(event) { take(MemoryError); return event.request; }`;
  expect(await runCode(memory, { runtime: 'cloudfront-js-1.0' })).toMatchObject({
    logs: [],
    errorMessage: '',
  });
});
