import { allowedNamesOf } from './allowedNames.js';
import { Buffer } from './buffer.js';
import { installByteStrings } from './byteStrings.js';
import { installClock } from './clock.js';
import { installErrors } from './errors.js';
import { installRejections } from './rejections.js';
import { installCodePoints } from './codePoints.js';
import { console } from './console.js';
import { runtime } from './host.js';
import { installJson } from './json.js';
import { define, defineProperty, getOwnPropertyNames, getPrototypeOf } from './primordials.js';
import { installRegExp } from './regExp.js';
import { require } from './require.js';
import { installTexts } from './texts.js';
import { TextDecoder, TextEncoder, atob, btoa } from './textEncoding.js';

const PERMANENT_NAMES = ['length', 'name', 'prototype'];
const TypedArray = getPrototypeOf(Uint8Array);

function find(path) {
  const [root, member] = path.split('.');
  const object = { globalThis, TypedArray }[root] ?? globalThis[root];
  return member === undefined ? object : object?.[member];
}

function prune({ path, names }) {
  const object = find(path);
  if (object === undefined) return;
  for (const name of getOwnPropertyNames(object)) {
    if (!names.includes(name) && !PERMANENT_NAMES.includes(name)) delete object[name];
  }
}

function ForbiddenFunction() {
  throw new TypeError('function constructor is disabled in "safe" mode');
}

function forbiddenEval() {
  throw new InternalError('Not implemented');
}

const FUNCTION_KINDS = [() => 0, async () => 0, function* kind() {}, async function* kind() {}];

/** Makes `eval` and every function constructor throw, so that no code is made from text. */
function forbidDynamicCode() {
  defineProperty(ForbiddenFunction, 'prototype', { value: Function.prototype, writable: false });
  for (const kind of FUNCTION_KINDS) {
    defineProperty(getPrototypeOf(kind), 'constructor', {
      value: ForbiddenFunction,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  }
  define(globalThis, 'Function', ForbiddenFunction);
  defineProperty(ForbiddenFunction, 'name', { value: 'Function' });
  defineProperty(forbiddenEval, 'name', { value: 'eval' });
  define(globalThis, 'eval', forbiddenEval);
}

class MemoryError extends Error {}
define(MemoryError.prototype, 'name', 'MemoryError');

/** Turns the engine's global object into the runtime's: adds CloudFront's globals, removes those that it lacks. */
export function installGlobals() {
  installClock();
  installJson();
  installCodePoints();
  installTexts();
  installRegExp();
  installErrors();
  define(globalThis, 'console', console);
  define(globalThis, 'require', require);
  if (runtime === 'cloudfront-js-1.0') {
    installByteStrings();
    define(globalThis, 'MemoryError', MemoryError);
  } else {
    installRejections();
    const added = { Buffer, TextEncoder, TextDecoder, atob, btoa };
    for (const name of getOwnPropertyNames(added)) define(globalThis, name, added[name]);
  }
  forbidDynamicCode();
  for (const row of allowedNamesOf(runtime).toReversed()) prune(row);
}
