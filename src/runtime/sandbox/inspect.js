import { toInsideJson } from './codePoints.js';
import { runtime } from './host.js';
import {
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isArray,
  keys,
  stringify,
  uncurry,
} from './primordials.js';

const MAX_DEPTH = 32;
const errorText = uncurry(Error.prototype.toString);
const dateText = uncurry(Date.prototype.toISOString);
const dateTime = uncurry(Date.prototype.getTime);
const regExpText = uncurry(RegExp.prototype.toString);
const replace = uncurry(String.prototype.replace);
const test = uncurry(RegExp.prototype.test);
const { getOwnPropertySymbols } = Object;
const TypedArray = getPrototypeOf(Uint8Array);

function functionText(value) {
  return value.name ? `[Function: ${value.name}]` : '[Function]';
}

function special(value) {
  if (value instanceof Error) return errorText(value);
  if (value instanceof Date) {
    const time = dateTime(value);
    return time === time ? dateText(value) : 'Invalid Date';
  }
  if (value instanceof RegExp) return regExpText(value);
  if (value instanceof String) return `[String: '${value}']`;
  if (value instanceof Number || value instanceof Boolean) {
    return `[${value.constructor.name}: ${value}]`;
  }
  return undefined;
}

/** Quotes a text, with JSON's escapes except for double quotes. */
function quoted(text) {
  const json = toInsideJson(stringify(text));
  return `'${replace(json.slice(1, -1), /\\(.)/g, (escaped, character) =>
    character === '"' ? '"' : escaped,
  )}'`;
}

/** Gives the members of an array that are no elements, which njs shows in runtime 2.0. */
function extraTexts(list, parents) {
  if (runtime === 'cloudfront-js-1.0' || !isArray(list)) return [];
  const names = keys(list).filter((name) => !test(/^\d+$/, name));
  return names.map((name) => `${name}:${nested(memberOf(list, name), parents)}`);
}

function listText(list, parents) {
  const items = [];
  let empty = 0;
  for (let index = 0; index < list.length; index += 1) {
    empty = index in list ? 0 : empty + 1;
    if (empty === 0) items[items.length] = nested(list[index], parents);
    else
      items[items.length - (empty > 1 ? 1 : 0)] = empty > 1 ? `<${empty} empty items>` : '<empty>';
  }
  return `[${[...items, ...extraTexts(list, parents)].join(',')}]`;
}

/** Gives the value of a member, or says that it has a getter or setter instead of calling it. */
function memberOf(object, name) {
  const { get, set, value } = getOwnPropertyDescriptor(object, name) ?? {};
  if (get === undefined && set === undefined) return value;
  if (get === undefined) return '[Setter]';
  return set === undefined ? '[Getter]' : '[Getter/Setter]';
}

function symbolsOf(object) {
  return getOwnPropertySymbols(object).filter(
    (symbol) => getOwnPropertyDescriptor(object, symbol).enumerable,
  );
}

function objectText(object, parents) {
  const names = [...keys(object), ...symbolsOf(object)];
  const items = names.map((name) => `${String(name)}:${nested(memberOf(object, name), parents)}`);
  return `{${items.join(',')}}`;
}

/** Gives the tag of a value before its members, as in `Uint8Array [1]` and `Math {}`. */
function tagText(value) {
  const tag = value[Symbol.toStringTag];
  return typeof tag === 'string' ? `${tag} ` : '';
}

function nested(value, parents) {
  if (typeof value === 'string') return quoted(value);
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'function') return functionText(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (parents.includes(value)) return '[Circular]';
  const text = special(value);
  if (text !== undefined) return text;
  if (parents.length === MAX_DEPTH) return '[...]';
  const path = [...parents, value];
  const list = isArray(value) || value instanceof TypedArray;
  return tagText(value) + (list ? listText(value, path) : objectText(value, path));
}

/**
 * Formats one argument of console.log as njs does: `{a:1,b:'x'}`, without quotes around names. A string as the
 * argument itself has no quotes.
 */
export function inspect(value) {
  if (typeof value === 'string') return value;
  return nested(value, []);
}
