import { expect, test } from '@jest/globals';
import { errorOf, valueOf } from '../runCode.ts';

const RUNTIME_1 = { runtime: 'cloudfront-js-1.0' } as const;

test.each([
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'WeakRef',
  'Reflect',
  'Proxy',
  'URL',
  'URLSearchParams',
  'structuredClone',
  'fetch',
  'setTimeout',
  'setImmediate',
  'setInterval',
  'clearTimeout',
  'process',
  'global',
  'BigInt',
  'queueMicrotask',
  'escape',
  'Iterator',
  'SharedArrayBuffer',
  'Atomics',
  'BigInt64Array',
  'Float16Array',
  'AggregateError',
  'performance',
  'host',
  'WebAssembly',
  'crypto',
])('the global %s does not exist', async (name) => {
  expect(await valueOf(`typeof ${name} + typeof globalThis.${name}`)).toBe('undefinedundefined');
  expect(await valueOf(`typeof ${name}`, RUNTIME_1)).toBe('undefined');
});

test.each(['Buffer', 'TextEncoder', 'TextDecoder', 'atob', 'btoa', 'DataView'])(
  'the global %s exists in runtime 2.0 only',
  async (name) => {
    expect(await valueOf(`typeof ${name}`)).toBe('function');
    expect(await valueOf(`typeof ${name}`, RUNTIME_1)).toBe('undefined');
  },
);

test.each([
  ['Array.from', 'Array.of'],
  ['[].flat', '[].find'],
  ['[].flatMap', '[].map'],
  ['[].at', '[].fill'],
  ['[].toSorted', '[].sort'],
  ['[].entries', '[].includes'],
  ['Object.fromEntries', 'Object.entries'],
  ['Object.groupBy', 'Object.assign'],
  ['"".at', '"".padStart'],
  ['"".matchAll', '"".match'],
  ['"".normalize', '"".trimEnd'],
  ['"".localeCompare', '"".search'],
  ['String.raw', 'String.fromCodePoint'],
  ['Promise.withResolvers', 'Promise.resolve'],
  ['JSON.rawJSON', 'JSON.parse'],
  ['Error.captureStackTrace', 'Error.prototype.toString'],
  ['Math.f16round', 'Math.hypot'],
  ['new ArrayBuffer(1).transfer', 'new ArrayBuffer(1).slice'],
  ['new Uint8Array(1).at', 'new Uint8Array(1).subarray'],
  ['console.error', 'console.log'],
])('%s does not exist; %s does', async (absent, present) => {
  expect(await valueOf(`typeof ${absent} + ' ' + typeof ${present}`)).toBe('undefined function');
});

test('properties of one runtime only are absent from the other', async () => {
  const onlyRuntime2 = '[typeof "".replaceAll, typeof Promise.all, typeof Symbol.for]';
  expect(await valueOf(onlyRuntime2)).toEqual(['function', 'function', 'function']);
  expect(await valueOf(onlyRuntime2, RUNTIME_1)).toEqual(['undefined', 'undefined', 'undefined']);
  const onlyRuntime1 = '[typeof String.bytesFrom, typeof "".toUTF8, typeof MemoryError]';
  expect(await valueOf(onlyRuntime1)).toEqual(['undefined', 'undefined', 'undefined']);
  expect(await valueOf(onlyRuntime1, RUNTIME_1)).toEqual(['function', 'function', 'function']);
});

test('regular expressions work without the removed properties', async () => {
  expect(await valueOf('"a1b2".replace(/[a-z](?<digit>[0-9])/g, "$<digit>-")')).toBe('1-2-');
  expect(await valueOf('"a,b;c".split(/[,;]/)')).toEqual(['a', 'b', 'c']);
  expect(await valueOf('"xay".match(/a/).index')).toBe(1);
});

test('runtime 1.0 converts between text and byte strings', async () => {
  const value = await valueOf(
    `['é'.toUTF8().length, String.bytesFrom([195, 169]).fromUTF8(), String.bytesFrom('w6k', 'base64url').fromUTF8(),
      'ab'.toBytes(1), '€'.toBytes(), String.bytesFrom([255]).fromUTF8(), String.bytesFrom('6869', 'hex')]`,
    RUNTIME_1,
  );
  expect(value).toEqual([2, 'é', 'é', 'b', null, null, 'hi']);
});

test.each([
  ['eval("1")', 'InternalError: Not implemented'],
  ['new Function("return 1")', 'TypeError: function constructor is disabled in "safe" mode'],
  ['require("fs")', 'Error: Cannot find module "fs"'],
  ['require("__proto__")', 'Error: Cannot find module "__proto__"'],
  ['setTimeout(handler, 1)', 'ReferenceError: "setTimeout" is not defined'],
])('%s throws', async (code, message) => {
  expect(await errorOf(`${code};`)).toBe(message);
});

test('code runs in strict mode', async () => {
  expect(await valueOf('(function () { return this === undefined })()')).toBe(true);
  expect(await errorOf('undeclared = 1;')).toBe('ReferenceError: "undeclared" is not defined');
});
