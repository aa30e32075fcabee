import { codeKeys } from './codeHelpers.js';
import { njsWords } from './engineErrors.js';
import { ask } from './host.js';
import {
  construct,
  define,
  defineProperty,
  getOwnPropertyNames,
  NativeError,
  setPrototypeOf,
} from './primordials.js';

const NAMES =
  'Error EvalError InternalError RangeError ReferenceError SyntaxError TypeError URIError'.split(
    ' ',
  );
const KEPT_NAMES = ['length', 'name', 'prototype'];
const CODE_FILE = 'function.js';
const RangeErrorPrototype = RangeError.prototype;
const OUT_OF_MEMORY = 'out of memory';
let isMadeByCode = false;

/** Makes `new Error(message)` of a constructor of the engine. The code's own errors keep their words. */
function wrapConstructor(Native) {
  function wrapper(message) {
    const texts = message === undefined ? [] : [`${message}`];
    isMadeByCode = true;
    const error = construct(Native, texts, new.target ?? wrapper);
    isMadeByCode = false;
    return error;
  }
  defineProperty(wrapper, 'prototype', { value: Native.prototype, writable: false });
  defineProperty(wrapper, 'name', { value: Native.name });
  define(Native.prototype, 'constructor', wrapper);
  return wrapper;
}

/** Gives what the code tells of the place of an error. */
function siteOf(frames) {
  // No method of arrays is called: the code may have replaced it, and must not get the frames.
  let index = 0;
  while (index < frames.length && frames[index].getFileName() !== CODE_FILE) index += 1;
  const frame = frames[index];
  if (frame === undefined) return {};
  return ask('site', frame.getLineNumber(), frame.getColumnNumber());
}

/** Makes an error read as njs's `MemoryError`, if the memory suffices for it. */
function nameMemoryError(error) {
  try {
    define(error, 'name', 'MemoryError');
    define(error, 'message', '');
  } catch {
    // The error keeps the engine's words.
  }
}

function translate(error, frames) {
  const native = frames[0]?.isNative() ? (frames[0].getFunctionName() ?? '') : '';
  let site;
  const place = { native, keys: codeKeys, site: () => (site ??= siteOf(frames)) };
  const { message } = error;
  if (message === OUT_OF_MEMORY) {
    nameMemoryError(error);
    return;
  }
  const words = njsWords(message, place);
  if (words === message) return;
  define(error, 'message', words);
  if (message === 'string too long') setPrototypeOf(error, RangeErrorPrototype);
}

/** Formats a stack as njs does, without frames of the sandbox. */
function stackText(error, frames) {
  let text = error.message === '' ? error.name : `${error.name}: ${error.message}`;
  for (let index = 0; index < frames.length; index += 1) {
    const frame = frames[index];
    const name = frame.getFunctionName() || 'anonymous';
    if (frame.isNative()) text += `\n    at ${name} (native)`;
    else if (frame.getFileName() === CODE_FILE) {
      text += `\n    at ${name} (${CODE_FILE}:${frame.getLineNumber()})`;
    }
  }
  return `${text}\n`;
}

/** Words the engine's errors as njs does, from the moment they are made. */
export function installErrors() {
  NativeError.prepareStackTrace = (error, frames) => {
    if (!isMadeByCode) translate(error, frames);
    return stackText(error, frames);
  };
  // The engine keeps the function. The code must not set another, which would get the frames.
  for (const name of getOwnPropertyNames(NativeError)) {
    if (!KEPT_NAMES.includes(name)) delete NativeError[name];
  }
  let Base;
  for (let index = 0; index < NAMES.length; index += 1) {
    const wrapper = wrapConstructor(globalThis[NAMES[index]]);
    if (Base === undefined) Base = wrapper;
    else setPrototypeOf(wrapper, Base);
    define(globalThis, NAMES[index], wrapper);
  }
}
