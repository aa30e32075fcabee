import type { Context } from '../context.ts';
import type { KeyValueStore, Resolvers } from '../contract/schema.generated.ts';
import { operations } from '../operations/index.ts';
import { defaultPageSize } from '../operations/limits.ts';
import { storeOperations } from '../operations/onDemand.ts';
import { toEntryConnection, toStoreConnection } from './connection.ts';
import { isSelected } from './isSelected.ts';
import { orGone, orThrow } from './orThrow.ts';

/** Resolves the queries of key value stores. */
export const storeQueries = {
  keyValueStore: (_, { name }, context) => operations.getKeyValueStore({ name }, context),
  keyValueStores: async (_, { first, after }, context) => {
    const size = first ?? defaultPageSize;
    const page = await operations.listKeyValueStores({ first: size, after }, context);
    return toStoreConnection(orThrow(page), { after });
  },
  keyValueEntries: async (_, { first, ...input }, context) => {
    const page = await operations.listEntries(
      { ...input, first: first ?? defaultPageSize },
      context,
    );
    return toEntryConnection(orThrow(page), input);
  },
  keyValueEntry: async (_, input, context) => orGone(await operations.getEntry(input, context)),
} satisfies Resolvers<Context>['Query'];

/** Resolves the changes of key value stores. */
export const storeMutations = {
  createKeyValueStore: (_, { input }, context) => operations.createKeyValueStore(input, context),
  updateKeyValueStore: (_, { input }, context) => operations.updateKeyValueStore(input, context),
  deleteKeyValueStore: (...[, { input }, context, info]) => {
    const wanted = { inverse: isSelected('inverse', info) };
    return operations.deleteKeyValueStore({ ...input, wanted }, context);
  },
  changeEntries: (...[, { input }, context, info]) => {
    const wanted = { inverse: isSelected('inverse', info) };
    return operations.changeEntries({ ...input, wanted }, context);
  },
  syncEntries: (_, { input }, context) => operations.syncEntries(input, context),
} satisfies Resolvers<Context>['Mutation'];

/** Resolves the fields of key value stores that are read when they are selected. */
export const storeTypes = {
  KeyValueStore: {
    etag: async (self, _, context) => (await versionOf(self, context)).etag,
    itemCount: async (self, _, context) => (await versionOf(self, context)).itemCount,
    totalSizeBytes: async (self, _, context) => (await versionOf(self, context)).totalSizeBytes,
    entries: async ({ name }, { first, after }, context) => {
      const size = first ?? defaultPageSize;
      const page = await operations.listEntries({ name, first: size, after }, context);
      return toEntryConnection(orThrow(page), { after });
    },
    entry: async ({ name }, { key }, context) =>
      orGone(await operations.getEntry({ name, key }, context)),
    functions: async (self, _, context) =>
      orThrow(await (await storeOperations()).readStoreFunctions(self, context)),
  },
  ChangeEntriesSuccess: {
    keyValueStore: ({ name }, _, context) => readStoreNow(name, context),
  },
  SyncEntriesSuccess: {
    keyValueStore: ({ name }, _, context) => readStoreNow(name, context),
  },
  SyncPlan: {
    changes: ({ changes }, { first }) => changes.slice(0, Math.max(0, first)),
  },
  CannotDeleteEntityWhileInUse: {
    functions: async ({ name }, _, context) =>
      (await storeOperations()).readStoreUsers(name, context),
  },
} satisfies Resolvers<Context>;

async function versionOf(self: KeyValueStore, context: Context) {
  return orThrow(await (await storeOperations()).readStoreVersion(self, context));
}

/** Reads a store as it is now, for a caller who may read it; null if it no longer exists. */
export async function readStoreNow(name: string, context: Context): Promise<KeyValueStore | null> {
  return orGone(await (await storeOperations()).getKeyValueStore({ name }, context));
}
