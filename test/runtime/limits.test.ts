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
