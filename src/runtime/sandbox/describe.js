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

/** What was thrown, as JSON text {text, name, message, stack}; the last three only for errors. */
export function describe(thrown) {
  if (!(thrown instanceof NativeError)) return stringify({ __proto__: null, text: textOf(thrown) });
  return stringify({
    __proto__: null, // no toJSON of the function's
    text: textOf(thrown),
    name: field(thrown, 'name'),
    message: field(thrown, 'message'),
    stack: field(thrown, 'stack'),
  });
}
