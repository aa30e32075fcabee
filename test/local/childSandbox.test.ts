import { readdir, readFile } from 'node:fs/promises';
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
  const running = runInChild(draft, { traceHeaders: {}, deadlineMs: Number.POSITIVE_INFINITY });
  const { command, environ } = await childOf(process.pid);
  expect(environ).toBe('');
  expect(command).toContain('--permission');
  expect(command.filter((argument) => /^--allow-(?!fs-read=|worker$)/.test(argument))).toEqual([]);
  expect(await running).toEqual([
    expect.objectContaining({ errorMessage: expect.stringContaining('exceeded the time') }),
  ]);
}, 30_000);
