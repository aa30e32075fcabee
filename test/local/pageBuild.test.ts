import { execFile } from 'node:child_process';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { copyCheckout, type Checkout } from '../support/checkout.ts';
import { start, type Started } from '../support/process.ts';

const readyLine = /^gateway ready (http:\/\/127\.0\.0\.1:\d+)$/;
const html = { headers: { accept: 'text/html' } };

let checkout: Checkout;
let styles: string;
let gateway: Started | undefined;

beforeAll(async () => {
  checkout = await copyCheckout();
  styles = await readFile('src/pages/browser/page.css', 'utf8');
});
afterAll(() => checkout.remove());
beforeEach(() => rm(join(checkout.folder, 'dist'), { recursive: true, force: true }));
afterEach(() => gateway?.stop('SIGKILL'));

const pathOf = (name: string) => join(checkout.folder, 'src/pages/browser', name);

/** Makes the build wait in the middle, until somebody writes this file. */
async function stall(): Promise<void> {
  await rm(pathOf('page.css'), { force: true });
  await promisify(execFile)('mkfifo', [pathOf('page.css')]);
}

async function startHere(variables: Record<string, string> = {}): Promise<string> {
  const ports = { PORT: '0', EMULATOR_PORT: '0', ...variables };
  gateway = await start('src/local/index.ts', readyLine, ports, checkout.folder);
  return gateway.lines.map((line) => readyLine.exec(line)?.[1]).find(Boolean) ?? '';
}

test('pages are built under node --watch too, which makes its processes report their imports', async () => {
  await startHere({ WATCH_REPORT_DEPENDENCIES: '1' });
  expect(await gateway?.line(/^(?:pages built|The pages could not)/)).toMatch(/^pages built/);
});

test('pages are built behind the ready line; until then they are 503 and ask for themselves again', async () => {
  await stall();
  const url = await startHere();
  expect(gateway?.lines[0]).toBe('building the pages …');
  for (const path of ['/', '/graphiql', '/docs', '/pages/some.js']) {
    const response = await fetch(url + path, html);
    expect([path, response.status]).toEqual([path, 503]);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await response.text()).toMatch(/http-equiv="refresh" content="1".*is being built/);
  }
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/nothing`, html)).status).toBe(404);
  expect(gateway?.lines.join('\n')).not.toContain('pages built');
  await writeFile(pathOf('page.css'), styles);
  expect(await gateway?.line(/^pages built in \d+\.\d s$/)).toBeDefined();
  const response = await fetch(`${url}/graphiql`, html);
  expect(response.status).toBe(200);
  expect(await response.text()).toMatch(/<link rel="stylesheet" href="\/pages\/graphiql-\w+\.css"/);
});

test.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
  '%s ends the build with the gateway',
  async (signal) => {
    await stall();
    await startHere();
    // Resolves when no process is left that writes to the terminal.
    await gateway?.stop(signal);
    expect(gateway?.lines.filter((line) => line.includes('pages'))).toEqual([
      'building the pages …',
    ]);
  },
);

test('a build that fails is one line with its place; its pages say so, and the rest answers', async () => {
  await rm(pathOf('page.css'), { force: true });
  await writeFile(pathOf('page.css'), styles);
  await appendFile(pathOf('docs/docs.ts'), "import 'not-there';\n");
  const { length } = (await readFile(pathOf('docs/docs.ts'), 'utf8')).trimEnd().split('\n');
  const url = await startHere();
  expect(await gateway?.line(/could not be built/)).toBe(
    `The pages could not be built: src/pages/browser/docs/docs.ts:${length}: Could not resolve "not-there". Mend that and start again.`,
  );
  const response = await fetch(`${url}/docs`, html);
  expect(response.status).toBe(503);
  expect(response.headers.has('retry-after')).toBe(false);
  expect(await response.text()).toContain('The terminal of npm start says why.');
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('with PAGES=off nothing is built and there are none', async () => {
  const env = { PORT: '0', EMULATOR_PORT: '0', PAGES: 'off' };
  gateway = await start('src/local/index.ts', readyLine, env, checkout.folder);
  expect(gateway.lines.join('\n')).not.toContain('pages …');
  const url = gateway.lines.map((line) => readyLine.exec(line)?.[1]).find(Boolean) ?? '';
  expect((await fetch(`${url}/docs`, html)).status).toBe(404);
});
