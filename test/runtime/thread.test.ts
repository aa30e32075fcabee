import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { parseEvent } from '../../src/runtime/index.ts';
import { errorOf, SCRIPT_ERROR_PREFIX, runCode, type RunOptions } from './runCode.ts';

const TIMEOUT = 'Error: The function exceeded the time that it may run.';
const MEMORY = 'MemoryError';
const STACK = 'RangeError: Maximum call stack size exceeded';
/** Gives endless code a short deadline, and a longer one to code that ends by itself but may be slow. */
const deadlineFor = (message: string): RunOptions => ({
  deadlineMs: message === TIMEOUT ? 200 : 1_000,
  unlimited: ['compute'],
});

async function expectAlive(): Promise<void> {
  const { errorMessage } = await runCode('function handler(event) { return event.request; }');
  expect(errorMessage).toBe('');
}

test.each([
  ['an endless loop', 'for (;;) {}', TIMEOUT],
  ['an endless loop that catches', 'for (;;) try { for (;;) {} } catch (e) {}', TIMEOUT],
  ['a catastrophic regular expression', '/^(a+)+$/.test("a".repeat(40) + "!");', TIMEOUT],
  ['a search through nothing', 'new Array(4294967295).indexOf(1);', TIMEOUT],
  ['a quadratic search', '"a".repeat(9e5).indexOf("a".repeat(4e5) + "b");', TIMEOUT],
  ['giant logs', 'for (;;) console.log("x".repeat(1e5));', TIMEOUT],
  ['deep recursion', 'return handler(event) + 1;', STACK],
  ['recursion through toString', 'var o = { toString: () => "" + o }; return "" + o;', STACK],
  ['deeply nested JSON', 'JSON.parse("[".repeat(3e5));', STACK],
  ['a growing array', 'var a = []; for (;;) a.push({});', MEMORY],
  ['a huge string', 'return "a".repeat(1e9);', MEMORY],
  ['a huge typed array', 'return new Uint8Array(1e9);', MEMORY],
  ['a huge array', 'return new Array(1e8).fill(0);', MEMORY],
  ['buffers that pile up', 'var a = []; for (;;) a.push(Buffer.alloc(1e5));', MEMORY],
  ['errors that pile up', 'var a = []; for (;;) a.push(new Error("e"));', MEMORY],
  ['a doubling string', 'var s = "a"; for (;;) s += s;', MEMORY],
])('%s ends with an error and the next run works', async (_, body, message) => {
  expect(await errorOf(body, deadlineFor(message))).toBe(message);
  await expectAlive();
});

test.each([
  ['endless awaits', 'async function handler() { for (;;) await 1; }', TIMEOUT],
  ['a loop after an await', 'async function handler() { await 1; for (;;) {} }', TIMEOUT],
  ['a loop at top level', 'for (;;) {} function handler() {}', TIMEOUT],
  [
    'promises that breed',
    'function f() { return Promise.resolve().then(f); } async function handler() { await f(); }',
    MEMORY,
  ],
  [
    'a promise without end',
    'async function handler() { await new Promise(function () {}); }',
    'Error: The promise of the handler never settles.',
  ],
])('%s end with an error', async (_, code, message) => {
  expect((await runCode(code, deadlineFor(message))).errorMessage).toBe(
    SCRIPT_ERROR_PREFIX + message,
  );
  await expectAlive();
});

test('an endless result is stopped while it is read', async () => {
  const code = 'return { get statusCode() { for (;;) {} } };';
  expect(await errorOf(code, deadlineFor(TIMEOUT))).toBe(TIMEOUT);
});

test('code nested as deeply as its size allows leaves the runtime working', async () => {
  const nested = `${'('.repeat(5000)}1${')'.repeat(5000)}`;
  const { errorMessage } = await runCode(
    `function handler(event) { ${nested}; return event.request; }`,
  );
  expect(errorMessage === '' || errorMessage.startsWith(SCRIPT_ERROR_PREFIX)).toBe(true);
  await expectAlive();
});

test('an event nested as deeply as its size allows leaves the runtime working', async () => {
  const text = `{"version":"1.0","context":{"eventType":"viewer-request"},"viewer":{"ip":"198.51.100.7"},
    "request":{"method":"GET","uri":"/","querystring":{},"headers":{},"cookies":{}},"x":`;
  for (const depth of [2_000, 5_000, 20_000]) {
    const event = parseEvent(Buffer.from(`${text}${'['.repeat(depth)}${']'.repeat(depth)}}`));
    if (event === undefined) throw new Error('not an event');
    const { errorMessage } = await runCode('function handler(event) { return event.request; }', {
      event,
    });
    expect(['', SCRIPT_ERROR_PREFIX + STACK]).toContain(errorMessage);
    await expectAlive();
  }
});

test('a slow run does not delay another', async () => {
  const order: string[] = [];
  const slow = errorOf('for (;;) {}', { deadlineMs: 1000, unlimited: ['compute'] }).then(() =>
    order.push('slow'),
  );
  await errorOf('return event.request;').then(() => order.push('fast'));
  await slow;
  expect(order).toEqual(['fast', 'slow']);
});

test('the log before an error is reported, cut at 10 KB in total', async () => {
  const code = `function handler() {
    console.log('first');
    console.log('é'.repeat(6000));
    console.log('never seen');
    throw new Error('end');
  }`;
  const { logs, errorMessage } = await runCode(code);
  expect(errorMessage).toBe(`${SCRIPT_ERROR_PREFIX}Error: end`);
  expect(logs[0]).toBe('first');
  expect(logs).toHaveLength(2);
  expect(Buffer.byteLength(logs.join(''))).toBe(10_239);
});

const run = promisify(execFile);
/** Runs a module that may use `runCode` in a process of its own. Rejects if that does not end. */
const runModule = (source: string, options: string[] = []) => {
  const module = `import { runCode } from './test/runtime/runCode.ts'; ${source}`;
  const given = [...options, '--input-type=module', '-e', module];
  return run(process.execPath, given, { env: {}, timeout: 30_000, killSignal: 'SIGKILL' });
};

test('memory that ends while errors are made keeps the log, and the engine writes nothing to stderr', async () => {
  // At some of these sizes the engine ends itself.
  const { stdout, stderr } = await runModule(`
    for (let bytes = 256; bytes < 384; bytes += 16) {
      const body = "console.log('first'); var a = ['x'.repeat(" + bytes + ")]; for (;;) a.push(new Error('e'));";
      const limits = { deadlineMs: 1_000, unlimited: ['compute'] };
      const { errorMessage, logs, output } = await runCode('function handler() { ' + body + ' }', limits);
      console.log(JSON.stringify({ errorMessage, logs, output }));
    }`);
  const report = { errorMessage: SCRIPT_ERROR_PREFIX + MEMORY, logs: ['first'], output: '' };
  expect(stdout).toBe(`${JSON.stringify(report)}\n`.repeat(8));
  expect(stderr).toBe('');
}, 40_000);

test.each([
  ['anything', []],
  ['little', ['--permission', `--allow-fs-read=${process.cwd()}`, '--allow-worker']],
])(
  'a process of --eval that may do %s runs a function, and ends by itself',
  async (_, options) => {
    const source = `console.log((await runCode('function handler(e) { return e.request; }')).output);`;
    const { stdout } = await runModule(source, options);
    expect(JSON.parse(stdout)).toHaveProperty('request.uri', '/index.html');
  },
  40_000,
);
