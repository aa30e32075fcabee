import { each } from '../each.ts';
import type { LocalFunction } from '../folder/localFunction.ts';
import { readFolder, refuseFindings } from '../folder/readFolder.ts';
import { nameOfArgument } from '../folder/names.ts';
import type { Invocation } from '../invocation.ts';
import { readStoreNames } from '../stores/storeNames.ts';
import { printFinding } from '../terminal/finding.ts';
import { CommandError } from '../commandError.ts';
import { compareFunction, isChange, type FunctionPlan } from './compareFunction.ts';
import { readRemote, remoteNames } from './remoteFunction.ts';

/** Says what is to be done with a folder's functions, sorted by name. */
export interface Plan {
  functions: readonly FunctionPlan[];
  /** Names of functions that the gateway has and the folder has not. Nothing is done with them. */
  onlyRemote: readonly string[];
}

/** Compares the folder with the gateway. Reads only. */
export async function makePlan(
  invocation: Invocation,
  { publish }: { publish: boolean },
): Promise<Plan> {
  const { names, output } = invocation;
  const { folder } = await invocation.settings();
  const local = await readFolder(folder, names);
  refuseFindings(local, (finding) => printFinding(finding, output));
  if (local.functions.length === 0)
    throw new CommandError(
      'The folder has no functions.',
      'Write functions/NAME.js, or bring those of the gateway: cff pull',
    );
  const gateway = await invocation.gateway();
  const remote = await remoteNames(gateway);
  const namesStores = local.functions.some(({ keyValueStores = [] }) => keyValueStores.length > 0);
  const arnOf = namesStores ? (await readStoreNames(gateway)).arnOf : (store: string) => store;
  const compare = async (one: LocalFunction) =>
    compareFunction(one, await readRemote(gateway, one.name, { tags: one.tags !== undefined }), {
      publish,
      arnOf,
    });
  const functions = await each(local.functions, { words: 'compared', work: compare }, invocation);
  if (invocation.stop.signal.aborted) throw new CommandError('Stopped. Nothing was changed.');
  const wanted = new Set(names.map(nameOfArgument));
  const here = new Set(local.functions.map(({ name }) => name));
  return {
    functions: functions.flatMap((plan) => plan ?? []),
    onlyRemote: wanted.size > 0 ? [] : remote.filter((name) => !here.has(name)),
  };
}

/** Gives the functions that a plan changes. */
export function changed({ functions }: Plan): FunctionPlan[] {
  return functions.filter(isChange);
}
