import { isArray } from './primordials.js';
import { modules } from './require.js';
import { checkLength } from './memory.js';
import { awaited, run } from './rejections.js';

const TypedArray = Object.getPrototypeOf(Uint8Array);
const CLASSES = [
  [RegExp, 'regexp'],
  [Date, 'date'],
  [Promise, 'promise'],
  [TypedArray, 'typed array'],
  [DataView, 'data view'],
  [ArrayBuffer, 'array buffer'],
];

/** Names the type of a value as njs does. */
function typeName(value) {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  if (isArray(value)) return 'array';
  for (let index = 0; index < CLASSES.length; index += 1) {
    if (value instanceof CLASSES[index][0]) return CLASSES[index][1];
  }
  return 'object';
}

/** Holds the keys of members that were called last, by the offset of the key in the source. */
export const codeKeys = {};

/** Holds what translated code calls (engineCode/nodeEdits.ts). */
export const codeHelpers = {
  modules,
  keys: codeKeys,
  run,
  awaited,
  /** Ends a run that has made a text of more than 2 MB: the engine puts off joining its parts. */
  tooLong: checkLength,
  missingHandler() {
    throw new ReferenceError('"handler" is not defined');
  },
  /** Gives a callee that is a function. Throws njs's error for another value. */
  callee(value) {
    if (typeof value === 'function') return value;
    throw new TypeError(`${typeName(value)} is not a function`);
  },
};
