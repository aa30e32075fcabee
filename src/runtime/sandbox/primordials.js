/**
 * The engine's own functions, taken before any function code runs: what the sandbox itself needs
 * must not change when a function overrides JSON.stringify or Array.isArray.
 */
export const { parse, stringify } = JSON;
export const { defineProperty, getOwnPropertyNames, getPrototypeOf, keys, setPrototypeOf } = Object;
export const { isArray } = Array;
export const { fromCharCode } = String;
export const { construct } = Reflect;
export const NativeError = Error;
export const NativeSyntaxError = SyntaxError;

const { apply } = Reflect;

/** A method as a plain function, immune to later changes of its prototype: uncurry(m)(self, ...args). */
export function uncurry(method) {
  return (self, ...args) => apply(method, self, args);
}

/** Adds a property the way the language's own built-ins are: not enumerable. */
export function define(object, name, value) {
  defineProperty(object, name, { value, writable: true, configurable: true, enumerable: false });
}
