import { relative, resolve } from 'node:path';
import { CommandError } from './commandError.ts';
import { readCommandLine, type CommandLine } from './commandLine.ts';
import { commands } from './commands/index.ts';
import { readSettings } from './folder/settings.ts';
import { findCredential } from './gateway/credential.ts';
import { createGateway } from './gateway/gateway.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { ExitCode, Invocation } from './invocation.ts';
import { createStop, type Stop } from './stop.ts';
import type { Surroundings } from './surroundings.ts';
import { createOutput, type Output } from './terminal/output.ts';

/** Runs the command that these arguments call. Gives its exit code; tells failures on standard error. */
export async function run(given: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const output = createOutput(surroundings);
  const stop = createStop(surroundings.onInterrupt, () =>
    output.tell('Stopping when what is under way is done. Ctrl-C again stops at once.'),
  );
  try {
    const called = readCommandLine(given, commands);
    if ('listed' in called) {
      output.print(generalHelp(called.listed));
      return 0;
    }
    if (called.options['help'] === true) {
      output.print(commandHelp(called.command));
      return 0;
    }
    const code = await called.command.run(invocationOf(called, { surroundings, output, stop }));
    return stop.signal.aborted ? 130 : code;
  } catch (error) {
    tellFailure(toCommandError(error), output);
    return stop.signal.aborted ? 130 : 1;
  }
}

function invocationOf(
  { names, options }: CommandLine,
  { surroundings, output, stop }: { surroundings: Surroundings; output: Output; stop: Stop },
): Invocation {
  output.isJson = options['json'] === true;
  const folder = options['directory'];
  const directory = resolve(surroundings.directory, typeof folder === 'string' ? folder : '.');
  const placed = { ...surroundings, directory };
  const settings = memoized(async () => {
    const read = await readSettings(placed);
    const workspace = surroundings.environment['GITHUB_WORKSPACE'];
    const below = workspace ? relative(workspace, read.folder).replaceAll('\\', '/') : '';
    output.prefix = below === '' || below.startsWith('..') ? '' : `${below}/`;
    return read;
  });
  const gateway = memoized(async () => {
    const read = await settings();
    const credential = findCredential(read, placed);
    return createGateway({ gateway: read.gateway, credential, stop });
  });
  return { names, options, surroundings: placed, output, stop, settings, gateway };
}

function memoized<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

/** Makes a failure of the system, such as a file that may not be written, the end of a command. Any other is a fault of cff. */
function toCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  if (error instanceof Error && 'syscall' in error) return new CommandError(error.message);
  const { stack } = error instanceof Error ? error : new Error(String(error));
  return new CommandError(`cff has a fault: ${stack}`);
}

/** Tells a failure, and what to do next, on standard error. */
function tellFailure({ message, next }: CommandError, output: Output): void {
  output.tell(`error: ${message}`);
  if (next !== undefined) output.tell(`  ${next}`);
  if (output.isGitHub)
    output.command(
      `::error::${message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`,
    );
}
