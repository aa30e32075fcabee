import { ask, runtime } from './host.js';
import { construct, define, defineProperty, NativeSyntaxError, uncurry } from './primordials.js';

const NativeRegExp = RegExp;
const SOURCE = Symbol('source');
const FLAGS = runtime === 'cloudfront-js-1.0' ? ['g', 'i', 'm'] : ['g', 'i', 'm', 'y'];
const { defineProperty: tryDefine, getOwnPropertyDescriptor } = Reflect;
const nativeSource = uncurry(getOwnPropertyDescriptor(NativeRegExp.prototype, 'source').get);

function checkFlags(flags) {
  for (let index = 0; index < flags.length; index += 1) {
    const isRepeated = flags.lastIndexOf(flags[index]) !== index;
    if (!FLAGS.includes(flags[index]) || isRepeated) {
      throw new SyntaxError(`Invalid RegExp flags "${flags}"`);
    }
  }
}

function create(pattern, flags, target) {
  try {
    return construct(NativeRegExp, flags === undefined ? [pattern] : [pattern, flags], target);
  } catch (error) {
    if (!(error instanceof NativeSyntaxError)) throw error;
    throw new SyntaxError(ask('regExpError', pattern, error.message, runtime));
  }
}

/** Replaces the constructor of regular expressions: its flags, words of errors and `source` are those of njs. */
export function installRegExp() {
  function wrapper(pattern, flags) {
    if (pattern instanceof NativeRegExp) {
      return construct(NativeRegExp, flags === undefined ? [pattern] : [pattern, flags]);
    }
    if (flags !== undefined) checkFlags(`${flags}`);
    const text = pattern === undefined ? '' : `${pattern}`;
    const made = create(text, flags, new.target ?? NativeRegExp);
    if (text !== '') tryDefine(made, SOURCE, { value: text });
    return made;
  }
  defineProperty(wrapper, 'prototype', { value: NativeRegExp.prototype, writable: false });
  defineProperty(wrapper, 'name', { value: 'RegExp' });
  define(NativeRegExp.prototype, 'constructor', wrapper);
  defineProperty(NativeRegExp.prototype, 'source', {
    get() {
      return getOwnPropertyDescriptor(this, SOURCE)?.value ?? nativeSource(this);
    },
  });
  define(globalThis, 'RegExp', wrapper);
}
