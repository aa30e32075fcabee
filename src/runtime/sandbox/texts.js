import { define, defineProperty, uncurry } from './primordials.js';

const { toLowerCase, toUpperCase } = String.prototype;
const NativeRegExp = RegExp;
const textOf = uncurry(String.prototype.concat);
const charAt = uncurry(String.prototype.charAt);

/** Makes a change of case keep the length of a text, as njs does: it leaves ß as it is and makes İ an i. */
function keepLength(method, choose) {
  const change = uncurry(method);
  const wrapper = {
    changeCase() {
      const text = textOf(this);
      const changed = change(text);
      if (changed.length === text.length) return changed;
      let kept = '';
      for (let index = 0; index < text.length; index += 1) {
        const character = charAt(text, index);
        const [first, ...others] = change(character);
        kept += others.length === 0 ? first : choose(character, first);
      }
      return kept;
    },
  }.changeCase;
  defineProperty(wrapper, 'name', { value: method.name });
  define(String.prototype, method.name, wrapper);
}

/** Makes a method of texts search for the text of a regular expression, which the engine refuses. */
function takeRegExp(name) {
  const search = uncurry(String.prototype[name]);
  const wrapper = {
    find(value, position) {
      return search(this, value instanceof NativeRegExp ? `${value}` : value, position);
    },
  }.find;
  defineProperty(wrapper, 'name', { value: name });
  define(String.prototype, name, wrapper);
}

/** Makes a search for all matches give an empty array when there is none, as njs does. */
function installMatch() {
  const match = uncurry(String.prototype.match);
  const wrapper = {
    match(pattern) {
      return (
        match(this, pattern) ?? (pattern instanceof NativeRegExp && pattern.global ? [] : null)
      );
    },
  }.match;
  define(String.prototype, 'match', wrapper);
}

/** Replaces what njs does otherwise with texts of characters and functions. */
export function installTexts() {
  installMatch();
  for (const name of ['endsWith', 'includes', 'startsWith']) takeRegExp(name);
  keepLength(toLowerCase, (_, first) => first);
  keepLength(toUpperCase, (character) => character);
  define(Function.prototype, 'toString', function toString() {
    if (typeof this === 'function') return '[object Function]';
    throw new TypeError('"this" argument is not a function');
  });
  const { parseFloat, parseInt } = Number;
  define(Number, 'parseFloat', { parseFloat: (text) => parseFloat(text) }.parseFloat);
  define(Number, 'parseInt', { parseInt: (text, radix) => parseInt(text, radix) }.parseInt);
}
