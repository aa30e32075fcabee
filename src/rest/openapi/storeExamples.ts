/** Holds a key value store as lists have it. */
export const storeExample = {
  id: '54947df8-0e9e-4471-a2f9-9af509fb5889',
  name: 'redirects',
  arn: 'arn:aws:cloudfront::123456789012:key-value-store/54947df8-0e9e-4471-a2f9-9af509fb5889',
  comment: 'Pages that have moved',
  status: 'READY',
  lastModifiedTime: '2026-11-22T09:30:00.000Z',
};

const version = { etag: 'KV3UN6WX5RRO2AG', itemCount: 2, totalSizeBytes: 34 };
const entryExample = { key: '/old', value: '/new' };
const inverseExample = { puts: [entryExample], deletes: ['/added'] };

/** Holds an example of each request body for key value stores by its operationId. */
export const storeBodies = {
  createKeyValueStore: { name: storeExample.name, comment: storeExample.comment },
  updateKeyValueStore: { comment: 'Pages that have moved, by path' },
  syncEntries: { entries: [entryExample], mode: 'REPLACE', prefix: '/', message: 'Release 42' },
  changeEntries: { puts: [entryExample], deletes: ['/gone'], message: 'The spring campaign' },
};

/** Holds a plan of a sync. */
export const planExample = {
  creates: 1,
  replaces: 1,
  deletes: 0,
  unchanged: 840,
  there: 841,
  bytes: 56,
  calls: 1,
  allowedDeletes: 84,
  etag: 'KVTVPDKIKX0DER',
  changes: [
    { key: '/new', change: 'CREATE' },
    { key: '/old', change: 'REPLACE' },
  ] satisfies { key: string; change: 'CREATE' | 'REPLACE' | 'DELETE' }[],
};

/** Holds the present values of keys. */
export const currentEntriesExample = {
  etag: version.etag,
  entries: [entryExample, { key: '/gone', value: null }],
};

/** Holds an example of each success of them by its `responseType`. */
export const storeExamples = {
  KeyValueStore: { ...storeExample, ...version },
  KeyValueStorePage: { items: [storeExample], nextCursor: null },
  CreatedKeyValueStore: { ...storeExample, status: 'PROVISIONING', recovered: false },
  UpdatedKeyValueStore: { ...storeExample, previousComment: '', recovered: false },
  DeletedKeyValueStore: {
    name: storeExample.name,
    deletedId: storeExample.id,
    inverse: { puts: [entryExample], deletes: [] },
    recovered: false,
  },
  ChangedEntries: {
    name: storeExample.name,
    ...version,
    previousETag: 'KVTVPDKIKX0DER',
    inverse: inverseExample,
    recovered: false,
  },
  SyncedEntries: {
    name: storeExample.name,
    etag: version.etag,
    itemCount: 842,
    totalSizeBytes: 24_310,
    previousETag: planExample.etag,
    plan: planExample,
    dryRun: false,
    inverse: null,
    recovered: false,
  },
  KeyValueEntryPage: { etag: version.etag, items: [entryExample], nextCursor: null },
  KeyValueEntry: entryExample,
};
