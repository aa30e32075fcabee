import { Buffer } from './buffer.js';
import { crypto } from './crypto.js';
import { runtime } from './host.js';
import { querystring } from './querystring.js';
import { cloudfront } from './cloudfront.js';

const BOTH = { crypto, querystring };
const SECOND = { crypto, querystring, buffer: { Buffer }, cloudfront };

/** The modules of this runtime: what require and import find. */
export const modules = runtime === 'cloudfront-js-1.0' ? BOTH : SECOND;

export function require(path) {
  if (path === undefined) throw new TypeError('missing path');
  const name = String(path);
  if (Object.prototype.hasOwnProperty.call(modules, name)) return modules[name];
  throw new Error(`Cannot find module "${name}"`);
}
