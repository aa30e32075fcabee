import { getPrototypeOf, isArray, keys, uncurry } from './primordials.js';

const DEEPEST = 8;
const errorText = uncurry(Error.prototype.toString);
const dateText = uncurry(Date.prototype.toISOString);
const dateTime = uncurry(Date.prototype.getTime);
const regExpText = uncurry(RegExp.prototype.toString);
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

function listText(list, parents) {
  const items = [];
  for (let index = 0; index < list.length; index += 1) {
    items[index] = index in list ? nested(list[index], parents) : '<empty>';
  }
  return `[${items.join(',')}]`;
}

function objectText(object, parents) {
  const items = keys(object).map((name) => `${name}:${nested(object[name], parents)}`);
  return `{${items.join(',')}}`;
}

function className(value) {
  const name = value.constructor?.name;
  return name === undefined || name === 'Object' || name === 'Array' ? '' : `${name} `;
}

function nested(value, parents) {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'function') return functionText(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (parents.includes(value)) return '[Circular]';
  const text = special(value);
  if (text !== undefined) return text;
  if (parents.length === DEEPEST) return '[...]';
  const path = [...parents, value];
  const list = isArray(value) || value instanceof TypedArray;
  return className(value) + (list ? listText(value, path) : objectText(value, path));
}

/** How console.log shows one argument: {a:1,b:'x'}, without quotes around names or a bare string. */
export function inspect(value) {
  if (typeof value === 'string') return value;
  return Object.is(value, -0) ? '-0' : nested(value, []);
}
