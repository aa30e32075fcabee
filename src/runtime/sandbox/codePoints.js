import {
  byteOfUnit,
  decodeUnits,
  FIRST_BYTE_UNIT,
  hasByteStrings,
  onFirstByteString,
} from './byteUnits.js';
import { define, defineProperty, fromCharCode, uncurry } from './primordials.js';

/**
 * njs's strings are code points, the engine's UTF-16. So that a character above U+FFFF has the length 1 in the code, it
 * is stood for by one unit of the range of surrogates, which no string of njs holds: the first such character of a run
 * by U+D800, the second by U+D801, and so on, up to 1,920. All text that enters or leaves is translated.
 */
const FIRST_UNIT = 0xd800;
const LAST_UNIT = FIRST_BYTE_UNIT - 1;
const REPLACEMENT = '\ufffd';
const replace = uncurry(String.prototype.replace);
const charCodeAt = uncurry(String.prototype.charCodeAt);
const codePointAt = uncurry(String.prototype.codePointAt);
const indexOf = uncurry(String.prototype.indexOf);
const nativeCharCodeAt = String.prototype.charCodeAt;
const { fromCodePoint } = String;
const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;
const ESCAPED_SURROGATES =
  /\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})|\\u(d[89a-f][0-9a-f]{2})|\\[^]/gi;
const UNIT_ESCAPES = /\\u(d[89a-f][0-9a-f]{2})|\\[^]/g;
const characters = [];
const units = { __proto__: null };
let isActive = false;

/** Gives the unit that stands for a character, which is a surrogate pair. */
function unitOf(character) {
  const known = units[character];
  if (known !== undefined) return known;
  if (FIRST_UNIT + characters.length > LAST_UNIT) return REPLACEMENT;
  const unit = fromCharCode(FIRST_UNIT + characters.length);
  characters[characters.length] = character;
  units[character] = unit;
  if (!isActive) activate();
  return unit;
}

const characterOf = (unit) => characters[charCodeAt(unit, 0) - FIRST_UNIT] ?? unit;

/** Gives what a unit, or a run of units of bytes, stands for. */
function outsideOf(found) {
  return charCodeAt(found, 0) >= FIRST_BYTE_UNIT ? decodeUnits(found) : characterOf(found);
}

/** Translates text of UTF-16 for the code. */
export function toInside(text) {
  return replace(text, SURROGATES, (found) => (found.length === 2 ? unitOf(found) : REPLACEMENT));
}

/** Translates text of the code to UTF-16. */
export function toOutside(text) {
  if (!isActive && !hasByteStrings()) return text;
  return replace(text, /[\udf80-\udfff]+|[\ud800-\udf7f]/g, outsideOf);
}

/** Translates text of JSON that the engine wrote to text of the code. */
export function toInsideJson(text) {
  if (!isActive && !hasByteStrings()) return text;
  return replace(text, UNIT_ESCAPES, (escape, code) =>
    code === undefined ? escape : fromCharCode(parseInt(code, 16)),
  );
}

/** Translates text of JSON that the engine wrote to UTF-16. */
export function toOutsideJson(text) {
  return toOutside(toInsideJson(text));
}

/** Resolves the escapes of surrogates in JSON of the code. */
export function resolveEscapes(text) {
  if (indexOf(text, '\\u') < 0) return text;
  return replace(text, ESCAPED_SURROGATES, (escape, high, low, lone) => {
    if (high === undefined) return lone === undefined ? escape : REPLACEMENT;
    return unitOf(fromCharCode(parseInt(high, 16), parseInt(low, 16)));
  });
}

/** Registers the characters for which the host has put units into the code (engineCode/characters.ts). */
export function registerCharacters(found) {
  for (let index = 0; index < found.length; index += 1) unitOf(found[index]);
}

function codeOf(unitCode) {
  if (unitCode < FIRST_UNIT || unitCode > 0xdfff) return unitCode;
  if (unitCode >= FIRST_BYTE_UNIT) return byteOfUnit(unitCode);
  return codePointAt(characterOf(fromCharCode(unitCode)), 0);
}

/** Makes the built-in functions that tell codes of characters know the units. */
function activate() {
  isActive = true;
  if (String.prototype.charCodeAt !== nativeCharCodeAt) return;
  const codeAt = {
    charCodeAt(index) {
      return codeOf(charCodeAt(this, index));
    },
  }.charCodeAt;
  define(String.prototype, 'charCodeAt', codeAt);
  define(String.prototype, 'codePointAt', codeAt);
}

function rename(wrapper, name) {
  defineProperty(wrapper, 'name', { value: name });
  return wrapper;
}

/** Replaces the functions that take or give characters as codes or bytes. */
export function installCodePoints() {
  onFirstByteString(activate);
  define(String.prototype, 'codePointAt', nativeCharCodeAt);
  define(
    String,
    'fromCodePoint',
    rename((...codes) => toInside(fromCodePoint(...codes)), 'fromCodePoint'),
  );
  for (const name of ['encodeURI', 'encodeURIComponent']) {
    const encode = globalThis[name];
    define(
      globalThis,
      name,
      rename((value) => encode(toOutside(`${value}`)), name),
    );
  }
  for (const name of ['decodeURI', 'decodeURIComponent']) {
    const decode = globalThis[name];
    const wrapper = (value) => {
      const text = decode(value);
      // Four bytes of UTF-8 begin with F0 to F4.
      return indexOf(`${value}`, '%F') < 0 && indexOf(`${value}`, '%f') < 0 ? text : toInside(text);
    };
    define(globalThis, name, rename(wrapper, name));
  }
}
