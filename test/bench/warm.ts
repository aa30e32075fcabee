/**
 * Measures warm invocations: processor time and duration of each, compared with a default SDK call, and what each
 * server adds by itself.
 */
import { graphql, rest } from './events.ts';
import { bestOf } from './cold.ts';
import { progress, rounded, type Figure, type PartResult, type Row } from './figures.ts';
import { startHost, type Cost, type Host } from './host.ts';
import { difference, inTurn, median, ratio, spread } from './measure.ts';
import type { Prepared } from './prepare.ts';
import { alone, variants, type VariantName } from './variants.ts';
import type { Workshop } from './workshop.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 21);
const warmUpCalls = 5_000;
/** Sets how many processes take turns. Each has a speed of its own, because V8's inlining and heap size differ. */
const processes = 2;
const graphqlNames = [
  'GraphQL',
  'Apollo',
  'Yoga',
  'Mercurius',
  'Mercurius, jit',
  'graphql-http, cached',
] as const satisfies VariantName[];
const restNames = ['REST', 'hono + zod-openapi', 'Fastify'] as const satisfies VariantName[];

type Costs = Record<string, Cost[]>;
/** Processes of the same variant. */
type Hosts = Record<string, Host[]>;

export async function warm(workshop: Workshop): Promise<PartResult> {
  const whole = await wholeHandlers(workshop);
  const servers = await serversAlone(workshop);
  return {
    tables: {
      'Warm update, 32 in flight': rowsOf(whole.many, 'SDK call'),
      'Warm update, 1 in flight': rowsOf(whole.single, 'SDK call'),
      'Warm describe, 1 in flight': rowsOf(whole.describe, 'SDK call'),
      'Servers alone, 1 in flight': rowsOf(servers, 'no server'),
    },
    figures: figuresOf(whole.many, servers),
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

async function startAll(laidOut: Record<string, Prepared>, upstreamUrl: string): Promise<Hosts> {
  const hosts: Hosts = {};
  for (const [name, packaged] of Object.entries(laidOut)) {
    const starting = Array.from({ length: processes }, () => startHost({ packaged, upstreamUrl }));
    hosts[name] = await Promise.all(starting);
  }
  return hosts;
}

async function endAll(hosts: Hosts): Promise<void> {
  await Promise.all(Object.values(hosts).flatMap((same) => same.map((host) => host.end())));
}

interface Run {
  event: (name: string) => object;
  calls: number;
  inFlight: number;
}

/** Warms up: V8 goes on optimising for thousands of calls. Runs two hosts at a time, as nothing is measured. */
async function warmUp(hosts: Hosts, { event, calls, inFlight }: Run) {
  const waiting = Object.entries(hosts).flatMap(([name, same]) =>
    same.map((host) => ({ name, host })),
  );
  const total = waiting.length;
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await next.host.run({ events: [event(next.name)], calls, inFlight });
      progress(`Warm, warm-up: ${waiting.length} of ${total} left …`);
    }
  };
  await Promise.all([lane(), lane()]);
}

interface Measured extends Run {
  title: string;
}

function measure(hosts: Hosts, measured: Measured): Promise<Costs> {
  const { title, event, calls, inFlight } = measured;
  const runs = Object.entries(hosts).map(([name, same]) => {
    const load = { events: [event(name)], calls, inFlight };
    let turn = 0;
    const run = () => same[turn++ % processes]?.run(load);
    return [name, run];
  });
  return inTurn(rounds, Object.fromEntries(runs) as Record<string, () => Promise<Cost>>, (round) =>
    progress(`Warm, ${title}: round ${round} of ${rounds} …`),
  );
}

const column = (costs: Cost[] | undefined, key: keyof Cost) =>
  (costs ?? []).map((cost) => cost[key]);

function rowsOf(costs: Costs, base: string): Row[] {
  return Object.entries(costs).map(([name, own]) => {
    const [from, to] = spread(column(own, 'cpuUs')).map(rounded);
    const over = (key: keyof Cost) => ratio(column(own, key), column(costs[base], key));
    return {
      variant: name,
      'cpu us': rounded(median(column(own, 'cpuUs'))),
      'half within': `${from}-${to}`,
      [`cpu x ${base}`]: rounded(over('cpuUs')),
      'cpu us above it': rounded(difference(column(own, 'cpuUs'), column(costs[base], 'cpuUs'))),
      'time us': rounded(median(column(own, 'wallUs'))),
      [`time x ${base}`]: rounded(over('wallUs')),
      'rss MB': rounded(median(column(own, 'rssMb'))),
    };
  });
}

function figuresOf(many: Costs, servers: Costs): Figure[] {
  const over = (name: string) =>
    ratio(column(many[name], 'cpuUs'), column(many['SDK call'], 'cpuUs'));
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
      target: 0.75,
    },
    {
      figure: 'warm GraphQL update, CPU / default SDK call',
      value: over('GraphQL'),
      limit: '0.34',
      peer: best(over, peers),
      target: 1.05,
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
