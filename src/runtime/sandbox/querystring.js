const MAX_KEYS = 1000;
const PLAIN = { writable: true, enumerable: true, configurable: true };

function escape(text) {
  return encodeURIComponent(text);
}

/** Undoes percent encoding; what is not valid stays as it is. */
function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%([0-7][0-9a-f])/gi, (_, code) => String.fromCharCode(parseInt(code, 16)));
  }
}

function add(result, name, value) {
  const known = Object.getOwnPropertyDescriptor(result, name)?.value;
  if (Array.isArray(known)) {
    known.push(value);
    return;
  }
  const all = known === undefined ? value : [known, value];
  Object.defineProperty(result, name, { value: all, ...PLAIN });
}

/** 'a=1&a=2' -> {a: ['1', '2']}; options: decodeURIComponent, maxKeys (default 1000, 0: no limit). */
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

/** {a: ['1', '2']} -> 'a=1&a=2'; option: encodeURIComponent. */
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

export const querystring = { parse, stringify, escape, unescape, decode: parse, encode: stringify };
