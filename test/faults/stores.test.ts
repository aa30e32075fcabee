import {
  CreateKeyValueStoreCommand,
  DeleteKeyValueStoreCommand,
  DescribeKeyValueStoreCommand,
  ListKeyValueStoresCommand,
} from '@aws-sdk/client-cloudfront';
import { afterEach, expect, test } from '@jest/globals';
import { letTimePass, onClock, stopClock } from '../support/clock.ts';
import type { FaultKind, ProxiedCall } from '../support/faultProxy.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { startUpstream } from '../support/gateway.ts';
import { entriesOf, keyValueClientOf } from '../support/keyValues.ts';
import { throughGraphql, throughRest, type Asked, type Word } from './everyOperation.ts';
import { everyStoreOperation } from './everyStoreOperation.ts';

const { gateway, rest, proxy, stsProxy, tableProxy } = await startFaultyGateway(
  startUpstream({ history: true }),
);
const { cloudFront } = gateway;
const { client } = cloudFront;
const keyValues = keyValueClientOf(cloudFront.url);
stopClock();

/** Names the requests that meet the fault: the first of the operation's own, each of them, or all of the operation. */
const scopes = ['first', 'each', 'all'] as const;
type Scope = (typeof scopes)[number];
type Words = readonly [first: Word, each: Word, all: Word];

const success: Words = ['Success', 'Success', 'Success'];
const throttled: Words = ['Success', 'Throttling', 'Throttling'];
const unanswered: Words = ['Success', 'NOT_APPLIED', 'NOT_APPLIED'];
const lost: Words = ['Recovered', 'Recovered', 'NOT_APPLIED'];

/** Holds the answers to a read of entries, and to a change before which the gateway reads. */
const table: Readonly<Record<FaultKind, readonly [read: Words, change: Words]>> = {
  NONE: [success, success],
  LATE: [success, success],
  SLOW: [success, success],
  SLOW_CLOSE: [success, success],
  THROTTLED: [throttled, throttled],
  RESET_BEFORE: [unanswered, unanswered],
  SILENT_BEFORE: [unanswered, unanswered],
  UNAVAILABLE_BEFORE: [unanswered, unanswered],
  RESET_AFTER: [unanswered, lost],
  SILENT_AFTER: [unanswered, lost],
  UNAVAILABLE_AFTER: [unanswered, lost],
  TRUNCATED: [unanswered, lost],
  STALLED: [unanswered, lost],
  WRONG_XML: [unanswered, lost],
  GARBAGE: [unanswered, lost],
};

/** Gives the word that is expected. */
function wordOf({ action, operation, writes }: Asked, kind: FaultKind, scope: Scope): Word {
  const column = scopes.indexOf(scope);
  const word = table[kind][writes ? 1 : 0][column] ?? '';
  const isBefore = kind.endsWith('BEFORE');
  // A deletion is not sent again.
  if (action === 'DeleteKeyValueStore' && isBefore && scope === 'first') return 'NOT_APPLIED';
  // A sync sends a batch again, and tells that it did.
  if (operation === 'syncEntries' && isBefore && scope !== 'all')
    return scope === 'first' ? 'Recovered' : 'PartiallyApplied';
  const isLost = scope === 'all' && (isBefore || table[kind][1] === lost);
  // A creation reads nothing before.
  return action === 'CreateKeyValueStore' && isLost ? 'UNKNOWN' : word;
}

const kinds = Object.keys(table) as FaultKind[]; // it has no other keys
const apis = ['GraphQL', 'REST'] as const;
const cases = scopes.flatMap((scope) =>
  kinds.flatMap((kind) => apis.map((api) => ({ api, kind, scope }))),
);

/** Deletes the stores of a test, because an account has 50 at most. */
afterEach(async () => {
  const { KeyValueStoreList } = await client.send(new ListKeyValueStoresCommand({}));
  for (const { Name } of KeyValueStoreList?.Items ?? []) {
    const { ETag: IfMatch } = await client.send(new DescribeKeyValueStoreCommand({ Name }));
    await client.send(new DeleteKeyValueStoreCommand({ Name, IfMatch }));
  }
});

test.each(cases)('$api: $kind meets $scope', async ({ api, kind, scope }) => {
  for (const asked of everyStoreOperation) {
    if (api === 'REST' && !asked.writes) continue;
    const subject = `${api}-${kind}-${scope}`.toLowerCase().replaceAll('_', '-');
    const { action, operation = action } = asked;
    const name = `${subject}-${operation}`.slice(0, 64);
    const arn = asked.action === 'CreateKeyValueStore' ? undefined : await makeStore(name);
    const ifMatch = 'KVTVPDKIKX0DER';
    letTimePass();
    proxy.calls.length = 0;
    proxy.plan = planOf(asked.action, { kind, scope });
    const call = { name, ifMatch, subject: `${subject}-${operation}` };
    const answer = api === 'GraphQL' ? throughGraphql : throughRest;
    const asking = answer(asked, (api === 'GraphQL' ? gateway : rest) as never, call);
    const word = await onClock(asking, proxy, stsProxy, tableProxy);
    proxy.plan = () => ({ kind: 'NONE' });
    const expected = wordOf(asked, kind, scope);
    expect([operation, word]).toEqual([operation, expected]);
    if (asked.writes) await checkTruth({ asked, name, arn }, expected);
  }
});

function planOf(action: string, { kind, scope }: { kind: FaultKind; scope: Scope }) {
  let met = 0;
  return (call: ProxiedCall) => {
    const isAsked = call.action === action;
    if (isAsked) met += 1;
    const isMeant = scope === 'all' || (isAsked && (scope === 'each' || met === 1));
    return { kind: isMeant ? kind : ('NONE' as const), ms: 2_500 };
  };
}

async function makeStore(Name: string): Promise<string> {
  const { KeyValueStore } = await client.send(new CreateKeyValueStoreCommand({ Name }));
  return KeyValueStore?.ARN ?? '';
}

interface Made {
  asked: Asked;
  name: string;
  arn: string | undefined;
}

/** Checks, past the proxy, whether the change was made: a success says so, and NOT_APPLIED that it was not. */
async function checkTruth({ asked, name, arn }: Made, word: Word): Promise<void> {
  if (word === 'UNKNOWN') return;
  const { KeyValueStore: store } = await client
    .send(new DescribeKeyValueStoreCommand({ Name: name }))
    .catch(() => ({ KeyValueStore: undefined }));
  const entries = arn && store ? await entriesOf(keyValues, arn) : {};
  const isMade = {
    CreateKeyValueStore: store?.Comment === 'changed',
    UpdateKeyValueStore: store?.Comment === 'changed',
    DeleteKeyValueStore: store === undefined,
    UpdateKeys: entries['key'] === 'changed',
  }[asked.action];
  expect([asked.action, isMade]).toEqual([asked.action, /Success|Recovered/.test(word)]);
}
