import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@jest/globals';
import { lambdaEnvironment } from '../../src/local/account.ts';
import type { FaultProxy } from '../support/faultProxy.ts';

interface Death {
  emulatorUrl: string;
  /** Stands before all that the process calls but AWS STS. */
  proxy: FaultProxy;
  operation: string;
  input: object;
  /** How many of its requests are carried out. */
  done: number;
}

/**
 * Makes a change in a process that is killed when so many of its requests are carried out, before it gets the last answer.
 * What it has sent besides is never carried out.
 */
export async function changeAndDie(death: Death): Promise<void> {
  const { emulatorUrl, proxy, operation, input, done } = death;
  const { promise: isTime, resolve: kill } = Promise.withResolvers<void>();
  let requests = 0;
  proxy.plan = (call) => {
    requests += 1;
    if (done === 0) kill();
    if (requests !== done) return { kind: requests < done ? 'NONE' : 'SILENT_BEFORE' };
    void whenAnswered(call).then(kill);
    return { kind: 'SILENT_AFTER' };
  };
  const change = ['test/history/changeOnce.ts', operation, JSON.stringify(input)];
  const env = environmentOf(emulatorUrl, proxy.url);
  const child = spawn(process.execPath, change, { env, stdio: 'ignore' });
  const ended = once(child, 'exit');
  await Promise.race([isTime, ended]);
  child.kill('SIGKILL');
  expect({ requests, ended: await ended }).toMatchObject({ ended: [null, 'SIGKILL'] });
}

/** Gives the variables of a gateway behind a proxy. What a dead process has sent is carried out at once here, or never. */
function environmentOf(emulatorUrl: string, proxyUrl: string) {
  return {
    ...process.env,
    ...lambdaEnvironment(emulatorUrl),
    AWS_ENDPOINT_URL_CLOUDFRONT: proxyUrl,
    AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE: proxyUrl,
    AWS_ENDPOINT_URL_DYNAMODB: proxyUrl,
    ACCESS_FILE: 'src/local/access.json',
    HISTORY_UNTIL_MS: '1',
  };
}

async function whenAnswered(call: { answered?: unknown }): Promise<void> {
  while (call.answered === undefined) await new Promise((resolve) => setImmediate(resolve));
}
