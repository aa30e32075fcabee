import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mintToken } from '../../src/local/tokens.ts';
import { commandsOf, sectionOf } from '../support/markdown.ts';
import { start, type Started } from '../support/process.ts';

const run = promisify(execFile);
let gateway: Started;
let url: string;
beforeAll(async () => {
  gateway = await start('src/local/index.ts', /^gateway ready /, { PORT: '0', EMULATOR_PORT: '0' });
  url = (await gateway.line(/^gateway ready /)).replace('gateway ready ', '');
});
afterAll(() => gateway.stop('SIGTERM'));

const separator = '-- next block --\n';

/** Times, ids and utilizations differ in each run. */
function steady(output: string): string {
  return output
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-4[\da-f-]{21}/g, 'REQUEST ID')
    .replaceAll(/"computeUtilization":\d+/g, 'UTILIZATION');
}

test.each([
  ['README.md', 'From a folder to CloudFront'],
  ['docs/graphql.md', 'A first change, and a first conflict'],
  ['docs/rest.md', 'Try it'],
  ['docs/deploy.md', 'From a file to LIVE'],
  ['docs/history.md', 'Find a mistake, and take it back'],
  ['docs/access.md', 'On your machine'],
  ['docs/clients.md', 'curl'],
])('the commands of %s, "%s", run by a shell, print what stands there', async (file, heading) => {
  const commands = commandsOf(sectionOf(await readFile(file, 'utf8'), heading));
  expect(commands.length).toBeGreaterThan(0);
  const script = commands.map((block) => block.script).join(`printf -- '${separator}'\n`);
  // docs/clients.md sets it before all its examples.
  const env = { ...process.env, TOKEN: await mintToken('admin'), CFF_GATEWAY: url };
  const local = script.replaceAll('http://127.0.0.1:4000', url);
  const { stdout } = await run('bash', ['-c', local], { env });
  const printed = commands.map((block) => block.printed);
  // A command that ends without a new line is shown with one.
  const outputs = stdout.split(separator).map((text) => text.replace(/([^\n])$/, '$1\n'));
  expect(outputs.map(steady)).toEqual(printed.map(steady));
});
