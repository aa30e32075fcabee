import {
  DeleteFunctionCommand,
  DescribeFunctionCommand,
  GetFunctionCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-cloudfront';
import { afterEach, expect, test } from '@jest/globals';
import { letTimePass, onClock, stopClock } from '../support/clock.ts';
import { createSample } from '../support/emulator.ts';
import type { ProxiedCall } from '../support/faultProxy.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { functionArn } from '../support/roles.ts';
import { everyOperation, throughGraphql, throughRest } from './everyOperation.ts';

const { gateway, rest, proxy, stsProxy } = await startFaultyGateway();
const { client } = gateway.cloudFront;
const ifMatch = 'ETVPDKIKX0DER';
stopClock();

const made: string[] = [];
afterEach(async () => {
  for (const Name of made.splice(0)) {
    const { ETag: IfMatch } = await client
      .send(new DescribeFunctionCommand({ Name }))
      .catch(() => ({ ETag: undefined }));
    if (IfMatch) await client.send(new DeleteFunctionCommand({ Name, IfMatch }));
  }
});

const isWrite = ({ action }: ProxiedCall) =>
  everyOperation.some((asked) => asked.action === action && asked.writes);

/**
 * Lists scopes and faults. LATE is applied only at that time, even when nobody waits any more; SLOW is applied at once,
 * and answered only then.
 */
const scopes = [
  ['every request', () => true],
  ['every write', isWrite],
] as const;
/** Makes the tests: any eight seconds in a row have all combinations. */
const sweep = Array.from({ length: 36 }, (_, seconds) => {
  const [scope, isMeant] = scopes[seconds % 2] ?? scopes[0];
  const kind = seconds % 4 < 2 ? ('LATE' as const) : ('SLOW' as const);
  const api = seconds % 8 < 4 ? ('GraphQL' as const) : ('REST' as const);
  return { seconds, scope, isMeant, kind, api };
});

test.each(sweep)(
  '$api: each of the eight has its answer in time when $scope is $kind by $seconds s',
  async ({ seconds, scope, isMeant, kind, api }) => {
    const subject = `${kind}-${seconds}-${scope.replace(' ', '-')}`;
    const answers: Record<string, string> = {};
    for (const { action } of everyOperation) {
      made.push(`${subject}-${action}`);
      if (action !== 'CreateFunction') await createSample(client, `${subject}-${action}`);
    }
    letTimePass();
    proxy.plan = (call) => ({ kind: isMeant(call) ? kind : 'NONE', ms: seconds * 1_000 });
    const startedMs = Date.now();
    const asking = everyOperation.map(async (asked) => {
      const call = { name: `${subject}-${asked.action}`, ifMatch, subject };
      const word = await (api === 'GraphQL'
        ? throughGraphql(asked, gateway, call)
        : throughRest(asked, rest, call));
      expect(Date.now() - startedMs).toBeLessThan(29_000);
      answers[asked.action] = word;
    });
    await onClock(Promise.all(asking), proxy, stsProxy);
    proxy.plan = () => ({ kind: 'NONE' });
    for (const { action, writes } of everyOperation) {
      const word = answers[action] ?? '';
      expect(['Success', 'Recovered', 'NOT_APPLIED', 'UNKNOWN']).toContain(word);
      if (seconds < 8) expect(word).toBe('Success');
      // What was applied at once must not be told to be not applied, nor the other way round.
      // A publication is not sent when the question before it has no answer, nor tags when they cannot be read.
      const isSent = writes && !['PublishFunction', 'TagResource'].includes(action);
      if (kind === 'SLOW' && isSent) expect(word).not.toBe('NOT_APPLIED');
      if (kind === 'SLOW' && !isSent && writes && word === 'NOT_APPLIED')
        expect(await isThere(`${subject}-${action}`)).toBe(false);
      if (/Success|Recovered/.test(word)) expect(await isThere(`${subject}-${action}`)).toBe(true);
    }
  },
);

/** Checks whether the write that a function is named after has been applied. */
async function isThere(Name: string): Promise<boolean> {
  if (Name.endsWith('TagResource')) {
    const Resource = functionArn(Name);
    const { Tags } = await client.send(new ListTagsForResourceCommand({ Resource }));
    return Tags?.Items?.length === 1;
  }
  const stage = Name.endsWith('PublishFunction') ? 'LIVE' : 'DEVELOPMENT';
  const code = await client.send(new GetFunctionCommand({ Name, Stage: stage })).then(
    ({ FunctionCode }) => Buffer.from(FunctionCode ?? []).toString(),
    () => undefined,
  );
  if (Name.endsWith('DeleteFunction')) return code === undefined;
  return /CreateFunction|UpdateFunction/.test(Name)
    ? code === '// changed'
    : code !== undefined || Name.endsWith('ListFunctions');
}
