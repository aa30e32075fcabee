import type { GraphQLNamedType } from 'graphql';
import { extended, propertiesOf } from './changeSchemas.ts';
import { objectSchema, ref, type JsonSchema } from './jsonSchema.ts';
import { nextCursor } from './pageSchemas.ts';

/** Names the fields of a key value store that have a path of their own. */
const fieldsOfTheirOwn = ['entries', 'entry', 'functions'];

/** Names those that belong to the data, which lists and answers to changes leave out. */
const dataFields = ['etag', 'itemCount', 'totalSizeBytes'];

/** Names the types of key value stores that other schemas refer to. */
export const sharedStoreTypes = [
  'KeyValueEntry',
  'KeyValueEntryInput',
  'EntryChanges',
  'CurrentEntries',
  'CurrentEntry',
  'SyncMode',
  'SyncPlan',
  'PlannedChange',
  'EntryChange',
  'PartialReason',
  'RemainingChanges',
];

/** Makes the schemas of key value stores and their entries. */
export function storeSchemas(type: (name: string) => GraphQLNamedType): Record<string, JsonSchema> {
  const store = objectSchema(type('KeyValueStore'), {
    without: fieldsOfTheirOwn,
    optional: dataFields,
  });
  const recovered = propertiesOf(type('CreateKeyValueStoreSuccess'), ['recovered']);
  const before = propertiesOf(type('UpdateKeyValueStoreSuccess'), ['previousComment', 'recovered']);
  return {
    KeyValueStore: store,
    CreatedKeyValueStore: extended(store, {
      description: 'A key value store that has been created.',
      properties: recovered,
    }),
    UpdatedKeyValueStore: extended(store, {
      description: 'A key value store whose comment has been changed.',
      properties: before,
    }),
    DeletedKeyValueStore: objectSchema(type('DeleteKeyValueStoreSuccess'), {
      as: 'DeletedKeyValueStore',
    }),
    ChangedEntries: objectSchema(type('ChangeEntriesSuccess'), {
      without: ['keyValueStore'],
      as: 'ChangedEntries',
    }),
    SyncedEntries: objectSchema(type('SyncEntriesSuccess'), {
      without: ['keyValueStore'],
      as: 'SyncedEntries',
    }),
    ...pages,
  };
}

const pages = {
  KeyValueStorePage: {
    type: 'object',
    description: 'A page of key value stores.',
    properties: { items: { type: 'array', items: ref('KeyValueStore') }, nextCursor },
    required: ['items', 'nextCursor'],
  },
  KeyValueEntryPage: {
    type: 'object',
    description: 'A page of entries.',
    properties: {
      etag: {
        type: 'string',
        description:
          'The version of the data, read just before the entries, so that they are never older. Pages of different versions may lack an entry, or have one twice.',
      },
      items: { type: 'array', items: ref('KeyValueEntry') },
      nextCursor,
    },
    required: ['etag', 'items', 'nextCursor'],
  },
  FunctionList: {
    type: 'object',
    description: 'Functions, one entry for each stage.',
    properties: { items: { type: 'array', items: ref('CloudFrontFunction') } },
    required: ['items'],
  },
};
