import { notSupported, refused, unexpected, type Refusal } from './refusal.ts';
import { tokenAt } from './sourceText.ts';

type Wording = (position: number, source: string, match: RegExpMatchArray) => Refusal;

const say =
  (message: string): Wording =>
  (position) =>
    refused(position, message);
const sayWord =
  (message: string): Wording =>
  (position, _, match) =>
    refused(
      position,
      message.replace('$1', () => match[1] ?? ''),
    );
const restOfLine = (source: string, position: number): string =>
  source.slice(position).split('\n', 1)[0] ?? '';
const invalidTarget: Wording = (position) => ({
  at: position,
  message: 'Invalid left-hand side in assignment',
  name: 'ReferenceError',
});

/** The parser's messages and how njs says the same. What is not here is an unexpected token. */
const WORDINGS: [RegExp, Wording][] = [
  [
    /^Unterminated string/,
    (at, source) => refused(at, `Unterminated string "${restOfLine(source, at)}"`),
  ],
  [/^Unterminated template/, say('Unterminated template literal')],
  [
    /^Unterminated regular/,
    (at, source) => refused(at, `Unterminated RegExp "/${restOfLine(source, at)}"`),
  ],
  [/^Identifier '(.+)' has already been declared/, sayWord('"$1" has already been declared')],
  [
    /keyword 'await'|'await' outside|^Await expression/,
    say('await is only valid in async functions'),
  ],
  [/^'with' in strict mode/, (at, source) => notSupported(source, at + 4)],
  [/^Unsyntactic (\w+)/, sayWord('Illegal $1 statement')],
  [/^'return' outside/, say('Illegal return statement')],
  [/^Deleting local variable/, say('Delete of an unqualified identifier')],
  [/^(Binding|Assigning to) rvalue/, invalidTarget],
  [/^Binding (eval|arguments) in/, sayWord('Identifier "$1" is forbidden in var declaration')],
  [
    /^Assigning to (eval|arguments) in/,
    sayWord('Identifier "$1" is forbidden as left-hand in assignment'),
  ],
  [/^Argument name clash/, say('Duplicate parameter names')],
  [
    /^'import' and 'export' may only/,
    (at, source) => refused(at, `Illegal ${tokenAt(source, at).text} statement`),
  ],
  [/^Invalid regular expression flag/, say('Invalid RegExp flags')],
  [/^Invalid regular expression: (.*)/, sayWord('Invalid regular expression $1')],
  [/^Missing catch or finally/, say('Missing catch or finally after try')],
  [/super/, (at, source) => notSupported(source, at)],
  [/^Export '/, say('Illegal export statement')],
];

/** Says in njs's words what the parser objects to at a position. */
export function fromAcorn(source: string, position: number, text: string): Refusal {
  const plain = text.replace(/ \(\d+:\d+\)$/, '');
  for (const [pattern, wording] of WORDINGS) {
    const match = plain.match(pattern);
    if (match !== null) return wording(position, source, match);
  }
  const { text: token } = tokenAt(source, position);
  return token === 'function'
    ? refused(position, 'Functions can only be declared at top level or inside a block')
    : unexpected(source, position);
}
