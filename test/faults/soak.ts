/**
 * `npm run soak`: thousands of rivalling changes under faults, half of them of functions that are also published,
 * deleted and created anew; what clients are told is held against what was done; then a hundred thousand
 * requests without, while memory is looked at. `SEED`, `UPDATES` and `REQUESTS` change it. Ends with 1 when a check fails.
 */
import {
  CloudFrontClient,
  CreateFunctionCommand,
  DeleteFunctionCommand,
  DescribeFunctionCommand,
} from '@aws-sdk/client-cloudfront';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { createGateway } from '../../src/createContext.ts';
import { createGraphqlHandler } from '../../src/graphql/createGraphqlHandler.ts';
import { createEmulator } from '../../src/emulator/index.ts';
import { accountOfStack, lambdaEnvironment } from '../../src/local/account.ts';
import { toLambdaContext } from '../../src/local/event.ts';
import { startFaultProxy, type FaultKind } from '../support/faultProxy.ts';
import { authorizationOf } from '../support/token.ts';
import { competeInLifecycles, anomaliesOfLifecycles } from './lifecycles.ts';
import { compete, planFrom, randomOf, tally, anomaliesOfRace, type Ask } from './rivals.ts';
import type { Told } from './history.ts';

const seed = Number(process.env['SEED'] ?? 1);
const updates = Number(process.env['UPDATES'] ?? 10_000);
const requests = Number(process.env['REQUESTS'] ?? 100_000);

const emulator = await createEmulator(await accountOfStack());
const proxy = await startFaultProxy(emulator.url);
Object.assign(process.env, {
  ...lambdaEnvironment(emulator.url),
  AWS_ENDPOINT_URL_CLOUDFRONT: proxy.url,
  ACCESS_FILE: 'src/local/access.json',
  NODE_ENV: 'production',
});
// Nobody reads the gateway's log.
Object.assign(console, { info: () => undefined, error: () => undefined, log: () => undefined });
const handler = createGraphqlHandler(createGateway(process.env));
const invoke = handler as unknown as (event: object, context: Context) => Promise<{ body: string }>; // as AWS Lambda calls it

const ask: Ask = async (body, subject) => {
  const claims = { sub: subject, iss: 'https://issuer.example', groups: '[admin]' };
  const http = { method: 'POST', path: '/graphql', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' };
  const event = {
    version: '2.0',
    routeKey: 'POST /graphql',
    rawPath: '/graphql',
    rawQueryString: '',
    headers: {
      'content-type': 'application/json',
      ...authorizationOf({ jwt: { claims } }),
    },
    requestContext: { http, authorizer: { jwt: { claims, scopes: null } } },
    body,
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2; // what the handler reads of it
  return (await invoke(event, toLambdaContext('soak', 29_000))).body;
};

const kinds: FaultKind[] = [
  'RESET_BEFORE',
  'RESET_AFTER',
  'SLOW',
  'SLOW_CLOSE',
  'TRUNCATED',
  'UNAVAILABLE_BEFORE',
  'UNAVAILABLE_AFTER',
  'WRONG_XML',
  'GARBAGE',
];
/** Lists the faults that take seconds of real time. Few requests get them. */
const slow: FaultKind[] = ['THROTTLED', 'SILENT_BEFORE', 'SILENT_AFTER', 'STALLED'];

const admin = new CloudFrontClient({
  endpoint: emulator.url,
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});
const create = (Name: string) =>
  admin.send(
    new CreateFunctionCommand({
      Name,
      FunctionConfig: { Comment: 'first', Runtime: 'cloudfront-js-2.0' },
      FunctionCode: Buffer.from('// first'),
    }),
  );

async function remove(Name: string) {
  const found = await admin.send(new DescribeFunctionCommand({ Name })).catch(() => undefined);
  if (!found) return;
  const { ETag: IfMatch } = found;
  await admin.send(new DeleteFunctionCommand({ Name, IfMatch }));
}

const megabytes = () => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage.rss() / 2 ** 20);
};
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Races on functions of their own, eight at a time, until there were so many updates. */
async function soakUpdates(): Promise<{ told: Told[]; wrongs: string[] }> {
  const clients = 5;
  const updatesEach = 25;
  const atOnce = Math.min(8, Math.ceil(updates / (clients * updatesEach)));
  const told: Told[] = [];
  const wrongs: string[] = [];
  const random = randomOf(seed);
  const livesOf = async (name: string) => {
    const mine = await competeInLifecycles({
      ask,
      random,
      name,
      clients,
      changesEach: updatesEach,
    });
    await remove(name);
    return { mine, found: anomaliesOfLifecycles(name, mine, proxy.calls) };
  };
  const usual = planFrom(random, { part: 0.3, kinds });
  const rare = planFrom(random, { part: 0.002, kinds: slow });
  for (let round = 0; told.length < updates; round += 1) {
    proxy.plan = () => {
      const plan = rare();
      return plan.kind === 'NONE' ? usual() : plan;
    };
    proxy.calls.length = 0;
    const race = async (_: unknown, lane: number) => {
      const name = `soak-${round}-${lane}`;
      await create(name);
      if (lane % 2 === 1) return livesOf(name);
      const one = { ask, name, firstETag: 'ETVPDKIKX0DER', clients, updatesEach };
      const mine = await compete(one);
      await remove(name);
      return { mine, found: anomaliesOfRace(one, mine, proxy.calls) };
    };
    for (const { mine, found } of await Promise.all(Array.from({ length: atOnce }, race))) {
      told.push(...mine);
      wrongs.push(...found);
    }
    say(`updates ${told.length}/${updates}, wrong ${wrongs.length}`);
  }
  return { told, wrongs };
}

/** Reads and updates without faults. Gives the memory after 1,000 requests and at the end, in MB. */
async function soakMemory(): Promise<{ earlyMb: number; lateMb: number }> {
  proxy.plan = () => ({ kind: 'NONE' });
  await create('memory');
  const body = JSON.stringify({
    query:
      '{ function(name: "memory") { ... on CloudFrontFunction { etag comment code { sha256 } } } }',
  });
  let earlyMb = 0;
  const batch = 20;
  for (let done = 0; done < requests; done += batch) {
    proxy.calls.length = 0;
    const asked = Array.from({ length: batch }, (_, index) =>
      ask(body, `reader-${(done + index) % 90}`),
    );
    await Promise.all(asked);
    if (done + batch === 1_000) earlyMb = megabytes();
    if ((done + batch) % 10_000 === 0)
      say(`requests ${done + batch}/${requests}, ${megabytes()} MB`);
  }
  return { earlyMb, lateMb: megabytes() };
}

const { told, wrongs } = await soakUpdates();
say(`seed ${seed}: ${told.length} updates under faults: ${JSON.stringify(tally(told))}`);
for (const wrong of wrongs) say(`WRONG ${wrong}`);
const { earlyMb, lateMb } = await soakMemory();
say(`memory: ${earlyMb} MB after 1,000 requests, ${lateMb} MB after ${requests}`);
await Promise.all([proxy.close(), emulator.close()]);
process.exitCode = wrongs.length > 0 || told.length < updates ? 1 : 0;
