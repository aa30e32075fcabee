import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { copyCheckout, type Checkout } from '../support/checkout.ts';
import { startNpm, type Started } from '../support/process.ts';

const readyLine = /^gateway ready (http:\/\/127\.0\.0\.1:\d+)$/;

let checkout: Checkout;
let development: Started;
/** Gives the address in the last ready line: others may follow it. */
const lastUrl = () =>
  readyLine.exec(development.lines.findLast((line) => readyLine.test(line)) ?? '')?.[1] ?? '';
beforeAll(async () => {
  checkout = await copyCheckout();
  const env = { PORT: '0', EMULATOR_PORT: '0', PAGES: 'off' };
  development = await startNpm('run -s dev', readyLine, env, checkout.folder);
});
afterAll(async () => {
  await development.stop('SIGKILL');
  await checkout.remove();
});

test.each(['src/local/access.json', 'src/rest/problem.ts', 'infra/roles.yml', 'serverless.yml'])(
  'npm run dev starts again after a change of %s',
  async (file) => {
    const before = development.lines.length;
    await appendFile(join(checkout.folder, file), '\n');
    await development.line(readyLine, before);
    expect((await fetch(`${lastUrl()}/healthz`)).status).toBe(200);
  },
);

test('it ends when it is told to, with what it has started', async () => {
  await development.stop('SIGTERM');
  await expect(fetch(`${lastUrl()}/healthz`)).rejects.toThrow('fetch failed');
});
