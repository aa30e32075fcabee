import { changeOptions, type Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { each } from '../each.ts';
import { nameOfArgument, unwritableNames } from '../folder/names.ts';
import { filesOf, writeWhole, type FileToWrite } from '../folder/writeFunction.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Invocation } from '../invocation.ts';
import { readRemote, remoteNames } from '../plan/remoteFunction.ts';
import { readStoreNames } from '../stores/storeNames.ts';
import { isConfirmed } from '../terminal/ask.ts';
import { counted } from '../terminal/counted.ts';

/** Brings functions of the gateway into the folder. */
export const pull: Command = {
  name: 'pull',
  summary: 'bring functions of the gateway into the folder',
  operands: '[NAME…]',
  count: [0, 100],
  options: {
    ...changeOptions,
    live: { type: 'boolean', words: 'take LIVE in place of DEVELOPMENT' },
  },
  about:
    'Writes code, configuration and test cases. Asks before it replaces a file that says something else. Files of functions that the gateway does not have stay.',
  examples: [
    ['pull', 'all functions that you may read'],
    ['pull redirect --live', 'what viewers get'],
    ['pull --dry-run', 'which files would be written'],
  ],
  async run(invocation) {
    const { options, output } = invocation;
    const { folder } = await invocation.settings();
    const files = await filesToWrite(invocation, folder);
    const different = files.filter(({ isSame }) => !isSame);
    if (options['json'] === true)
      output.printJson({ files: different.map(({ file, isNew }) => ({ file, isNew })) });
    else
      for (const { file, isNew } of different)
        output.print(
          isNew
            ? `${output.style('added', '+')} ${file}`
            : `${output.style('changed', '~')} ${file}`,
        );
    if (different.length === 0) {
      output.tell('The folder is as the gateway.');
      return 0;
    }
    if (options['dry-run'] === true) return 2;
    const replaced = different.filter(({ isNew }) => !isNew).length;
    if (
      replaced > 0 &&
      !(await isConfirmed(`Replace ${counted(replaced, 'file')} of the folder?`, invocation))
    )
      return 1;
    for (const file of different) await writeWhole(folder, file);
    const same = files.length - different.length;
    output.tell(
      `${counted(different.length, 'file')} written${same > 0 ? `, ${counted(same, 'was', 'were')} the same` : ''}.`,
    );
    return 0;
  },
};

async function filesToWrite(invocation: Invocation, folder: string): Promise<FileToWrite[]> {
  const gateway = await invocation.gateway();
  const names = await chosenNames(invocation, gateway);
  const { nameOf } = await readStoreNames(gateway);
  const work = async (name: string) => {
    const remote = await readRemote(gateway, name);
    const content = invocation.options['live'] === true ? remote.live : remote.development;
    // One that was deleted meanwhile, or that has no such stage.
    return content ? filesOf(folder, remote, { content, nameOf }) : [];
  };
  const files = await each(names, { words: 'read', work }, invocation);
  if (invocation.stop.signal.aborted) throw new CommandError('Stopped. Nothing was written.');
  return files.flatMap((found) => found ?? []);
}

async function chosenNames(
  { names, surroundings }: Invocation,
  gateway: Gateway,
): Promise<string[]> {
  const there = await remoteNames(gateway);
  const wanted = names.map(nameOfArgument);
  const unknown = wanted.find((name) => !there.includes(name));
  if (unknown !== undefined)
    throw new CommandError(
      `The gateway has no function ${unknown} that you may read.`,
      there.length > 0 ? `There are: ${there.join(', ')}` : undefined,
    );
  const chosen = wanted.length > 0 ? wanted : there;
  const [fault] = unwritableNames(chosen, surroundings.platform);
  if (fault !== undefined)
    throw new CommandError(
      `These cannot be files of one folder here: ${fault}.`,
      'Pull them by name, one at a time.',
    );
  return chosen;
}
