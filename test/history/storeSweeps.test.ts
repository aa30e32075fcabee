import {
  DescribeKeyValueStoreCommand,
  UpdateKeyValueStoreCommand,
} from '@aws-sdk/client-cloudfront';
import { expect, test } from '@jest/globals';
import { createStore } from '../support/emulator.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { startUpstream } from '../support/gateway.ts';
import { dataETagOf, keyValueClientOf, putEntries } from '../support/keyValues.ts';
import { observerOf } from '../support/observer.ts';
import { storeRecordsOf } from '../support/storeRecords.ts';

const upstream = startUpstream({ history: true });
await upstream;
process.env['HISTORY_UNTIL_MS'] = '1';
const { gateway, proxy, tableProxy } = await startFaultyGateway(upstream);
const { client, url } = gateway.cloudFront;
const keyValues = keyValueClientOf(url);
const sweep = observerOf(url);
const recordsOf = storeRecordsOf(url);

const arnOf = async (Name: string) => {
  const { KeyValueStore } = await client.send(new DescribeKeyValueStoreCommand({ Name }));
  return KeyValueStore?.ARN ?? '';
};
const put = async (name: string, entries: Record<string, string>) =>
  putEntries(keyValues, await arnOf(name), entries);

/** Changes something through the gateway. */
function change(field: string, input: object): Promise<unknown> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`;
  return gateway.ask(document, { input });
}

/** Changes an entry, and deletes another. */
async function changeEntries(name: string): Promise<unknown> {
  const ifMatch = await dataETagOf(keyValues, await arnOf(name));
  return change('changeEntries', {
    name,
    ifMatch,
    puts: [{ key: 'a', value: '2' }],
    deletes: ['b'],
  });
}
const syncEntries = (name: string) =>
  change('syncEntries', { name, entries: [{ key: 'a', value: '2' }], mode: 'MERGE' });
const updateStore = (name: string) => change('updateKeyValueStore', { name, comment: 'new' });
const deleteStore = async (name: string) =>
  change('deleteKeyValueStore', { name, ifMatch: await dataETagOf(keyValues, await arnOf(name)) });

async function updateElsewhere(Name: string): Promise<void> {
  const { ETag: IfMatch } = await client.send(new DescribeKeyValueStoreCommand({ Name }));
  await client.send(new UpdateKeyValueStoreCommand({ Name, IfMatch, Comment: 'x' }));
}

type Act = (name: string) => Promise<unknown>;
const nothing = () => Promise.resolve();

/** Lists what is changed, what others do then, and what the records say after a sweep. */
const made: [string, string, Act, Act, string[]][] = [
  ['entries', 'nobody does anything', changeEntries, nothing, ['APPLIED']],
  ['entries', 'others put another', changeEntries, (name) => put(name, { c: '' }), ['APPLIED']],
  [
    'entries',
    'others put one of them',
    changeEntries,
    (name) => put(name, { a: '3' }),
    ['UNKNOWN'],
  ],
  [
    'entries',
    'others put what it deleted',
    changeEntries,
    (name) => put(name, { b: '' }),
    ['UNKNOWN'],
  ],
  ['entries', 'the same is changed again', changeEntries, changeEntries, ['UNKNOWN', 'APPLIED']],
  ['a sync', 'nobody does anything', syncEntries, nothing, ['APPLIED']],
  ['a sync', 'others put another', syncEntries, (name) => put(name, { c: '' }), ['UNKNOWN']],
  ['a comment', 'nobody does anything', updateStore, nothing, ['APPLIED']],
  ['a comment', 'others change it', updateStore, updateElsewhere, ['UNKNOWN']],
  ['a deletion', 'nobody does anything', deleteStore, nothing, ['APPLIED']],
  [
    'a deletion',
    'others create another',
    deleteStore,
    (name) => createStore(client, name),
    ['APPLIED'],
  ],
];

/** Makes a store with two entries, and a change of it whose record cannot be settled. */
async function leaveOpen(name: string, act: Act, isLost: boolean): Promise<void> {
  await createStore(client, name);
  await put(name, { a: '1', b: '1' });
  tableProxy.plan = ({ action }) => ({ kind: action === 'UpdateItem' ? 'RESET_BEFORE' : 'NONE' });
  proxy.plan = ({ method }) => ({ kind: isLost && method !== 'GET' ? 'RESET_BEFORE' : 'NONE' });
  await act(name);
  for (const each of [proxy, tableProxy]) each.plan = () => ({ kind: 'NONE' });
  expect(await recordsOf(name)).toMatchObject([{ state: 'PENDING', open: 'open' }]);
}

test.each(made)(
  '%s: the record that was left open says what is known when %s',
  async (_, __, act, others, states) => {
    const name = `made-${made.findIndex(([, , one, other]) => one === act && other === others)}`;
    await leaveOpen(name, act, false);
    await others(name);
    await sweep();
    const records = await recordsOf(name);
    expect(records.map(({ state }) => state)).toEqual(states);
    const [first] = records;
    expect(first?.['evidence']).toBe(states[0] === 'APPLIED' ? 'READ' : undefined);
    expect(Object.keys(first ?? {})).not.toEqual(expect.arrayContaining(['open']));
    expect(Object.keys(first ?? {})).not.toEqual(expect.arrayContaining(['marks']));
  },
);

test.each([
  ['entries', 'nobody does anything', changeEntries, nothing, ['NOT_APPLIED']],
  [
    'entries',
    'the same is changed again',
    changeEntries,
    changeEntries,
    ['NOT_APPLIED', 'APPLIED'],
  ],
  [
    'entries',
    'others put another',
    changeEntries,
    (name: string) => put(name, { c: '' }),
    ['UNKNOWN'],
  ],
  ['a comment', 'nobody does anything', updateStore, nothing, ['NOT_APPLIED']],
  ['a deletion', 'nobody does anything', deleteStore, nothing, ['NOT_APPLIED']],
] as [string, string, Act, Act, string[]][])(
  '%s that AWS never got: the record says what is known when %s',
  async (subject, meanwhile, act, others, states) => {
    const name = `${subject} ${meanwhile}`.replaceAll(' ', '-');
    await leaveOpen(name, act, true);
    await others(name);
    await sweep();
    expect((await recordsOf(name)).map(({ state }) => state)).toEqual(states);
  },
);

test('a creation that cannot be told from one of others is UNKNOWN, and one that is there is APPLIED', async () => {
  const create: Act = (name) => change('createKeyValueStore', { name, comment: 'new' });
  tableProxy.plan = ({ action }) => ({ kind: action === 'UpdateItem' ? 'RESET_BEFORE' : 'NONE' });
  await create('created');
  await create('gone');
  tableProxy.plan = () => ({ kind: 'NONE' });
  await deleteStore('gone');
  await sweep();
  expect(await recordsOf('created')).toMatchObject([{ state: 'APPLIED', evidence: 'READ' }]);
  expect((await recordsOf('gone')).map(({ state }) => state)).toEqual(['UNKNOWN', 'APPLIED']);
});

test('what is not over is left to the next sweep, and a store that cannot be read stops no other', async () => {
  await leaveOpen('unread', changeEntries, false);
  await leaveOpen('read', changeEntries, false);
  gateway.cloudFront.failNext({
    code: 'AccessDenied',
    action: 'DescribeKeyValueStore',
    message: 'no',
  });
  expect(await sweep()).toMatchObject({ failed: 1, settled: 1 });
  expect(await sweep()).toMatchObject({ failed: 0, settled: 1 });
  for (const name of ['unread', 'read'])
    expect(await recordsOf(name)).toMatchObject([{ state: 'APPLIED', evidence: 'READ' }]);
});
