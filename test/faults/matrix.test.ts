import {
  DescribeFunctionCommand,
  DeleteFunctionCommand,
  GetFunctionCommand,
} from '@aws-sdk/client-cloudfront';
import { afterEach, expect, jest, test } from '@jest/globals';
import { onClock, stopClock } from '../support/clock.ts';
import { createSample } from '../support/emulator.ts';
import type { FaultKind, ProxiedCall } from '../support/faultProxy.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { eight, throughGraphql, throughRest, type Asked, type Word } from './eight.ts';

jest.setTimeout(60_000);
const { gateway, rest, proxy } = await startFaultyGateway();
const { client } = gateway.cloudFront;
const ifMatch = 'ETVPDKIKX0DER';
stopClock();

/** Which requests to CloudFront meet the fault: the first of the operation, each of it, or also those that read back. */
type Scope = 'first' | 'each' | 'all';
type Row = readonly [kind: FaultKind, first: Word, each: Word, all: Word];

/** What a caller learns who reads. Here no request but the operation's own is made. */
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

/** What a caller learns who writes: create, update, publish. */
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

/** A delete is sent once: what failed for sure stays so. Its answer has no body that could be wrong. */
const deletes: readonly Row[] = writes.map(([kind, first, each, all]): Row => {
  if (kind === 'WRONG_XML') return [kind, 'Success', 'Success', 'Success'];
  return [kind, each === 'NOT_APPLIED' ? each : first, each, all];
});

const scopes: readonly Scope[] = ['first', 'each', 'all'];
const cells = eight.flatMap((asked) => {
  const ofWrites = asked.action === 'DeleteFunction' ? deletes : writes;
  return (asked.writes ? ofWrites : reads).flatMap(([kind, ...words]) =>
    scopes.map((scope, index) => ({
      asked,
      kind,
      scope,
      word: words[index] ?? '',
      action: asked.action,
    })),
  );
});

function planOf(kind: FaultKind, scope: Scope, action: string) {
  let isFirst = true;
  return (call: ProxiedCall) => {
    const isMeant = scope === 'all' || (call.action === action && (isFirst || scope === 'each'));
    if (call.action === action) isFirst = false;
    return { kind: isMeant ? kind : ('NONE' as const), ms: 2_500 };
  };
}

const stateOf = async (name: string) => {
  const config = await client
    .send(new DescribeFunctionCommand({ Name: name }))
    .catch(() => undefined);
  const live = await client
    .send(new GetFunctionCommand({ Name: name, Stage: 'LIVE' }))
    .catch(() => undefined);
  const { Comment: comment } = config?.FunctionSummary?.FunctionConfig ?? {};
  return { comment, isPublished: live !== undefined, etag: config?.ETag };
};

/** Whether the write is there to be seen. */
const isDone: Record<string, (state: Awaited<ReturnType<typeof stateOf>>) => boolean> = {
  CreateFunction: ({ comment }) => comment === 'changed',
  UpdateFunction: ({ comment }) => comment === 'changed',
  PublishFunction: ({ isPublished }) => isPublished,
  DeleteFunction: ({ etag }) => etag === undefined,
};

let name = '';
let count = 0;
afterEach(async () => {
  const { etag } = await onClock(stateOf(name), proxy);
  if (etag) await client.send(new DeleteFunctionCommand({ Name: name, IfMatch: etag }));
});

async function run(asked: Asked, face: 'GraphQL' | 'REST'): Promise<Word> {
  const { plan } = proxy;
  proxy.plan = () => ({ kind: 'NONE' });
  name = `function-${(count += 1)}`;
  if (asked.action !== 'CreateFunction') await createSample(client, name);
  proxy.plan = plan;
  proxy.calls.length = 0;
  const startedMs = Date.now();
  const answering =
    face === 'GraphQL'
      ? throughGraphql(asked, name, { gateway, ifMatch })
      : throughRest(asked, name, { rest, ifMatch });
  const word = await onClock(answering, proxy);
  expect(Date.now() - startedMs).toBeLessThan(29_000);
  return word;
}

/** What was said must be so, and what was done must have been done once. */
async function checkTruth({ action, writes: isWrite }: Asked, word: Word) {
  if (!isWrite) return;
  const done = proxy.calls.filter(
    (call) => call.action === action && (call.answered?.status ?? 500) < 300,
  );
  expect(done.length).toBeLessThanOrEqual(action === 'PublishFunction' ? 3 : 1);
  if (word === 'UNKNOWN') return;
  const isThere = isDone[action]?.(await stateOf(name));
  expect(isThere).toBe(word === 'Success' || word === 'Recovered');
}

test.each(cells)('GraphQL: $action, $kind, $scope: $word', async ({ asked, kind, scope, word }) => {
  proxy.plan = planOf(kind, scope, asked.action);
  expect(await run(asked, 'GraphQL')).toBe(word);
  await checkTruth(asked, word);
});

test.each(cells)('REST: $action, $kind, $scope: $word', async ({ asked, kind, scope, word }) => {
  proxy.plan = planOf(kind, scope, asked.action);
  expect(await run(asked, 'REST')).toBe(word === 'Recovered' ? 'Success' : word); // REST gives the function alone
  await checkTruth(asked, word);
});
