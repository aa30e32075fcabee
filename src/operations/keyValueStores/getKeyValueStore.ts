import type { Context } from '../../context.ts';
import type { KeyValueStore, KeyValueStoreResult } from '../../contract/schema.generated.ts';
import { refusal } from '../refusal.ts';
import { isErrorValue } from '../errors.ts';
import { findStore } from './findStore.ts';
import { storeNameViolations, storeTarget } from './keyValueStore.ts';
import { readStores } from './storeReads.ts';

/** Finds a key value store by its name, as it is now. */
export async function getKeyValueStore(
  { name }: { name: string },
  context: Context,
): Promise<KeyValueStoreResult> {
  const target = storeTarget('cloudfront:ListKeyValueStores', 'READ', { name });
  const refused = refusal(target, storeNameViolations(name), context);
  return refused ?? findStore(target, context);
}

/** Finds a store by its id; null when there is none that the caller may read. */
export async function getStoreById(
  id: string,
  context: Context,
): Promise<KeyValueStore | Exclude<KeyValueStoreResult, KeyValueStore> | null> {
  const target = storeTarget('cloudfront:ListKeyValueStores', 'READ', { name: '' });
  const refused = refusal(target, [], context);
  if (refused) return refused;
  const stores = await readStores(target, context);
  if (isErrorValue(stores)) return stores;
  const found = stores.find((store) => store.id === id);
  return found && context.access.mayStore('READ', found.name) ? found : null;
}
