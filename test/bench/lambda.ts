/** Measures the figures of infra/README.md: what a request takes of AWS Lambda. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { graphql, rest } from './events.ts';
import { progress, rounded, type PartResult } from './figures.ts';
import { startHost } from './host.ts';
import { inTurn, median } from './measure.ts';
import { coldStart, type ColdStart } from './start.ts';
import { variants } from './variants.ts';
import type { Workshop } from './workshop.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 21);
/** Gives the share of a processor at 1,024 MB: AWS Lambda gives a whole one at 1,769 MB. */
const shareAt1024Mb = 1_024 / 1_769;
const dollarsPerMs = 0.0133;
const requests = {
  'GraphQL update': { lambda: 'GraphQL', event: graphql.update() },
  'REST describe': { lambda: 'REST', event: rest.describe() },
} as const;
type Name = keyof typeof requests;
const names = Object.keys(requests) as Name[]; // a record has no other keys
const warmCalls = 200;

export async function lambda(workshop: Workshop): Promise<PartResult> {
  const laidOut = await workshop.layOut(variants, ['GraphQL', 'REST']);
  const { stubUrl: upstreamUrl, folder } = workshop;
  progress("AWS Lambda's figures: warm …");
  const hosts = await Promise.all(
    names.map(async (name) => {
      const { lambda: variant, event } = requests[name];
      const log = join(folder, `${variant}.log`);
      const host = await startHost({ packaged: laidOut[variant], upstreamUrl, log });
      await host.run({ events: [event], calls: 2_000, inFlight: 1 });
      const { size } = await stat(log);
      return { name, host, log, sizeBefore: size };
    }),
  );
  const load = (name: Name) => ({
    events: [requests[name].event],
    calls: warmCalls,
    inFlight: 1,
  });
  const warm = await inTurn(
    rounds,
    forEach(hosts, ({ name, host }) => host.run(load(name))),
  );
  progress("AWS Lambda's figures: cold …");
  const client = await workshop.runtimeClient();
  const cold = await inTurn(
    rounds,
    forEach(hosts, ({ name }) => {
      const { lambda: variant, event } = requests[name];
      return coldStart(client, { packaged: laidOut[variant], upstreamUrl, event });
    }),
  );
  const rows = [];
  for (const { name, host, log, sizeBefore } of hosts) {
    await host.end();
    const { size } = await stat(log);
    const ownMs = median(warm[name].map(({ cpuUs }) => cpuUs)) / 1_000;
    const ofStarts = (key: keyof ColdStart) => rounded(median(cold[name].map((one) => one[key])));
    rows.push({
      request: name,
      'own processor ms, warm': rounded(ownMs),
      'ms at 1,024 MB': rounded(ownMs / shareAt1024Mb),
      'dollars per million': rounded((ownMs / shareAt1024Mb) * dollarsPerMs),
      'cold start ms': ofStarts('totalMs'),
      'cold processor ms': ofStarts('cpuMs'),
      'rss MB, first call': ofStarts('rssMb'),
      'rss MB, warm': rounded(warm[name].at(-1)?.rssMb ?? Number.NaN),
      'bytes logged': rounded((size - sizeBefore) / (rounds * warmCalls)),
    });
  }
  return { tables: { 'AWS Lambda, for infra/README.md': rows }, figures: [] };
}

function forEach<Item extends { name: Name }, Result>(
  items: Item[],
  run: (item: Item) => Promise<Result>,
): Record<Name, () => Promise<Result>> {
  const runs = items.map((item) => [item.name, () => run(item)]);
  return Object.fromEntries(runs) as Record<Name, () => Promise<Result>>; // one for each name
}
