import { expect, test } from '@jest/globals';
import { parseCode } from '../../../src/runtime/grammar/parseCode.ts';

function refusal(code: string, runtime: 'cloudfront-js-1.0' | 'cloudfront-js-2.0'): string {
  const parsed = parseCode(code, runtime);
  return 'error' in parsed ? parsed.error : '';
}

const DECLARED_IN_BLOCKS = 'can only be declared at top level or inside a block in 1';
const DIGIT_ESCAPES = "can't be used in untagged template literals or in strict mode code in 1";

test.each([
  ['var x;\nfor (x of y) {}', 'Token "of" not supported in this version in 2'],
  ['for (const x of [1]) {}', 'Token "of" not supported in this version in 1'],
  ['const { a, b } = c', 'Token "a" not supported in this version in 1'],
  ['let [a] = b', 'Token "a" not supported in this version in 1'],
  ['function f({ a }) {}', 'Token "{" not supported in this version in 1'],
  ['function f([a]) {}', 'Token "[" not supported in this version in 1'],
  ['\n\nx.map(({ a }) => a)', 'Unexpected token "=>" in 3'],
  ['((a, b = 1) => a)', 'Unexpected token "=>" in 1'],
  ['[...a]', 'Unexpected token "..." in 1'],
  ['f(...a)', 'Unexpected token "..." in 1'],
  ['({ ...a })', 'Token "..." not supported in this version in 1'],
  ['try {\n} catch {\n}', 'Token "{" not supported in this version in 2'],
  ['class A {}', 'Token "class" not supported in this version in 1'],
  ['var A = class {}', 'Token "class" not supported in this version in 1'],
  ['function f(a = 1) {}', 'Unexpected token "=" in 1'],
  ['a?.b;', 'Unexpected token ";" in 1'],
  ['a?.[0]', 'Unexpected token "[" in 1'],
  ['a?.()', 'Unexpected token "(" in 1'],
  ['a ??= b', 'Unexpected token "=" in 1'],
  ['a ||= b', 'Unexpected token "=" in 1'],
  ['function* g() {}', 'Unexpected token "*" in 1'],
  ['var g = function* () {}', 'Token "*" not supported in this version in 1'],
  ['({ *g() {} })', 'Unexpected token "*" in 1'],
  ['10n', 'Unexpected token "n" in 1'],
  ['function f() { new.target }', 'Unexpected token "." in 1'],
  ["import('x')", 'Illegal import statement in 1'],
  ["import { createHash } from 'crypto'", 'Non-default import is not supported in 1'],
  ["import fs from 'fs'", 'Cannot find module "fs" in 1'],
  ['export default 1', 'Illegal export statement in 1'],
  ['function handler() {}\nexport { handler }', 'Illegal export statement in 2'],
  ['with (a) {}', 'Token "(" not supported in this version in 1'],
  ['if (a) function f() {}', 'Functions can only be declared at top level or inside a block in 1'],
  ['await x', 'await is only valid in async functions in 1'],
  ['function f() { await x }', 'await is only valid in async functions in 1'],
  ['async function f() { g(await x) }', 'await in arguments not supported in 1'],
  ['/a/u', 'Invalid RegExp flags "u" in 1'],
  ['var x =', 'Unexpected end of input in 1'],
  ['var x = 1;\nvar y = = 2', 'Unexpected token "=" in 2'],
  ['let a; let a', '"a" has already been declared in 1'],
  ['return 1', 'Illegal return statement in 1'],
  ['break', 'Illegal break statement in 1'],
  ['"abc', 'Unterminated string ""abc" in 1'],
  ['var a;\nvar é = 1', 'Unexpected token "é" in 2'],
  ['event.aéb', 'Unexpected token "é" in 1'],
  ['({ ü: 1 })', 'Unexpected token "ü" in 1'],
  ['function f(ñ) {}', 'Unexpected token "ñ" in 1'],
  [String.raw`var a = "\1"`, `Octal escape sequences ${DIGIT_ESCAPES}`],
  [String.raw`f(1, "/\x41\7")`, `Octal escape sequences ${DIGIT_ESCAPES}`],
  [String.raw`f(["\8"])`, `The escapes \\8 and \\9 ${DIGIT_ESCAPES}`],
  [String.raw`f(("\1").length)`, `Octal escape sequences ${DIGIT_ESCAPES}`],
  ['f(`a\\1`)', `Octal escape sequences ${DIGIT_ESCAPES}`],
  ['a && && b', 'Unexpected token "&&" in 1'],
  ['a === == b', 'Unexpected token "==" in 1'],
  ['a = >>>= b', 'Unexpected token ">>>=" in 1'],
  ['a ?? ?? b', 'Unexpected token "??" in 1'],
  ['a 1.5e3 b', 'Unexpected token "1.5e3" in 1'],
  ['async handler(event) { return event }', 'Unexpected token "handler" in 1'],
  ['f() function g() {}', 'Unexpected token "function" in 1'],
  ['f() const a = 1', 'Unexpected token "const" in 1'],
  ['while (f(1)) function g() {}', `Functions ${DECLARED_IN_BLOCKS}`],
  ['do class A {} while (1)', `Class ${DECLARED_IN_BLOCKS}`],
  ['a; l: let b = 1', 'let declaration cannot appear in a single-statement context in 1'],
  ['if (a) async function f() {}', 'Token "async" not supported in this version in 1'],
  ['a = ** b', 'Unexpected token "**" in 1'],
  ['-a ** b', 'Either left-hand side or entire exponentiation must be parenthesized in 1'],
  ['const(a)', 'Unexpected token "const" in 1'],
  ["const 'a' = 1", 'Unexpected token "const" in 1'],
  ['a \\ b', 'Unexpected token "\\" in 1'],
  ['delete a', 'Delete of an unqualified identifier in 1'],
])('runtime 2.0 refuses %j', (code, message) => {
  expect(refusal(code, 'cloudfront-js-2.0')).toBe(`SyntaxError: ${message}`);
});

test.each([
  ['"é\\u00e9"; /é/; `é`', 'characters in texts'],
  ['var\u00a0a = 1 // é', 'white space and comments'],
  [String.raw`f( "\1" + a)`, 'a string that begins arguments, which njs overlooks'],
  [String.raw`var a = "\0\00\\1"`, 'a zero, and an escaped backslash'],
])('runtime 2.0 accepts %j: %s', (code) => {
  expect(refusal(code, 'cloudfront-js-2.0')).toBe('');
});

test('destructuring by assignment is a ReferenceError, as in njs', () => {
  const expected = 'ReferenceError: Invalid left-hand side in assignment in 1';
  expect(refusal('[a, b] = [b, a]', 'cloudfront-js-2.0')).toBe(expected);
});

test('the first refusal in the source is reported', () => {
  const code = 'var f = (a) => a;\nclass A { constructor({ b }) {} }\nfor (x of y) {}';
  expect(refusal(code, 'cloudfront-js-2.0')).toMatch('Token "class" not supported');
});

const ACCEPTED_BY_BOTH = [
  'var a = 1; function f(b, ...rest) { return rest.length }',
  'label: for (var i in a) { if (i) continue label; else break label }',
  'try { throw 1 } catch (e) {} finally {}',
  'var f = (a, b) => a ** b, g = (...r) => r',
  'var o = { a, b() {}, [c]: 1, get d() { return 1 } }',
  'var s = `a${1}b`, t = tag`x`, u = a ?? b',
  '/(?<year>[0-9]{4})/gi.test(x)',
  'do { switch (a) { case 1: default: } } while (0)',
  'function a() {} function a() {}',
  'var a = 1; function a() {}',
  'function a() {} var a = 1;',
  'var await = 1, yield = 2',
  'console.log("\\101\\08")',
  'var a = "\\08"',
  "import crypto from 'crypto'",
  'var a = 1_000',
];

test.each(ACCEPTED_BY_BOTH)('both runtimes accept %j', (code) => {
  expect(refusal(code, 'cloudfront-js-1.0')).toBe('');
  expect(refusal(code, 'cloudfront-js-2.0')).toBe('');
});

test.each([
  ['const a = 1', 'Token "const" not supported in this version in 1'],
  ['var b;\nlet a = 1', 'Token "let" not supported in this version in 2'],
  ['async function f() { await 1 }', 'Token "async" not supported in this version in 1'],
  ['var f = async () => 1', 'Unexpected token "=>" in 1'],
  ['var f = async x => x', 'Unexpected token "x" in 1'],
  ['var o = { async m() {} }', 'Unexpected token "m" in 1'],
  ["import cf from 'cloudfront'", 'Cannot find module "cloudfront" in 1'],
  ['debugger;', 'Token ";" not supported in this version in 1'],
  ['/a/y', 'Invalid RegExp flags "y" in 1'],
])('runtime 1.0 refuses %j, which 2.0 accepts', (code, message) => {
  expect(refusal(code, 'cloudfront-js-1.0')).toBe(`SyntaxError: ${message}`);
  expect(refusal(code, 'cloudfront-js-2.0')).toBe('');
});

test.each('let static implements interface package private protected public'.split(' '))(
  'runtime 1.0 takes %s as a name, and 2.0 does not',
  (word) => {
    const code = `var ${word} = 1`;
    expect(refusal(code, 'cloudfront-js-1.0')).toBe('');
    expect(refusal(code, 'cloudfront-js-2.0')).toBe(`SyntaxError: Unexpected token "${word}" in 1`);
  },
);

test('a refused construct before a syntax error is reported', () => {
  expect(refusal('class A {}\nvar b = ;', 'cloudfront-js-2.0')).toBe(
    'SyntaxError: Token "class" not supported in this version in 1',
  );
});

test('an HTML comment does not hide code from the check', () => {
  // `<!--` is three operators, for the parser and for the engine.
  expect(refusal('var a = 1 <!--b/*\nclass A {}\n*/', 'cloudfront-js-2.0')).toBe('');
  expect(refusal('<!-- class A {}', 'cloudfront-js-2.0')).toMatch('SyntaxError');
});
