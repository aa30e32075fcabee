import type { Runtime } from '../runtimes.ts';
import { digitEscapeMessage } from './digitEscapes.ts';
import { refusalAt, unexpectedToken, unsupportedToken, type Refusal } from './refusal.ts';
import { declarationRefusal, isSingleStatement } from './singleStatement.ts';
import { tokenAt } from './sourceText.ts';

/** Describes an error of the parser (acorn). */
export interface ParserError {
  source: string;
  /** Acorn's message. */
  message: string;
  /** The offset that the message names. */
  at: number;
  /** The offset of the token at which the parser stopped. */
  tokenStart: number;
  runtime: Runtime;
}

/** Words an error as njs does. `match` is the match of the parser's message. */
export type Wording = (error: ParserError, match: RegExpMatchArray) => Refusal;

/** Words the error as `message`, in which `$1` stands for the first group of the match. */
export const words =
  (message: string): Wording =>
  ({ at }, match) =>
    refusalAt(
      at,
      message.replace('$1', () => match[1] ?? ''),
    );
export const atToken =
  (message: string): Wording =>
  ({ tokenStart, source }) =>
    refusalAt(tokenAt(source, tokenStart).at, message);
export const atEnd =
  (message: string): Wording =>
  ({ source }) =>
    refusalAt(source.length, message);

export const unterminatedString: Wording = ({ source, at }) =>
  refusalAt(at, `Unterminated string "${/^.*\n?/.exec(source.slice(at))?.[0] ?? ''}"`);

export const unterminatedRegExp: Wording = ({ source, at }) =>
  refusalAt(at, `Unterminated RegExp "/${/^.*/.exec(source.slice(at))?.[0] ?? ''}"`);

export const invalidTarget: Wording = ({ source, at, tokenStart }) => {
  const name = 'ReferenceError';
  if (/\bfor\s*\(\s*$/.test(source.slice(0, at))) {
    const { text } = tokenAt(source, at);
    return { at, message: `Invalid left-hand side "${text}" in for-in statement`, name };
  }
  if (/(?:\+\+|--)\s*$/.test(source.slice(0, at))) {
    const message = 'Invalid left-hand side in prefix operation';
    return { at: tokenAt(source, tokenStart).at, message, name };
  }
  const isPostfix = /^(?:\+\+|--)/.test(source.slice(tokenStart));
  return {
    at,
    message: `Invalid left-hand side in ${isPostfix ? 'postfix operation' : 'assignment'}`,
    name,
  };
};

export const wrongJump: Wording = ({ source, at }, [, keyword = '']) => {
  const label = new RegExp(`^${keyword}[ \\t]+([\\w$]+)`).exec(source.slice(at))?.[1];
  const isKnown = label === undefined || source.includes(`${label}:`);
  return refusalAt(at, isKnown ? `Illegal ${keyword} statement` : `Undefined label "${label}"`);
};

/** Names the number, where none may stand, or else the name that follows it. */
export const nameAfterNumber: Wording = ({ source, at }) => {
  const number = /\b(?:var|let|const|function)\s+([\d.]+)$/.exec(source.slice(0, at))?.[1];
  return number === undefined
    ? unexpectedToken(source, at)
    : refusalAt(at, `Unexpected token "${number}"`);
};

export const doubleSeparator: Wording = ({ source, at }) =>
  refusalAt(at, `Unexpected token "${/^\w+/.exec(source.slice(at - 1))?.[0] ?? ''}"`);

export const invalidNumber: Wording = ({ source, at }) => {
  const octal = /^0\d/.exec(source.slice(at))?.[0];
  return octal === undefined
    ? unexpectedToken(source, at)
    : refusalAt(at, `Unexpected token "${octal}"`);
};

/** Shows the text of the literal with a wrong escape. */
export const invalidEscape: Wording = ({ source, at, tokenStart }) => {
  const text = /^(["'])((?:\\.|(?!\1).)*)\1/.exec(source.slice(tokenStart))?.[2];
  return text === undefined
    ? unexpectedToken(source, at)
    : refusalAt(tokenStart, `Invalid Unicode code point "${text}"`);
};

export const templateEscape: Wording = ({ source, at }) => {
  const message = digitEscapeMessage(/^[^`]*/.exec(source.slice(at))?.[0] ?? '');
  return message === undefined ? unexpectedToken(source, at) : refusalAt(at, message);
};

export const invalidFlags: Wording = ({ source, at }) => {
  const literal = /^\/(?:\\.|\[(?:\\.|[^\]])*\]|[^/\\[])*\/(\w*)/;
  return refusalAt(at, `Invalid RegExp flags "${literal.exec(source.slice(at - 1))?.[1] ?? ''}"`);
};

/** Words a backslash outside of texts. */
export const backslash: Wording = ({ source, at }) =>
  unexpectedToken(source, source.lastIndexOf('\\', at));

/** Words an unexpected token, some of which njs explains. */
export function unexpectedWording({ source, at }: ParserError): Refusal {
  const before = source.slice(0, at);
  const { text } = tokenAt(source, at);
  const declaration = isSingleStatement(before) ? declarationRefusal(source, at) : undefined;
  if (declaration !== undefined) return declaration;
  if (/\bcatch\s*$/.test(before)) return unsupportedToken(source, at);
  if (before.endsWith('#')) return refusalAt(at - 1, 'Unexpected token "#"');
  if (source.startsWith('**', at) && /[\w$)\]'"`]\s*$/.test(before)) {
    const message = 'Either left-hand side or entire exponentiation must be parenthesized';
    return refusalAt(at, message);
  }
  const number = /^\.\d+/.exec(source.slice(at))?.[0];
  if (number !== undefined) return refusalAt(at, `Unexpected token "${number}"`);
  const name = /\basync[ \t]+([A-Za-z_$][\w$]*)\s*$/.exec(before)?.[1];
  if (name !== undefined && name !== 'function' && text !== '=>') {
    return refusalAt(before.lastIndexOf(name), `Unexpected token "${name}"`);
  }
  const keyword = /\b(const|let)\s*$/.exec(before)?.[1];
  return keyword !== undefined && !/^[A-Za-z_$]/.test(source.slice(at))
    ? refusalAt(at, `Unexpected token "${keyword}"`)
    : unexpectedToken(source, at);
}
