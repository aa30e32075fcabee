import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { accountOfStack, lambdaEnvironment } from '../../src/local/account.ts';
import { createSample, startEmulator, type TestEmulator } from '../support/emulator.ts';
import { authorizerOf, postOf } from '../support/gateway.ts';
import {
  installRuntimeClient,
  killLambdas,
  startLambda,
  type StartedLambda,
} from '../support/lambdaRuntime.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcpProxy.ts';
import { authorizationOf } from '../support/token.ts';

let folder: string;
let client: string;
let cloudFront: TestEmulator;
let cloudFrontProxy: TcpProxy;
let stsProxy: TcpProxy;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frozen-'));
  client = await installRuntimeClient(folder);
  const source = pathToFileURL('src/graphql/handler.ts').href;
  await writeFile(join(folder, 'handler.mjs'), `export { handler } from '${source}';`);
  cloudFront = await startEmulator(await accountOfStack());
  cloudFrontProxy = await startTcpProxy(cloudFront.url);
  stsProxy = await startTcpProxy(cloudFront.url);
}, 120_000);
afterAll(async () => {
  await Promise.all([cloudFrontProxy.close(), stsProxy.close()]);
  await rm(folder, { recursive: true });
});

afterEach(killLambdas);

function start(): StartedLambda {
  const env = {
    ...lambdaEnvironment(cloudFront.url),
    AWS_ENDPOINT_URL_CLOUDFRONT: cloudFrontProxy.url,
    AWS_ENDPOINT_URL_STS: stsProxy.url,
  };
  return startLambda({ client, root: folder, name: 'graphql', handler: 'handler', env });
}

/** Waits until a process has the state `T` of proc(5): stopped. */
async function stopped({ child }: StartedLambda): Promise<void> {
  child.kill('SIGSTOP');
  const isStopped = async () => /\) T /.test(await readFile(`/proc/${child.pid}/stat`, 'latin1'));
  while (!(await isStopped()));
}

let functions = 0;

/** Makes the event of an update of a new function. */
async function updateOfNew() {
  const name = `frozen-${(functions += 1)}`;
  await createSample(cloudFront.client, name);
  cloudFront.answered.length = 0;
  const input = `{ name: "${name}", ifMatch: "ETVPDKIKX0DER", comment: "new", runtime: CLOUDFRONT_JS_2_0,
    keyValueStoreArns: [], code: { text: "// new" } }`;
  const query = `mutation { updateFunction(input: ${input}) { __typename } }`;
  const event = postOf(JSON.stringify({ query }));
  return { ...event, headers: { ...authorizationOf(authorizerOf('admin')), ...event.headers } };
}

/** Invokes a Lambda that is frozen, and thaws it. Gives the result and the calls that AWS answered. */
async function thaw(lambda: StartedLambda, event: object) {
  const answering = lambda.invoke(event);
  lambda.child.kill('SIGCONT');
  const { result } = await answering;
  return {
    data: JSON.parse(result.body).data,
    calls: cloudFront.answered.map(({ action }) => action),
  };
}

const done = { updateFunction: { __typename: 'UpdateFunctionSuccess' } };

test.each(['end', 'reset'] as const)(
  'a connection that was closed while the Lambda was frozen is not written to: %s',
  async (how) => {
    const lambda = start();
    await lambda.invoke(await updateOfNew());
    for (let round = 0; round < 5; round += 1) {
      const event = await updateOfNew();
      await stopped(lambda);
      await cloudFrontProxy.closeConnections(how);
      expect(await thaw(lambda, event)).toEqual({ data: done, calls: ['UpdateFunction'] });
    }
    await lambda.end();
  },
);

test.each(['end', 'reset'] as const)(
  'nor is one that was opened while the Lambda started: %s',
  async (how) => {
    const [before, stsBefore] = [cloudFrontProxy.opened, stsProxy.opened];
    const lambda = start();
    await Promise.all([cloudFrontProxy.openedAre(before + 1), stsProxy.openedAre(stsBefore + 1)]);
    const event = await updateOfNew();
    await stopped(lambda);
    for (const proxy of [cloudFrontProxy, stsProxy]) await proxy.closeConnections(how);
    const calls = ['AssumeRole', 'UpdateFunction'];
    expect(await thaw(lambda, event)).toEqual({ data: done, calls });
    await lambda.end();
  },
);

test('the first event finds the connections open, and uses each once', async () => {
  const [before, stsBefore] = [cloudFrontProxy.opened, stsProxy.opened];
  const lambda = start();
  await Promise.all([cloudFrontProxy.openedAre(before + 1), stsProxy.openedAre(stsBefore + 1)]);
  for (let round = 0; round < 3; round += 1) await lambda.invoke(await updateOfNew());
  await lambda.end();
  expect([cloudFrontProxy.opened - before, stsProxy.opened - stsBefore]).toEqual([1, 1]);
});
