import { isDeepStrictEqual } from 'node:util';
import { DescribeKeyValueStoreCommand } from '@aws-sdk/client-cloudfront';
import { afterAll, expect, test } from '@jest/globals';
import { createStore } from '../support/emulator.ts';
import { startFaultProxy } from '../support/faultProxy.ts';
import { startGateway, startUpstream } from '../support/gateway.ts';
import { entriesOf, keyValueClientOf, putEntries } from '../support/keyValues.ts';
import { observerOf } from '../support/observer.ts';
import { storeRecordsOf } from '../support/storeRecords.ts';
import { changeAndDie } from './changeAndDie.ts';

const { cloudFront } = await startGateway(startUpstream({ history: true }));
const { client, url: emulatorUrl } = cloudFront;
const sweep = observerOf(emulatorUrl);
const recordsOf = storeRecordsOf(emulatorUrl);
const keyValues = keyValueClientOf(emulatorUrl);

const keys = Array.from({ length: 60 }, (_, index) => `k${index}`);
const before: Record<string, string> = Object.fromEntries(keys.map((key) => [key, 'old']));
const wanted = Object.fromEntries(keys.map((key) => [key, 'new']));
const firsts = { k0: 'new', k1: 'new' };
const changed = Object.fromEntries(
  Object.entries({ ...before, ...firsts }).filter(([key]) => key !== 'k2'),
);

/** Names what is there of a change. */
type State = 'NONE' | 'PART' | 'ALL';

interface Change {
  operation: string;
  /** The requests that it sends when all goes well. */
  requests: number;
  inputOf: (ifMatch: string) => object;
  stateOf: (store: Store | undefined) => State;
}

interface Store {
  arn: string;
  comment: string;
  entries: Record<string, string>;
}

const puts = Object.entries(firsts).map(([key, value]) => ({ key, value }));
const entries = Object.entries(wanted).map(([key, value]) => ({ key, value }));
const wholly = (isMade: boolean): State => (isMade ? 'ALL' : 'NONE');

const changes: Change[] = [
  {
    operation: 'changeEntries',
    requests: 4,
    inputOf: (ifMatch) => ({ ifMatch, puts, deletes: ['k2'] }),
    stateOf: (store) => wholly(isDeepStrictEqual(store?.entries ?? {}, changed)),
  },
  {
    operation: 'syncEntries',
    requests: 8,
    inputOf: () => ({ entries, mode: 'MERGE' }),
    stateOf: ({ entries: there } = { arn: '', comment: '', entries: {} }) => {
      if (isDeepStrictEqual(there, wanted)) return 'ALL';
      return isDeepStrictEqual(there, before) ? 'NONE' : 'PART';
    },
  },
  {
    operation: 'createKeyValueStore',
    requests: 3,
    inputOf: () => ({ comment: 'new' }),
    stateOf: (store) => wholly(store !== undefined),
  },
  {
    operation: 'updateKeyValueStore',
    requests: 5,
    inputOf: () => ({ comment: 'new' }),
    stateOf: (store) => wholly(store?.comment === 'new'),
  },
  {
    operation: 'deleteKeyValueStore',
    requests: 6,
    inputOf: (ifMatch) => ({ ifMatch }),
    stateOf: (store) => wholly(store === undefined),
  },
];

/** Starts the proxies, one for each operation, so that all die at the same time. */
const proxies = await Promise.all(changes.map(() => startFaultProxy(emulatorUrl)));
afterAll(() => Promise.all(proxies.map((proxy) => proxy.close())));

async function readStore(Name: string): Promise<Store | undefined> {
  const described = await client.send(new DescribeKeyValueStoreCommand({ Name })).catch(() => null);
  if (!described) return undefined;
  const { ARN: arn = '', Comment: comment = '' } = described.KeyValueStore ?? {};
  return { arn, comment, entries: await entriesOf(keyValues, arn) };
}

async function makeStore(name: string): Promise<string> {
  return (await putEntries(keyValues, await createStore(client, name), before)) ?? '';
}

/** Changes a store in a process that dies, and gives what is there then. */
async function die(each: Change, name: string, done: number): Promise<State> {
  const { operation, inputOf, stateOf } = each;
  const proxy = proxies[changes.indexOf(each)];
  if (!proxy) throw new Error(`no proxy for ${operation}`);
  const ifMatch = operation === 'createKeyValueStore' ? '' : await makeStore(name);
  const input = { name, message: 'why', ...inputOf(ifMatch) };
  await changeAndDie({ emulatorUrl, proxy, operation, input, done });
  return stateOf(await readStore(name));
}

const most = Math.max(...changes.map(({ requests }) => requests));

test.each(Array.from({ length: most + 1 }, (_, done) => ({ done })))(
  'a process that dies when $done of its requests are carried out leaves records of key value stores that are true after a sweep',
  async ({ done }) => {
    const dying = changes.filter(({ requests }) => done <= requests);
    const nameOf = ({ operation }: Change) => `killed-${done}-${operation}`;
    const states = await Promise.all(dying.map((each) => die(each, nameOf(each), done)));
    await sweep();
    for (const [index, each] of dying.entries())
      checkRecords(each, await recordsOf(nameOf(each)), { state: states[index], done });
  },
  60_000,
);

function checkRecords(
  { operation, requests }: Change,
  records: Record<string, unknown>[],
  { state, done }: { state: State | undefined; done: number },
): void {
  if (records.length === 0) {
    expect(state).toBe('NONE');
    return;
  }
  const isSettled = done === requests;
  const unmade = operation === 'createKeyValueStore' ? 'UNKNOWN' : 'NOT_APPLIED';
  const told = {
    ALL: { state: 'APPLIED', evidence: isSettled ? 'ANSWER' : 'READ' },
    NONE: { state: unmade },
    // Nothing tells who has made a part of it.
    PART: { state: 'UNKNOWN' },
  };
  const [record] = records;
  expect(records).toEqual([expect.objectContaining({ author: 'admin', message: 'why' })]);
  expect(record).toMatchObject(told[state ?? 'NONE']);
  expect(record).not.toHaveProperty('open');
  expect(record).not.toHaveProperty('marks');
}
