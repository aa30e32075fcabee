import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import {
  functionDiffQuery,
  versionsQuery,
  type VersionFactsFragment,
} from '../documents.generated.ts';
import { nameOfArgument } from '../folder/names.ts';
import { isProblem, toCommandError } from '../gateway/problem.ts';
import type { Invocation } from '../invocation.ts';
import { styledDiff } from '../plan/unifiedDiff.ts';

/** Lists the versions of a function, or shows what one of them changed. */
export const versions: Command = {
  name: 'versions',
  summary: 'list the versions of a function, or compare one with DEVELOPMENT',
  operands: 'NAME [VERSION]',
  count: [1, 2],
  options: {
    all: { type: 'boolean', words: 'list all, not the last 20' },
    live: { type: 'boolean', words: 'compare with LIVE in place of DEVELOPMENT' },
  },
  examples: [
    ['versions redirect', 'who changed it when, and why'],
    ['versions redirect 12', 'what a restore of version 12 would change'],
    ['versions redirect --json', 'for a script'],
  ],
  async run(invocation) {
    const [argument = '', number] = invocation.names;
    const name = nameOfArgument(argument);
    if (number !== undefined) return compare(name, versionNumber(number), invocation);
    const { options, output } = invocation;
    const list = await listVersions(name, options['all'] === true, invocation);
    if (options['json'] === true) output.printJson(list);
    else for (const version of list) output.print(lineOf(version, invocation));
    if (list.length === 0)
      throw new CommandError(
        `The history has nothing of ${name}.`,
        'Is the name right? cff diff lists what there is.',
      );
    return 0;
  },
};

/** Reads the number of a version. Throws `CommandError`. */
export function versionNumber(text: string): number {
  const number = Number(text.replace(/^v/, ''));
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new CommandError(`${text} is no number of a version.`, 'cff versions NAME lists them.');
}

async function listVersions(
  name: string,
  isAll: boolean,
  invocation: Invocation,
): Promise<VersionFactsFragment[]> {
  const gateway = await invocation.gateway();
  const found: VersionFactsFragment[] = [];
  for (let after: string | null = null; ;) {
    const page = await readPage(gateway, { name, first: isAll ? 100 : 20, after });
    found.push(...page.nodes);
    if (!isAll || !page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}

async function readPage(
  gateway: Awaited<ReturnType<Invocation['gateway']>>,
  variables: { name: string; first: number; after: string | null },
) {
  const { data, failed } = await gateway.query(versionsQuery, variables);
  if (data.versions) return data.versions;
  throw new CommandError(
    `The history of ${variables.name} could not be read (${[...failed.values()].join(', ')}).`,
  );
}

function lineOf(
  { number, event, source, state, author, message, createdAt, restoredFrom }: VersionFactsFragment,
  { output }: Invocation,
): string {
  const who = author ?? (source === 'OUTSIDE' ? 'outside this gateway' : 'unknown');
  const doubt = state === 'APPLIED' ? '' : ` ${output.style('changed', state)}`;
  const origin = restoredFrom === null ? '' : ` of ${restoredFrom}`;
  return `${output.style('bold', String(number).padStart(4))}  ${createdAt.slice(0, 19)}Z  ${`${event}${origin}`.padEnd(14)}${doubt}  ${who}${message === null ? '' : `: ${message}`}`;
}

async function compare(
  name: string,
  version: number,
  { gateway, options, output }: Invocation,
): Promise<0 | 2> {
  const stage = options['live'] === true ? ('LIVE' as const) : ('DEVELOPMENT' as const);
  const { data } = await (
    await gateway()
  ).query(functionDiffQuery, { name, from: { stage }, to: { version } });
  const diff = data.functionDiff;
  if (!diff) throw new CommandError(`${name} could not be compared.`);
  if (isProblem(diff)) throw toCommandError(diff);
  if (options['json'] === true) output.printJson(diff);
  else {
    for (const { field, from, to } of diff.changes)
      output.print(`${field}: ${JSON.stringify(from)} -> ${JSON.stringify(to)}`);
    const code = diff.code ?? 'The code differs; one of the two is no valid UTF-8.';
    if (code !== '') output.print(styledDiff(code.trimEnd(), output.style));
  }
  const isSame = diff.code === '' && diff.changes.length === 0;
  if (isSame) output.tell(`${stage} has the content of version ${version}.`);
  return isSame ? 0 : 2;
}
