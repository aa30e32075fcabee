const TYPED_ARRAYS =
  'Uint8ClampedArray Int8Array Uint8Array Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array';
const VIEW = 'Int8 Uint8 Int16 Uint16 Int32 Uint32 Float32 Float64'
  .split(' ')
  .map((kind) => `get${kind} set${kind}`)
  .join(' ');
const DATE = 'Date Day FullYear Hours Milliseconds Minutes Month Seconds'
  .split(' ')
  .map((part) => `get${part} getUTC${part} set${part} setUTC${part}`)
  .join(' ');
const MATH = `E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos acosh asin asinh atan atan2 atanh cbrt
  ceil clz32 cos cosh exp expm1 floor fround hypot imul log log10 log1p log2 max min pow random round
  sign sin sinh sqrt tan tanh trunc`;
const VIEW_PROTOTYPE = `constructor buffer byteLength byteOffset ${VIEW}`;

/** Rows of [path of an object, names in both runtimes, names only in 2.0, names only in 1.0]. */
const TABLE = [
  [
    'globalThis',
    `Object Function Array String Number Boolean Symbol Math Date RegExp JSON Promise ArrayBuffer
     Error EvalError InternalError RangeError ReferenceError SyntaxError TypeError URIError
     eval globalThis parseInt parseFloat isNaN isFinite NaN Infinity undefined decodeURI
     decodeURIComponent encodeURI encodeURIComponent console require ${TYPED_ARRAYS}`,
    'DataView Buffer TextEncoder TextDecoder atob btoa',
    'MemoryError',
  ],
  [
    'Object',
    `create defineProperty defineProperties freeze getOwnPropertyDescriptor getOwnPropertyDescriptors
     getOwnPropertyNames getPrototypeOf isExtensible isFrozen isSealed keys preventExtensions seal
     assign entries values is setPrototypeOf`,
  ],
  [
    'Object.prototype',
    '__proto__ constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toString valueOf',
  ],
  ['Function.prototype', 'constructor apply bind call toString'],
  ['String', 'fromCharCode fromCodePoint', '', 'bytesFrom'],
  [
    'String.prototype',
    `constructor charAt charCodeAt codePointAt concat endsWith includes indexOf lastIndexOf match
     padEnd padStart repeat replace search slice split startsWith substr substring toLowerCase
     toString toUpperCase trim trimEnd trimStart valueOf`,
    'replaceAll',
    'bytesFrom fromBytes fromUTF8 toBytes toUTF8',
  ],
  [
    'Number',
    `EPSILON MAX_SAFE_INTEGER MAX_VALUE MIN_SAFE_INTEGER MIN_VALUE NEGATIVE_INFINITY NaN
     POSITIVE_INFINITY isFinite isInteger isNaN isSafeInteger parseFloat parseInt`,
  ],
  ['Number.prototype', 'constructor toExponential toFixed toPrecision toString valueOf'],
  ['Boolean.prototype', 'constructor toString valueOf'],
  ['Array', 'isArray of'],
  [
    'Array.prototype',
    `constructor concat copyWithin every fill filter find findIndex forEach includes indexOf join
     lastIndexOf map pop push reduce reduceRight reverse shift slice some sort splice toString unshift`,
  ],
  ['TypedArray', 'from of'],
  [
    'TypedArray.prototype',
    `constructor buffer byteLength byteOffset copyWithin every fill filter find findIndex forEach
     includes indexOf join lastIndexOf map reduce reduceRight reverse set slice some sort subarray
     toString`,
  ],
  ['Uint8Array', 'BYTES_PER_ELEMENT'],
  ['Uint8Array.prototype', 'BYTES_PER_ELEMENT constructor'],
  ['ArrayBuffer', 'isView'],
  ['ArrayBuffer.prototype', 'byteLength constructor slice'],
  ['DataView.prototype', VIEW_PROTOTYPE],
  ['Math', MATH],
  ['JSON', 'parse stringify'],
  ['Date', 'UTC now parse'],
  [
    'Date.prototype',
    `constructor getTime getTimezoneOffset setTime toDateString toISOString toJSON toLocaleDateString
     toLocaleString toLocaleTimeString toString toTimeString toUTCString valueOf ${DATE}`,
  ],
  ['RegExp', ''],
  [
    'RegExp.prototype',
    'constructor exec flags global ignoreCase multiline source test toString',
    'sticky',
  ],
  ['Promise', 'reject resolve', 'all allSettled any race'],
  ['Promise.prototype', 'catch constructor finally then'],
  [
    'Symbol',
    `asyncIterator hasInstance isConcatSpreadable iterator match matchAll replace search species
     split toPrimitive toStringTag unscopables`,
    'for keyFor',
  ],
  ['Symbol.prototype', 'constructor description toString valueOf'],
  ['Error', ''],
  ['Error.prototype', 'constructor message name toString'],
];

/**
 * Lists the properties that each built-in object has in a runtime (developer guide, JavaScript runtime 1.0 and 2.0
 * features).
 */
export const allowedNamesOf = (runtime) =>
  TABLE.map(([path, both, only2 = '', only1 = '']) => ({
    path,
    names: `${both} ${runtime === 'cloudfront-js-1.0' ? only1 : only2}`.split(/\s+/),
  }));
