/** Runs warm hosts of several variants in turn, and makes tables of what they cost. */
import { progress, rounded, type Row } from './figures.ts';
import { startHost, type Cost, type Host } from './host.ts';
import { difference, inTurn, median, ratio, spread } from './measure.ts';
import type { Prepared } from './prepare.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 21);
/** Sets how many processes take turns. Each has a speed of its own, because V8's inlining and heap size differ. */
const processes = 2;

/** Holds the costs of each round, by variant. */
export type Costs = Record<string, Cost[]>;
/** Processes of the same variant. */
type Hosts = Record<string, Host[]>;

/** Starts the processes of each variant. */
export async function startAll(
  laidOut: Record<string, Prepared>,
  upstreamUrl: string,
  env: Record<string, string> = {},
): Promise<Hosts> {
  const hosts: Hosts = {};
  for (const [name, packaged] of Object.entries(laidOut)) {
    const starting = Array.from({ length: processes }, () =>
      startHost({ packaged, upstreamUrl, env }),
    );
    hosts[name] = await Promise.all(starting);
  }
  return hosts;
}

export async function endAll(hosts: Hosts): Promise<void> {
  await Promise.all(Object.values(hosts).flatMap((same) => same.map((host) => host.end())));
}

interface Run {
  event: (name: string) => object;
  calls: number;
  inFlight: number;
}

/** Warms up: V8 goes on optimising for thousands of calls. Runs two hosts at a time, as nothing is measured. */
export async function warmUp(hosts: Hosts, { event, calls, inFlight }: Run) {
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

/** Gives what each variant costs, in as many rounds as the bench has. */
export function measure(hosts: Hosts, measured: Measured): Promise<Costs> {
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

/** Gives one cost of all rounds. */
export const column = (costs: Cost[] | undefined, key: keyof Cost) =>
  (costs ?? []).map((cost) => cost[key]);

/** Makes a row for each variant, beside that of `base`. */
export function rowsOf(costs: Costs, base: string): Row[] {
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
