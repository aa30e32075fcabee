import { expect, test } from '@jest/globals';
import { errorOf, valueOf } from '../run.ts';

const FIRST = { runtime: 'cloudfront-js-1.0' } as const;

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
])('%s does not exist', async (name) => {
  expect(await valueOf(`typeof ${name} + typeof globalThis.${name}`)).toBe('undefinedundefined');
  expect(await valueOf(`typeof ${name}`, FIRST)).toBe('undefined');
});

test.each(['Buffer', 'TextEncoder', 'TextDecoder', 'atob', 'btoa', 'DataView'])(
  '%s exists in runtime 2.0 only',
  async (name) => {
    expect(await valueOf(`typeof ${name}`)).toBe('function');
    expect(await valueOf(`typeof ${name}`, FIRST)).toBe('undefined');
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
])('%s does not exist, %s does', async (absent, present) => {
  expect(await valueOf(`typeof ${absent} + ' ' + typeof ${present}`)).toBe('undefined function');
});

test('what runtime 2.0 adds is absent from 1.0, and the other way round', async () => {
  const onlySecond = '[typeof "".replaceAll, typeof Promise.all, typeof Symbol.for]';
  expect(await valueOf(onlySecond)).toEqual(['function', 'function', 'function']);
  expect(await valueOf(onlySecond, FIRST)).toEqual(['undefined', 'undefined', 'undefined']);
  const onlyFirst = '[typeof String.bytesFrom, typeof "".toUTF8, typeof MemoryError]';
  expect(await valueOf(onlyFirst)).toEqual(['undefined', 'undefined', 'undefined']);
  expect(await valueOf(onlyFirst, FIRST)).toEqual(['function', 'function', 'function']);
});

test('regular expressions work without the properties that were taken away', async () => {
  expect(await valueOf('"a1b2".replace(/[a-z](?<digit>[0-9])/g, "$<digit>-")')).toBe('1-2-');
  expect(await valueOf('"a,b;c".split(/[,;]/)')).toEqual(['a', 'b', 'c']);
  expect(await valueOf('"xay".match(/a/).index')).toBe(1);
});

test('byte strings of runtime 1.0', async () => {
  const value = await valueOf(
    `['é'.toUTF8().length, String.bytesFrom([195, 169]).fromUTF8(), String.bytesFrom('w6k', 'base64url').fromUTF8(),
      'ab'.toBytes(1), '€'.toBytes(), String.bytesFrom([255]).fromUTF8(), String.bytesFrom('6869', 'hex')]`,
    FIRST,
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

test('code is strict', async () => {
  expect(await valueOf('(function () { return this === undefined })()')).toBe(true);
  expect(await errorOf('undeclared = 1;')).toBe('ReferenceError: "undeclared" is not defined');
});
