import { parse, setPrototypeOf, stringify } from './primordials.js';

const { call } = globalThis.host;

/** Gives the name of this runtime: 'cloudfront-js-1.0' or 'cloudfront-js-2.0'. */
export const { runtime } = globalThis.host;

/**
 * Calls one of the host's operations (bridge.ts). Only JSON text crosses, so that NUL and lone surrogates survive and
 * neither side gets an object of the other. The request has no prototype, so that it inherits no toJSON that the
 * function may have defined.
 */
export function ask(operation, ...args) {
  return parse(call(stringify(setPrototypeOf([operation, ...args], null))));
}
