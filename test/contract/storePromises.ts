const stores = 'test/operations/keyValueStores/stores.test.ts';
const entries = 'test/operations/keyValueStores/entries.test.ts';
const syncs = 'test/keyValueStores/syncEntries.test.ts';
const rights = 'test/operations/keyValueStores/rights.test.ts';

/** Holds the promising sentences about key value stores. */
export const storePromises = [
  {
    file: stores,
    title: 'the store is read by one call, and its version, its size and its count by one more',
    sentences: [
      'Its data costs further requests, and only those that are selected.',
      'Each page costs one ListKeyValueStores request to CloudFront for each hundred stores of the account.',
      'All pages cost one ListKeyValueStores request to CloudFront for each hundred stores of the account.',
      'Selecting `etag`, `itemCount` or `totalSizeBytes` costs a further request for each store.',
      'The size of all keys and values, in bytes.',
    ],
  },
  {
    file: stores,
    title: 'a failed read of the data is told in errors, and the rest is there',
    sentences: ['If they cannot be read, `errors` holds the failure with a code of `ErrorCode`.'],
  },
  {
    file: stores,
    title: 'a store can be read under a condition: 304 while its data has the version',
    sentences: [
      'If-None-Match names the present version: the data is unchanged, `comment` and `status` may differ.',
    ],
  },
  {
    file: stores,
    title:
      'a store is deleted under the version of its data only, with the entries that it had when asked',
    sentences: [
      'The function, or the data of the key value store, has changed since the version of `If-Match`, so nothing was written.',
      'The function, or the data of the key value store, has changed since `ifMatch` was read, so nothing was written.',
      'The key value store as it is now, which the gateway reads only when it is selected.',
      'Null if the store no longer exists, or if the read failed: `errors` then holds the reason.',
      'Null if the store no longer exists, if it could not be read, and for a function.',
      'Null for a function.',
      'Null for a key value store.',
      'DEVELOPMENT for a key value store, which has no stages.',
      'Null if the function no longer exists, if it could not be read, and for a key value store.',
      'Null if the history does not know it, if the caller may not read the function, and for a key value store.',
    ],
  },
  {
    file: stores,
    title: 'a store that a function uses is not deleted, and the functions are named',
    sentences: [
      'If the data has changed since the version of `If-Match`, nothing is deleted and the answer is 412; if a function is associated with it, the answer is 409.',
      'If the data has changed since `ifMatch`, nothing is deleted and the result is `PreconditionFailed`; if a function is associated with it, the result is `CannotDeleteEntityWhileInUse`.',
      'A function is associated with the key value store, so it cannot be deleted.',
      'The functions that are associated with the store and that the caller may read: one entry for each stage.',
      'Functions, one entry for each stage.',
    ],
  },
  {
    file: stores,
    title:
      'the entries of a deleted store are read only when they are asked for, and are null above 1,000',
    sentences: [
      'The gateway reads them before the deletion, and only with `inverse=true`.',
      'The gateway reads them before the deletion, and only when this is selected.',
      'Null if the store had more than 1,000, for a caller who may not read it, and if they could not be read.',
    ],
  },
  {
    file: stores,
    title:
      'a name of the form of a UUID, of other characters or of 65, and a comment of 129 are refused, and nobody is asked',
    sentences: [
      'The name, unique in the account: 1 to 64 characters of `a-z A-Z 0-9 - _`, but not of the form of a UUID.',
      "A comment that tells the store's purpose, at most 128 characters.",
    ],
  },
  {
    file: stores,
    title: 'a store is created empty, and has its data and version from then on',
    sentences: [
      'It is unique among those that exist, and cannot be changed.',
      'It may be PROVISIONING for a while: until it is READY, its data cannot be changed.',
    ],
  },
  {
    file: stores,
    title: 'the 51st store of an account is EntityLimitExceeded',
    sentences: [
      'The account has reached its maximum number of key value stores: 50, unless AWS has raised it.',
    ],
  },
  {
    file: stores,
    title:
      'stores are listed by name in pages, each with its cursor, without their versions unless asked',
    sentences: ['The stores of this page, each with its cursor.'],
  },
  {
    file: entries,
    title: 'a store that is being provisioned is a Conflict, which may be sent again',
    sentences: [
      'Conflict: CloudFront cannot change the key value store now.',
      'CloudFront cannot change the key value store now.',
      'CloudFront cannot change the key value store now, although its version is the expected one: it is being provisioned, or another change is being made.',
    ],
  },
  {
    file: entries,
    title: 'entries come in pages, each entry once, and each page tells its version',
    sentences: [
      'Lists the entries of a key value store in pages, in an order that CloudFront does not document.',
      'The version of the data, read just before the entries, so that they are never older.',
    ],
  },
  {
    file: entries,
    title: '50 changes, values of 1,024 bytes and empty ones are made together',
    sentences: [
      'Creates, replaces and deletes entries, all or none',
      'Creates, replaces and deletes entries of a key value store, at most 50 together: all of them or none.',
      'CloudFront has changed the entries, all of them at once.',
      'The value: at most 1,024 bytes as UTF-8.',
      'The size of all keys and values after the change, in bytes.',
    ],
  },
  {
    file: entries,
    title:
      'a stale version writes nothing, and the answer has the present one and the present values of the same keys',
    sentences: [
      'If the data has changed since the version of `If-Match`, nothing is written, and the answer is 412 with the present values of the same keys.',
      'If the data has changed since `ifMatch`, nothing is written, and the result is `PreconditionFailed` with the present values of the same keys.',
      'Null if there is no entry of this key.',
    ],
  },
  {
    file: entries,
    title: 'the changes that undo a change are read before it, and only when they are asked for',
    sentences: [
      'The gateway reads the former values before the change, and only with `inverse=true`.',
      'The gateway reads the former values before the change, and only when this is selected.',
    ],
  },
  {
    file: entries,
    title:
      'a key that CloudFront does not find is ResourceNotFound, and what is over a quota is told without its words',
    sentences: [
      'The key value store has no entry of this key.',
      'ResourceNotFound: The key value store has no entry of this key.',
      'The change would exceed a quota of key value stores, such as 5 MB for each store.',
    ],
  },
  {
    file: entries,
    title:
      'a store that is deleted and created anew between finding and writing is found once more',
    sentences: ['Null if there is no such store or no such entry.'],
  },
  {
    file: rights,
    title: 'the right to write shows no entries: neither inverse nor currentEntries, nor a read',
    sentences: [
      'Null for every other operation, for a caller who may not read the store, and if they could not be read.',
      'Null for a caller who may not read the store, and if the values could not be read.',
    ],
  },
  {
    file: syncs,
    title:
      'REPLACE makes the entries under the prefix the given ones, and leaves all others as they are',
    sentences: [
      'All entries that there should be under the prefix: no key twice, and each key begins with `prefix`.',
      'What all keys begin with.',
      'The sync changes nothing outside of it.',
      'Says what a sync does with entries under the prefix that are not among the given ones.',
      'Send the whole set each time: what is there already is not written again, so sending the same request once more continues one that stopped.',
      'The gateway plans the changes, and then makes them in batches of 50: creates first, then replaces, then deletes. 50 changes or fewer are made together: all of them or none.',
      'The number of batches, each of which is one call to CloudFront.',
      'The size of all keys and values of that version, in bytes.',
    ],
  },
  {
    file: syncs,
    title: 'MERGE deletes nothing',
    sentences: ['Keeps them.'],
  },
  {
    file: syncs,
    title:
      'a dry run writes nothing, tells the plan even if it deletes too much, and leaves no record',
    sentences: ['Plans only, and writes nothing.', 'True if the gateway has planned only.'],
  },
  {
    file: syncs,
    title: 'the guard allows %s',
    sentences: [
      'If it is left out or null, it is a tenth of the keys under the prefix, but at least 10, and never all of them.',
      'The sync would delete more entries than it may: nothing was written.',
    ],
  },
  {
    file: syncs,
    title: 'ifMatch of another version is PreconditionFailed, and nothing is written',
    sentences: [
      'With `If-Match` the first plan must be for that version.',
      'If it is left out or null, the sync starts from the version that is there.',
    ],
  },
  {
    file: 'test/keyValueStores/syncBudgets.test.ts',
    title: 'plan.changes are at most 1,000, and 100 unless asked for more',
    sentences: ['No more than 1,000 are told.', 'It never has values.'],
  },
  {
    file: 'test/keyValueStores/syncBudgets.test.ts',
    title: 'syncs with and without If-Match, and tells the inverse when it is asked for',
    sentences: ['The changes that undo those of this request, only with `inverse=true`.'],
  },
  {
    file: 'test/keyValueStores/sync/protocol.test.ts',
    title:
      'no schedule of 2,000 violates the protocol: with lost and late answers, throttling, rivals and kills',
    sentences: [
      "Null for a dry run, if they have more than 1,000,000 bytes, and if an answer of CloudFront was lost and the gateway cannot tell the request's changes from another's.",
      'Null if the gateway could not find that out.',
      'Null if it is not `retryable`.',
    ],
  },
  {
    file: 'test/history/testDrafts.test.ts',
    title: 'a draft reads the entries of a store that the caller may read, and no other',
    sentences: [
      'The name of the key value store that the code reads, in place of `keyValueEntries`: its present entries, at most 1,000.',
    ],
  },
];
