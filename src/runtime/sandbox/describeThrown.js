import { NativeError, stringify } from './primordials.js';

function textOf(value) {
  if (typeof value === 'symbol') return 'Symbol()';
  try {
    return `${value}`;
  } catch {
    return 'TypeError: Cannot convert object to primitive value';
  }
}

function field(error, name) {
  try {
    return textOf(error[name]);
  } catch {
    return '';
  }
}

/** Describes a thrown value as JSON text `{text, name, message, stack}`. Only errors have the last three. */
export function describeThrown(thrown) {
  if (!(thrown instanceof NativeError)) return stringify({ __proto__: null, text: textOf(thrown) });
  return stringify({
    __proto__: null, // inherits no toJSON that the function may have defined
    text: textOf(thrown),
    name: field(thrown, 'name'),
    message: field(thrown, 'message'),
    stack: field(thrown, 'stack'),
  });
}
