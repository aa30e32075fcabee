import type { Program } from 'acorn';
import { calleeText } from './grammar/callee.ts';
import { hasConstant } from './grammar/declared.ts';

/** What was thrown, from sandbox/describe.js; name, message and stack only of errors. */
export interface Thrown {
  text: string;
  name?: string;
  message?: string;
  stack?: string;
}

/** The code that ran. */
export interface Code {
  source: string;
  program: Program;
}

type Translate = (match: RegExpMatchArray, stack: string, code: Code) => string;

const same =
  (text: string): Translate =>
  ([, first = '', second = '']) =>
    text.replace('$1', () => first).replace('$2', () => second);

/** Where the topmost frame of a stack is in the code; undefined when it is a built-in function. */
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
  hasConstant(program, name)
    ? 'TypeError: assignment to constant variable'
    : `TypeError: Cannot assign to read-only property "${name}" of object`;

/** The engine's texts and how njs says the same. */
const TRANSLATIONS: [RegExp, Translate][] = [
  [/^ReferenceError: (\S+) is not defined$/, same('ReferenceError: "$1" is not defined')],
  [
    /^ReferenceError: \S+ is not initialized$/,
    same('ReferenceError: cannot access variable before initialization'),
  ],
  [
    /^TypeError: cannot read property '(.*)' of (undefined|null)$/,
    same('TypeError: cannot get property "$1" of $2'),
  ],
  [
    /^TypeError: cannot set property '.*' of (undefined|null)$/,
    same('TypeError: property set on primitive $1 type'),
  ],
  [/^TypeError: not a (?:function|constructor)$/, notCallable],
  [/^TypeError: '(.*)' is read-only$/, readOnly],
  [
    /^TypeError: cannot convert symbol to string$/,
    same('TypeError: Cannot convert a Symbol value to a string'),
  ],
  [/^TypeError: circular reference$/, same('TypeError: Nested too deep or a cyclic structure')],
  [/^TypeError: empty array$/, same('TypeError: Reduce of empty object with no initial value')],
  [
    /^TypeError: invalid 'instanceof' right operand$/,
    same('TypeError: right argument is not callable'),
  ],
  [
    /^SyntaxError: .* in JSON at position (\d+) .*$/,
    same('SyntaxError: Unexpected token at position $1'),
  ],
  [/^SyntaxError: Unexpected end of JSON input$/, same('SyntaxError: Unexpected end of input')],
  [/^URIError: expecting .*$/, same('URIError: malformed URI')],
  [/^RangeError: invalid array length$/, same('RangeError: Invalid array length')],
  [/^InternalError: string too long$/, same('RangeError: invalid string length')],
  [/^InternalError: out of memory.*$/, same('MemoryError')],
];

/** `Name: message` of what a function threw, the engine's own messages in njs's words. */
export function errorText(thrown: Thrown, code: Code): string {
  const { text, stack = '' } = thrown;
  if (thrown.name === undefined) return text;
  for (const [pattern, translate] of TRANSLATIONS) {
    const match = text.match(pattern);
    if (match !== null) return translate(match, stack, code);
  }
  return text;
}
