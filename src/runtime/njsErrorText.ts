import type { Program } from 'acorn';
import { calleeText } from './grammar/calleeText.ts';
import { declaresConstant } from './grammar/declarations.ts';

/** Describes a thrown value (sandbox/describeThrown.js). Only errors have `name`, `message` and `stack`. */
export interface Thrown {
  text: string;
  name?: string;
  message?: string;
  stack?: string;
}

/** Describes the code that ran: its text and its syntax tree. */
export interface ParsedCode {
  source: string;
  program: Program;
}

type Translate = (match: RegExpMatchArray, stack: string, code: ParsedCode) => string;

/** Translates to a text in which `$1` and `$2` stand for the groups of the match. */
const template =
  (text: string): Translate =>
  ([, first = '', second = '']) =>
    text.replace('$1', () => first).replace('$2', () => second);

/** Gives the offset of the topmost frame in the source; undefined when that frame is a built-in function. */
function positionOf(stack: string, source: string): number | undefined {
  const match = stack.match(/^\s*at [^\n]*?function\.js:(\d+):(\d+)/);
  if (match === null) return undefined;
  const [line, column] = [Number(match[1]), Number(match[2])];
  const before = source.split('\n').slice(0, line - 1);
  return before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}

const notCallable: Translate = (_, stack, { program, source }) => {
  const position = positionOf(stack, source);
  const callee = position === undefined ? 'undefined' : calleeText(program, position);
  return `TypeError: ${callee} is not a function`;
};

const readOnly: Translate = ([, name = ''], _, { program }) =>
  declaresConstant(program, name)
    ? 'TypeError: assignment to constant variable'
    : `TypeError: Cannot assign to read-only property "${name}" of object`;

/** Maps QuickJS's error texts to those of njs. */
const TRANSLATIONS: [RegExp, Translate][] = [
  [/^ReferenceError: (\S+) is not defined$/, template('ReferenceError: "$1" is not defined')],
  [
    /^ReferenceError: \S+ is not initialized$/,
    template('ReferenceError: cannot access variable before initialization'),
  ],
  [
    /^TypeError: cannot read property '(.*)' of (undefined|null)$/,
    template('TypeError: cannot get property "$1" of $2'),
  ],
  [
    /^TypeError: cannot set property '.*' of (undefined|null)$/,
    template('TypeError: property set on primitive $1 type'),
  ],
  [/^TypeError: not a (?:function|constructor)$/, notCallable],
  [/^TypeError: '(.*)' is read-only$/, readOnly],
  [
    /^TypeError: cannot convert symbol to string$/,
    template('TypeError: Cannot convert a Symbol value to a string'),
  ],
  [/^TypeError: circular reference$/, template('TypeError: Nested too deep or a cyclic structure')],
  [/^TypeError: empty array$/, template('TypeError: Reduce of empty object with no initial value')],
  [
    /^TypeError: invalid 'instanceof' right operand$/,
    template('TypeError: right argument is not callable'),
  ],
  [
    /^SyntaxError: .* in JSON at position (\d+) .*$/,
    template('SyntaxError: Unexpected token at position $1'),
  ],
  [/^SyntaxError: Unexpected end of JSON input$/, template('SyntaxError: Unexpected end of input')],
  [/^URIError: expecting .*$/, template('URIError: malformed URI')],
  [/^RangeError: invalid array length$/, template('RangeError: Invalid array length')],
  [/^InternalError: string too long$/, template('RangeError: invalid string length')],
  [/^InternalError: out of memory.*$/, template('MemoryError')],
];

/**
 * Gives `Name: message` of a thrown error, with njs's message in place of the engine's. A value that is not an error
 * is given as its text.
 */
export function njsErrorText(thrown: Thrown, code: ParsedCode): string {
  const { text, stack = '' } = thrown;
  if (thrown.name === undefined) return text;
  for (const [pattern, translate] of TRANSLATIONS) {
    const match = text.match(pattern);
    if (match !== null) return translate(match, stack, code);
  }
  return text;
}
