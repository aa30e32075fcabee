const NAME = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*`;
const NUMBER = String.raw`0[xXoObB][\da-fA-F_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eE][+\-]?\d+)?`;
const STRING = String.raw`(["'])(?:\\.|(?!\1).)*\1`;
const OPERATOR = String.raw`\.\.\.|=>|[=!]==?|>>>=?|<<=|>>=|<<|>>|\*\*=?|&&|\|\||\?\?|\+\+|--|\/\*|[\-+*\/%&\|\^<>]=`;
const TOKEN = new RegExp(`${NAME}|${NUMBER}|${STRING}|${OPERATOR}|[\\s\\S]`, 'uy');
const BLANK = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;

/** Describes a token of the source. `at` is its offset. */
export interface Token {
  at: number;
  /** The text as njs shows it: a string without its quotes; empty at the end of the source. */
  text: string;
}

/** Gives the offset of the next token, after white space and comments. */
function skipBlank(source: string, offset: number): number {
  BLANK.lastIndex = offset;
  return offset + (BLANK.exec(source)?.[0].length ?? 0);
}

/** Finds the token at or after an offset. */
export function tokenAt(source: string, offset: number): Token {
  const at = skipBlank(source, offset);
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(source);
  const text = match?.[0] ?? '';
  return { at, text: match?.[1] === undefined ? text : text.slice(1, -1) };
}

/** Gives the line of an offset, counted from 1. */
export function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/).length;
}
