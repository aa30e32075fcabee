import { refusalAt, unexpectedToken, unsupportedToken, type Refusal } from './refusal.ts';
import { tokenAt } from './sourceText.ts';

/** Words the parser's error at an offset as njs does. `match` is the match of the parser's message. */
type Wording = (offset: number, source: string, match: RegExpMatchArray) => Refusal;

const fixed =
  (message: string): Wording =>
  (offset) =>
    refusalAt(offset, message);
/** Words the error as `message`, in which `$1` stands for the first group of the match. */
const withMatch =
  (message: string): Wording =>
  (offset, _, match) =>
    refusalAt(
      offset,
      message.replace('$1', () => match[1] ?? ''),
    );
const restOfLine = (source: string, offset: number): string =>
  source.slice(offset).split('\n', 1)[0] ?? '';
const invalidTarget: Wording = (offset) => ({
  at: offset,
  message: 'Invalid left-hand side in assignment',
  name: 'ReferenceError',
});

/** Maps acorn's messages to njs's wording. A message that is not listed is reported as an unexpected token. */
const WORDINGS: [RegExp, Wording][] = [
  [
    /^Unterminated string/,
    (at, source) => refusalAt(at, `Unterminated string "${restOfLine(source, at)}"`),
  ],
  [/^Unterminated template/, fixed('Unterminated template literal')],
  [
    /^Unterminated regular/,
    (at, source) => refusalAt(at, `Unterminated RegExp "/${restOfLine(source, at)}"`),
  ],
  [/^Identifier '(.+)' has already been declared/, withMatch('"$1" has already been declared')],
  [
    /keyword 'await'|'await' outside|^Await expression/,
    fixed('await is only valid in async functions'),
  ],
  [/^'with' in strict mode/, (at, source) => unsupportedToken(source, at + 4)],
  [/^Unsyntactic (\w+)/, withMatch('Illegal $1 statement')],
  [/^'return' outside/, fixed('Illegal return statement')],
  [/^Deleting local variable/, fixed('Delete of an unqualified identifier')],
  [/^(Binding|Assigning to) rvalue/, invalidTarget],
  [/^Binding (eval|arguments) in/, withMatch('Identifier "$1" is forbidden in var declaration')],
  [
    /^Assigning to (eval|arguments) in/,
    withMatch('Identifier "$1" is forbidden as left-hand in assignment'),
  ],
  [/^Argument name clash/, fixed('Duplicate parameter names')],
  [
    /^'import' and 'export' may only/,
    (at, source) => refusalAt(at, `Illegal ${tokenAt(source, at).text} statement`),
  ],
  [/^Invalid regular expression flag/, fixed('Invalid RegExp flags')],
  [/^Invalid regular expression: (.*)/, withMatch('Invalid regular expression $1')],
  [/^Missing catch or finally/, fixed('Missing catch or finally after try')],
  [/super/, (at, source) => unsupportedToken(source, at)],
  [/^Export '/, fixed('Illegal export statement')],
];

/** Gives the refusal for a syntax error of the parser (acorn), in njs's words. `text` is acorn's message. */
export function parserRefusal(source: string, offset: number, text: string): Refusal {
  const message = text.replace(/ \(\d+:\d+\)$/, '');
  for (const [pattern, wording] of WORDINGS) {
    const match = message.match(pattern);
    if (match !== null) return wording(offset, source, match);
  }
  const { text: token } = tokenAt(source, offset);
  return token === 'function'
    ? refusalAt(offset, 'Functions can only be declared at top level or inside a block')
    : unexpectedToken(source, offset);
}
