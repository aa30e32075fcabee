import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { runInChild } from '../../src/local/childSandbox.ts';

const event = JSON.stringify({
  version: '1.0',
  context: { eventType: 'viewer-request' },
  request: { method: 'GET', uri: '/' },
});

/** Reads a file of a process; empty when the process has ended. */
const read = (pid: string, file: string) =>
  readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');

/** Waits for the process that runs a draft. */
async function childOf(parent: number): Promise<{ environ: string; command: string[] }> {
  for (;;) {
    for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
      const [, parentId] = /^\d+ \(.*\) \S (\d+)/s.exec(await read(pid, 'stat')) ?? [];
      const command = (await read(pid, 'cmdline')).split('\0');
      const isIt = command.some((argument) => argument.endsWith('sandboxProcess.ts'));
      if (Number(parentId) === parent && isIt)
        return { command, environ: await read(pid, 'environ') };
    }
  }
}

test('a draft runs in a process without environment variables, which may neither write files nor start processes', async () => {
  process.env['AWS_SECRET_ACCESS_KEY'] = 'secret';
  const code = Buffer.from('function handler() { while (true) {} }');
  const draft = {
    code,
    runtime: 'cloudfront-js-2.0',
    events: [event],
    entries: undefined,
  } as const;
  const deadlineMs = Date.now() + 600_000;
  const running = runInChild(draft, { traceHeaders: {}, deadlineMs });
  const { command, environ } = await childOf(process.pid);
  expect(environ).toBe('');
  expect(command).toContain('--permission');
  expect(command.filter((argument) => /^--allow-(?!fs-read=|worker$)/.test(argument))).toEqual([]);
  // The time by the clock is the request's own: 10 s may pass before a process of a busy machine has begun.
  expect(command).toContain(String(deadlineMs - 2_000));
  expect(await running).toEqual([
    expect.objectContaining({ errorMessage: expect.stringContaining('exceeded the time') }),
  ]);
}, 90_000);

test('a draft is ended when its request must be answered', async () => {
  const draft = {
    code: Buffer.from(''),
    runtime: 'cloudfront-js-2.0',
    events: [event],
    entries: undefined,
  } as const;
  const running = runInChild(draft, { traceHeaders: {}, deadlineMs: Date.now() });
  await expect(running).rejects.toThrow('JSON');
});

/** Runs a draft with two events in the process that `npm start` makes, and a clock or a processor that runs ahead. */
async function runAhead(ahead: string): Promise<unknown> {
  const code = Buffer.from('function handler(e) { return e.request; }').toString('base64');
  const message = { code, runtime: 'cloudfront-js-2.0', events: [event, event] };
  const endMs = Date.now() + 86_400_000;
  const preload = `data:text/javascript,${encodeURIComponent(ahead)}`;
  const running = promisify(execFile)(
    process.execPath,
    ['--import', preload, 'src/local/sandboxProcess.ts', String(endMs)],
    { env: {} },
  );
  running.child.stdin?.end(JSON.stringify(message));
  return JSON.parse((await running).stdout);
}

test('the runs of a draft are bounded by processor time, and not by the clock of a busy machine', async () => {
  const clock =
    'const now = Date.now; let hours = 0; Date.now = () => now() + 3_600_000 * hours++;';
  const ran = expect.objectContaining({ errorMessage: '' });
  expect(await runAhead(clock)).toEqual([ran, ran]);
  const processor =
    'let user = 0; process.cpuUsage = (before) => ({ user: before ? (user += 3e6) : 0, system: 0 });';
  expect(await runAhead(processor)).toEqual([
    ran,
    { eventError: 'The sandbox had no time left for it.' },
  ]);
}, 90_000);
