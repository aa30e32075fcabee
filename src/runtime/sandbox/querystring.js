const MAX_KEYS = 1000;
const PLAIN = { writable: true, enumerable: true, configurable: true };

function escape(text) {
  return encodeURIComponent(text);
}

/** Decodes percent encoding. In a text that is not valid, only ASCII is decoded. */
function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%([0-7][0-9a-f])/gi, (_, code) => String.fromCharCode(parseInt(code, 16)));
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
export const querystring = { parse, stringify, escape, unescape, decode, encode };
