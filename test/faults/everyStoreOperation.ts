import { storeDocument } from '../support/stores.ts';
import type { Asked } from './everyOperation.ts';

const more =
  '... on ServiceUnavailable { outcome retryAfterSeconds } ... on ServiceError { requestId } ... on Throttling { retryAfterSeconds }';
const document = (field: Parameters<typeof storeDocument>[0]) => storeDocument(field, more);
const entries = { puts: [{ key: 'key', value: 'changed' }], deletes: ['old'] };
const wanted = { entries: entries.puts };
const comment = { comment: 'changed' };

/** Describes how to request each operation of key value stores, by the action that the fault meets. */
export const everyStoreOperation: readonly Asked[] = [
  {
    action: 'ListKeys',
    writes: false,
    document: 'query ($name: String!) { keyValueEntries(name: $name) { nodes { key } } }',
    rest: 'GET /v1/key-value-stores/{name}/entries',
  },
  {
    action: 'GetKey',
    writes: false,
    document: 'query ($name: String!) { keyValueEntry(name: $name, key: "key") { value } }',
    rest: 'GET /v1/key-value-stores/{name}/entry?key=key',
  },
  {
    action: 'CreateKeyValueStore',
    writes: true,
    document: document('createKeyValueStore'),
    input: comment,
    rest: 'POST /v1/key-value-stores',
    body: comment,
  },
  {
    action: 'UpdateKeyValueStore',
    writes: true,
    document: document('updateKeyValueStore'),
    input: comment,
    rest: 'PATCH /v1/key-value-stores/{name}',
    body: comment,
  },
  {
    action: 'DeleteKeyValueStore',
    writes: true,
    document: document('deleteKeyValueStore'),
    input: {},
    rest: 'DELETE /v1/key-value-stores/{name}',
  },
  {
    action: 'UpdateKeys',
    writes: true,
    document: document('changeEntries'),
    input: entries,
    rest: 'POST /v1/key-value-stores/{name}/entries',
    body: entries,
  },
  {
    action: 'UpdateKeys',
    operation: 'syncEntries',
    writes: true,
    document: `mutation ($input: SyncEntriesInput!) { syncEntries(input: $input) { __typename ... on SyncEntriesSuccess { recovered } ... on ServiceError { errorCode message retryable } ${more} } }`,
    input: wanted,
    rest: 'PUT /v1/key-value-stores/{name}/entries',
    body: wanted,
  },
];
