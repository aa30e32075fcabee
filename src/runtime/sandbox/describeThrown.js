import { NativeError } from './primordials.js';

/** Gives the text of an error, whatever its method toString does. */
function errorText({ name, message }) {
  const [title, text] = [`${name}`, message === undefined ? '' : `${message}`];
  if (title === '') return text;
  return text === '' ? title : `${title}: ${text}`;
}

/** Gives the text of a thrown value: `Name: message` for an error. */
export function describeThrown(thrown) {
  if (typeof thrown === 'symbol') return 'TypeError: Cannot convert a Symbol value to a string';
  try {
    if (!(thrown instanceof NativeError)) return `${thrown}`;
    const text = errorText(thrown);
    return text === 'InternalError: out of memory' ? 'MemoryError' : text;
  } catch {
    return 'TypeError: Cannot convert object to primitive value';
  }
}
