import type { Context } from '../../context.ts';
import type { ErrorCode, KeyValueStore } from '../../contract/schema.generated.ts';
import type { StoreSession } from '../../aws/storeSessions.ts';
import { errorValue, isErrorValue, type ErrorOf, type StoreTarget } from '../errors.ts';
import { forgetStores, listStoresErrors, readStores } from './storeReads.ts';

/** Lists the failures of finding a key value store. */
export const findErrors = [
  ...listStoresErrors,
  'EntityNotFound',
] as const satisfies readonly ErrorCode[];

export type FindError = ErrorOf<(typeof findErrors)[number]>;

/** Holds a key value store that was found, and the caller's session for it. */
export interface OpenStore extends StoreSession {
  name: string;
  arn: string;
}

/** Opens the caller's session for a store. AWS is asked for it at the first call. */
export function openStore(
  { name, arn }: { name: string; arn: string },
  context: Context,
): OpenStore {
  return { name, arn, ...context.storeSession({ name, arn }) };
}

/** Finds a store as it is now, by the list of all. That there is none is not remembered. */
export async function findStore(
  target: StoreTarget,
  context: Context,
): Promise<KeyValueStore | FindError> {
  const stores = await readStores(target, context);
  if (isErrorValue(stores)) return stores;
  const found = stores.find(({ name }) => name === target.name);
  if (found) return found;
  context.knownStores.forget(target.name);
  return noStore(target, context);
}

/** Says that there is no store of this name. */
export function noStore(target: StoreTarget, { requestId }: Context): ErrorOf<'EntityNotFound'> {
  const message = 'There is no key value store of this name.';
  return errorValue('EntityNotFound', { ...target, message, requestId });
}

/**
 * Runs something on a store, whose ARN is remembered or found. When a remembered store proves to be gone, it is looked for
 * once more: another store may have got its name.
 */
export async function onKeyValueStore<Value extends object>(
  target: StoreTarget,
  run: (store: OpenStore) => Promise<Value>,
  context: Context,
): Promise<Value | FindError> {
  const { name } = target;
  const known = context.knownStores.arnOf(name);
  if (known !== undefined) {
    const done = await run(openStore({ name, arn: known }, context));
    const isGone = isErrorValue(done) && done.errorCode === 'EntityNotFound';
    if (!isGone) return done;
    forgetStores(context);
  }
  const found = await findStore(target, context);
  return isErrorValue(found) ? found : run(openStore(found, context));
}
