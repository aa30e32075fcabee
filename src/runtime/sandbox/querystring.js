import { decode as decodeBytes } from './bytes.js';
import { define } from './primordials.js';

const MAX_KEYS = 1000;
const PLAIN = { writable: true, enumerable: true, configurable: true };

function escape(text) {
  return encodeURIComponent(text);
}

function bytesOf(escapes) {
  let binary = '';
  for (let at = 1; at < escapes.length; at += 3) {
    binary += String.fromCharCode(parseInt(escapes.slice(at, at + 2), 16));
  }
  return binary;
}

function checkFunction(option, name) {
  if (option === undefined || typeof option === 'function') return;
  throw new TypeError(`option ${name} is not a function`);
}

/** Decodes percent encoding. What is not UTF-8 becomes U+FFFD, and what is no encoding stays. */
function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => decodeBytes(bytesOf(escapes), 'utf8'));
  }
}

function add(result, name, value) {
  const previous = Object.getOwnPropertyDescriptor(result, name)?.value;
  if (Array.isArray(previous)) {
    previous.push(value);
    return;
  }
  const all = previous === undefined ? value : [previous, value];
  Object.defineProperty(result, name, { value: all, ...PLAIN });
}

/** Parses 'a=1&a=2' to {a: ['1', '2']}. Options: decodeURIComponent, maxKeys (default 1000; 0 is no limit). */
function parse(text, separator, equals, options) {
  const result = {};
  if (typeof text !== 'string' || text === '') return result;
  checkFunction(options?.decodeURIComponent, 'decodeURIComponent');
  const decode = options?.decodeURIComponent ?? unescape;
  const maxKeys = options?.maxKeys ?? MAX_KEYS;
  const parts = text.split(separator || '&');
  const sign = equals || '=';
  const count = maxKeys > 0 && maxKeys < parts.length ? maxKeys : parts.length;
  for (let index = 0; index < count; index += 1) {
    const part = parts[index].split('+').join(' ');
    const cut = part.indexOf(sign);
    if (part === '') continue;
    if (cut < 0) add(result, decode(part), '');
    else add(result, decode(part.slice(0, cut)), decode(part.slice(cut + sign.length)));
  }
  return result;
}

function scalar(value) {
  const kind = typeof value;
  return kind === 'string' || kind === 'boolean' || Number.isFinite(value) ? String(value) : '';
}

/** Formats {a: ['1', '2']} as 'a=1&a=2'. Option: encodeURIComponent. */
function stringify(object, separator, equals, options) {
  if (typeof object !== 'object' || object === null) return '';
  checkFunction(options?.encodeURIComponent, 'encodeURIComponent');
  const encode = options?.encodeURIComponent ?? escape;
  const pairs = [];
  for (const name of Object.keys(object)) {
    const values = Array.isArray(object[name]) ? object[name] : [object[name]];
    for (const value of values) {
      pairs.push(encode(name) + (equals || '=') + encode(scalar(value)));
    }
  }
  return pairs.join(separator || '&');
}

const decode = (...args) => parse(...args);
const encode = (...args) => stringify(...args);

/** Provides the module `querystring`. */
export const querystring = {};
const METHODS = { parse, stringify, escape, unescape, decode, encode };
define(querystring, Symbol.toStringTag, 'querystring');
for (const name of Object.keys(METHODS)) define(querystring, name, METHODS[name]);
