import { GetFunctionCommand } from '@aws-sdk/client-cloudfront';
import { expect, test } from '@jest/globals';
import { letTimePass, onClock, stopClock } from '../support/clock.ts';
import { createSample } from '../support/emulator.ts';
import type { FaultKind } from '../support/faultProxy.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { askedOf, throughGraphql, throughRest, type Word } from './everyOperation.ts';

const { gateway, rest, proxy, stsProxy } = await startFaultyGateway();
const { client } = gateway.cloudFront;
const ifMatch = 'ETVPDKIKX0DER';
stopClock();

/**
 * Lists the answers to a publication when the first attempt of the question whether the code can be loaded meets a
 * fault, and when each does.
 */
const rows: readonly [kind: FaultKind, first: Word, each: Word][] = [
  ['NONE', 'Success', 'Success'],
  ['RESET_BEFORE', 'Success', 'NOT_APPLIED'],
  ['RESET_AFTER', 'Success', 'NOT_APPLIED'],
  ['SILENT_BEFORE', 'Success', 'NOT_APPLIED'],
  ['SILENT_AFTER', 'Success', 'NOT_APPLIED'],
  ['LATE', 'Success', 'Success'],
  ['SLOW', 'Success', 'Success'],
  ['SLOW_CLOSE', 'Success', 'Success'],
  ['TRUNCATED', 'Success', 'NOT_APPLIED'],
  ['UNAVAILABLE_BEFORE', 'Success', 'NOT_APPLIED'],
  ['UNAVAILABLE_AFTER', 'Success', 'NOT_APPLIED'],
  ['THROTTLED', 'Success', 'Throttling'],
  ['WRONG_XML', 'NOT_APPLIED', 'NOT_APPLIED'],
  ['GARBAGE', 'NOT_APPLIED', 'NOT_APPLIED'],
];

/** Makes the tests. Those that a retry helps go first, as the others use up the SDK's retries. */
const tests = (['first', 'each'] as const).flatMap((scope) =>
  (['GraphQL', 'REST'] as const).flatMap((api) =>
    rows.map(([kind, first, each]) => ({
      api,
      kind,
      scope,
      word: scope === 'first' ? first : each,
    })),
  ),
);

test.each(tests)(
  '$api: $kind meets $scope attempt of the question before a publication: $word',
  async ({ api, kind, scope, word }) => {
    const name = `question-${api}-${kind}-${scope}`.toLowerCase();
    await createSample(client, name);
    letTimePass();
    proxy.calls.length = 0;
    let asks = 0;
    proxy.plan = ({ action }) => {
      const isMeant = action === 'TestFunction' && ((asks += 1) === 1 || scope === 'each');
      return { kind: isMeant ? kind : 'NONE', ms: 2_500 };
    };
    const [asked, call] = [askedOf('PublishFunction'), { name, ifMatch, subject: name }];
    const answer =
      api === 'GraphQL' ? throughGraphql(asked, gateway, call) : throughRest(asked, rest, call);
    expect(await onClock(answer, proxy, stsProxy)).toBe(word);
    const sent = proxy.calls.filter(({ action }) => action === 'PublishFunction');
    expect(sent).toHaveLength(word === 'Success' ? 1 : 0);
    expect(await isLive(name)).toBe(word === 'Success');
  },
);

const isLive = (Name: string) =>
  client.send(new GetFunctionCommand({ Name, Stage: 'LIVE' })).then(
    () => true,
    () => false,
  );
