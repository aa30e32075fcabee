import { expect, test } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { fullSchema } from '../../../src/contract/fullSchema.ts';
import { operationCalls } from '../../../src/graphql/documentCalls.ts';
import { createStore } from '../../support/emulator.ts';
import { startGateway, startUpstream } from '../../support/gateway.ts';
import { keyValueClientOf, putEntries } from '../../support/keyValues.ts';
import { storeDocument } from '../../support/stores.ts';

const gateway = await startGateway(startUpstream({ history: true }));
const { cloudFront } = gateway;
const schema = fullSchema();
const keyValues = keyValueClientOf(cloudFront.url);
const names = Array.from({ length: 50 }, (_, index) => `store-${String(index).padStart(2, '0')}`);
const arns: string[] = [];
for (const name of names) arns.push(await createStore(cloudFront.client, name));
const [name = '', emptied = ''] = names;
const keys = Array.from({ length: 50 }, (_, index) => `k${index}`);
const etag = await putEntries(
  keyValues,
  arns[0] ?? '',
  Object.fromEntries(keys.map((key) => [key, 'v'])),
);

function weighed(query: string, variables: Record<string, unknown> = {}): number {
  const operation = getOperationAST(parse(query));
  if (!operation) throw new Error('no operation');
  return operationCalls({ operation, fragments: new Map(), schema, variables });
}

/** Sends a document, and gives the calls that it made, without AssumeRole. */
async function made(query: string, variables: object = {}) {
  cloudFront.answered.length = 0;
  const { body = '' } = await gateway.invoke({ body: JSON.stringify({ query, variables }) });
  expect(JSON.parse(body)).not.toHaveProperty('errors');
  return cloudFront.answered.filter(({ action }) => action !== 'AssumeRole').length;
}

test.each([
  ['{ keyValueStores { nodes { name comment } } }', 1],
  ['{ keyValueStores { nodes { etag itemCount totalSizeBytes } } }', 51],
  ['{ keyValueStores { nodes { etag functions { name } } } }', 53],
  ['{ keyValueStores(first: 9) { nodes { entries { etag } } edges { node { etag } } } }', 46],
  [`{ keyValueStore(name: "${name}") { ... on KeyValueStore { etag itemCount } } }`, 2],
  [`{ keyValueEntries(name: "${name}", first: 100) { nodes { key } } }`, 5],
  [`{ keyValueEntry(name: "${name}", key: "k1") { value } }`, 3],
  [`{ keyValueEntry(name: "${name}", key: "none") { value } }`, 3],
])('%s may make %d calls, and makes no more', async (query, calls) => {
  expect(weighed(query)).toBe(calls);
  expect(await made(query)).toBeLessThanOrEqual(calls);
});

const puts = keys.map((key) => ({ key, value: 'changed' }));
const inverse = '... on ChangeEntriesSuccess { inverse { deletes } }';

test.each([
  ['a creation', 'createKeyValueStore', { name: 'another' }, '', 3],
  ['a new comment', 'updateKeyValueStore', { name, comment: 'x' }, '', 5],
  ['a stale change', 'changeEntries', { name, ifMatch: 'KVTVPDKIKX0DER', puts }, '', 60],
  ['a change with what undoes it', 'changeEntries', { name, ifMatch: etag, puts }, inverse, 110],
  ['a deletion', 'deleteKeyValueStore', { name: emptied, ifMatch: 'KVTVPDKIKX0DER' }, '', 10],
] as const)(
  '%s makes no more calls than it is weighed with',
  async (_, field, input, more, calls) => {
    const query = storeDocument(field, more);
    expect(weighed(query, { input })).toBe(calls);
    expect(await made(query, { input })).toBeLessThanOrEqual(calls);
  },
);

test('two changes with what undoes them are refused, and none is made', async () => {
  const one = `changeEntries(input: { name: "${name}", ifMatch: "KV", deletes: ["a"] }) { ${inverse} }`;
  const query = `mutation { a: ${one} b: ${one} }`;
  cloudFront.answered.length = 0;
  const { statusCode, body } = await gateway.invoke({ body: JSON.stringify({ query }) });
  expect(statusCode).toBe(400);
  expect(body).toContain('TOO_MANY_CALLS');
  expect(cloudFront.answered).toEqual([]);
});
