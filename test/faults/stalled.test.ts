import { expect, test } from '@jest/globals';
import { putClockOn } from '../support/clock.ts';
import { createSample } from '../support/emulator.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { askedOf, throughGraphql } from './everyOperation.ts';

const { gateway, proxy } = await startFaultyGateway();

// On the machine's own clock: that of a socket is Node's, which no test can set.
test('an answer whose body stalls is given up long before the deadline of the request', async () => {
  const actions = ['DescribeFunction', 'GetFunction', 'CreateFunction', 'UpdateFunction'];
  for (const action of actions) {
    if (action !== 'CreateFunction') await createSample(gateway.cloudFront.client, action);
  }
  putClockOn();
  const met = new Set<string>();
  proxy.plan = ({ action, target, body }) => {
    const isFirst = !met.has(action) && `${target} ${body}`.includes(action);
    if (isFirst) met.add(action);
    return { kind: isFirst ? 'STALLED' : 'NONE' };
  };
  const startedMs = Date.now();
  const words = await Promise.all(
    actions.map((name) => {
      const call = { name, ifMatch: 'ETVPDKIKX0DER', subject: 'patient' };
      return throughGraphql(askedOf(name), gateway, call);
    }),
  );
  expect(words).toEqual(['Success', 'Success', 'Recovered', 'Recovered']);
  expect(Date.now() - startedMs).toBeLessThan(16_000);
});
