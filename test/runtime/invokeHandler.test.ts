import { expect, test } from '@jest/globals';
import { errorOf, eventOf, SCRIPT_ERROR_PREFIX, runCode } from './runCode.ts';

const now = new Date('2026-11-22T09:30:00.000Z');

test('code outside the handler has the same time and event type as the handler', async () => {
  const code = `import cf from 'cloudfront';
    const time = Date.now();
    const edge = JSON.stringify(cf.edgeLocation);
    function handler(event) {
      console.log(time === Date.now(), time);
      console.log(edge === JSON.stringify(cf.edgeLocation));
      return event.response;
    }`;
  const { logs, errorMessage } = await runCode(code, { now, event: eventOf({}, {}) });
  expect({ logs, errorMessage }).toEqual({
    logs: [`true ${now.getTime()}`, 'true'],
    errorMessage: '',
  });
});

test('promises that create more promises run out of memory', async () => {
  for (let length = 0; length < 8; length += 1) {
    const padding = 'x'.repeat(length * 97);
    const code = `var padding = '${padding}';
      function breed() { return Promise.resolve().then(breed); }
      async function handler() { await breed(); }`;
    const { errorMessage } = await runCode(code, {
      deadlineMs: 1_000,
      unlimited: ['compute'],
    });
    expect(errorMessage).toBe(`${SCRIPT_ERROR_PREFIX}MemoryError`);
  }
});

test('an error after the memory ran out, and was freed, is reported as what it is', async () => {
  const code = `function handler() {
    var a = [];
    try { for (;;) a.push('x'.repeat(1e5) + a.length); } catch (error) { a = null; }
    throw new Error('later');
  }`;
  const { errorMessage, computeUtilization } = await runCode(code);
  expect(errorMessage).toBe(`${SCRIPT_ERROR_PREFIX}Error: later`);
  expect(Number(computeUtilization)).toBeGreaterThan(10);
});

test('promises that nobody awaits, and that run out of memory, end the run with that', async () => {
  const code = `function breed() { return Promise.resolve().then(breed); }
    function handler(event) { breed(); return event.request; }`;
  const { errorMessage } = await runCode(code, { deadlineMs: 1_000, unlimited: ['compute'] });
  expect(errorMessage).toBe(
    `${SCRIPT_ERROR_PREFIX}Error: unhandled promise rejection: MemoryError`,
  );
});

test('a toJSON that the function defines changes neither the log nor the report', async () => {
  const code = `Object.prototype.toJSON = function () { return undefined; };
    function handler() { console.log('text', { a: 1 }); throw new Error('boom'); }`;
  expect(await runCode(code)).toMatchObject({
    logs: ['text {a:1}'],
    errorMessage: `${SCRIPT_ERROR_PREFIX}Error: boom`,
  });
});

test.each([
  ['<html>', 'Unexpected token at position 0'],
  ['{"a":x}', 'Unexpected token at position 5'],
  ['undefined', 'Unexpected token at position 0'],
])('JSON.parse of %s gives the position of the error', async (text, message) => {
  expect(await errorOf(`JSON.parse('${text}')`)).toBe(`SyntaxError: ${message}`);
});

test('deeply nested calls are parsed in one pass', async () => {
  const depth = 1_500;
  const nested = `${'a('.repeat(depth)}1${')'.repeat(depth)}`;
  const { errorMessage } = await runCode(
    `function a(x) { return x; } function handler(event) { ${nested}; return event.request; }`,
  );
  expect(errorMessage).toBe('');
});

test('await inside an argument is refused, except in a function that is the argument', async () => {
  const refused = await runCode(
    'async function f() {} async function handler() { f(1 + (await f())); }',
  );
  expect(refused.errorMessage).toContain('SyntaxError: await in arguments not supported in 1');
  const accepted = await runCode(
    'async function handler(event) { await [1].map(async function () { await null; })[0]; return event.request; }',
  );
  expect(accepted.errorMessage).toBe('');
});
