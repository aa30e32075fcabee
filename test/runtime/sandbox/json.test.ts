import { expect, test } from '@jest/globals';
import { errorOf, valueOf } from '../runCode.ts';

test.each([
  ['{"a":1,}', 'Trailing comma at position 6'],
  ['[1,]', 'Trailing comma at position 2'],
  ['1 2', 'Unexpected token at position 2'],
  ['{', 'Unexpected end of input at position 1'],
  ['', 'Unexpected end of input at position 0'],
  ['-', 'Unexpected number at position 0'],
  ['"é', 'Unexpected end of input at position 2'],
  ['["é", x]', 'Unexpected token at position 6'],
  ['["😀€", x]', 'Unexpected token at position 7'],
  ['{"a" 1}', 'Unexpected token at position 5'],
  ['"\\q"', 'Unknown escape char at position 2'],
  ['"\\u12"', 'Invalid Unicode escape sequence at position 5'],
])('JSON.parse of %j fails in njs’s words', async (text, message) => {
  expect(await errorOf(`JSON.parse(${JSON.stringify(text)})`)).toBe(`SyntaxError: ${message}`);
});

test('JSON.parse takes what njs takes, and revives it', async () => {
  expect(await valueOf('JSON.parse("[.5, 1.]")')).toEqual([0.5, 1]);
  const revived = 'JSON.parse("[.5]", function (key, value) { return key === "0" ? 7 : value; })';
  expect(await valueOf(revived)).toEqual([7]);
});

test('JSON.stringify with an indent has an empty line in what is empty', async () => {
  expect(await valueOf('JSON.stringify({ a: [], b: "[]" }, null, 2)')).toBe(
    '{\n  "a": [\n    \n  ],\n  "b": "[]"\n}',
  );
});
