import { changeOptions, messageOption, type Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { restoreFunctionMutation, functionDiffQuery } from '../documents.generated.ts';
import { explainConflict } from '../apply/explain.ts';
import { nameOfArgument } from '../folder/names.ts';
import { isProblem, problemText, toCommandError } from '../gateway/problem.ts';
import type { Invocation } from '../invocation.ts';
import { messageOf } from '../message.ts';
import { readRemote, type RemoteFunction } from '../plan/remoteFunction.ts';
import { styledDiff } from '../plan/unifiedDiff.ts';
import { isConfirmed } from '../terminal/ask.ts';
import { endWith } from './endWith.ts';
import { versionNumber } from './versions.ts';

/** Gives a function the content of a former version. */
export const restore: Command = {
  name: 'restore',
  summary: 'give DEVELOPMENT the content of a former version, and publish it if asked',
  operands: 'NAME VERSION',
  count: [2, 2],
  options: {
    ...changeOptions,
    ...messageOption,
    publish: { type: 'boolean', words: 'publish the restored content too' },
  },
  about:
    'Works without the folder: cff pull brings what was restored into it. A function that was deleted is created anew. Data of key value stores is not restored.',
  examples: [
    ['restore redirect 12 --publish', 'viewers get version 12 again'],
    ['restore redirect 12 --dry-run', 'what that would change'],
  ],
  async run(invocation) {
    const [argument = '', number = ''] = invocation.names;
    const [name, version] = [nameOfArgument(argument), versionNumber(number)];
    const message = messageOf(invocation);
    const gateway = await invocation.gateway();
    const remote = await readRemote(gateway, name, { tags: false, tests: false });
    const diff = remote.development && (await showDiff(name, version, invocation));
    if (invocation.options['dry-run'] === true) {
      if (invocation.output.isJson) invocation.output.printJson({ name, version, diff });
      return 2;
    }
    const publish = invocation.options['publish'] === true;
    const question = `Give ${name} the content of version ${version}${publish ? ', and publish it' : ''}?`;
    if (!(await isConfirmed(question, invocation))) return 1;
    return restoreVersion(
      { name, version, publish, ...(message !== undefined && { message }) },
      remote,
      invocation,
    );
  },
};

/** Holds what a restore changes: fields, and the code as a unified diff. */
interface Diff {
  changes: readonly { field: string; from?: unknown; to?: unknown }[];
  code: string | null;
}

async function showDiff(
  name: string,
  version: number,
  { gateway, output }: Invocation,
): Promise<Diff | undefined> {
  const { data } = await (
    await gateway()
  ).query(functionDiffQuery, { name, from: { stage: 'DEVELOPMENT' }, to: { version } });
  const diff = data.functionDiff;
  if (!diff) return undefined;
  if (isProblem(diff)) throw toCommandError(diff);
  for (const { field, from, to } of diff.changes)
    output.print(`${field}: ${JSON.stringify(from)} -> ${JSON.stringify(to)}`);
  if (diff.code) output.print(styledDiff(diff.code.trimEnd(), output.style));
  return { changes: diff.changes, code: diff.code };
}

async function restoreVersion(
  input: { name: string; version: number; publish: boolean; message?: string },
  { development }: RemoteFunction,
  invocation: Invocation,
): Promise<0> {
  const { name, version, publish } = input;
  const gateway = await invocation.gateway();
  const variables = { input: { ...input, ifMatch: development?.etag ?? null } };
  const isDone = async () => {
    const { data } = await gateway.query(functionDiffQuery, {
      name,
      from: { stage: publish ? 'LIVE' : 'DEVELOPMENT' },
      to: { version },
    });
    const diff = data.functionDiff;
    return diff !== null && !isProblem(diff) && diff.code === '' && diff.changes.length === 0;
  };
  const value = await gateway.change({ document: restoreFunctionMutation, variables, isDone });
  if (value && isProblem(value)) {
    if (value.__typename === 'PreconditionFailed')
      throw endWith(name, explainConflict(value, development));
    if (value.__typename === 'DeployStopped')
      throw new CommandError(
        `${name}: stopped at ${value.step}: ${problemText(value)}`,
        'DEVELOPMENT may have the restored content, LIVE is as before: cff diff shows both.',
      );
    throw toCommandError(value, `${name}: `);
  }
  const made = value?.version?.number;
  invocation.output.print(
    `${name}  restored${publish ? ' and published' : ''} version ${version}${made === undefined ? '' : ` as version ${made}`}`,
  );
  if (invocation.output.isJson)
    invocation.output.printJson({ name, version, restoredAs: made ?? null, isPublished: publish });
  for (const arn of value?.keyValueStoresNotRestored ?? [])
    invocation.output.tell(`It reads ${arn}, whose data is as it is now.`);
  invocation.output.tell(`cff pull ${name} brings it into the folder.`);
  return 0;
}
