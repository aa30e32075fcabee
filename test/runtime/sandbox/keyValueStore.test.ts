import { expect, test } from '@jest/globals';
import type { KeyValueStore, RunReport } from '../../../src/runtime/index.ts';
import { eventOf, runCode, SCRIPT_ERROR_PREFIX, type RunOptions } from '../runCode.ts';

const id = '54947df8-0e9e-4471-a2f9-9af509fb5889';
const storeOf = (entries: Record<string, string>, changes: Partial<KeyValueStore> = {}) => ({
  id,
  entries: new Map(Object.entries(entries)),
  createdTime: new Date('2026-11-26T10:00:00Z'),
  lastModifiedTime: new Date('2026-11-26T11:00:00.5Z'),
  ...changes,
});
const entries = {
  home: '/start',
  json: '{"to":["a",1,null]}',
  broken: '{"to":',
  'é 🚀': '\u0000ü🚀"\\',
  empty: '',
  __proto__x: 'x',
};

const header = "import cf from 'cloudfront';\nvar stringify = JSON.stringify;\n";
const shown = ({ output, errorMessage }: RunReport): unknown =>
  errorMessage === ''
    ? JSON.parse(JSON.parse(output).response.body.data).value
    : errorMessage.replace(SCRIPT_ERROR_PREFIX, '');

/** Runs statements in an async handler, which give a value, and gives that value or the error of the run. */
const ask = async (
  body: string,
  { keyValueStore = () => storeOf(entries), ...options }: RunOptions = {},
) => {
  const code = `${header}const top = cf.kvs();
    async function answer() { ${body} }
    async function handler() {
      const value = await answer();
      return { statusCode: 200, body: stringify({ value: value }) };
    }`;
  return shown(await runCode(code, { keyValueStore, ...options }));
};

test.each([
  ["return await top.get('home');", '/start'],
  [`return await cf.kvs('${id}').get('home');`, '/start'],
  ["return await cf.kvs().get('é 🚀');", entries['é 🚀']],
  ["return await top.get('empty');", ''],
  ["return await top.get('home', {});", '/start'],
  ["return await top.get('home', { format: 'string' });", '/start'],
  ["return await top.get('json', { format: 'json' });", { to: ['a', 1, null] }],
  [
    "const bytes = await top.get('é 🚀', { format: 'bytes' }); return [bytes instanceof Buffer, bytes.toString('hex')];",
    [true, Buffer.from(entries['é 🚀']).toString('hex')],
  ],
  ["return [await top.exists('home'), await top.exists('none')];", [true, false]],
  ["return [await top.exists('constructor'), await top.exists('size')];", [false, false]],
  [
    'return await top.meta();',
    {
      creationDateTime: '2026-11-26T10:00:00.000Z',
      lastUpdatedDateTime: '2026-11-26T11:00:00.500Z',
      keyCount: 6,
    },
  ],
  [
    "const both = await Promise.all([top.get('home'), top.get('empty')]); return both.join();",
    '/start,',
  ],
  ["return top.get('home') instanceof Promise;", true],
  ['return Object.keys(top).sort();', ['exists', 'get', 'meta']],
  ['return typeof top.count;', 'undefined'],
])('%s', async (body, value) => {
  expect(await ask(body)).toEqual(value);
});

test('a missing key rejects with an error whose text is Error: KeyNotFound', async () => {
  const caught =
    "try { await top.get('none'); } catch (e) { return [e.toString(), e.message, e instanceof Error]; }";
  expect(await ask(caught)).toEqual(['Error: KeyNotFound', 'KeyNotFound', true]);
  expect(await ask("await top.get('none');")).toBe('Error: KeyNotFound');
  expect(await ask("return await top.get('none').catch(function (e) { return `${e}`; });")).toBe(
    'Error: KeyNotFound',
  );
});

test.each([
  ['a value that is no JSON', "top.get('broken', { format: 'json' })", /^SyntaxError: Unexpected /],
  ['an unknown format', "top.get('home', { format: 'xml' })", /^TypeError: the format must be/],
  ['a key that is no string', 'top.get(1)', /^TypeError: the key must be a string$/],
  ['no key', 'top.exists()', /^TypeError: the key must be a string$/],
])('%s rejects and does not throw', async (_, call, error) => {
  expect(
    await ask(`const promise = ${call}; try { await promise; } catch (e) { return String(e); }`),
  ).toMatch(error);
});

test('without a key value store, and with the id of another, cf.kvs throws', async () => {
  const code = `${header}function handler() { cf.kvs(); }`;
  const { errorMessage } = await runCode(code);
  expect(errorMessage).toBe(
    `${SCRIPT_ERROR_PREFIX}Error: No key value store is associated with the function`,
  );
  for (const other of ['54947df8-0e9e-4471-a2f9-9af509fb5880', '', 'home']) {
    expect(await ask(`cf.kvs('${other}');`)).toBe(
      'Error: The function is associated with another key value store',
    );
  }
});

test('a rejection that nobody handles ends the run', async () => {
  expect(await ask("top.get('none'); return 1;")).toMatch(/KeyNotFound$/);
});

test('values do not depend on what the code makes of built-in objects', async () => {
  const sabotage = `var kept = Buffer.from;
    JSON.parse = function () { return 1; }; Buffer.from = function () { return 2; };
    Object.prototype.toJSON = function () { return 3; }; Promise.prototype.then = undefined;`;
  const body = `${sabotage} const value = await top.get('json', { format: 'json' });
    const bytes = await top.get('home', { format: 'bytes' });
    delete Object.prototype.toJSON; return [value, bytes.equals(kept('/start'))];`;
  expect(await ask(body)).toEqual([{ to: ['a', 1, null] }, true]);
});

test('a run has the entries of its moment, and the next one those that have changed', async () => {
  const live = new Map([['a', '1']]);
  let version = 1;
  const keyValueStore = () => storeOf({}, { entries: live, version: `changing ${version}` });
  const get = () => ask("return await top.get('a');", { keyValueStore });
  // Both threads get the first version.
  expect(await Promise.all([get(), get(), get()])).toEqual(['1', '1', '1']);
  live.set('a', '2');
  version = 2;
  expect(await Promise.all([get(), get(), get()])).toEqual(['2', '2', '2']);
});

test('entries are copied to a thread once for each version', async () => {
  const live = new Map([['a', '1']]);
  const keyValueStore = () => storeOf({}, { entries: live, version: 'copied once' });
  const get = () => ask("return await top.get('a');", { keyValueStore });
  await Promise.all([get(), get(), get()]);
  live.set('a', 'not another version');
  expect(await Promise.all([get(), get(), get()])).toEqual(['1', '1', '1']);
});

test('a thread keeps the four stores that were used last', async () => {
  const stores = Array.from({ length: 5 }, (_, index) => {
    const live = new Map([['a', 'copied']]);
    const changes = { id: `10000000-0000-4000-8000-00000000000${index}`, version: 'one' };
    const keyValueStore = () => storeOf({}, { ...changes, entries: live });
    return { live, get: () => ask("return await top.get('a');", { keyValueStore }) };
  });
  const [first, second, third, fourth, fifth] = stores;
  // Runs after each other are on one thread.
  for (const store of [first, second, third, fourth, first, fifth]) await store?.get();
  for (const { live } of stores) live.set('a', 'copied again');
  expect(await first?.get()).toBe('copied');
  expect(await second?.get()).toBe('copied again');
});

test('without a version, the entries of each run are its own', async () => {
  for (const value of ['1', '2', '3']) {
    const keyValueStore = () => storeOf({ a: value });
    expect(await ask("return await top.get('a');", { keyValueStore })).toBe(value);
  }
});

test('many stores take turns, and each run reads its own', async () => {
  const runs = Array.from({ length: 40 }, (_, index) => {
    const number = (index * 7) % 10;
    const own = `00000000-0000-4000-8000-00000000000${number}`;
    const keyValueStore = () => storeOf({ a: own }, { id: own, version: 'first' });
    return ask(`return [await top.get('a'), '${own}'];`, { keyValueStore });
  });
  for (const answer of await Promise.all(runs)) {
    const [got, wanted] = answer as string[];
    expect(got).toBe(wanted);
  }
});

test('a run that cannot be posted, or has no code that loads, leaves the entries to the next', async () => {
  const keyValueStore = () => storeOf({ a: 'kept' }, { version: 'kept' });
  const nested = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
  const event = { ...eventOf(), nested };
  for (let run = 0; run < 3; run += 1) {
    await runCode(`${header}function handler(event) { return event.request; }`, {
      keyValueStore,
      event,
    });
    await runCode('nonsense', { keyValueStore });
    expect(await ask("return await top.get('a');", { keyValueStore })).toBe('kept');
    const { errorMessage } = await runCode(`${header}function handler() { cf.kvs(); }`);
    expect(errorMessage).toContain('No key value store is associated');
  }
});

test('a thread that had to be ended has its successor read the same entries', async () => {
  const keyValueStore = () => storeOf({ a: 'again' }, { version: 'again' });
  await ask("'a'.repeat(9e5).indexOf('a'.repeat(4e5) + 'b');", { keyValueStore, deadlineMs: 100 });
  for (let run = 0; run < 3; run += 1) {
    expect(await ask("return await top.get('a');", { keyValueStore })).toBe('again');
  }
});

test('50,000 entries and a hundred reads fit into a run, whose memory does not count them', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 50_000 }, (_, index) => [`key-${index}`, 'v'.repeat(60)]),
  );
  const keyValueStore = () => storeOf(many, { version: 'many' });
  const body = `let length = 0;
    for (let i = 0; i < 100; i++) { const value = await top.get('key-' + i * 499); length += value.length; }
    const meta = await top.meta(); return [length, meta.keyCount];`;
  expect(await ask(body, { keyValueStore })).toEqual([6_000, 50_000]);
});

test.each(['string', 'json', 'bytes'])(
  'a hundred reads as %s are hardly work, as they are none of the code',
  async (format) => {
    const value = JSON.stringify('v'.repeat(1_000));
    const code = `${header}async function handler(event) {
      for (let i = 0; i < 100; i++) await cf.kvs().get('key', { format: '${format}' });
      return event.request;
    }`;
    const keyValueStore = () => storeOf({ key: value });
    const { computeUtilization, errorMessage } = await runCode(code, { keyValueStore });
    expect(errorMessage).toBe('');
    expect(Number(computeUtilization)).toBeLessThan(20);
  },
);

test('runtime 1.0 has no key value stores', async () => {
  const report = await runCode("function handler() { require('cloudfront'); }", {
    runtime: 'cloudfront-js-1.0',
    keyValueStore: () => storeOf(entries),
  });
  expect(report.errorMessage).toBe(`${SCRIPT_ERROR_PREFIX}Error: Cannot find module "cloudfront"`);
});
