import { runtime } from './host.js';
import { uncurry } from './primordials.js';

const IS_RUNTIME_1 = runtime === 'cloudfront-js-1.0';
const CALLBACK_METHODS = 'every filter find findIndex forEach map reduce reduceRight some'.split(
  ' ',
);
const OBJECT_METHODS = 'entries getPrototypeOf keys values'.split(' ');

const argumentType = ({ site }) => site().argumentTypes?.[0] ?? 'undefined';
const elementSize = (name) => /\d+/.exec(name)?.[0] / 8;

function notCallable({ native, site, keys }) {
  if (CALLBACK_METHODS.includes(native)) return 'callback argument is not callable';
  if (native === 'sort') return 'comparefn must be callable or undefined';
  if (native === 'Promise') return 'unexpected arguments';
  if (native === 'call' || native === 'apply') return '"this" argument is not a function';
  const { member, keyAt } = site();
  if (member === undefined && keyAt === undefined) return 'undefined is not a function';
  return `(intermediate value)["${member ?? String(keys[keyAt])}"] is not a function`;
}

function notConstructor({ site }) {
  const { callee } = site();
  return callee === 'Symbol' ? 'Symbol is not a constructor' : 'function is not a constructor';
}

/** Names the type of a property's owner where the property tells it. */
const ownerType = (property) => ({ prototype: 'function', length: 'array' })[property] ?? 'object';

function readOnly(property, { site }) {
  return site().isVariable
    ? 'assignment to constant variable'
    : `Cannot assign to read-only property "${property}" of ${ownerType(property)}`;
}

function notExtensible({ native, site }) {
  if (native === 'setPrototypeOf') {
    return 'Cannot set property "prototype", object is not extensible';
  }
  const { property, secondArgument } = site();
  return `Cannot add property "${property ?? secondArgument}", object is not extensible`;
}

function notObject(place) {
  const { native } = place;
  if (native === 'setPrototypeOf') {
    return `prototype may only be an object or null: ${place.site().argumentTypes?.[1] ?? 'undefined'}`;
  }
  if (OBJECT_METHODS.includes(native))
    return `cannot convert ${argumentType(place)} argument to object`;
  return native === '' ? 'property set on primitive string type' : 'not an object';
}

function notConvertible(place) {
  const { native, site } = place;
  if (OBJECT_METHODS.includes(native))
    return `cannot convert ${argumentType(place)} argument to object`;
  const { isDelete, property } = site();
  return native === '' && isDelete
    ? `cannot get property "${property}" of undefined`
    : 'cannot convert null or undefined to object';
}

function withoutNew({ native }) {
  if (native === 'Promise') return 'the Promise constructor must be called with new';
  return native === 'ArrayBuffer' || native === 'DataView'
    ? `Constructor ${native} requires 'new'`
    : "Constructor of TypedArray requires 'new'";
}

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
  [/^expecting /, 'malformed URI'],
  [/^invalid array length$/, 'Invalid array length'],
  [/^invalid array index$/, 'invalid index'],
  [/^invalid offset$/, ({ native }) => `start offset must be multiple of ${elementSize(native)}`],
  [
    /^invalid length$/,
    ({ native }) => `byteLength of buffer must be multiple of ${elementSize(native)}`,
  ],
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
  [/^string too long$/, 'invalid string length'],
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
