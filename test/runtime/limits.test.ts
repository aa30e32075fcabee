import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { errorOf, runCode, SCRIPT_ERROR_PREFIX } from './runCode.ts';

const TOO_MUCH_WORK = 'Error: The function exceeded the time that it may run.';
const loop = (turns: number) => `for (var i = 0; i < ${turns}; i += 1) {}`;

test('work beyond utilization 100 ends the run, at the same step each time', async () => {
  const body = `${loop(20_000)} console.log('half'); ${loop(10_000_000)}`;
  const code = `function handler(event) { ${body} return event.request; }`;
  const first = await runCode(code);
  expect(first).toMatchObject({
    logs: ['half'],
    errorMessage: SCRIPT_ERROR_PREFIX + TOO_MUCH_WORK,
    computeUtilization: '100',
  });
  expect(await runCode(code)).toEqual(first);
  const untilStopped = 'var n = 0; for (;;) { n += 1; if (n % 1000 === 0) console.log(n); }';
  const stopped = await runCode(`function handler() { ${untilStopped} }`);
  expect(await runCode(`function handler() { ${untilStopped} }`)).toEqual(stopped);
});

test.each([
  ['a loop that catches', 'for (;;) try { for (;;) {} } catch (e) {}'],
  ['a catastrophic regular expression', '/^(a+)+$/.test("a".repeat(40) + "!");'],
  ['recursion', 'function f(n) { return n < 2 ? n : f(n - 1) + f(n - 2); } f(40);'],
])('%s is stopped by its work', async (_, body) => {
  expect(await errorOf(body)).toBe(TOO_MUCH_WORK);
});

test('a promise chain without end is stopped by its work', async () => {
  const code = 'async function handler() { for (;;) await null; }';
  expect((await runCode(code)).errorMessage).toBe(SCRIPT_ERROR_PREFIX + TOO_MUCH_WORK);
});

test('the limit of work can be switched off', async () => {
  const body = `${loop(2_000_000)} return event.request;`;
  expect(await errorOf(body)).toBe(TOO_MUCH_WORK);
  expect(await errorOf(body, { unlimited: ['compute'], deadlineMs: 1_000 })).toBe('');
});

const BIG = [
  ['a repeated text', "var s = 'x'.repeat(3e6);"],
  ['a doubled text', "var s = 'x'; while (s.length < 3e6) s += s;"],
  [
    'a text made of parts',
    "var s = '', part = 'x'.repeat(1e4); while (s.length < 3e6) s = s + part;",
  ],
  ['a joined array', "var s = Array(31).fill('x'.repeat(1e5)).join('');"],
  ['bytes', 'var b = new Uint8Array(3e6);'],
  ['an array', 'var a = []; for (var i = 0; i < 4e5; i += 1) a[i] = i;'],
];

test.each(BIG)('%s of more than 2 MB is a MemoryError', async (_, body) => {
  const unlimitedWork = { unlimited: ['compute'], deadlineMs: 1_000 } as const;
  expect(await errorOf(`${body} return event.request;`, unlimitedWork)).toBe('MemoryError');
});

test.each([
  ['a text', "'x'.repeat(3e6);"],
  ['bytes', 'Buffer.alloc(3e6);'],
  ['many texts', "var a = []; for (;;) a.push('x'.repeat(1e5) + a.length);"],
])('code that catches the error of %s of more than 2 MB finds it named so', async (_, body) => {
  const shown = "console.log(error); console.log(error.stack.split('\\n')[0]);";
  const code = `function handler(event) {
    try { ${body} } catch (error) { a = null; ${shown} throw new Error('made: ' + error); } var a; }`;
  const { logs, errorMessage } = await runCode(code);
  expect({ logs, errorMessage }).toEqual({
    logs: ['MemoryError', 'MemoryError'],
    errorMessage: `${SCRIPT_ERROR_PREFIX}Error: made: MemoryError`,
  });
});

test.each(BIG)('%s of more than 2 MB is made when memory is not limited', async (_, body) => {
  const unlimited = { unlimited: ['compute', 'memory'], deadlineMs: 1_000 } as const;
  expect(await errorOf(`${body} return event.request;`, unlimited)).toBe('');
});

test.each([
  ['a text', "var s = 'x'.repeat(2e6);"],
  ['a doubled text', "var s = 'x'; while (s.length < 1e6) s += s;"],
  ['bytes', 'var b = new Uint8Array(2e6);'],
])('%s of less than 2 MB is made', async (_, body) => {
  expect(await errorOf(`${body} return event.request;`)).toBe('');
});

test('a run without limits leaves nothing to the next', async () => {
  await errorOf("var s = 'x'.repeat(5e6);", { unlimited: ['compute', 'memory'] });
  expect(await errorOf("var s = 'x'.repeat(3e6);")).toBe('MemoryError');
  expect(await errorOf(loop(10_000_000))).toBe(TOO_MUCH_WORK);
});

/** Hashes with SHA-256 in plain JavaScript: what is slow among functions that people publish. */
const SHA_256 = `
  var K = [], H = [];
  function fraction(x) { return ((x - Math.floor(x)) * 4294967296) | 0; }
  function isPrime(n) { for (var f = 2; f * f <= n; f++) if (n % f === 0) return false; return true; }
  for (var n = 2; K.length < 64; n++) if (isPrime(n)) {
    if (H.length < 8) H.push(fraction(Math.pow(n, 1 / 2)));
    K.push(fraction(Math.pow(n, 1 / 3)));
  }
  function turn(n, x) { return (x >>> n) | (x << (32 - n)); }
  function block(state, words, start) {
    var w = [], s = state.slice();
    for (var j = 0; j < 64; j++) {
      var x = w[j - 15], y = w[j - 2];
      w[j] = j < 16 ? words[start + j] | 0 : ((turn(17, y) ^ turn(19, y) ^ (y >>> 10)) + w[j - 7] +
        (turn(7, x) ^ turn(18, x) ^ (x >>> 3)) + w[j - 16]) | 0;
      var e = s[4], a = s[0];
      var one = (s[7] + (turn(6, e) ^ turn(11, e) ^ turn(25, e)) + ((e & s[5]) ^ (~e & s[6])) + K[j] + w[j]) | 0;
      var two = ((turn(2, a) ^ turn(13, a) ^ turn(22, a)) + ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]))) | 0;
      s = [(one + two) | 0, a, s[1], s[2], (s[3] + one) | 0, e, s[5], s[6]];
    }
    return state.map(function (value, index) { return (value + s[index]) | 0; });
  }
  function sha256(text) {
    var words = [], state = H, size = ((text.length + 8 >> 6) + 1) * 16;
    for (var i = 0; i < size; i++) words[i] = 0;
    for (i = 0; i < text.length; i++) words[i >> 2] |= text.charCodeAt(i) << (24 - (i % 4) * 8);
    words[text.length >> 2] |= 128 << (24 - (text.length % 4) * 8);
    words[size - 1] = text.length * 8;
    for (i = 0; i < size; i += 16) state = block(state, words, i);
    return state.map(function (word) { return ('0000000' + (word >>> 0).toString(16)).slice(-8); }).join('');
  }`;

test('a hash in plain JavaScript is right and stays below a utilization of 60', async () => {
  const text = 'abc'.repeat(200);
  const code = `${SHA_256} function handler(event) { console.log(sha256('${text}')); return event.request; }`;
  for (const runtime of ['cloudfront-js-1.0', 'cloudfront-js-2.0'] as const) {
    const { logs, errorMessage, computeUtilization } = await runCode(code, { runtime });
    expect({ logs, errorMessage }).toEqual({
      logs: [createHash('sha256').update(text).digest('hex')],
      errorMessage: '',
    });
    expect(Number(computeUtilization)).toBeLessThan(60);
  }
});
