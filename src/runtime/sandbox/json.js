import { resolveEscapes, toInsideJson } from './codePoints.js';
import { parseAsNjs } from './jsonParser.js';
import { define, NativeSyntaxError, parse, stringify, uncurry } from './primordials.js';

const replace = uncurry(String.prototype.replace);
const match = uncurry(String.prototype.match);
const EMPTY = /^(\s*)(.*)(\[\]|\{\})(,?)$/gm;

/** Revives a value as JSON.parse does, by the engine: what the engine itself wrote it also reads. */
function revive(value, reviver) {
  return typeof reviver === 'function' ? parse(stringify(value), reviver) : value;
}

/** Parses JSON with the engine's parser and, where that fails, as njs does. */
export function parseJson(text, reviver) {
  const source = resolveEscapes(`${text}`);
  try {
    return parse(source, reviver);
  } catch (error) {
    // What the reviver throws is not the parser's.
    if (!(error instanceof NativeSyntaxError) || isParsed(source)) throw error;
  }
  return revive(parseAsNjs(source), reviver);
}

function isParsed(source) {
  try {
    parse(source);
    return true;
  } catch {
    return false;
  }
}

/** Formats JSON. With a third argument, njs puts an empty line between the brackets of an empty array or object. */
function stringifyValue(value, replacer, space) {
  const json = stringify(value, replacer, space);
  const text = json === undefined ? undefined : toInsideJson(json);
  if (space === undefined || text === undefined || match(text, /\[\]|\{\}/) === null) return text;
  const gap = typeof space === 'number' ? '          '.slice(0, space) : `${space}`.slice(0, 10);
  if (gap === '') return text;
  return replace(
    text,
    EMPTY,
    (_, indent, head, [open, close], comma) =>
      `${indent}${head}${open}\n${indent}${gap}\n${indent}${close}${comma}`,
  );
}

/** Replaces JSON.parse and JSON.stringify. */
export function installJson() {
  const methods = {
    parse: (text, reviver) => parseJson(text, reviver),
    stringify: (value, replacer, space) => stringifyValue(value, replacer, space),
  };
  define(JSON, 'parse', methods.parse);
  define(JSON, 'stringify', methods.stringify);
}
