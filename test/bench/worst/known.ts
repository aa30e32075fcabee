/** Lists documents that were once the worst, from which the search begins. */
import { storeName } from './crowdedAccount.ts';
import type { Document } from './search.ts';

const repeated = (count: number, field: string) => Array.from({ length: count }, () => field);
const forms = Array.from({ length: 14 }, (_, index) => `t${index}: text b${index}: base64`);
const query = (...fields: string[]): Document => ({ kind: 'query', fields });

export const knownDocuments: Document[] = [
  query('functions(first: 100) { nodes { code { text } } }'),
  query(`functions(first: 60) { nodes { code { ${forms.join(' ')} } } }`),
  query(
    ...repeated(
      6,
      `checkFunction(input: { code: { text: "function handler(e) { return ${'a.b[c]+'.repeat(5_800)}1; }" } }) { ... on CheckFunctionSuccess { diagnostics { rule message } } }`,
    ),
  ),
  query('versions(name: "f000", first: 60) { nodes { number code { text } } }'),
];

/** Gives the document and variables of a sync that creates so many entries in an empty prefix, 2 MB of them. */
export function syncOf(count: number): [string, object] {
  const prefix = 'synced-';
  const entries = Array.from({ length: count }, (_, index) => ({
    key: prefix + String(index).padStart(93, '0'),
    value: 'v'.repeat(90),
  }));
  const text =
    'mutation ($input: SyncEntriesInput!) { syncEntries(input: $input) { __typename ... on SyncEntriesSuccess { inverse { deletes } plan { changes(first: 1000) { key change } } } ... on PartiallyApplied { remaining { puts deletes } } ... on ServiceError { message } } }';
  return [text, { input: { name: storeName, prefix, entries } }];
}
