import type { Context } from '../context.ts';
import type {
  ChangeEntriesSuccess,
  CloudFrontFunction,
  CreateKeyValueStoreSuccess,
  DeleteKeyValueStoreSuccess,
  EntryChanges,
  KeyValueEntry,
  KeyValueStore,
  SyncEntriesSuccess,
  UpdateKeyValueStoreSuccess,
} from '../contract/schema.generated.ts';
import { isErrorValue } from '../operations/errors.ts';
import type { EntryPage, ListEntriesInput } from '../operations/keyValueStores/listEntries.ts';
import type {
  KeyValueStorePage,
  ListKeyValueStoresInput,
} from '../operations/keyValueStores/listKeyValueStores.ts';
import { storeOperations } from '../operations/onDemand.ts';
import { readLeniently } from '../operations/readLeniently.ts';
import { linkTo, type Reply } from './replies.ts';
import { planRepresentation, representation } from './representations.ts';

const path = '/v1/key-value-stores';

/** Gives a store's fields under the contract's names, without those that cost further requests to CloudFront. */
export function storeRepresentation({
  id,
  name,
  arn,
  comment,
  status,
  lastModifiedTime,
}: KeyValueStore) {
  return { id, name, arn, comment, status, lastModifiedTime };
}

/** Replies with a store and the version of its data, which is left out if it cannot be read. */
export async function storeReply(store: KeyValueStore, context: Context): Promise<Reply> {
  const { readStoreVersion } = await storeOperations();
  const read = await readLeniently(() => readStoreVersion(store, context), context);
  const body = storeRepresentation(store);
  if (!read || isErrorValue(read)) return { status: 200, body };
  const { etag, itemCount, totalSizeBytes } = read;
  return { status: 200, etag, body: { ...body, etag, itemCount, totalSizeBytes } };
}

/** Replies with a page of stores. */
export function storesReply(
  { entries, hasNextPage }: KeyValueStorePage,
  { first }: ListKeyValueStoresInput,
): Reply {
  const items = entries.map(({ node }) => storeRepresentation(node));
  return pageReply({ items }, { path, first, cursor: hasNextPage && entries.at(-1)?.cursor });
}

/** Replies with a page of entries, and the version to which they belong. */
export function entriesReply(
  { etag, entries, hasNextPage }: EntryPage,
  { name, first }: ListEntriesInput,
): Reply {
  const items = entries.map(({ node }) => withoutType(node));
  const cursor = hasNextPage && entries.at(-1)?.cursor;
  return pageReply({ etag, items }, { path: `${path}/${name}/entries`, first, cursor });
}

function pageReply(
  body: object,
  { path: of, first, cursor }: { path: string; first: number; cursor: string | undefined | false },
): Reply {
  const nextCursor = cursor || null;
  if (nextCursor === null) return { status: 200, body: { ...body, nextCursor } };
  const headers = linkTo(of, { limit: first, cursor: nextCursor });
  return { status: 200, headers, body: { ...body, nextCursor } };
}

/** Replies with one entry. */
export function entryReply(entry: KeyValueEntry): Reply {
  return { status: 200, body: withoutType(entry) };
}

/** Replies with a store that has been created, and with its path. */
export function createdStoreReply(created: CreateKeyValueStoreSuccess): Reply {
  const { keyValueStore: store, recovered } = created;
  const headers = { location: `${path}/${store.name}` };
  return { status: 201, headers, body: { ...storeRepresentation(store), recovered } };
}

/** Replies with a store whose comment has been changed. */
export function changedStoreReply(changed: UpdateKeyValueStoreSuccess): Reply {
  const { keyValueStore, previousComment, recovered } = changed;
  const body = { ...storeRepresentation(keyValueStore), previousComment, recovered };
  return { status: 200, body };
}

/** Replies with what is known of a store that has been deleted. */
export function deletedStoreReply(deleted: DeleteKeyValueStoreSuccess): Reply {
  const { name, deletedId, inverse, recovered } = deleted;
  return { status: 200, body: { name, deletedId, inverse: changesOf(inverse), recovered } };
}

/** Replies with the version that a change of entries has made. */
export function changedEntriesReply(changed: ChangeEntriesSuccess): Reply {
  const { __typename: _, keyValueStore: _store, inverse, ...body } = changed;
  return { status: 200, etag: body.etag, body: { ...body, inverse: changesOf(inverse) } };
}

/** Replies with the version that a sync has made, and its plan. The former values are left out unless they are asked for. */
export function syncedEntriesReply(
  synced: SyncEntriesSuccess,
  { wanted }: { wanted?: { inverse: boolean } },
): Reply {
  const { __typename: _, keyValueStore: _store, inverse, plan, ...body } = synced;
  const told = wanted?.inverse ? changesOf(inverse) : null;
  return {
    status: 200,
    etag: body.etag,
    body: { ...body, plan: planRepresentation(plan), inverse: told },
  };
}

function changesOf(changes: EntryChanges | null | undefined) {
  if (!changes) return null;
  return { puts: changes.puts.map(withoutType), deletes: changes.deletes };
}

/** Replies with the functions that use a store. */
export function storeFunctionsReply(functions: CloudFrontFunction[]): Reply {
  return { status: 200, body: { items: functions.map((fn) => representation(fn)) } };
}

function withoutType({ key, value }: KeyValueEntry) {
  return { key, value };
}
