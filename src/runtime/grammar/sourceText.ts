const TOKEN =
  /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*|\d[\w.]*|\.\.\.|=>|(["'])(?:\\.|(?!\1).)*\1|\/\*|[\s\S]/uy;
const BLANK = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;

export interface Token {
  at: number;
  /** As njs shows it: a string without its quotes; empty at the end of the source. */
  text: string;
}

/** Where the next token begins, at or after a position: past white space and comments. */
function skipBlank(source: string, position: number): number {
  BLANK.lastIndex = position;
  return position + (BLANK.exec(source)?.[0].length ?? 0);
}

/** The token at or after a position. */
export function tokenAt(source: string, position: number): Token {
  const at = skipBlank(source, position);
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(source);
  const text = match?.[0] ?? '';
  return { at, text: match?.[1] === undefined ? text : text.slice(1, -1) };
}

/** The line of a position, counted from 1. */
export function lineAt(source: string, position: number): number {
  return source.slice(0, position).split(/\r\n|[\n\r\u2028\u2029]/).length;
}
