import { isArray, keys, stringify } from './primordials.js';

const MAX_DEPTH = 16;

function listText(list, depth) {
  let text = '';
  for (let index = 0; index < list.length; index += 1) {
    text += (index === 0 ? '' : ',') + (toJsonText(list[index], depth) ?? 'null');
  }
  return `[${text}]`;
}

function objectText(object, depth) {
  const names = keys(object);
  let text = '';
  for (let index = 0; index < names.length; index += 1) {
    const value = toJsonText(object[names[index]], depth);
    if (value !== undefined) {
      text += (text === '' ? '' : ',') + stringify(names[index]) + ':' + value;
    }
  }
  return `{${text}}`;
}

/**
 * Formats a handler's result as JSON text; gives undefined for a value that JSON cannot express. Reads own enumerable
 * properties only: no toJSON, no inherited property, no method of a prototype that the function may have changed.
 */
export function toJsonText(value, depth = 0) {
  switch (typeof value) {
    case 'string':
      return stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      return value - value === 0 ? `${value}` : 'null';
    case 'object':
      break;
    default:
      return undefined;
  }
  if (value === null) return 'null';
  if (depth === MAX_DEPTH) throw new TypeError('Nested too deep or a cyclic structure');
  return isArray(value) ? listText(value, depth + 1) : objectText(value, depth + 1);
}
