import { expect, test } from '@jest/globals';
import { runCode } from '../runCode.ts';

test.each([
  ['"text"', 'text'],
  ['1, "a", true, null, undefined', '1 a true null undefined'],
  ['{ a: 1, b: "x", "c-d": [1, [2]] }', "{a:1,b:'x',c-d:[1,[2]]}"],
  ['[undefined, , -0, 1e21]', '[undefined,<empty>,-0,1e+21]'],
  ['new TypeError("z"), [new Error("y")]', 'TypeError: z [Error: y]'],
  ['function foo() {}, (() => 1)', '[Function: foo] [Function]'],
  ['new Date(0), /a/g', '1970-01-01T00:00:00.000Z /a/g'],
  ['Buffer.from("a"), new Uint8Array(2)', 'Buffer [97] Uint8Array [0,0]'],
  ['Symbol("q"), new String("s"), Object(1)', "Symbol(q) [String: 's'] [Number: 1]"],
  ['(function () { var a = {}; a.a = a; return a; })()', '{a:[Circular]}'],
  ['"nul \\u0000 and \\ud800"', 'nul \u0000 and \ufffd'],
  ['', ''],
])('console.log(%s) logs %j', async (args, expected) => {
  const code = `function handler(event) { console.log(${args}); return event.request; }`;
  expect((await runCode(code)).logs).toEqual([expected]);
});
