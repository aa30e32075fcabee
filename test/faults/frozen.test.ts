import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { accountOfStack, lambdaEnvironment } from '../../src/local/account.ts';
import { startEmulator, type TestEmulator } from '../support/emulator.ts';
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
let tableProxy: TcpProxy;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frozen-'));
  client = await installRuntimeClient(folder);
  const source = pathToFileURL('src/graphql/handler.ts').href;
  await writeFile(join(folder, 'handler.mjs'), `export { handler } from '${source}';`);
  cloudFront = await startEmulator(await accountOfStack());
  cloudFrontProxy = await startTcpProxy(cloudFront.url);
  stsProxy = await startTcpProxy(cloudFront.url);
  tableProxy = await startTcpProxy(cloudFront.url);
}, 120_000);
afterAll(async () => {
  await Promise.all(allProxies().map((proxy) => proxy.close()));
  await rm(folder, { recursive: true });
});

afterEach(killLambdas);

/** Gives the proxies of all hosts that a Lambda calls: CloudFront, STS, DynamoDB with the history's table. */
const allProxies = () => [cloudFrontProxy, stsProxy, tableProxy];
const opened = () => allProxies().map((proxy) => proxy.opened);

/** Counts what a start opens to each host: the history puts the code and the record at the same time. */
const openedAhead = [1, 1, 2];

/** Waits until a start has opened its connections, of which there were so many `before`. */
const eachHasOpened = (before: number[]) =>
  Promise.all(
    allProxies().map((proxy, index) =>
      proxy.openedAre((before[index] ?? 0) + (openedAhead[index] ?? 0)),
    ),
  );

/** As serverless.yml has Node load it, but from the source. */
const preload = `--import=${pathToFileURL('src/aws/preload.ts').href}`;

function start(nodeOptions = preload, handler = 'handler'): StartedLambda {
  const env = {
    ...lambdaEnvironment(cloudFront.url),
    AWS_ENDPOINT_URL_CLOUDFRONT: cloudFrontProxy.url,
    AWS_ENDPOINT_URL_STS: stsProxy.url,
    AWS_ENDPOINT_URL_DYNAMODB: tableProxy.url,
  };
  return startLambda({ client, root: folder, name: 'graphql', handler, env, nodeOptions });
}

/** Waits until a process has the state `T` of proc(5): stopped. */
async function stopped({ child }: StartedLambda): Promise<void> {
  child.kill('SIGSTOP');
  const isStopped = async () => /\) T /.test(await readFile(`/proc/${child.pid}/stat`, 'latin1'));
  while (!(await isStopped()));
}

let functions = 0;

/** Makes the event of a creation of a function. */
function creation() {
  const input = `{ name: "frozen-${(functions += 1)}", code: { text: "// new" } }`;
  const query = `mutation { createFunction(input: ${input}) { __typename } }`;
  const event = postOf(JSON.stringify({ query }));
  return { ...event, headers: { ...authorizationOf(authorizerOf('admin')), ...event.headers } };
}

const byName = (one: string, other: string) => one.localeCompare(other);

/** Invokes a Lambda that is frozen, and thaws it. Gives the result and the calls that AWS answered. */
async function thaw(lambda: StartedLambda, event: object) {
  cloudFront.answered.length = 0;
  const answering = lambda.invoke(event);
  lambda.child.kill('SIGCONT');
  const { result } = await answering;
  return {
    data: JSON.parse(result.body).data,
    calls: cloudFront.answered.map(({ action }) => String(action)).toSorted(byName),
  };
}

const done = { createFunction: { __typename: 'CreateFunctionSuccess' } };
/** Names the calls of a creation: each is made once. */
const calls = ['CreateFunction', 'PutItem', 'PutItem', 'Query', 'UpdateItem'];

test.each(['end', 'reset'] as const)(
  'a connection that was closed while the Lambda was frozen is not written to: %s',
  async (how) => {
    const lambda = start();
    await lambda.invoke(creation());
    for (let round = 0; round < 5; round += 1) {
      const event = creation();
      await stopped(lambda);
      for (const proxy of [cloudFrontProxy, tableProxy]) await proxy.closeConnections(how);
      expect(await thaw(lambda, event)).toEqual({ data: done, calls });
    }
    await lambda.end();
  },
);

test.each(['end', 'reset'] as const)(
  'nor is one that was opened while the Lambda started: %s',
  async (how) => {
    const before = opened();
    const lambda = start();
    await eachHasOpened(before);
    const event = creation();
    await stopped(lambda);
    for (const proxy of allProxies()) await proxy.closeConnections(how);
    expect(await thaw(lambda, event)).toEqual({ data: done, calls: ['AssumeRole', ...calls] });
    await lambda.end();
  },
);

test('the connections are opened before the handler is loaded', async () => {
  const before = opened();
  await writeFile(join(folder, 'never.mjs'), 'await new Promise(() => setTimeout(() => {}, 1e9));');
  const lambda = start(preload, 'never');
  await eachHasOpened(before);
  lambda.child.kill('SIGKILL');
});

test.each([preload, ''])(
  'the first event finds the connections open, and uses each once: %s',
  async (options) => {
    const before = opened();
    const lambda = start(options);
    await eachHasOpened(before);
    for (let round = 0; round < 3; round += 1) await lambda.invoke(creation());
    await lambda.end();
    expect(opened().map((count, index) => count - (before[index] ?? 0))).toEqual(openedAhead);
  },
);
