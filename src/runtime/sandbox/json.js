import { define, NativeSyntaxError, parse, uncurry } from './primordials.js';

const TOKENS = /(?:\s|"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*|true|false|null)*/y;
const exec = uncurry(RegExp.prototype.exec);

/** Parses JSON and, as njs does, gives the position of an error as a number: the engine only quotes the place. */
export function parseJson(text, reviver) {
  const source = `${text}`;
  try {
    return parse(source, reviver);
  } catch (error) {
    TOKENS.lastIndex = 0;
    const { length } = error instanceof NativeSyntaxError ? exec(TOKENS, source)[0] : source;
    if (length < source.length && source[length] !== '"') {
      error.message = `Unexpected token at position ${length}`;
    }
    throw error;
  }
}

/** Replaces JSON.parse. */
export function installJson() {
  define(JSON, 'parse', parseJson);
  define(parseJson, 'name', 'parse');
}
