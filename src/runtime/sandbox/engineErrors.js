import {
  argumentType,
  notCallable,
  notConstructor,
  notConvertible,
  notExtensible,
  notObject,
  numberAt,
  ownerType,
  readOnly,
  withoutNew,
  wrongArrayLength,
  wrongLength,
  wrongOffset,
} from './errorPlaces.js';
import { runtime } from './host.js';
import { uncurry } from './primordials.js';

const PADDINGS = ['padEnd', 'padStart', 'repeat'];
const IS_RUNTIME_1 = runtime === 'cloudfront-js-1.0';

/** Maps QuickJS's words to those of njs: texts in which $1 stands for the first group, or functions of the place. */
const WORDINGS = [
  [/^(\S+) is not defined$/, '"$1" is not defined'],
  [/^\S+ is not initialized$/, 'cannot access variable before initialization'],
  [
    /^cannot read property 'Symbol\.iterator' of (undefined|null)$/,
    'cannot get property "length" of $1',
  ],
  [
    /^cannot read property '([^]*)' of (undefined|null)$/,
    (_, key, value) =>
      `cannot get property "${key === '{}' ? '[object Object]' : key}" of ${IS_RUNTIME_1 ? 'undefined' : value}`,
  ],
  [/^cannot set property '[^]*' of (undefined|null)$/, 'property set on primitive $1 type'],
  [/^not a function$/, notCallable],
  [/^not a constructor$/, notConstructor],
  [/^'([^]*)' is read-only$/, (place, property) => readOnly(property, place)],
  [/^object is not extensible$/, notExtensible],
  [
    /^could not delete property$/,
    ({ site }) => {
      const { property } = site();
      return `Cannot delete property "${property}" of ${ownerType(property)}`;
    },
  ],
  [/^not an object$/, notObject],
  [/^Cannot convert undefined or null to object$/, notConvertible],
  [
    /^object prototype may only be an Object or null$/,
    (place) => `prototype may only be an object or null: ${argumentType(place)}`,
  ],
  [/^null or undefined are forbidden$/, 'cannot convert undefined to object'],
  [/^cannot convert symbol to (string|number)$/, 'Cannot convert a Symbol value to a $1'],
  [/^circular reference$/, 'Nested too deep or a cyclic structure'],
  [/^empty array$/, 'Reduce of empty object with no initial value'],
  [/^invalid 'instanceof' right operand$/, 'right argument is not callable'],
  [
    /^invalid 'in' operand$/,
    ({ site }) => `property "in" on primitive ${site().rightType ?? 'undefined'} type`,
  ],
  [/^toPrimitive$/, 'Cannot convert object to primitive value'],
  [/^must be called with new$/, withoutNew],
  [/^expecting (?:hex digit|%|surrogate pair)$/, 'malformed URI'],
  [/^invalid array length$/, wrongArrayLength],
  [/^out of bound$/, (place) => `index ${numberAt(place, 0)} is outside the bound of the buffer`],
  [
    /^invalid byteOffset$/,
    (place) => `byteOffset ${numberAt(place, 1)} is outside the bound of the buffer`,
  ],
  [/^invalid byteLength$/, (place) => `Invalid DataView length: ${numberAt(place, 2)}`],
  [
    /^class constructors must be invoked with 'new'$/,
    ({ site }) => `Constructor of ${site().callee} requires 'new'`,
  ],
  [/^not a object$/, 'second argument is not an array-like object'],
  [/^invalid array index$/, 'invalid index'],
  [/^invalid offset$/, wrongOffset],
  [/^invalid length$/, wrongLength],
  [/^ArrayBuffer object expected$/, 'buffer is not an ArrayBuffer'],
  [/^invalid repeat count$|^toString\(\) radix argument/, ''],
  [
    /^invalid number of digits$/,
    ({ native }) =>
      native === 'toPrecision'
        ? 'precision argument must be between 1 and 100'
        : 'digits argument must be between 0 and 100',
  ],
  [/^Date value is NaN$/, 'Invalid time value'],
  [/^not a Date object$/, 'cannot convert object to date'],
  [
    /^not a symbol$/,
    (place) =>
      place.native === 'keyFor'
        ? 'is not a symbol'
        : `unexpected value type:${argumentType(place)}`,
  ],
  [/^Property description must be an object$/, 'descriptor is not an object'],
  [
    /^Invalid property descriptor\. Cannot both/,
    'Cannot both specify accessors and a value or writable attribute',
  ],
  [
    /^regexp must have the 'g' flag$/,
    'String.prototype.replaceAll called with a non-global RegExp argument',
  ],
  [
    /^(?:string too long|invalid string length)$/,
    ({ native }) => (PADDINGS.includes(native) ? '' : 'invalid string length'),
  ],
  [/^invalid code point$/, ''],
  [
    /^no setter for property$/,
    ({ site }) => `Cannot set property "${site().property}" of object which has only a getter`,
  ],
  [
    /^property is not configurable$/,
    ({ site }) => `Cannot redefine property: "${site().secondArgument}"`,
  ],
  [/^circular prototype chain$|^'Immutable prototype object/, 'Cyclic __proto__ value'],
  [
    /^RegExp object expected$/,
    ({ native }) => `${native === 'test' ? 'receiver' : '"this"'} argument is not a regexp`,
  ],
  [/^cannot convert to object$/, 'cannot convert "undefined"to object'],
  [/^not a (?:number|boolean)$/, (place) => `unexpected value type:${argumentType(place)}`],
];
const exec = uncurry(RegExp.prototype.exec);
const replace = uncurry(String.prototype.replace);

/**
 * Gives njs's words for an error of the engine, or its own. `place` is where it was thrown: `native`, the name of the
 * built-in function or empty, `site()`, what the code tells (engineCode/errorSite.ts), and `keys` of called members.
 */
export function njsWords(message, place) {
  for (let index = 0; index < WORDINGS.length; index += 1) {
    const [pattern, words] = WORDINGS[index];
    const match = exec(pattern, message);
    if (match !== null) {
      if (typeof words === 'function') return words(place, match[1], match[2]);
      return replace(words, '$1', () => match[1]);
    }
  }
  return message;
}
