/**
 * Measures warm invocations: processor time and duration of each, compared with a default SDK call, and what each
 * server adds by itself.
 */
import { graphql, rest } from './events.ts';
import { bestOf } from './cold.ts';
import type { Figure, PartResult } from './figures.ts';
import { difference, ratio } from './measure.ts';
import { alone, variants, type VariantName } from './variants.ts';
import { column, endAll, measure, rowsOf, startAll, warmUp, type Costs } from './warmHosts.ts';
import type { Workshop } from './workshop.ts';

const warmUpCalls = 5_000;
const graphqlNames = [
  'GraphQL',
  'Apollo',
  'Yoga',
  'Mercurius',
  'Mercurius, jit',
  'graphql-http, cached',
] as const satisfies VariantName[];
const restNames = ['REST', 'hono + zod-openapi', 'Fastify'] as const satisfies VariantName[];

export async function warm(workshop: Workshop): Promise<PartResult> {
  const whole = await wholeHandlers(workshop);
  const recorded = await withHistory(workshop);
  const servers = await serversAlone(workshop);
  return {
    tables: {
      'Warm update, 32 in flight': rowsOf(whole.many, 'SDK call'),
      'Warm update, 1 in flight': rowsOf(whole.single, 'SDK call'),
      'Warm describe, 1 in flight': rowsOf(whole.describe, 'SDK call'),
      'Warm update with history, 1 in flight': rowsOf(recorded, floorWithHistory),
      'Servers alone, 1 in flight': rowsOf(servers, 'no server'),
    },
    figures: [...figuresOf(whole.single, servers), ...historyFigures(recorded)],
  };
}

/** Measures whole handlers, which call the stub. */
async function wholeHandlers(workshop: Workshop) {
  const names = ['SDK call', ...graphqlNames, ...restNames] as const;
  const hosts = await startAll(await workshop.layOut(variants, names), workshop.stubUrl);
  const isRest = (name: string) => restNames.some((rested) => rested === name);
  const update = (name: string) => (isRest(name) ? rest : graphql).update();
  const described = new Set<string>(['SDK call', 'GraphQL', 'REST']);
  const describe = (name: string) => (name === 'GraphQL' ? graphql : rest).describe();
  const some = Object.fromEntries(Object.entries(hosts).filter(([name]) => described.has(name)));
  try {
    await warmUp(hosts, { event: update, calls: warmUpCalls, inFlight: 32 });
    await warmUp(some, { event: describe, calls: warmUpCalls / 3, inFlight: 32 });
    return {
      many: await measure(hosts, {
        title: '32 in flight',
        event: update,
        calls: 120,
        inFlight: 32,
      }),
      single: await measure(hosts, {
        title: '1 in flight',
        event: update,
        calls: 40,
        inFlight: 1,
      }),
      describe: await measure(some, {
        title: 'describe',
        event: describe,
        calls: 40,
        inFlight: 1,
      }),
    };
  } finally {
    await endAll(hosts);
  }
}

const floorWithHistory = 'SDK calls with DynamoDB' satisfies VariantName;
const historyNames = [floorWithHistory, 'GraphQL', 'REST'] as const;

/** Measures an update whose history is kept: three rounds of DynamoDB besides. */
async function withHistory(workshop: Workshop): Promise<Costs> {
  const laidOut = await workshop.layOut(variants, historyNames);
  const hosts = await startAll(laidOut, workshop.stubUrl, { HISTORY_TABLE: 'history' });
  const event = (name: string) => (name === 'REST' ? rest : graphql).update();
  try {
    await warmUp(hosts, { event, calls: warmUpCalls, inFlight: 1 });
    return await measure(hosts, { title: 'with history', event, calls: 40, inFlight: 1 });
  } finally {
    await endAll(hosts);
  }
}

function historyFigures(recorded: Costs): Figure[] {
  return (['GraphQL', 'REST'] as const).map((name) => ({
    figure: `warm ${name} update with history, CPU / default SDK calls`,
    value: ratio(column(recorded[name], 'cpuUs'), column(recorded[floorWithHistory], 'cpuUs')),
    limit: '-',
    target: 1.05,
  }));
}

/** Measures the servers alone: the same document, and operations that are resolved promises. */
async function serversAlone(workshop: Workshop): Promise<Costs> {
  const hosts = await startAll(await workshop.layOut(alone), workshop.stubUrl);
  const event = () => graphql.update();
  try {
    await warmUp(hosts, { event, calls: 8_000, inFlight: 1 });
    return await measure(hosts, { title: 'servers alone', event, calls: 300, inFlight: 1 });
  } finally {
    await endAll(hosts);
  }
}

function figuresOf(single: Costs, servers: Costs): Figure[] {
  const over = (name: string) =>
    ratio(column(single[name], 'cpuUs'), column(single['SDK call'], 'cpuUs'));
  const adds = (name: string) =>
    difference(column(servers[name], 'wallUs'), column(servers['no server'], 'wallUs'));
  const peers = graphqlNames.slice(1);
  const best = (of: (name: string) => number, among: readonly string[]) =>
    bestOf(among.map((name) => [name, of(name)]));
  const lead = Math.min(...peers.map(over));
  return [
    {
      figure: 'GraphQL per warm call, above a resolved promise',
      value: adds('GraphQL'),
      unit: 'us',
      limit: '4',
      peer: best(adds, peers),
      target: 60,
    },
    {
      figure: "the same / Apollo's default",
      value: adds('GraphQL') / adds('Apollo'),
      peer: best((name) => adds(name) / adds('Apollo'), peers.slice(1)),
      target: 0.6,
    },
    {
      figure: 'warm GraphQL update, CPU / default SDK call',
      value: over('GraphQL'),
      limit: '0.34',
      peer: best(over, peers),
      target: 1,
    },
    { figure: 'the same / best peer', value: over('GraphQL') / lead, target: 1 },
    {
      figure: 'warm REST update, CPU / default SDK call',
      value: over('REST'),
      limit: '0.34',
      peer: best(over, restNames.slice(1)),
      target: 1,
    },
  ];
}
