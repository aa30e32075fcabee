import { maxSyncBodyBytes } from '../http/readBytes.ts';
import { operations } from '../operations/index.ts';
import { defineRoute } from './defineRoute.ts';
import type { Route } from './route.ts';
import {
  changedEntriesReply,
  changedStoreReply,
  createdStoreReply,
  deletedStoreReply,
  entriesReply,
  entryReply,
  storeFunctionsReply,
  storeReply,
  storesReply,
  syncedEntriesReply,
} from './storeReplies.ts';

const storesPath = '/v1/key-value-stores';
const storePath = `${storesPath}/{name}`;
const pageQuery = { limit: 'first', cursor: 'after' };

/** Holds the routes of key value stores themselves. */
const ofStores: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: storesPath,
    operationId: 'listKeyValueStores',
    summary: 'Lists key value stores page by page',
    status: 200,
    responseType: 'KeyValueStorePage',
    input: { query: 'keyValueStores' },
    query: pageQuery,
    run: operations.listKeyValueStores,
    reply: (page, _, input) => storesReply(page, input),
  }),
  defineRoute({
    method: 'POST',
    path: storesPath,
    operationId: 'createKeyValueStore',
    summary: 'Creates a key value store',
    status: 201,
    responseType: 'CreatedKeyValueStore',
    input: { type: 'CreateKeyValueStoreInput' },
    bodyFields: ['name', 'comment', 'message'],
    run: operations.createKeyValueStore,
    reply: createdStoreReply,
  }),
  defineRoute({
    method: 'GET',
    path: storePath,
    operationId: 'getKeyValueStore',
    summary: 'Describes a key value store and the version of its data',
    status: 200,
    responseType: 'KeyValueStore',
    input: { query: 'keyValueStore' },
    isVersioned: true,
    run: operations.getKeyValueStore,
    reply: storeReply,
  }),
  defineRoute({
    method: 'PATCH',
    path: storePath,
    operationId: 'updateKeyValueStore',
    summary: 'Changes the comment of a key value store',
    status: 200,
    responseType: 'UpdatedKeyValueStore',
    input: { type: 'UpdateKeyValueStoreInput' },
    bodyFields: ['comment', 'message'],
    run: operations.updateKeyValueStore,
    reply: changedStoreReply,
  }),
  defineRoute({
    method: 'DELETE',
    path: storePath,
    operationId: 'deleteKeyValueStore',
    summary: 'Deletes a key value store with its data',
    status: 200,
    responseType: 'DeletedKeyValueStore',
    input: { type: 'DeleteKeyValueStoreInput' },
    ifMatch: true,
    query: { message: 'message' },
    wants: ['inverse'],
    run: operations.deleteKeyValueStore,
    reply: deletedStoreReply,
  }),
  defineRoute({
    method: 'GET',
    path: `${storePath}/functions`,
    operationId: 'listKeyValueStoreFunctions',
    summary: 'Lists the functions that use a key value store',
    status: 200,
    responseType: 'FunctionList',
    input: { query: 'keyValueStore' },
    run: operations.listKeyValueStoreFunctions,
    reply: storeFunctionsReply,
  }),
];

/** Holds the routes of their entries. A key is no part of a path: it may have slashes, which API Gateway decodes. */
const ofEntries: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: `${storePath}/entries`,
    operationId: 'listKeyValueEntries',
    summary: 'Lists the entries of a key value store page by page',
    status: 200,
    responseType: 'KeyValueEntryPage',
    input: { query: 'keyValueEntries' },
    query: pageQuery,
    run: operations.listEntries,
    reply: (page, _, input) => entriesReply(page, input),
  }),
  defineRoute({
    method: 'POST',
    path: `${storePath}/entries`,
    operationId: 'changeEntries',
    summary: 'Creates, replaces and deletes entries, all or none',
    status: 200,
    responseType: 'ChangedEntries',
    input: { type: 'ChangeEntriesInput' },
    ifMatch: true,
    bodyFields: ['puts', 'deletes', 'message'],
    wants: ['inverse'],
    run: operations.changeEntries,
    reply: changedEntriesReply,
  }),
  defineRoute({
    method: 'PUT',
    path: `${storePath}/entries`,
    operationId: 'syncEntries',
    summary: 'Makes the entries under a prefix the given ones',
    status: 200,
    responseType: 'SyncedEntries',
    input: { type: 'SyncEntriesInput' },
    ifMatch: 'OPTIONAL',
    bodyFields: ['entries', 'mode', 'prefix', 'maxDeletes', 'dryRun', 'message'],
    maxBodyBytes: maxSyncBodyBytes,
    wants: ['inverse'],
    run: operations.syncEntries,
    reply: (synced, _, input) => syncedEntriesReply(synced, input),
  }),
  defineRoute({
    method: 'GET',
    path: `${storePath}/entry`,
    operationId: 'getKeyValueEntry',
    summary: 'Gets one entry of a key value store',
    status: 200,
    responseType: 'KeyValueEntry',
    input: { query: 'keyValueEntry' },
    query: { key: 'key' },
    run: operations.getEntry,
    reply: entryReply,
  }),
];

/** Holds all routes of key value stores. */
export const storeRoutes: readonly Route[] = [...ofStores, ...ofEntries];
