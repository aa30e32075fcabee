import { toInside, toOutside } from './codePoints.js';
import { parse, setPrototypeOf, stringify, uncurry } from './primordials.js';

const { call } = globalThis.host;
const slice = uncurry(String.prototype.slice);

/** Gives the name of this runtime: 'cloudfront-js-1.0' or 'cloudfront-js-2.0'. */
export const { runtime } = globalThis.host;

/**
 * Calls one of the host's operations (bridge.ts). Only JSON text crosses, so that NUL and lone surrogates survive and
 * neither side gets an object of the other. The request has no prototype, so that it inherits no toJSON that the
 * function may have defined.
 */
export function ask(operation, ...args) {
  for (let index = 0; index < args.length; index += 1) {
    if (typeof args[index] === 'string') args[index] = toOutside(args[index]);
  }
  const answer = call(stringify(setPrototypeOf([operation, ...args], null)));
  return parse(answer[0] === '~' ? toInside(slice(answer, 1)) : answer);
}
