import { refusalAt, unexpectedToken, unsupportedToken, type Refusal } from './refusal.ts';
import { regExpError } from './regExpError.ts';
import { tokenAt } from './sourceText.ts';
import {
  atEnd,
  atToken,
  backslash,
  doubleSeparator,
  invalidEscape,
  invalidFlags,
  invalidNumber,
  invalidTarget,
  nameAfterNumber,
  templateEscape,
  unexpectedWording,
  unterminatedRegExp,
  unterminatedString,
  words,
  wrongJump,
  type ParserError,
  type Wording,
} from './wordings.ts';

export type { ParserError } from './wordings.ts';

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
  [/^Deleting local variable/, atToken('Delete of an unqualified identifier')],
  [/^getter should/, words('Getter must not have any formal parameters')],
  [/^setter should/, words('Setter must have exactly one formal parameter')],
  [
    /^Redefinition of __proto__/,
    words('Duplicate __proto__ fields are not allowed in object literals'),
  ],
  [/^Expecting Unicode escape/, backslash],
  [/^Bad escape sequence in untagged/, templateEscape],
  [/^Bad character escape|^Code point out of/, invalidEscape],
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
  [/regular expression flag/, invalidFlags],
  [
    /^Invalid regular expression: \/([\s\S]*)\/: (.*)/,
    ({ at, runtime }, [, pattern = '', text = '']) =>
      refusalAt(at, regExpError(pattern, text, runtime)),
  ],
  [/^Missing catch or finally/, atToken('Missing catch or finally after try')],
  [
    /^Logical expressions and coalesce/,
    ({ source, at }) => refusalAt(at, `Unexpected token "${source.slice(at, at + 2)}"`),
  ],
  [/^Identifier directly after number/, nameAfterNumber],
  [/^Numeric separator must be exactly one/, doubleSeparator],
  [/^Invalid number/, invalidNumber],
  [/super/, ({ source, at }) => unsupportedToken(source, at)],
  [/^Export '/, words('Illegal export statement')],
];

/** Gives the refusal for a syntax error of the parser (acorn), in njs's words. */
export function parserRefusal(error: ParserError): Refusal {
  const message = error.message.replace(/ \(\d+:\d+\)$/, '');
  for (const [pattern, wording] of WORDINGS) {
    const match = message.match(pattern);
    if (match !== null) return wording(error, match);
  }
  return unexpectedWording(error);
}
