import { Failure } from '../apply/applied.ts';
import { publishTested } from '../apply/writeContent.ts';
import { waitForDistributions } from '../apply/waitForDistributions.ts';
import { changeOptions, messageOption, type Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { nameOfArgument } from '../folder/names.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { ExitCode, Invocation } from '../invocation.ts';
import { messageOf } from '../message.ts';
import { isSame } from '../plan/compareFunction.ts';
import { readRemote, type RemoteFunction } from '../plan/remoteFunction.ts';
import { styledDiff, unifiedDiff } from '../plan/unifiedDiff.ts';
import { isConfirmed } from '../terminal/ask.ts';
import { endWith } from './endWith.ts';

/** Copies DEVELOPMENT to LIVE. */
export const publish: Command = {
  name: 'publish',
  summary: 'copy DEVELOPMENT to LIVE, if the stored tests pass',
  operands: 'NAME…',
  count: [1, 100],
  options: {
    ...changeOptions,
    ...messageOption,
    wait: {
      type: 'boolean',
      words: 'wait until all distributions that use the functions have them',
    },
  },
  about: 'Works without the folder: what is published is what the gateway has.',
  examples: [
    ['publish redirect', 'shows what changes for viewers, and asks'],
    ['publish redirect headers --yes --wait', 'as a pipeline does'],
  ],
  async run(invocation) {
    const { options, output } = invocation;
    const message = messageOf(invocation);
    const gateway = await invocation.gateway();
    const open: RemoteFunction[] = [];
    for (const argument of invocation.names)
      open.push(...(await unpublished(gateway, nameOfArgument(argument), invocation)));
    const found = open.map(({ name }) => name);
    const end = (code: ExitCode, published: readonly string[] = []): ExitCode => {
      if (output.isJson) output.printJson({ unpublished: found, published });
      return code;
    };
    if (open.length === 0) return end(0);
    if (options['dry-run'] === true) return end(2);
    if (!(await isConfirmed(`Publish ${found.join(', ')}?`, invocation))) return 1;
    for (const remote of open) {
      const done = await publishOne(remote, { gateway, message });
      output.print(`${remote.name}  ${done.join(', ')}`);
    }
    if (options['wait'] === true) await waitForDistributions(found, invocation);
    return end(0, found);
  },
};

/** Shows what changes for viewers; gives nothing when LIVE has it already. */
async function unpublished(
  gateway: Gateway,
  name: string,
  { output }: Invocation,
): Promise<RemoteFunction[]> {
  const remote = await readRemote(gateway, name, { tags: false });
  const { development, live } = remote;
  if (!development)
    throw new CommandError(`The gateway has no function ${name} that you may read.`);
  if (live && isSame(development, live)) {
    output.tell(`${name} is published already.`);
    return [];
  }
  output.print(
    live
      ? styledDiff(
          unifiedDiff(
            { name: 'LIVE', code: live.code },
            { name: 'DEVELOPMENT', code: development.code },
          ) || `${name}: only the configuration differs`,
          output.style,
        )
      : `${name} was never published.`,
  );
  return [remote];
}

async function publishOne(
  remote: RemoteFunction,
  { gateway, message }: { gateway: Gateway; message: string | undefined },
) {
  try {
    return await publishTested(remote, { gateway, name: remote.name, message });
  } catch (error) {
    if (error instanceof Failure) throw endWith(remote.name, error);
    throw error;
  }
}
