const CALLBACK_METHODS = 'every filter find findIndex forEach map reduce reduceRight some'.split(
  ' ',
);
const OBJECT_METHODS =
  'entries getOwnPropertyDescriptor getOwnPropertyDescriptors getOwnPropertyNames getPrototypeOf keys values'.split(
    ' ',
  );

const GLOBAL_VALUES = ['Infinity', 'NaN', 'undefined'];

/** Gives the type of the first argument where the code tells it. */
export const argumentType = ({ site }) => site().argumentTypes?.[0] ?? 'undefined';
const elementSize = (name) => Number(/\d+/.exec(name)?.[0] ?? 8) / 8;
/** Gives an argument that is written as a number. */
export const numberAt = ({ site }, index) => site().numbers?.[index];

/** Words an offset at which no typed array can begin. */
export function wrongOffset(place) {
  const size = elementSize(place.native);
  const offset = numberAt(place, 1);
  return offset % size === 0
    ? `byteOffset ${offset} is outside the bound of the buffer`
    : `start offset must be multiple of ${size}`;
}

/** Words a length that no typed array can have. */
export function wrongLength(place) {
  const length = numberAt(place, 2);
  return length === undefined || length === null
    ? `byteLength of buffer must be multiple of ${elementSize(place.native)}`
    : `Invalid typed array length: ${length}`;
}

/** Words a length that no array can have, or a place outside of a typed array. */
export function wrongArrayLength(place) {
  if (place.native !== 'set') return 'Invalid array length';
  return numberAt(place, 1) < 0 ? 'offset is out of bounds' : 'source is too large';
}

/** Words the call of what is no function. */
export function notCallable({ native, site, keys }) {
  if (CALLBACK_METHODS.includes(native)) return 'callback argument is not callable';
  if (native === 'sort') return 'comparefn must be callable or undefined';
  if (native === 'Promise') return 'unexpected arguments';
  if (['apply', 'bind', 'call'].includes(native)) return '"this" argument is not a function';
  const { member, keyAt } = site();
  if (member === undefined && keyAt === undefined) return 'undefined is not a function';
  return `(intermediate value)["${member ?? String(keys[keyAt])}"] is not a function`;
}

/** Words the construction by what is no constructor. */
export function notConstructor({ site }) {
  const { callee } = site();
  return callee === 'Symbol' ? 'Symbol is not a constructor' : 'function is not a constructor';
}

/** Names the type of a property's owner where the property tells it. */
export const ownerType = (property) =>
  ({ prototype: 'function', length: 'array' })[property] ??
  (/^\d+$/.test(property) ? 'array' : 'object');

/** Words the assignment to a constant or to a read-only property. */
export function readOnly(property, { site }) {
  const { primitive } = site();
  if (primitive !== undefined) return `property set on primitive ${primitive} type`;
  return site().isVariable && !GLOBAL_VALUES.includes(property)
    ? 'assignment to constant variable'
    : `Cannot assign to read-only property "${property}" of ${ownerType(property)}`;
}

/** Words the adding of a property to an object that takes none. */
export function notExtensible({ native, site }) {
  if (native === 'setPrototypeOf') {
    return 'Cannot set property "prototype", object is not extensible';
  }
  const { property, secondArgument } = site();
  return `Cannot add property "${property ?? secondArgument}", object is not extensible`;
}

/** Words the use of what is no object. */
export function notObject(place) {
  const { native } = place;
  if (native === 'setPrototypeOf' && ['null', 'undefined'].includes(argumentType(place))) {
    return `cannot convert ${argumentType(place)} argument to object`;
  }
  if (native === 'setPrototypeOf') {
    return `prototype may only be an object or null: ${place.site().argumentTypes?.[1] ?? 'undefined'}`;
  }
  if (OBJECT_METHODS.includes(native))
    return `cannot convert ${argumentType(place)} argument to object`;
  if (native === 'defineProperty') return 'Object.defineProperty is called on non-object';
  return native === ''
    ? `property set on primitive ${place.site().primitive ?? 'string'} type`
    : 'not an object';
}

/** Words the use of null or undefined as an object. */
export function notConvertible(place) {
  const { native, site } = place;
  if (OBJECT_METHODS.includes(native))
    return `cannot convert ${argumentType(place)} argument to object`;
  const { isDelete, property } = site();
  return native === '' && isDelete
    ? `cannot get property "${property}" of undefined`
    : 'cannot convert null or undefined to object';
}

/** Words the call of a constructor without `new`. */
export function withoutNew({ native }) {
  if (native === 'Promise') return 'the Promise constructor must be called with new';
  if (native === 'ArrayBuffer') return "Constructor ArrayBuffer requires 'new'";
  return `Constructor of ${native === 'DataView' ? native : 'TypedArray'} requires 'new'`;
}
