import { parseArgs } from 'node:util';
import { commonOptions, type Command } from './command.ts';
import { CommandError } from './commandError.ts';
import type { Options } from './invocation.ts';

/** Holds the commands whose help was asked for: all, or those of a group such as `kvs`. */
export interface CommandList {
  listed: readonly Command[];
}

/** Holds what was called. */
export interface CommandLine {
  command: Command;
  names: string[];
  options: Options;
}

/** Reads the arguments. Throws `CommandError` for what no command takes. */
export function readCommandLine(
  given: readonly string[],
  commands: readonly Command[],
): CommandLine | CommandList {
  const [first, second] = given.filter((argument) => !argument.startsWith('-'));
  if (first === undefined || first === 'help') return { listed: commands };
  const command = commands.find(({ name }) => name === first || name === `${first} ${second}`);
  const group = commands.filter(({ name }) => name.startsWith(`${first} `));
  if (!command && second === undefined && group.length > 0 && given.some(isHelp))
    return { listed: group };
  if (!command) throw unknownCommand(first, commands);
  const words = command.name.split(' ').length;
  const { values, positionals } = parse(given, command);
  const names = positionals.slice(words);
  const [least, most] = command.count;
  const isRight = names.length >= least && names.length <= most;
  if (!isRight && values['help'] !== true)
    throw new CommandError(
      `cff ${command.name} takes ${command.operands || 'no names'}, but was given ${names.length}.`,
      `See cff ${command.name} --help`,
    );
  return { command, names, options: values };
}

const isHelp = (argument: string) => argument === '--help' || argument === '-h';

function parse(given: readonly string[], command: Command) {
  try {
    const options = Object.fromEntries(
      Object.entries({ ...commonOptions, ...command.options }).map(
        ([name, { type, ...option }]) => [
          name,
          { type, ...('short' in option && option.short !== undefined && { short: option.short }) },
        ],
      ),
    );
    return parseArgs({ args: [...given], options, allowPositionals: true, strict: true });
  } catch (error) {
    // node:util says what is wrong with an option in a sentence or two, of which the first one helps.
    const [reason] =
      error instanceof Error ? error.message.split(/\.? (?:To specify|Did you forget)/) : [];
    throw new CommandError(`${reason}.`, `See cff ${command.name} --help`);
  }
}

function unknownCommand(name: string, commands: readonly Command[]): CommandError {
  const known = commands.map((command) => command.name);
  const group = known.filter((each) => each.startsWith(`${name} `));
  if (group.length > 0)
    return new CommandError(
      `cff ${name} needs one more word: ${group.map((each) => each.slice(name.length + 1)).join(', ')}.`,
      `See cff ${name} --help`,
    );
  const near = known.filter((each) => each.startsWith(name.slice(0, 2)));
  return new CommandError(
    `There is no command ${name}.`,
    near.length > 0 ? `Did you mean ${near.join(' or ')}? See cff --help` : 'See cff --help',
  );
}
