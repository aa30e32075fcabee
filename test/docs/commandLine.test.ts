import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { commandsOf, sectionOf } from '../support/markdown.ts';
import { start } from '../support/process.ts';

const run = promisify(execFile);
const ready = /^gateway ready /;
const ports = { PORT: '0', EMULATOR_PORT: '0', PAGES: 'off' };
const gateway = await start('src/local/index.ts', ready, ports);
const folder = await mkdtemp(join(tmpdir(), 'morning-'));
afterAll(async () => {
  await gateway.stop('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

const separator = '-- next block --\n';
const heading = 'A morning with twenty functions';

/** Gives the lines of an output. The times differ in each run. */
const linesOf = (output: string) =>
  output.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME').split('\n');

test(`the commands of docs/cff.md, "${heading}", run by a shell, print what stands there`, async () => {
  const url = (await gateway.line(ready)).replace('gateway ready ', '');
  const blocks = commandsOf(sectionOf(await readFile('docs/cff.md', 'utf8'), heading));
  const script = blocks.map((block) => block.script).join(`printf -- '${separator}'\n`);
  const local = script.replaceAll('http://127.0.0.1:4000', url);
  // The folder that it makes is below this one. What a command tells is on standard error.
  const env = { ...process.env, TMPDIR: folder };
  const { stdout } = await run('bash', ['-c', `exec 2>&1\n${local}`], { env });
  const outputs = stdout.split(separator);
  expect(outputs).toHaveLength(blocks.length);
  for (const [index, { printed }] of blocks.entries()) {
    const shown = linesOf(printed);
    const lines = linesOf(outputs[index] ?? '');
    const whole = shown.filter((line) => line !== '…');
    if (whole.length === shown.length) expect(lines).toEqual(shown);
    else expect(lines).toEqual(expect.arrayContaining(whole));
  }
}, 240_000); // some twenty processes, on a machine that may be busy
