/**
 * Holds the engine's own functions, taken before any function code runs: the sandbox must not change when a function
 * overrides JSON.stringify or Array.isArray.
 */
export const { parse, stringify } = JSON;
export const {
  defineProperty,
  getOwnPropertyDescriptor,
  getOwnPropertyNames,
  getPrototypeOf,
  keys,
  setPrototypeOf,
} = Object;
export const { isArray } = Array;
export const { fromCharCode } = String;
export const { construct } = Reflect;
export const NativeError = Error;
export const NativeSyntaxError = SyntaxError;

const { apply } = Reflect;

/** Makes a plain function `(self, ...args)` of a method. Later changes of the prototype do not affect it. */
export function uncurry(method) {
  return (self, ...args) => apply(method, self, args);
}

/** Defines a property with the attributes of the language's built-ins: writable, configurable, not enumerable. */
export function define(object, name, value) {
  defineProperty(object, name, { value, writable: true, configurable: true, enumerable: false });
}
