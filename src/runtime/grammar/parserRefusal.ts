import type { Runtime } from '../runtimes.ts';
import { refusalAt, unexpectedToken, unsupportedToken, type Refusal } from './refusal.ts';
import { regExpError } from './regExpError.ts';
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
type Wording = (error: ParserError, match: RegExpMatchArray) => Refusal;

/** Words the error as `message`, in which `$1` stands for the first group of the match. */
const words =
  (message: string): Wording =>
  ({ at }, match) =>
    refusalAt(
      at,
      message.replace('$1', () => match[1] ?? ''),
    );
const atToken =
  (message: string): Wording =>
  ({ tokenStart, source }) =>
    refusalAt(tokenAt(source, tokenStart).at, message);
const atEnd =
  (message: string): Wording =>
  ({ source }) =>
    refusalAt(source.length, message);

const unterminatedString: Wording = ({ source, at }) =>
  refusalAt(at, `Unterminated string "${/^.*\n?/.exec(source.slice(at))?.[0] ?? ''}"`);

const unterminatedRegExp: Wording = ({ source, at }) =>
  refusalAt(at, `Unterminated RegExp "/${/^.*/.exec(source.slice(at))?.[0] ?? ''}"`);

const invalidTarget: Wording = ({ source, at, tokenStart }) => {
  const name = 'ReferenceError';
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

const wrongJump: Wording = ({ source, at }, [, keyword = '']) => {
  const label = new RegExp(`^${keyword}[ \\t]+([\\w$]+)`).exec(source.slice(at))?.[1];
  return refusalAt(
    at,
    label === undefined ? `Illegal ${keyword} statement` : `Undefined label "${label}"`,
  );
};

/** Names the number, where none may stand, or else the name that follows it. */
const nameAfterNumber: Wording = ({ source, at }) => {
  const number = /\b(?:var|let|const|function)\s+([\d.]+)$/.exec(source.slice(0, at))?.[1];
  return number === undefined
    ? unexpectedToken(source, at)
    : refusalAt(at, `Unexpected token "${number}"`);
};

const doubleSeparator: Wording = ({ source, at }) =>
  refusalAt(at, `Unexpected token "${/^\w+/.exec(source.slice(at - 1))?.[0] ?? ''}"`);

const invalidNumber: Wording = ({ source, at }) => {
  const octal = /^0\d/.exec(source.slice(at))?.[0];
  return octal === undefined
    ? unexpectedToken(source, at)
    : refusalAt(at, `Unexpected token "${octal}"`);
};

/** Maps acorn's messages to njs's wording. A message that is not listed is reported as an unexpected token. */
const WORDINGS: [RegExp, Wording][] = [
  [/^Unterminated string/, unterminatedString],
  [/^Unterminated template/, atEnd('Unterminated template literal')],
  [/^Unterminated comment/, atEnd('Unexpected token "/*"')],
  [/^Unterminated regular/, unterminatedRegExp],
  [/^Identifier '(.+)' has already been declared/, words('"$1" has already been declared')],
  [/^Label '(.+)' is already declared/, words('Label "$1" has already been declared')],
  [
    /^Await expression cannot be a default/,
    ({ source, at }) => unexpectedToken(source, source.lastIndexOf('=', at)),
  ],
  [/'await'|^Await expression/, words('await is only valid in async functions')],
  [/^'with' in strict mode/, ({ source, at }) => unsupportedToken(source, at + 4)],
  [/^Unsyntactic (\w+)/, wrongJump],
  [/^'return' outside/, words('Illegal return statement')],
  [/^Multiple default clauses/, words('More than one default clause in switch statement')],
  [/^Illegal newline after throw/, atToken('Illegal newline after throw')],
  [/^Deleting local variable/, words('Delete of an unqualified identifier')],
  [/^(Binding|Assigning to) rvalue/, invalidTarget],
  [
    /^Binding (eval|arguments) in/,
    ({ source, at }, [, name = '']) => {
      const kind = /\bfunction\s+$/.test(source.slice(0, at)) ? 'function' : 'var';
      return refusalAt(at, `Identifier "${name}" is forbidden in ${kind} declaration`);
    },
  ],
  [
    /^Assigning to (eval|arguments) in/,
    words('Identifier "$1" is forbidden as left-hand in assignment'),
  ],
  [/^Argument name clash/, words('Duplicate parameter names')],
  [/^Comma is not permitted after the rest/, words('Rest parameter must be last formal parameter')],
  [
    /^'import' and 'export' may only/,
    ({ source, at }) => refusalAt(at, `Illegal ${tokenAt(source, at).text} statement`),
  ],
  [/import\.meta/, words('Illegal import statement')],
  [/^Invalid regular expression flag/, words('Invalid RegExp flags')],
  [
    /^Invalid regular expression: \/([\s\S]*)\/: (.*)/,
    ({ at, runtime }, [, pattern = '', text = '']) =>
      refusalAt(at, regExpError(pattern, text, runtime)),
  ],
  [/^Missing catch or finally/, atToken('Missing catch or finally after try')],
  [/^Logical expressions and coalesce/, words('Unexpected token "??"')],
  [/^Identifier directly after number/, nameAfterNumber],
  [/^Numeric separator must be exactly one/, doubleSeparator],
  [/^Invalid number/, invalidNumber],
  [/super/, ({ source, at }) => unsupportedToken(source, at)],
  [/^Export '/, words('Illegal export statement')],
];

/** Gives the refusal for a syntax error of the parser (acorn), in njs's words. */
export function parserRefusal(error: ParserError): Refusal {
  const { source, at } = error;
  const message = error.message.replace(/ \(\d+:\d+\)$/, '');
  for (const [pattern, wording] of WORDINGS) {
    const match = message.match(pattern);
    if (match !== null) return wording(error, match);
  }
  const { text: token } = tokenAt(source, at);
  if (token === 'function') {
    return refusalAt(at, 'Functions can only be declared at top level or inside a block');
  }
  const keyword = /\b(const|let)\s+$/.exec(source.slice(0, at))?.[1];
  return keyword !== undefined && !/\w/.test(token)
    ? refusalAt(at, `Unexpected token "${keyword}"`)
    : unexpectedToken(source, at);
}
