import {
  DeleteFunctionCommand,
  DescribeFunctionCommand,
  GetFunctionCommand,
  PublishFunctionCommand,
} from '@aws-sdk/client-cloudfront';
import { afterEach, expect, test } from '@jest/globals';
import { administrator } from '../faults/everyOperation.ts';
import { letTimePass, onClock, stopClock } from '../support/clock.ts';
import { createSample } from '../support/emulator.ts';
import type { FaultKind, ProxiedCall } from '../support/faultProxy.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { startUpstream } from '../support/gateway.ts';
import { deployer, goodCode, uriCase, wrongCode, type Api } from './someDeploy.ts';
import type { Members } from './someHistory.ts';

const upstream = await startUpstream({ history: true });
const { gateway, rest, proxy, stsProxy, tableProxy } = await startFaultyGateway(
  Promise.resolve(upstream),
);
const { cloudFront } = gateway;
const { client } = cloudFront;
const deploy = deployer({ gateway, rest });
const first = 'ETVPDKIKX0DER';
stopClock();

const none = () => ({ kind: 'NONE' }) as const;
/** Holds the function of the test, which is deleted after it, as an account has room for a hundred. */
let Name = '';
afterEach(async () => {
  proxy.plan = none;
  tableProxy.plan = none;
  const { ETag } = await client.send(new DescribeFunctionCommand({ Name }));
  await client.send(new DeleteFunctionCommand({ Name, IfMatch: ETag }));
});

const kinds: readonly FaultKind[] = [
  'RESET_BEFORE',
  'RESET_AFTER',
  'SILENT_BEFORE',
  'SILENT_AFTER',
  'TRUNCATED',
  'UNAVAILABLE_BEFORE',
  'UNAVAILABLE_AFTER',
  'THROTTLED',
  'WRONG_XML',
  'GARBAGE',
];
const ofCloudFront = ['DescribeFunction', 'GetFunction', 'UpdateFunction', 'TestFunction'] as const;
/** Names each step of a deploy; `isAll`: with all requests from that step on, so that nothing can be read back. */
const steps = [
  ...ofCloudFront.map((action) => ({ action, isAll: false })),
  { action: 'PublishFunction', isAll: false },
  { action: 'UpdateFunction', isAll: true },
  { action: 'TestFunction', isAll: true },
  { action: 'PublishFunction', isAll: true },
];
const rows = steps.flatMap(({ action, isAll }, step) =>
  kinds.map((kind, index) => ({
    api: (step + index) % 2 === 0 ? ('GraphQL' as const) : ('REST' as const),
    kind,
    action: isAll ? `${action} and after` : action,
  })),
);

const stateOf = async (Stage: 'DEVELOPMENT' | 'LIVE') => {
  const { ETag, FunctionCode } = await client.send(new GetFunctionCommand({ Name, Stage }));
  const { FunctionSummary } = await client.send(new DescribeFunctionCommand({ Name, Stage }));
  const text = Buffer.from(FunctionCode ?? []).toString();
  return { etag: ETag, text, comment: FunctionSummary?.FunctionConfig?.Comment };
};

/** Lets the requests of an action meet a fault, or also all that come after the first of them. */
function planOf(kind: FaultKind, step: string): (call: ProxiedCall) => { kind: FaultKind } {
  const [action, after] = step.split(' ');
  let isReached = false;
  return (call) => {
    isReached ||= call.action === action;
    const isMeant = call.action === action || (after !== undefined && isReached);
    return { kind: isMeant ? kind : 'NONE' };
  };
}

/** Makes a function that is LIVE, with a test case. */
async function makeLive(name: string): Promise<void> {
  Name = name;
  await createSample(client, name);
  await client.send(new PublishFunctionCommand({ Name: name, IfMatch: first }));
  const put = rest.send(`PUT /v1/functions/${name}/tests/a`, { body: uriCase });
  await onClock(put, proxy, stsProxy, tableProxy);
  letTimePass();
}

/** Checks that what an answer says of the stages is what is there. */
async function checkTold(answer: Members): Promise<void> {
  const development = await stateOf('DEVELOPMENT');
  const live = await stateOf('LIVE');
  const { errorCode, outcome } = answer;
  const told = (errorCode === 'DeployStopped' ? answer['development'] : answer['function']) as
    | Members
    | null
    | undefined; // as selected
  const toldLive = answer['live'] as Members | null | undefined; // as selected
  if (told) expect(told).toMatchObject({ etag: development.etag, comment: development.comment });
  if (toldLive) expect(toldLive).toMatchObject({ comment: live.comment });
  if (errorCode === undefined) expect(live.text).toBe(development.text);
  else if (errorCode !== 'DeployStopped' && errorCode !== 'TestsFailed') {
    expect(outcome ?? 'NOT_APPLIED').toBe('NOT_APPLIED');
    expect(development.etag).toBe(first);
  }
  if (answer['step'] === 'TEST') expect(live.comment).toBe('a sample');
  if (answer['step'] === 'PUBLISH' && outcome === 'NOT_APPLIED')
    expect(live.comment).toBe('a sample');
}

test.each(rows)(
  '$api: $kind at $action: LIVE has what passed, and the answer tells what is there',
  async ({ api, kind, action }) => {
    const name = `${kind}-${action.replaceAll(' ', '-')}-${api}`.toLowerCase();
    await makeLive(name);
    const who = administrator(name);
    const input = { name, ifMatch: first, comment: 'new', code: { text: goodCode('new') } };
    cloudFront.answered.length = 0;
    proxy.plan = planOf(kind, action);
    const answer = await run(api, input, who);
    proxy.plan = none;
    const seen = cloudFront.answered.filter(({ status }) => status === 200);
    const firstOf = (of: string) => seen.findIndex((each) => each.action === of);
    if (firstOf('PublishFunction') >= 0)
      expect(firstOf('TestFunction')).toBeLessThan(firstOf('PublishFunction'));
    await checkTold(answer);
    // The same request goes on, whatever the first has written.
    letTimePass();
    expect(await run(api, input, who)).toMatchObject({ live: { comment: 'new' }, testRun: {} });
    expect(await stateOf('LIVE')).toMatchObject({ text: goodCode('new') });
  },
);

const run = (
  api: Api,
  input: Parameters<typeof deploy>[1],
  who: ReturnType<typeof administrator>,
) => onClock(deploy(api, input, who), proxy, stsProxy, tableProxy);

test.each(
  kinds.flatMap((kind) =>
    ['KEEP', 'RESTORE'].flatMap((onFailure) =>
      ['UpdateFunction', 'TestFunction'].map((action) => ({ kind, onFailure, action })),
    ),
  ),
)(
  '$kind at $action: code whose test case fails is never LIVE, with $onFailure',
  async ({ kind, onFailure, action }) => {
    const name = `wrong-${kind}-${onFailure}-${action}`.toLowerCase();
    await makeLive(name);
    const who = administrator(name);
    const code = { text: wrongCode('new') };
    const input = { name, ifMatch: first, comment: 'new', onFailure, code };
    proxy.plan = planOf(kind, action);
    const answer = await run('GraphQL', input, who);
    proxy.plan = none;
    await checkTold(answer);
    expect(await stateOf('LIVE')).toMatchObject({ comment: 'a sample' });
    letTimePass();
    const again = await run('GraphQL', input, who);
    if (answer['errorCode'] === 'TestsFailed' && onFailure === 'RESTORE')
      expect(again).toMatchObject({ errorCode: 'PreconditionFailed' });
    else expect(again).toMatchObject({ errorCode: 'TestsFailed' });
    expect(await stateOf('LIVE')).toMatchObject({ comment: 'a sample' });
  },
);

test.each(
  (['RESET_AFTER', 'SILENT_AFTER', 'THROTTLED', 'UNAVAILABLE_BEFORE', 'GARBAGE'] as const).flatMap(
    (kind) => ['Query', 'GetItem', 'PutItem', 'UpdateItem'].map((action) => ({ kind, action })),
  ),
)('$kind at $action of the history: LIVE has what passed, and the answer is true', async (row) => {
  const { kind, action } = row;
  const name = `table-${kind}-${action}`.toLowerCase();
  await makeLive(name);
  const who = administrator(name);
  const input = { name, ifMatch: first, comment: 'new', code: { text: goodCode('new') } };
  tableProxy.plan = planOf(kind, action);
  const answer = await run('GraphQL', input, who);
  tableProxy.plan = none;
  await checkTold(answer);
  letTimePass();
  expect(await run('GraphQL', input, who)).toMatchObject({ live: { comment: 'new' } });
});
