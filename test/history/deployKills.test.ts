import {
  DeleteFunctionCommand,
  DescribeFunctionCommand,
  GetFunctionCommand,
  PublishFunctionCommand,
} from '@aws-sdk/client-cloudfront';
import { afterAll, expect, test } from '@jest/globals';
import { createSample, someCode } from '../support/emulator.ts';
import { startFaultProxy, type FaultProxy } from '../support/faultProxy.ts';
import { startGateway, startUpstream } from '../support/gateway.ts';
import { observerOf } from '../support/observer.ts';
import { startRest } from '../support/rest.ts';
import { changeAndDie } from './changeAndDie.ts';
import { deployer, goodCode, uriCase, wrongCode } from './someDeploy.ts';

const upstream = startUpstream({ history: true });
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);
const { cloudFront } = gateway;
const { client } = cloudFront;
const sweep = observerOf(cloudFront.url);
const deploy = deployer({ gateway, rest });
const first = 'ETVPDKIKX0DER';

interface Deploy {
  kind: 'good' | 'wrong';
  code: string;
  /** True if it is sent again only after a sweep. */
  isSwept: boolean;
}

/** Lists the deploys that die. Each sends 16 requests when all goes well. */
const deploys: readonly Deploy[] = [false, true].flatMap((isSwept) => [
  { kind: 'good', code: goodCode('new'), isSwept },
  { kind: 'wrong', code: wrongCode('new'), isSwept },
]);
const requestsOfDeploy = 16;

/** Holds the proxies, one for each, so that all die at the same time. */
const proxies = new Map<Deploy, FaultProxy>();
for (const each of deploys) proxies.set(each, await startFaultProxy(cloudFront.url));
afterAll(() => Promise.all([...proxies.values()].map((proxy) => proxy.close())));

const textOf = async (Name: string, Stage: 'DEVELOPMENT' | 'LIVE') => {
  const { FunctionCode } = await client.send(new GetFunctionCommand({ Name, Stage }));
  return Buffer.from(FunctionCode ?? []).toString();
};
const inputOf = ({ code, kind }: Deploy, name: string) => ({
  name,
  ifMatch: first,
  code: { text: code },
  message: 'why',
  ...(kind === 'wrong' && { onFailure: 'RESTORE' }),
});

async function makeLive(name: string): Promise<void> {
  await createSample(client, name);
  await client.send(new PublishFunctionCommand({ Name: name, IfMatch: first }));
  await rest.send(`PUT /v1/functions/${name}/tests/a`, { body: uriCase });
}

test.each(Array.from({ length: requestsOfDeploy + 1 }, (_, done) => ({ done })))(
  'a deploy whose process dies when $done of its requests are carried out leaves LIVE tested and a true history, and goes on when it is sent again',
  async ({ done }) => {
    const nameOf = ({ kind, isSwept }: Deploy) =>
      `killed-${done}-${kind}${isSwept ? '-swept' : ''}`;
    for (const each of deploys) await makeLive(nameOf(each));
    await sweep();
    await Promise.all(deploys.map((each) => deployAndDie(each, nameOf(each), done)));
    for (const each of deploys) if (!each.isSwept) await checkAgain(each, nameOf(each));
    await sweep();
    for (const each of deploys) {
      if (each.isSwept) await checkAgain(each, nameOf(each));
      await checkHistory(nameOf(each));
    }
    // The next sweeps need not look at them.
    for (const each of deploys) await remove(nameOf(each));
  },
  60_000,
);

async function remove(Name: string): Promise<void> {
  const { ETag: IfMatch } = await client.send(new DescribeFunctionCommand({ Name }));
  await client.send(new DeleteFunctionCommand({ Name, IfMatch }));
}

/** Checks what a dead process has left, and sends the same request again. */
async function checkAgain(each: Deploy, name: string): Promise<void> {
  const live = await textOf(name, 'LIVE');
  if (each.kind === 'wrong') expect(live).toBe(someCode);
  else expect([someCode, each.code]).toContain(live);
  const isTested = cloudFront.answered.some(
    ({ action, path, status }) =>
      action === 'TestFunction' && path.includes(`/${name}/`) && status === 200,
  );
  if (live === each.code) expect(isTested).toBe(true);
  const again = await deploy('GraphQL', inputOf(each, name));
  if (each.kind === 'good') {
    expect(again).toMatchObject({ live: { stage: 'LIVE' }, testRun: { passed: 1 } });
    expect(await textOf(name, 'LIVE')).toBe(each.code);
  } else {
    // Who has put DEVELOPMENT back before dying has nothing to go on from.
    const ends = ['TestsFailed', 'PreconditionFailed'];
    expect(ends).toContain(again['errorCode']);
    expect(await textOf(name, 'DEVELOPMENT')).toBe(someCode);
    expect(await textOf(name, 'LIVE')).toBe(someCode);
  }
}

/** Checks that the history ends with what is there, and that nothing in it is in doubt or made by others. */
async function checkHistory(name: string): Promise<void> {
  const fields = 'event source state etag stage codeSha256';
  const query = `query ($name: String!) { versions(name: $name) { nodes { ${fields} } unrecorded { stage } } }`;
  const { nodes, unrecorded } = await gateway.ask(query, { name });
  expect(unrecorded).toEqual([]);
  const { ETag } = await client.send(new DescribeFunctionCommand({ Name: name }));
  const versions = nodes as { source: string; state: string; etag: string | null }[]; // as selected
  expect(versions.filter(({ etag }) => etag === ETag).length).toBeGreaterThan(0);
  expect(versions.filter(({ state }) => state === 'PENDING')).toEqual([]);
}

/** Deploys in a process that is killed when so many of its requests are carried out. */
async function deployAndDie(each: Deploy, name: string, done: number): Promise<void> {
  const proxy = proxies.get(each);
  if (!proxy) throw new Error(`no proxy for ${each.kind}`);
  const change = { operation: 'deployFunction', input: inputOf(each, name) };
  await changeAndDie({ emulatorUrl: cloudFront.url, proxy, ...change, done });
}
