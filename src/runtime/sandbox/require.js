import { Buffer } from './buffer.js';
import { crypto } from './crypto.js';
import { runtime } from './host.js';
import { querystring } from './querystring.js';
import { cloudfront } from './cloudfront.js';

const RUNTIME_1_MODULES = { crypto, querystring };
const RUNTIME_2_MODULES = { crypto, querystring, buffer: { Buffer }, cloudfront };

/** Holds the modules of this runtime, for require and import. */
export const modules = runtime === 'cloudfront-js-1.0' ? RUNTIME_1_MODULES : RUNTIME_2_MODULES;

/** Gives a module of this runtime. Throws njs's error for any other name. */
export function require(path) {
  if (path === undefined) throw new TypeError('missing path');
  const name = String(path);
  if (Object.prototype.hasOwnProperty.call(modules, name)) return modules[name];
  throw new Error(`Cannot find module "${name}"`);
}
