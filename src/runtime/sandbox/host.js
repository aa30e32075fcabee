import { parse, setPrototypeOf, stringify } from './primordials.js';

const { call } = globalThis.host;

/** Which runtime this is: 'cloudfront-js-1.0' or 'cloudfront-js-2.0'. */
export const { runtime } = globalThis.host;

/**
 * Asks the outside for one of the operations in bridge.ts. Only JSON text crosses, so that NUL and
 * lone surrogates survive and no object of either side reaches the other. Without a prototype it
 * inherits no toJSON of the function's.
 */
export function ask(operation, ...args) {
  return parse(call(stringify(setPrototypeOf([operation, ...args], null))));
}
