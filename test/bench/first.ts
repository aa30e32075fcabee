/** The first request of a Lambda that has just been started, over TLS and at three distances. */
import { join, resolve } from 'node:path';
import { startLambda } from '../support/lambdaRuntime.ts';
import { distances, floorMs, hosts, type Service } from './distances.ts';
import { lambdaEnvironment } from './environment.ts';
import { graphql, rest } from './events.ts';
import { progress, rounded, type Figure, type PartResult, type Row } from './figures.ts';
import { endWithUs, inTurn, median, spread, startProcess } from './measure.ts';
import { withoutCodeCache, type Prepared } from './prepare.ts';
import { variants } from './variants.ts';
import type { Workshop } from './workshop.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 21);
const events = { GraphQL: graphql.update(), REST: rest.update() };
const apis = ['GraphQL', 'REST'] as const;

/** In ms, without the time for which the main thread waited for a processor. */
interface First {
  totalMs: number;
  afterEventMs: number;
  cpuMs: number;
}

interface Start {
  client: string;
  packaged: Prepared;
  event: object;
  env: Record<string, string>;
}

interface Case {
  api: (typeof apis)[number];
  isCached: boolean;
  hasHistory: boolean;
  distance: (typeof distances)[number];
}

export async function first(workshop: Workshop): Promise<PartResult> {
  const { folder } = workshop;
  const laidOut = await workshop.layOut(variants, apis);
  const client = await workshop.runtimeClient();
  const distant = await startDistant(folder);
  const cases = new Map<string, Case>();
  const starts: Record<string, () => Promise<First>> = {};
  for (const api of apis) {
    const uncached = await withoutCodeCache(laidOut[api], join(folder, `first-${api}`));
    for (const isCached of [true, false]) {
      const packaged = isCached ? laidOut[api] : uncached;
      for (const [distance, hasHistory] of situations) {
        const one = { api, isCached, hasHistory, distance };
        const name = `${variantOf(one)}, ${textOf(distance)}`;
        const HISTORY_TABLE = hasHistory ? 'history' : 'off';
        const env = { ...distant.environment(distance), HISTORY_TABLE };
        cases.set(name, one);
        starts[name] = () => firstRequest({ client, packaged, event: events[api], env });
      }
    }
  }
  progress('First requests: one of each that does not count …');
  await inTurn(1, starts);
  const samples = await inTurn(rounds, starts, (round) =>
    progress(`First requests: round ${round} of ${rounds} …`),
  );
  distant.end();
  const rows = [...cases].map(([name, one]) => rowOf(one, samples[name] ?? []));
  const figures = [...cases].map(([name, one]) => figureOf(name, one, samples[name] ?? []));
  return { tables: { 'First request': rows }, figures };
}

const situations = distances.flatMap((distance) =>
  [true, false].map((hasHistory) => [distance, hasHistory] as const),
);
const textOf = ({ sts, cloudFront }: Case['distance']) => `${sts}/${cloudFront} ms`;
const variantOf = ({ api, isCached, hasHistory }: Case) =>
  `${api}, ${isCached ? 'code cache' : 'no code cache'}${hasHistory ? '' : ', history off'}`;

async function firstRequest({ client, packaged, event, env }: Start): Promise<First> {
  const { root, handler } = packaged;
  const name = handler.split('/')[1] ?? '';
  const spawnedMs = performance.timeOrigin + performance.now();
  const nodeOptions = `--require=${resolve('test/bench/distance.cjs')}`;
  const lambda = startLambda({ client, root, name, env, nodeOptions });
  endWithUs(lambda.child);
  const { result, invoked, answered } = await lambda.invoke(event);
  await lambda.end();
  const isGood = result.statusCode === 200 && !result.body.includes('"errors":');
  if (!isGood) throw new Error(`${root} answered ${JSON.stringify(result)}`);
  return {
    totalMs: answered.atMs - spawnedMs - answered.queuedMs,
    afterEventMs: answered.atMs - invoked.atMs - (answered.queuedMs - invoked.queuedMs),
    cpuMs: answered.cpuMs - invoked.cpuMs,
  };
}

async function startDistant(folder: string) {
  const roundTrips = new Set(distances.flatMap((distance) => Object.values(distance).map(String)));
  const { child, line } = await startProcess(['test/bench/distant.ts', folder, ...roundTrips]);
  const { authorityFile, ports } = JSON.parse(line);
  const urlOf = (service: Service, distance: Case['distance']) =>
    `https://${hosts[service]}:${ports[service][distance[service]]}`;
  return {
    end: () => void child.kill(),
    environment: (distance: Case['distance']): Record<string, string> => {
      const ofBench = lambdaEnvironment({ root: folder, handler: '' }, '');
      const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = ofBench;
      const roundTripOf = (service: Service) => [hosts[service], distance[service]] as const;
      return {
        AWS_ACCESS_KEY_ID,
        AWS_SECRET_ACCESS_KEY,
        AWS_SESSION_TOKEN,
        OPERATOR_ROLE_ARN: ofBench.OPERATOR_ROLE_ARN,
        AWS_ENDPOINT_URL_STS: urlOf('sts', distance),
        AWS_ENDPOINT_URL_CLOUDFRONT: urlOf('cloudFront', distance),
        AWS_ENDPOINT_URL_DYNAMODB: urlOf('dynamoDb', distance),
        DISTANCES: JSON.stringify(
          Object.fromEntries((Object.keys(hosts) as Service[]).map(roundTripOf)), // a record has no other keys
        ),
        NODE_EXTRA_CA_CERTS: authorityFile,
      };
    },
  };
}

const column = (samples: First[], key: keyof First) => samples.map((sample) => sample[key]);

function rowOf(one: Case, samples: First[]): Row {
  const floor = floorMs(one.distance, one.hasHistory);
  const afterEvent = column(samples, 'afterEventMs');
  const within = (values: number[]) => spread(values).map(rounded).join('-');
  return {
    variant: variantOf(one),
    'STS/CloudFront, round trip': textOf(one.distance),
    'total ms': rounded(median(column(samples, 'totalMs'))),
    'half within': within(column(samples, 'totalMs')),
    'from the event ms': rounded(median(afterEvent)),
    'half of them within': within(afterEvent),
    'floor ms': floor,
    'x floor': rounded(median(afterEvent) / floor),
    'cpu ms after the event': rounded(median(column(samples, 'cpuMs'))),
  };
}

function figureOf(
  name: string,
  { isCached, hasHistory, distance }: Case,
  samples: First[],
): Figure {
  return {
    figure: `first request from the event / floor: ${name}`,
    value: median(column(samples, 'afterEventMs')) / floorMs(distance, hasHistory),
    limit: '1.0',
    target: isCached ? 1.25 : 1.45,
  };
}
