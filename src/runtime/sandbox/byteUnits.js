import { fromCharCode, uncurry } from './primordials.js';

/**
 * A byte string of runtime 1.0 holds bytes, not characters. So that the code can cut and join it, a byte of 128 or more
 * is stood for by one unit of the end of the range of surrogates, U+DF80 to U+DFFF.
 */
const OFFSET = 0xdf00;
const REPLACEMENT = '\ufffd';
const replace = uncurry(String.prototype.replace);
const test = uncurry(RegExp.prototype.test);
const charCodeAt = uncurry(String.prototype.charCodeAt);
const decodeUri = decodeURIComponent;
let areUsed = false;
let onFirstUse = () => {};

/** Sets the first of these units. */
export const FIRST_BYTE_UNIT = 0xdf80;

/** Tells whether the code has made a byte string with bytes of 128 or more. */
export const hasByteStrings = () => areUsed;

/** Gives the byte of a unit. */
export const byteOfUnit = (code) => code - OFFSET;

function useUnits() {
  areUsed = true;
  onFirstUse();
}

/** Sets what is called before a run makes its first byte string. */
export function onFirstByteString(callback) {
  onFirstUse = callback;
}

/** Makes a byte string of a binary string, of one character 0 to 255 for each byte. */
export function toByteString(binary) {
  return replace(binary, /[\x80-\xff]/g, (character) => {
    if (!areUsed) useUnits();
    return fromCharCode(charCodeAt(character, 0) + OFFSET);
  });
}

/** Tells a byte string with bytes of 128 or more from text. */
export function isByteString(text) {
  return areUsed && test(/[\udf80-\udfff]/, text);
}

/** Gives the bytes of a byte string as a binary string. */
export function toBinary(text) {
  return replace(text, /[\udf80-\udfff]/g, (unit) => fromCharCode(byteOfUnit(charCodeAt(unit, 0))));
}

/** Decodes a run of bytes of 128 or more from UTF-8: so they are shown outside of the code. */
export function decodeUnits(units) {
  try {
    return decodeUri(
      replace(toBinary(units), /[^]/g, (byte) => `%${charCodeAt(byte, 0).toString(16)}`),
    );
  } catch {
    return replace(units, /[^]/g, REPLACEMENT);
  }
}
