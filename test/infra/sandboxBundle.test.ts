import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundleSandbox } from '../../infra/bundle/bundleSandbox.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  await bundleSandbox(folder);
  const main = `import { handler } from './handler.mjs';
    const [message, leftMs] = JSON.parse(process.argv[2]);
    const reports = await handler(message, { getRemainingTimeInMillis: () => leftMs });
    process.stdout.write(JSON.stringify(reports));`;
  await writeFile(join(folder, 'main.mjs'), main);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const event = JSON.stringify({
  version: '1.0',
  context: { eventType: 'viewer-request' },
  request: { method: 'GET', uri: '/' },
});

/** Invokes the bundle in a process of its own, without anything of this project beside it. */
async function invoke(code: string, events: string[], more: object = {}, leftMs = 5_000) {
  const base64 = Buffer.from(code).toString('base64');
  const message = { code: base64, runtime: 'cloudfront-js-2.0', events, ...more };
  const argument = JSON.stringify([message, leftMs]);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(folder, 'main.mjs'), argument],
    { cwd: folder, env: {} },
  );
  return JSON.parse(stdout) as unknown;
}

test('the bundle of the sandbox runs code in threads with all that it needs beside it', async () => {
  const code = `import cf from 'cloudfront';
async function handler(event) {
  console.log('here');
  event.request.uri = await cf.kvs().get('key');
  return event.request;
}`;
  expect(await invoke(code, [event, '{}'], { entries: [['key', '/value']] })).toEqual([
    { output: expect.stringContaining('"uri":"/value"'), logs: ['here'], errorMessage: '' },
    { eventError: 'The provided event object is not valid.' },
  ]);
}, 30_000);

test('the sandbox starts no run when its time is over, and says so', async () => {
  const reports = await invoke('function handler() {}', [event], {}, 1_000);
  expect(reports).toEqual([{ eventError: 'The sandbox had no time left for it.' }]);
}, 30_000);
