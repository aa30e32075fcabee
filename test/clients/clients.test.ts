import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mintToken } from '../../src/local/tokens.ts';
import { start, type Started } from '../support/process.ts';
import { emptyGuide, finishExample, writeExample } from './writeGuide.ts';

const directory = 'test/clients';
const readyLine = /^gateway ready (http:\/\/127\.0\.0\.1:\d+)$/;
const installTimeoutMs = 300_000;

/** Maps the headings of docs/clients.md with an example to the files that the examples become. */
const examples = [
  ['Apollo Client', 'apollo'],
  ['urql', 'urql'],
  ['Relay', 'relay'],
  ['openapi-fetch', 'openapi-fetch'],
] as const;
const printed = new Map<string, string>();

let gateway: Started;
let GATEWAY_URL = '';
let GATEWAY_TOKEN = '';

/** Runs npm for the clients' package; gives its exit code with all that it wrote. */
async function npm(...args: string[]) {
  const child = spawn('npm', ['--prefix', directory, ...args], {
    env: { ...process.env, GATEWAY_URL, GATEWAY_TOKEN, TOKEN: GATEWAY_TOKEN, FORCE_COLOR: '0' },
  });
  const written = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await once(child, 'close');
  return { code: Number(code), output: (await written).join('') };
}

const run = (...script: string[]) => npm('run', '--silent', '--no-update-notifier', ...script);
const done = expect.objectContaining({ code: 0 });

/** Installs what the lock file says, unless a run before this one has. */
async function install() {
  const lock = await readFile(`${directory}/package-lock.json`, 'utf8');
  const stamp = `${directory}/node_modules/installed.json`;
  if ((await readFile(stamp, 'utf8').catch(() => '')) === lock) return;
  expect(await npm('ci', '--prefer-offline', '--no-audit', '--no-update-notifier')).toEqual(done);
  await writeFile(stamp, lock);
}

beforeAll(async () => {
  await install();
  await emptyGuide();
  for (const [heading, name] of examples) printed.set(name, await writeExample(heading, name));
  expect(await run('generate')).toEqual(done);
  const ports = { PORT: '0', EMULATOR_PORT: '0' };
  gateway = await start('src/local/index.ts', readyLine, ports);
  GATEWAY_URL = gateway.lines.map((line) => readyLine.exec(line)?.[1]).find(Boolean) ?? '';
  GATEWAY_TOKEN = await mintToken('admin');
  for (const [, name] of examples) await finishExample(name, GATEWAY_URL);
}, installTimeoutMs);
afterAll(() => gateway?.stop('SIGTERM'));

test('the OpenAPI document keeps all recommended rules', async () =>
  expect(await run('lint')).toEqual(done));

test('the generated clients compile under strict settings', async () =>
  expect(await run('compile')).toEqual(done));

test.each(['graphql', 'rest'])(
  'the generated %s client sees a function through its life',
  async (api) => expect(await run(api)).toEqual(done),
);

test.each(examples)('the %s example of docs/clients.md prints what stands there', async (_, name) =>
  expect(await run('example', `guide/${name}.ts`)).toEqual({
    code: 0,
    output: printed.get(name),
  }),
);
