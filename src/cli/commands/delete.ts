import { explainConflict } from '../apply/explain.ts';
import { changeOptions, messageOption, type Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { deleteFunctionMutation } from '../documents.generated.ts';
import { nameOfArgument } from '../folder/names.ts';
import { isProblem, toCommandError } from '../gateway/problem.ts';
import type { ExitCode, Invocation } from '../invocation.ts';
import { messageOf } from '../message.ts';
import { readRemote, type RemoteContent } from '../plan/remoteFunction.ts';
import { isConfirmed } from '../terminal/ask.ts';
import { endWith } from './endWith.ts';

/** Deletes functions of the gateway. */
export const remove: Command = {
  name: 'delete',
  summary: 'delete functions of the gateway; the files of the folder stay',
  operands: 'NAME…',
  count: [1, 100],
  options: { ...changeOptions, ...messageOption },
  about:
    'The history stays: cff restore NAME VERSION brings a deleted function back. One that a distribution uses cannot be deleted.',
  examples: [
    ['delete old-redirect', 'asks, and deletes both stages'],
    ['delete old-redirect --dry-run', 'whether it is there'],
  ],
  async run(invocation) {
    const { names, options, output } = invocation;
    const message = messageOf(invocation);
    const gateway = await invocation.gateway();
    const found: [string, RemoteContent][] = [];
    const end = (code: ExitCode, deleted: readonly string[] = []): ExitCode => {
      if (output.isJson) output.printJson({ found: found.map(([name]) => name), deleted });
      return code;
    };
    for (const name of names.map(nameOfArgument)) {
      const { development, live } = await readRemote(gateway, name, { tags: false, tests: false });
      if (!development)
        throw new CommandError(
          `The gateway has no function ${name} that you may read. Nothing was deleted.`,
        );
      output.print(`${output.style('removed', '-')} ${name}${live ? ', which is published' : ''}`);
      found.push([name, development]);
    }
    if (options['dry-run'] === true) return end(2);
    if (
      !(await isConfirmed(
        `Delete ${found.length === 1 ? 'it' : `these ${found.length} functions`}?`,
        invocation,
      ))
    )
      return 1;
    for (const [name, development] of found)
      await deleteOne(name, { development, message }, invocation);
    return end(
      0,
      found.map(([name]) => name),
    );
  },
};

async function deleteOne(
  name: string,
  { development, message }: { development: RemoteContent; message: string | undefined },
  { gateway, output }: Invocation,
): Promise<void> {
  const asked = await gateway();
  const variables = {
    input: { name, ifMatch: development.etag, ...(message !== undefined && { message }) },
  };
  const isDone = async () =>
    (await readRemote(asked, name, { tags: false, tests: false })).development === undefined;
  const value = await asked.change({ document: deleteFunctionMutation, variables, isDone });
  if (value && isProblem(value)) {
    if (value.__typename === 'PreconditionFailed')
      throw endWith(name, explainConflict(value, development));
    if (value.__typename === 'FunctionInUse')
      throw new CommandError(
        `${name} is used by ${value.distributions?.join(', ') ?? 'a distribution'}.`,
        'Remove the association there first.',
      );
    throw toCommandError(value, `${name}: `);
  }
  output.print(`${name}  deleted`);
}
