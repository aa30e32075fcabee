import { expect, test } from '@jest/globals';
import { eventOf, runCode, valueOf, type RunOptions } from '../runCode.ts';

const RUNTIMES: Required<Pick<RunOptions, 'runtime'>>[] = [
  { runtime: 'cloudfront-js-1.0' },
  { runtime: 'cloudfront-js-2.0' },
];

test.each([
  ['"a😀b".length', 3],
  ['"a😀b"[1]', '😀'],
  ['"a😀b".slice(1, 2)', '😀'],
  ['"a😀b".split("")', ['a', '😀', 'b']],
  ['"a😀b".indexOf("b")', 2],
  ['"😀".charCodeAt(0)', 0x1f600],
  ['"😀x".codePointAt(0)', 0x1f600],
  ['"a😀b".replace(/./g, "-")', '---'],
  ['/^[😀a]$/.test("😀")', true],
  ['`${1}😀`.length', 2],
  ['"\\u{1f600}\\ud83d\\ude00".length', 2],
  ['"\\ud83d" === "\\ufffd"', true],
  ['String.fromCodePoint(0x1f600, 97).length', 2],
  ['decodeURIComponent("%F0%9F%98%80").length', 1],
  ['encodeURIComponent("😀")', '%F0%9F%98%80'],
  ['JSON.parse(\'"\\\\ud83d\\\\ude00"\').length', 1],
  ['JSON.parse(\'"\\\\\\\\ud83d"\')', '\\ud83d'],
  ['JSON.stringify({ "😀": ["😁"] })', '{"😀":["😁"]}'],
  ['{ "😀": 1 }', { '😀': 1 }],
  ['"😀".padEnd(3, "😁")', '😀😁😁'],
])('a character above U+FFFF is one: %s', async (expression, value) => {
  for (const runtime of RUNTIMES) expect(await valueOf(expression, runtime)).toEqual(value);
});

test('the events, logs, errors and results have characters above U+FFFF as they are', async () => {
  const event = eventOf({ headers: { x: { value: 'a😀' } } });
  const code = `function handler(event) {
    const text = event.request.headers.x.value;
    console.log(text.length + text);
    console.log({ text: text });
    if (text.length !== 2) throw new Error(text);
    event.request.headers.y = { value: text + '😁' + text.slice(1) };
    return event.request;
  }`;
  const { logs, output } = await runCode(code, { event });
  expect(logs).toEqual(['2a😀', "{text:'a😀'}"]);
  expect(JSON.parse(output).request.headers.y).toEqual({ value: 'a😀😁😀' });
  const { errorMessage } = await runCode('function handler() { throw new Error("😀😁") }');
  expect(errorMessage).toMatch(/ Error: 😀😁$/);
});

test('bytes of characters above U+FFFF are those of UTF-8', async () => {
  expect(await valueOf('Buffer.from("😀").toString("hex")')).toBe('f09f9880');
  expect(await valueOf('Buffer.from("f09f9880", "hex").toString().length')).toBe(1);
  expect(await valueOf('new TextEncoder().encode("😀").length')).toBe(4);
  expect(await valueOf('require("crypto").createHash("md5").update("😀").digest("hex")')).toBe(
    '2a02eac39d716a70ecf37579185927b6',
  );
});
