import { beforeEach, expect, test } from '@jest/globals';
import type { Caller } from '../../../src/access/caller.ts';
import type { Context } from '../../../src/context.ts';
import { createGateway } from '../../../src/createContext.ts';
import { toLambdaContext } from '../../../src/local/event.ts';
import { isErrorValue } from '../../../src/operations/errors.ts';
import { operations } from '../../../src/operations/index.ts';
import { writeAccessFile } from '../../support/accessFile.ts';
import { createStore } from '../../support/emulator.ts';
import { startUpstream } from '../../support/gateway.ts';
import { entriesOf, keyValueClientOf, putEntries } from '../../support/keyValues.ts';

const { cloudFront } = await startUpstream({ history: true });
const keyValues = keyValueClientOf(cloudFront.url);

const actions = ['read', 'write', 'create', 'delete'] as const;
const rules = [
  ...actions.map((action) => ({ group: action, keyValueStores: ['*'], actions: [action] })),
  { group: 'team-a', keyValueStores: ['team-a-*'], actions },
  { group: 'syncs', keyValueStores: ['*'], actions: ['read', 'write'] },
  { group: 'functions', functions: ['*'], actions: ['read', 'write', 'create', 'delete'] },
];
const ACCESS_FILE = await writeAccessFile(rules);
const { createContext } = createGateway({ ...process.env, ACCESS_FILE });

const caller = (group: string): Caller => ({
  subject: group,
  kind: 'JWT',
  issuer: 'i',
  groups: [group],
});
const contextOf = (group: string) => createContext(caller(group), toLambdaContext('test', 29_000));

let count = 0;
let name = '';
let arn = '';
let ifMatch = '';
beforeEach(async () => {
  name = `team-b-${(count += 1)}`;
  arn = await createStore(cloudFront.client, name);
  ifMatch = (await putEntries(keyValues, arn, { key: 'value' })) ?? '';
  cloudFront.answered.length = 0;
});

const change = { deletes: ['key'] };

/** Lists everything that can be asked of one store, with the right that it needs. */
const requests = {
  read: {
    getKeyValueStore: (c: Context) => operations.getKeyValueStore({ name }, c),
    listEntries: (c: Context) => operations.listEntries({ name, first: 50 }, c),
    getEntry: (c: Context) => operations.getEntry({ name, key: 'key' }, c),
    listKeyValueStoreFunctions: (c: Context) => operations.listKeyValueStoreFunctions({ name }, c),
  },
  write: {
    updateKeyValueStore: (c: Context) => operations.updateKeyValueStore({ name, comment: 'x' }, c),
    changeEntries: (c: Context) => operations.changeEntries({ name, ifMatch, ...change }, c),
  },
  create: {
    createKeyValueStore: (c: Context) => operations.createKeyValueStore({ name: `${name}-new` }, c),
  },
  delete: {
    deleteKeyValueStore: (c: Context) => operations.deleteKeyValueStore({ name, ifMatch }, c),
  },
} as const;
const all = Object.entries(requests).flatMap(([right, those]) =>
  Object.entries(those).map(([request, run]) => ({ right, request, run })),
);

test.each(all)('$request needs the right to $right, and no other', async ({ right, run }) => {
  for (const group of [...actions, 'team-a', 'functions', 'nobody'].toSorted((one) =>
    one === right ? 1 : -1,
  )) {
    const result = await run(contextOf(group));
    const outcome = isErrorValue(result) ? result.errorCode : 'Success';
    expect([group, outcome]).toEqual([group, group === right ? 'Success' : 'AccessDenied']);
  }
});

const sync = (context: Context, input: object = {}) =>
  operations.syncEntries({ name, entries: [{ key: 'key', value: 'new' }], ...input }, context);

test('syncEntries needs the rights to read and to write, for a dry run too', async () => {
  const tooMany = Array.from({ length: 10_001 }, (_, index) => ({ key: `${index}`, value: '' }));
  for (const group of [...actions, 'team-a', 'functions', 'nobody'])
    for (const input of [{}, { dryRun: true }, { entries: tooMany }])
      expect(await sync(contextOf(group), input)).toMatchObject({
        __typename: 'AccessDenied',
        decidedBy: 'GATEWAY',
      });
  expect(cloudFront.answered).toEqual([]);
  expect(await sync(contextOf('syncs'))).toMatchObject({ __typename: 'SyncEntriesSuccess' });
  expect(await entriesOf(keyValues, arn)).toEqual({ key: 'new' });
});

const everything = { grants: [], keyValueStoreGrants: [], may: () => true, mayStore: () => true };

test.each(all.filter(({ request }) => /Entr|update|delete/.test(request)))(
  'with the first check off, IAM refuses $request of a store of another team',
  async ({ run }) => {
    const result = await run({ ...contextOf('team-a'), access: everything });
    expect(result).toMatchObject({ __typename: 'AccessDenied', decidedBy: 'IAM' });
    expect(await entriesOf(keyValues, arn)).toEqual({ key: 'value' });
  },
);

test.each(['team-a', 'read', 'nobody'])(
  'with the first check off, IAM refuses a sync by %s',
  async (group) => {
    const result = await sync({ ...contextOf(group), access: everything });
    expect(result).toMatchObject({ __typename: 'AccessDenied', decidedBy: 'IAM' });
    expect(await entriesOf(keyValues, arn)).toEqual({ key: 'value' });
  },
);

test('with the first check off, a session for one store opens no other', async () => {
  const own = await createStore(cloudFront.client, `team-a-${count}`);
  const context = contextOf('team-a');
  const { storeSession } = context;
  const session = storeSession({ name: `team-a-${count}`, arn: own });
  const crossed = { ...context, access: everything, storeSession: () => session };
  for (const run of [requests.read.getEntry, requests.write.changeEntries, sync])
    expect(await run(crossed)).toMatchObject({ __typename: 'AccessDenied', decidedBy: 'IAM' });
  expect(await entriesOf(keyValues, arn)).toEqual({ key: 'value' });
});

test('the right to write shows no entries: neither inverse nor currentEntries, nor a read', async () => {
  const context = contextOf('write');
  const wanted = { inverse: true };
  const stale = await operations.changeEntries(
    { name, ifMatch: 'KVTVPDKIKX0DER', ...change, wanted },
    context,
  );
  expect(stale).toMatchObject({ __typename: 'PreconditionFailed' });
  expect(stale).not.toHaveProperty('currentEntries');
  const changed = await operations.changeEntries({ name, ifMatch, ...change, wanted }, context);
  expect(changed).toMatchObject({ __typename: 'ChangeEntriesSuccess', inverse: null });
  expect(cloudFront.answered.map(({ action }) => action)).not.toContain(
    'cloudfront-keyvaluestore:GetKey',
  );
});

test('a list has the stores that the caller may read, and asks nobody for one who may read none', async () => {
  const own = `team-a-list-${count}`;
  await createStore(cloudFront.client, own);
  const listed = await operations.listKeyValueStores({ first: 100 }, contextOf('team-a'));
  expect(listed).toMatchObject({ hasNextPage: false });
  const { entries } = listed as { entries: { node: { name: string } }[] }; // just checked
  expect(entries.map(({ node }) => node.name)).toContain(own);
  expect(entries.every(({ node }) => node.name.startsWith('team-a-'))).toBe(true);
  cloudFront.answered.length = 0;
  expect(await operations.listKeyValueStores({ first: 100 }, contextOf('write'))).toMatchObject({
    __typename: 'AccessDenied',
  });
  expect(cloudFront.answered).toEqual([]);
});

test.each(['team-a', 'functions', 'read'])(
  'a session of %s opens no record of a store that its caller may not change, whatever the pattern',
  async (group) => {
    const context = contextOf(group);
    const table = context.history?.table(context);
    const item = { pk: `kvs#${name}`, sk: 'K#x' };
    await expect(table?.put(item)).rejects.toMatchObject({ failure: 'AccessDenied' });
    await expect(table?.get('#sweep', 'STATE')).rejects.toMatchObject({ failure: 'AccessDenied' });
    const session = context.storeSession({ name, arn });
    const ofStore = context.history?.table(context, session);
    await expect(ofStore?.put(item)).rejects.toMatchObject({ failure: 'AccessDenied' });
    for (const pk of ['kvs#another', 'a-function', '#sweep'])
      await expect(ofStore?.get(pk, 'x')).rejects.toMatchObject({ failure: 'AccessDenied' });
  },
);
