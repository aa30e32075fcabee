import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { commands } from '../../src/cli/commands/index.ts';
import { findJsonFault } from '../../src/cli/folder/jsonText.ts';
import { nameOfArgument, unwritableNames } from '../../src/cli/folder/names.ts';
import { run } from '../../src/cli/run.ts';
import { createStyle, hasColours, printable } from '../../src/cli/terminal/style.ts';

/** Runs a command with streams that are, or are not, a terminal. */
async function runWith(
  given: string[],
  {
    isTTY = false,
    environment = {},
  }: { isTTY?: boolean; environment?: Record<string, string> } = {},
) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()].map((stream) =>
    Object.assign(stream, { isTTY }),
  );
  if (!stdout || !stderr) throw new Error('two were made');
  const stdin = Object.assign(Readable.from([]), { isTTY });
  const code = await run(given, {
    environment,
    directory: '/',
    platform: 'linux',
    stdin,
    stdout,
    stderr,
    onInterrupt: () => undefined,
  });
  stdout.end();
  stderr.end();
  return { code, stdout: await text(stdout), stderr: await text(stderr) };
}

test.each(commands.map((command) => [command.name, command] as const))(
  'cff %s --help has its options, and examples that can be called',
  async (name, { options, examples }) => {
    const { code, stdout, stderr } = await runWith([...name.split(' '), '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const option of Object.keys(options)) expect(stdout).toContain(`--${option}`);
    expect(examples.length).toBeGreaterThan(0);
    for (const [call] of examples) {
      const words = [...call.matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, plain]) => quoted ?? plain ?? '',
      );
      // With --help nothing is done, but what cannot be called is refused.
      expect(await runWith([...words, '--help'])).toMatchObject({ code: 0 });
    }
  },
);

test('cff --help lists every command', async () => {
  const { stdout } = await runWith(['--help']);
  for (const { name, summary } of commands)
    expect(stdout).toMatch(
      new RegExp(`^  ${name} +${summary.replaceAll(/[?.()]/g, '\\$&')}$`, 'm'),
    );
});

test.each([
  ['functions/redirect.js', 'redirect'],
  ['functions\\redirect.json', 'redirect'],
  ['.\\edge\\functions\\redirect.tests\\root.json', 'redirect'],
  ['redirect.tests/', 'redirect'],
  ['redirect', 'redirect'],
])('the argument %s means %s', (argument, name) => {
  expect(nameOfArgument(argument)).toBe(name);
});

test('names that Windows and macOS cannot keep apart are refused there, and devices of Windows', () => {
  expect(unwritableNames(['a', 'A', 'b'], 'darwin')).toEqual([
    'a and A differ in upper and lower case only',
  ]);
  expect(unwritableNames(['a', 'A', 'con'], 'linux')).toEqual([]);
  expect(unwritableNames(['con', 'COM1', 'console'], 'win32')).toEqual([
    "con cannot be a file's name on Windows",
    "COM1 cannot be a file's name on Windows",
  ]);
});

test('colours are for a terminal, unless the environment says otherwise', () => {
  const terminal = { isTTY: true };
  expect(hasColours(terminal, {})).toBe(true);
  expect(hasColours({}, {})).toBe(false);
  expect(hasColours(terminal, { NO_COLOR: '1' })).toBe(false);
  expect(hasColours(terminal, { TERM: 'dumb' })).toBe(false);
  expect(hasColours({}, { FORCE_COLOR: '1' })).toBe(true);
});

test('what other people wrote cannot move the cursor or change the terminal', () => {
  const evil = '\u001b]0;title\u0007\u001b[2J\r\u202e';
  expect(printable(`${createStyle(true)('bold', 'name')} ${evil}`)).toBe(
    '\u001b[1mname\u001b[0m \\u001b]0;title\\u0007\\u001b[2J\\u000d\\u202e',
  );
});

test.each(['{}', '[]', '{"a":[1,-2.5e3,true,null,"\\u00e9"]}', ' {\r\n "a" : {} } '])(
  '%j is JSON',
  (json) => {
    expect(findJsonFault(json)).toBeUndefined();
  },
);

test.each([
  ['{"a":1,}', 7],
  ['{"a":1 "b":2}', 7],
  ['[1,]', 3],
  ['{"a":01}', 6],
  ['{"a":"\n"}', 5],
  ['{"a":1}}', 7],
  ['{"a"', 4],
  ['', 0],
  ['{"a":1,"a":2}', 7],
])('%j is no JSON, which is told at character %i', (json, offset) => {
  expect(findJsonFault(json)?.offset).toBe(offset);
});
