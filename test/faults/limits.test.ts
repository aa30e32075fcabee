import {
  DeleteFunctionCommand,
  DescribeFunctionCommand,
  UpdateFunctionCommand,
} from '@aws-sdk/client-cloudfront';
import { beforeEach, expect, test } from '@jest/globals';
import { letTimePass, onClock, stopClock } from '../support/clock.ts';
import { createSample } from '../support/emulator.ts';
import type { FaultKind } from '../support/faultProxy.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { askedOf, sample, throughGraphql } from './everyOperation.ts';

const { gateway, proxy, stsProxy } = await startFaultyGateway();
const { client } = gateway.cloudFront;
const etags = ['ETVPDKIKX0DER', 'E3UN6WX5RRO2AG'] as const;
stopClock();

let name = '';
let count = 0;
beforeEach(async () => {
  name = `limit-${(count += 1)}`;
  await createSample(client, name);
  letTimePass();
});

const askFor = (action: string, ifMatch: string = etags[0]) =>
  throughGraphql(askedOf(action), gateway, { name, ifMatch, subject: 'limits' });

/** Writes as another client, past the proxy. */
const rival = (comment: string, code: string, ifMatch: string) =>
  client.send(
    new UpdateFunctionCommand({
      Name: name,
      IfMatch: ifMatch,
      FunctionConfig: { Comment: comment, Runtime: 'cloudfront-js-2.0' },
      FunctionCode: Buffer.from(code),
    }),
  );

/** Makes the first request of an action fail, and runs `meanwhile` before the next request of any action. */
function meet(action: string, kind: FaultKind, meanwhile: () => Promise<unknown>, ms = 0) {
  let isMet = false;
  proxy.plan = (call) => {
    if (isMet || call.action !== action) return { kind: 'NONE' };
    isMet = true;
    return { kind, ms };
  };
  const seen = { isOver: false };
  proxy.before = async () => {
    if (!isMet || seen.isOver) return;
    seen.isOver = true;
    await meanwhile();
  };
}

test('an update that is replaced before it can be read is a conflict of unknown outcome', async () => {
  meet('UpdateFunction', 'RESET_AFTER', () => rival('theirs', '// theirs', etags[1]));
  expect(await onClock(askFor('UpdateFunction'), proxy, stsProxy)).toBe(
    'PreconditionFailed UNKNOWN',
  );
});

test('an update that never arrived, with another in its place, looks the same: a read cannot tell', async () => {
  meet('UpdateFunction', 'RESET_BEFORE', () => rival('theirs', '// theirs', etags[0]));
  expect(await onClock(askFor('UpdateFunction'), proxy, stsProxy)).toBe(
    'PreconditionFailed UNKNOWN',
  );
});

test('of two clients with equal content one writes, and both get a success', async () => {
  const { comment, code } = sample;
  meet('UpdateFunction', 'RESET_BEFORE', () => rival(comment, code.text, etags[0]));
  expect(await onClock(askFor('UpdateFunction'), proxy, stsProxy)).toBe('Recovered');
  const { ETag } = await client.send(new DescribeFunctionCommand({ Name: name }));
  expect(ETag).toBe(etags[1]);
});

const remove = async () => {
  const { ETag } = await client.send(new DescribeFunctionCommand({ Name: name }));
  await client.send(new DeleteFunctionCommand({ Name: name, IfMatch: ETag }));
};

test('an update of a function that is deleted meanwhile has an unknown outcome', async () => {
  meet('UpdateFunction', 'RESET_AFTER', remove);
  expect(await onClock(askFor('UpdateFunction'), proxy, stsProxy)).toBe('UNKNOWN');
});

test('a delete is not sent again to a function of the same name and ETag that was created meanwhile', async () => {
  meet('DeleteFunction', 'RESET_AFTER', () => createSample(client, name, '// another'));
  expect(await onClock(askFor('DeleteFunction'), proxy, stsProxy)).toBe(
    'PreconditionFailed UNKNOWN',
  );
  const { ETag } = await client.send(new DescribeFunctionCommand({ Name: name }));
  expect(ETag).toBe(etags[0]);
});

// The limit: what comes after the last look was not there to be seen. Sending it again does no harm.
test('an update that arrives after the last read was reported as not applied', async () => {
  proxy.before = undefined;
  proxy.plan = ({ action }) =>
    action === 'UpdateFunction' ? { kind: 'LATE', ms: 28_000 } : { kind: 'NONE' };
  expect(await onClock(askFor('UpdateFunction'), proxy, stsProxy)).toBe('NOT_APPLIED');
  await onClock(new Promise((resolve) => setTimeout(resolve, 30_000)), proxy, stsProxy);
  const { ETag, FunctionSummary } = await client.send(new DescribeFunctionCommand({ Name: name }));
  expect(ETag).toBe(etags[1]); // once, though it was sent three times
  expect(FunctionSummary?.FunctionConfig?.Comment).toBe(sample.comment);
  proxy.plan = () => ({ kind: 'NONE' });
  expect(await onClock(askFor('UpdateFunction'), proxy, stsProxy)).toBe(
    'PreconditionFailed NOT_APPLIED',
  );
});
