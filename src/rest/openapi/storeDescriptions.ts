/** Holds the REST API's words for key value stores, as descriptions.ts does for all else. */
export const storeDescriptions: Readonly<Record<string, string>> = {
  listKeyValueStores: `Lists the key value stores that the caller may read, in pages, sorted by name. Each page costs one
ListKeyValueStores request to CloudFront for each hundred stores of the account. The entries have no \`etag\`, as CloudFront's
list has none.`,
  getKeyValueStore:
    'Describes a key value store, and the version of its data. Read `etag` here before a change of entries.',
  updateKeyValueStore:
    'Changes the comment of a key value store. Its data, and so its `etag`, stays as it is: no `If-Match` is needed.',
  deleteKeyValueStore: `Deletes a key value store with its data. If the data has changed since the version of \`If-Match\`, nothing is
deleted and the answer is 412; if a function is associated with it, the answer is 409. The gateway compares the version just
before it deletes the store: a change between the two is lost with the store.`,
  listKeyValueStoreFunctions:
    'Lists the functions that are associated with a key value store and that the caller may read.',
  listKeyValueEntries:
    'Lists the entries of a key value store in pages, in an order that CloudFront does not document.',
  changeEntries: `Creates, replaces and deletes entries of a key value store, at most 50 together: all of them or none. If the data
has changed since the version of \`If-Match\`, nothing is written, and the answer is 412 with the present values of the same keys.`,
  syncEntries: `Makes the entries under a prefix of a key value store the given ones, up to 10,000 of them. The gateway plans the
changes, and then makes them in batches of 50: creates first, then replaces, then deletes. 50 changes or fewer are made
together: all of them or none. Send the whole set each time: what is there already is not written again, so sending the same
request once more continues one that stopped. With \`If-Match\` the first plan must be for that version. The body may have 2 MiB.`,
  SyncEntriesBody:
    'The entries that a prefix of a key value store should hold, and how far the sync may go.',
  SyncedEntries:
    'The entries under the prefix are the wanted ones or, for a dry run, the plan is made.',
  'SyncEntriesSuccess.inverse': `The changes that undo those of this request, only with \`inverse=true\`. Null for a dry run, if they have
more than 1,000,000 bytes, and if an answer of CloudFront was lost and the gateway cannot tell the request's changes from
another's.`,
  getKeyValueEntry: 'Gets the entry of a key value store with this key.',
  inverse: 'True reads the former entries too, for `inverse` in the answer.',
  CreateKeyValueStoreBody: 'The key value store to create. It is empty at first.',
  UpdateKeyValueStoreBody: 'The new comment.',
  ChangeEntriesBody: 'The entries to change. A request may hold 1 to 50 changes.',
  'KeyValueStore.etag':
    'The version of the data. To change entries, send it in `If-Match`. Lists and answers to changes leave it out.',
  'KeyValueStore.itemCount': 'The number of entries. Left out with `etag`.',
  'KeyValueStore.totalSizeBytes':
    'The size of all keys and values, in bytes. Left out with `etag`.',
  'DeleteKeyValueStoreSuccess.inverse': `The entries that the store had, as changes that bring them back. The gateway reads them before the
deletion, and only with \`inverse=true\`. Null if the store had more than 1,000, for a caller who may not read it, and if they
could not be read.`,
  'ChangeEntriesSuccess.inverse': `The changes that undo this one, for another \`changeEntries\`. The gateway reads the former values before
the change, and only with \`inverse=true\`. Null for a caller who may not read the store, and if the values could not be read.`,
  'ChangeEntriesSuccess.previousETag':
    'The version that was replaced, which is that of `If-Match`.',
  DeletedKeyValueStore: 'CloudFront has deleted the key value store with its data.',
  ChangedEntries: 'CloudFront has changed the entries, all of them at once.',
  'CannotDeleteEntityWhileInUse.functions':
    'The names of the functions that use the store and that the caller may read. Null if they could not be read.',
  'PreconditionFailed.keyValueStore':
    'The key value store as it is now. Null if the store no longer exists, if it could not be read, and for a function.',
};
