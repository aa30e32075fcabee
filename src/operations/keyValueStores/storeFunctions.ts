import type { Context } from '../../context.ts';
import type { CloudFrontFunction, KeyValueStore } from '../../contract/schema.generated.ts';
import { isErrorValue, type ErrorOf } from '../errors.ts';
import { getKeyValueStore } from './getKeyValueStore.ts';
import type { findErrors } from './findStore.ts';
import { listStage, type listFunctionsErrors } from '../functions/listFunctions.ts';

/**
 * Lists the functions that are associated with a key value store and that the caller may read, an entry for each stage. All
 * of CloudFront's list is read, once for a request.
 */
export async function readStoreFunctions(
  { arn }: Pick<KeyValueStore, 'arn'>,
  context: Context,
): Promise<CloudFrontFunction[] | ErrorOf<(typeof listFunctionsErrors)[number]>> {
  if (!context.access.may('READ')) return [];
  const development = await listStage('DEVELOPMENT', context);
  if (isErrorValue(development)) return development;
  const live = await listStage('LIVE', context);
  if (isErrorValue(live)) return live;
  return [...development, ...live]
    .filter(({ keyValueStoreArns }) => keyValueStoreArns.includes(arn))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** Lists them for a store of which it is not known that it is there, and that the caller may read it. */
export async function listKeyValueStoreFunctions(
  reference: { name: string },
  context: Context,
): Promise<CloudFrontFunction[] | ErrorOf<(typeof findErrors)[number]>> {
  const found = await getKeyValueStore(reference, context);
  return isErrorValue(found) ? found : readStoreFunctions(found, context);
}

/** Gives the names of those functions, once each; null when they cannot be read. */
export async function readStoreUsers(name: string, context: Context): Promise<string[] | null> {
  const arn = context.knownStores.arnOf(name);
  const users = arn === undefined ? [] : await readStoreFunctions({ arn }, context);
  return isErrorValue(users) ? null : [...new Set(users.map((user) => user.name))];
}
