import { resolve } from 'node:path';
import { changeOptions, type Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { checkedAddress, settingsFile } from '../folder/settings.ts';
import { asJson, compareFile, writeWhole, type FileToWrite } from '../folder/writeFunction.ts';
import { readForeign, type NewFiles } from '../init/cfftConfig.ts';
import { typeDefinitions } from '../init/typeDefinitions.ts';
import type { ExitCode, Invocation } from '../invocation.ts';
import { isConfirmed } from '../terminal/ask.ts';

/** Makes a folder, or brings files of other tools into it. */
export const init: Command = {
  name: 'init',
  summary: 'make a folder: cff.json, types for editors; or bring files of other tools into it',
  operands: '[FILE…]',
  count: [0, 100],
  options: {
    ...changeOptions,
    gateway: { type: 'string', value: 'ADDRESS', words: 'the address of the gateway' },
    'token-command': { type: 'string', value: 'COMMAND', words: 'a command that prints a token' },
    region: { type: 'string', value: 'REGION', words: 'the AWS Region to sign for' },
    function: { type: 'string', value: 'NAME', words: 'the function that an event file is for' },
  },
  about:
    "A FILE is a configuration of cfft (cfft.yaml), or an event as AWS's console saves it, which becomes a test case.",
  examples: [
    ['init --gateway https://api.example.com', 'cff.json, and types for editors'],
    ['init old/cfft.yaml', 'code, configuration and tests of cfft'],
    ['init event.json --function redirect', 'an event as a test case'],
  ],
  async run(invocation) {
    const { options, output, surroundings } = invocation;
    const folder = surroundings.directory;
    const wanted =
      invocation.names.length > 0 ? await foreignFiles(invocation) : ownFiles(invocation);
    const files = await Promise.all(
      wanted.map(([file, content]) => compareFile(folder, file, content)),
    );
    const open = files.filter(({ isSame }) => !isSame);
    for (const { file, isNew } of open) output.print(`${isNew ? '+' : '~'} ${file}`);
    const end = (code: ExitCode, isWritten: boolean): ExitCode => {
      if (output.isJson) output.printJson({ files: open.map(({ file }) => file), isWritten });
      return code;
    };
    if (options['dry-run'] === true) return end(open.length > 0 ? 2 : 0, false);
    if (!(await mayReplace(open, invocation))) return 1;
    for (const file of open) await writeWhole(folder, file);
    output.tell(open.length === 0 ? 'Nothing to do.' : nextStep(invocation));
    return end(0, true);
  },
};

/** Names the next commands, and before them what tells who calls, where nothing does yet. */
function nextStep({ names, options, surroundings }: Invocation): string {
  if (names.length > 0) return 'Next: cff check, then cff diff.';
  const isCallerKnown =
    surroundings.environment['CFF_TOKEN']?.trim() ||
    options['token-command'] !== undefined ||
    options['region'] !== undefined;
  return isCallerKnown
    ? 'Next: cff whoami, then cff pull.'
    : 'Next: set CFF_TOKEN to a token, then cff whoami and cff pull.';
}

async function mayReplace(files: readonly FileToWrite[], invocation: Invocation): Promise<boolean> {
  const replaced = files.filter(({ isNew }) => !isNew);
  return (
    replaced.length === 0 ||
    isConfirmed(`Replace ${replaced.map(({ file }) => file).join(', ')}?`, invocation)
  );
}

function ownFiles({ options }: Invocation): NewFiles {
  const { gateway, region, 'token-command': tokenCommand } = options;
  if (typeof gateway !== 'string')
    throw new CommandError('Say where the gateway is.', 'cff init --gateway ADDRESS');
  return [
    [settingsFile, asJson({ gateway: checkedAddress(gateway), tokenCommand, region })],
    ['cloudfront-functions.d.ts', Buffer.from(typeDefinitions)],
    // Code is compared byte for byte, so git must not change its line ends.
    ['.gitattributes', Buffer.from('functions/*.js -text\n')],
  ];
}

async function foreignFiles({ names, options, surroundings }: Invocation): Promise<NewFiles> {
  const { function: name } = options;
  const files = await Promise.all(
    names.map((file) =>
      readForeign(
        resolve(surroundings.directory, file),
        typeof name === 'string' ? name : undefined,
      ),
    ),
  );
  return files.flat();
}
