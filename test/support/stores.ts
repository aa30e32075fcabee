import type { TestGateway } from './gateway.ts';

type Fields = Record<string, unknown>;

/** Holds the fields of each change's success, and of the errors. */
const successes = {
  createKeyValueStore:
    '... on CreateKeyValueStoreSuccess { recovered keyValueStore { id name arn comment status } }',
  updateKeyValueStore:
    '... on UpdateKeyValueStoreSuccess { recovered previousComment keyValueStore { name comment } }',
  deleteKeyValueStore: '... on DeleteKeyValueStoreSuccess { name deletedId recovered }',
  changeEntries:
    '... on ChangeEntriesSuccess { name etag itemCount totalSizeBytes previousETag recovered }',
} as const;
const failures: Readonly<Record<string, string>> = {
  deleteKeyValueStore:
    '... on PreconditionFailed { kind keyValueStore { etag } } ... on CannotDeleteEntityWhileInUse { functions }',
  changeEntries:
    '... on PreconditionFailed { kind outcome keyValueStore { etag } currentEntries { etag entries { key value } } } ... on Conflict { retryAfterSeconds }',
};
const failure =
  '... on ServiceError { errorCode message retryable } ... on InvalidArgument { violations { path rule } }';

/** Writes the document of a change of a key value store. */
export function storeDocument(field: keyof typeof successes, more = ''): string {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  return `mutation ($input: ${type}Input!) { ${field}(input: $input) { __typename ${successes[field]} ${failure} ${failures[field] ?? ''} ${more} } }`;
}

/** Asks a gateway for a change of a key value store, and gives its result. */
export function changeStore(gateway: Pick<TestGateway, 'ask'>) {
  return (field: keyof typeof successes, input: object, more = ''): Promise<Fields> =>
    gateway.ask(storeDocument(field, more), { input });
}

/** Selects the entries that undo a change. */
export const inverseOf = (type: string) =>
  `... on ${type}Success { inverse { puts { key value } deletes } }`;
