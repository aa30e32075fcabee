import {
  DeleteFunctionCommand,
  DescribeFunctionCommand,
  GetFunctionCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-cloudfront';
import { afterEach, expect, test } from '@jest/globals';
import { letTimePass, onClock, stopClock } from '../support/clock.ts';
import { createSample } from '../support/emulator.ts';
import type { FaultKind, ProxiedCall } from '../support/faultProxy.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { startUpstream } from '../support/gateway.ts';
import { functionArn } from '../support/roles.ts';
import {
  everyOperation,
  throughGraphql,
  throughRest,
  type Asked,
  type Word,
} from './everyOperation.ts';

const { gateway, rest, proxy, stsProxy, tableProxy } = await startFaultyGateway(
  startUpstream({ history: true }),
);
const { client } = gateway.cloudFront;
const ifMatch = 'ETVPDKIKX0DER';
stopClock();

/**
 * Names the requests to CloudFront that meet the fault: the first of the operation, each of it, or also those that read
 * back.
 */
const scopes = ['first', 'each', 'all'] as const;
type Scope = (typeof scopes)[number];
type Row = readonly [kind: FaultKind, first: Word, each: Word, all: Word];

/** Lists the answers to a list, describe, get or test. Only the operation's own requests are made. */
const reads: readonly Row[] = [
  ['NONE', 'Success', 'Success', 'Success'],
  ['RESET_BEFORE', 'Success', 'NOT_APPLIED', 'NOT_APPLIED'],
  ['RESET_AFTER', 'Success', 'NOT_APPLIED', 'NOT_APPLIED'],
  ['SILENT_BEFORE', 'Success', 'NOT_APPLIED', 'NOT_APPLIED'],
  ['SILENT_AFTER', 'Success', 'NOT_APPLIED', 'NOT_APPLIED'],
  ['LATE', 'Success', 'Success', 'Success'],
  ['SLOW', 'Success', 'Success', 'Success'],
  ['SLOW_CLOSE', 'Success', 'Success', 'Success'],
  ['TRUNCATED', 'Success', 'NOT_APPLIED', 'NOT_APPLIED'],
  ['UNAVAILABLE_BEFORE', 'Success', 'NOT_APPLIED', 'NOT_APPLIED'],
  ['UNAVAILABLE_AFTER', 'Success', 'NOT_APPLIED', 'NOT_APPLIED'],
  ['THROTTLED', 'Success', 'Throttling', 'Throttling'],
  ['WRONG_XML', 'NOT_APPLIED', 'NOT_APPLIED', 'NOT_APPLIED'],
  ['GARBAGE', 'NOT_APPLIED', 'NOT_APPLIED', 'NOT_APPLIED'],
];

/** Lists the answers to a create or update. */
const writes: readonly Row[] = [
  ['NONE', 'Success', 'Success', 'Success'],
  ['RESET_BEFORE', 'Success', 'NOT_APPLIED', 'UNKNOWN'],
  ['RESET_AFTER', 'Recovered', 'Recovered', 'UNKNOWN'],
  ['SILENT_BEFORE', 'Success', 'NOT_APPLIED', 'UNKNOWN'],
  ['SILENT_AFTER', 'Recovered', 'Recovered', 'UNKNOWN'],
  ['LATE', 'Success', 'Success', 'Success'],
  ['SLOW', 'Success', 'Success', 'Success'],
  ['SLOW_CLOSE', 'Success', 'Success', 'Success'],
  ['TRUNCATED', 'Recovered', 'Recovered', 'UNKNOWN'],
  ['UNAVAILABLE_BEFORE', 'Success', 'NOT_APPLIED', 'UNKNOWN'],
  ['UNAVAILABLE_AFTER', 'Recovered', 'Recovered', 'UNKNOWN'],
  ['THROTTLED', 'Success', 'Throttling', 'Throttling'],
  ['WRONG_XML', 'Recovered', 'Recovered', 'UNKNOWN'],
  ['GARBAGE', 'Recovered', 'Recovered', 'UNKNOWN'],
];

/**
 * Replaces the answers when all requests meet the fault by those to a read: the history has not seen these functions, and
 * reads them before anything is written.
 */
const readBefore = (rows: readonly Row[]): readonly Row[] =>
  rows.map(([kind, first, each], row) => [kind, first, each, reads[row]?.[3] ?? '']);

/** Lists the answers to a delete, which is not sent again. */
const deletes: readonly Row[] = [
  ['NONE', 'Success', 'Success', 'Success'],
  ['RESET_BEFORE', 'NOT_APPLIED', 'NOT_APPLIED', 'UNKNOWN'],
  ['RESET_AFTER', 'Recovered', 'Recovered', 'UNKNOWN'],
  ['SILENT_BEFORE', 'NOT_APPLIED', 'NOT_APPLIED', 'UNKNOWN'],
  ['SILENT_AFTER', 'Recovered', 'Recovered', 'UNKNOWN'],
  ['LATE', 'Success', 'Success', 'Success'],
  ['SLOW', 'Success', 'Success', 'Success'],
  ['SLOW_CLOSE', 'Success', 'Success', 'Success'],
  ['TRUNCATED', 'Recovered', 'Recovered', 'UNKNOWN'],
  ['UNAVAILABLE_BEFORE', 'NOT_APPLIED', 'NOT_APPLIED', 'UNKNOWN'],
  ['UNAVAILABLE_AFTER', 'Recovered', 'Recovered', 'UNKNOWN'],
  ['THROTTLED', 'Success', 'Throttling', 'Throttling'],
  ['WRONG_XML', 'Recovered', 'Recovered', 'UNKNOWN'],
  ['GARBAGE', 'Recovered', 'Recovered', 'UNKNOWN'],
];

const rowsOf = ({ action, writes: isWrite }: Asked) => {
  if (!isWrite) return reads;
  if (action === 'CreateFunction') return writes;
  return readBefore(action === 'DeleteFunction' ? deletes : writes);
};

/** Lists the operations to request through each API. REST has no reads, as they have the same path to CloudFront. */
const askedThrough = {
  GraphQL: everyOperation,
  REST: everyOperation.filter(({ rest: target }) => !target.startsWith('GET')),
};

/**
 * Makes the tests. All operations run at once, each on a function of its own, so that one clock serves all. Those that
 * a retry helps go first, as the others use up the SDK's retries until calls succeed again.
 */
const tests = scopes.flatMap((scope, column) =>
  (['GraphQL', 'REST'] as const).flatMap((api) =>
    reads.map(([kind], row) => {
      const wordOf = (asked: Asked) => rowsOf(asked)[row]?.[column + 1] ?? '';
      const words = Object.fromEntries(
        askedThrough[api].map((asked) => [asked.action, wordOf(asked)]),
      );
      return { api, kind, scope, words };
    }),
  ),
);

/** Lists the functions to delete, because an account has a hundred at most. */
const made: string[] = [];
afterEach(async () => {
  for (const Name of made.splice(0)) {
    const { ETag: IfMatch } = await client
      .send(new DescribeFunctionCommand({ Name }))
      .catch(() => ({ ETag: undefined }));
    if (IfMatch) await client.send(new DeleteFunctionCommand({ Name, IfMatch }));
  }
});

test.each(tests)('$api: $kind meets $scope', async ({ api, kind, scope, words }) => {
  const subject = `${api}-${kind}-${scope}`.toLowerCase();
  const nameOf = ({ action }: Asked) => `${subject}-${action}`;
  for (const asked of askedThrough[api]) {
    made.push(nameOf(asked));
    if (asked.action !== 'CreateFunction') await createSample(client, nameOf(asked));
  }
  letTimePass();
  proxy.calls.length = 0;
  proxy.plan = planOf(kind, scope);
  const startedMs = Date.now();
  const answerOf = async (asked: Asked): Promise<readonly [string, Word]> => {
    const call = { name: nameOf(asked), ifMatch, subject };
    const word = await (api === 'GraphQL'
      ? throughGraphql(asked, gateway, call)
      : throughRest(asked, rest, call));
    expect(Date.now() - startedMs).toBeLessThan(29_000);
    return [asked.action, word];
  };
  const answers = await onClock(
    Promise.all(askedThrough[api].map(answerOf)),
    proxy,
    stsProxy,
    tableProxy,
  );
  // REST answers a delete without a body, recovered or not.
  const expected = Object.entries(words).map(([action, word]) => [
    action,
    api === 'REST' && action === 'DeleteFunction' && word === 'Recovered' ? 'Success' : word,
  ]);
  expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(expected));
  for (const asked of askedThrough[api]) {
    if (!asked.writes) continue;
    await checkTruth(asked, nameOf(asked), words[asked.action] ?? '');
    await checkHistory(asked, nameOf(asked), words[asked.action] ?? '');
  }
});

function planOf(kind: FaultKind, scope: Scope) {
  const met = new Set<string>();
  return ({ action, target, body }: ProxiedCall) => {
    // Each function is named after the action that is asked of it; a list names none.
    const isAsked = action === 'ListFunctions' || `${target} ${body}`.includes(`-${action}`);
    const isFirst = !met.has(action);
    if (isAsked) met.add(action);
    const isMeant = scope === 'all' || (isAsked && (isFirst || scope === 'each'));
    return { kind: isMeant ? kind : ('NONE' as const), ms: 2_500 };
  };
}

/** Checks, past the proxy, whether the write has been applied. */
const isThere: Record<string, (name: string) => Promise<boolean>> = {
  CreateFunction: async (name) => (await commentOf(name)) === 'changed',
  UpdateFunction: async (name) => (await commentOf(name)) === 'changed',
  PublishFunction: (name) =>
    client.send(new GetFunctionCommand({ Name: name, Stage: 'LIVE' })).then(
      () => true,
      () => false,
    ),
  DeleteFunction: async (name) => (await commentOf(name)) === undefined,
  TagResource: async (name) => {
    const { Tags } = await client.send(
      new ListTagsForResourceCommand({ Resource: functionArn(name) }),
    );
    return Tags?.Items?.length === 1;
  },
};

const commentOf = (name: string) =>
  client.send(new DescribeFunctionCommand({ Name: name })).then(
    ({ FunctionSummary }) => FunctionSummary?.FunctionConfig?.Comment,
    () => undefined,
  );

/** Checks that each answer is true, and that no write was applied twice. */
async function checkTruth({ action }: Asked, name: string, word: Word) {
  const done = proxy.calls.filter(
    (call) =>
      call.action === action &&
      `${call.target} ${call.body}`.includes(name) &&
      (call.answered?.status ?? 500) < 300,
  );
  const isKnown = word !== 'UNKNOWN';
  const isApplied = word === 'Success' || word === 'Recovered';
  expect(done.length).toBeLessThanOrEqual(1);
  if (isKnown) expect(await isThere[action]?.(name)).toBe(isApplied);
}

/** Names what the history says of a change whose answer has this word. */
const recordedAs: Record<Word, object> = {
  Success: { source: 'GATEWAY', state: 'APPLIED', evidence: 'ANSWER' },
  Recovered: { source: 'GATEWAY', state: 'APPLIED', evidence: 'READ' },
  UNKNOWN: { source: 'GATEWAY', state: 'PENDING', evidence: null },
};

/** Checks that the history says how a change is known, and shows none that was refused. */
async function checkHistory({ action }: Asked, name: string, word: Word) {
  if (action === 'TagResource') return; // no change of a version
  const query = `query ($name: String!) { versions(name: $name) { nodes { event source state evidence } } }`;
  const asked = gateway.ask(query, { name });
  const { nodes } = await onClock(asked, proxy, stsProxy, tableProxy);
  const own = (nodes as { source: string; state: string }[]).filter(
    ({ source }) => source === 'GATEWAY',
  );
  const recorded = recordedAs[word];
  if (recorded) expect([action, own[0]]).toEqual([action, expect.objectContaining(recorded)]);
  // What was in doubt for a moment is not settled by who made it.
  else expect([action, own.filter(({ state }) => state !== 'PENDING')]).toEqual([action, []]);
}
