/** The figures of infra/README.md: what a request takes of AWS Lambda. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { graphql, rest } from './events.ts';
import { progress, rounded, type PartResult } from './figures.ts';
import { startHost } from './host.ts';
import { inTurn, median } from './measure.ts';
import { startRuntimeApi } from './runtimeApi.ts';
import { coldStart } from './start.ts';
import { variants } from './variants.ts';
import type { Workshop } from './workshop.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 21);
/** AWS Lambda gives a whole processor at 1,769 MB. */
const shareAt1024Mb = 1_024 / 1_769;
const dollarsPerMs = 0.0133;
const requests = {
  'GraphQL update': { lambda: 'GraphQL', event: graphql.update() },
  'REST describe': { lambda: 'REST', event: rest.describe() },
} as const;
type Name = keyof typeof requests;

export async function lambda(workshop: Workshop): Promise<PartResult> {
  const laidOut = await workshop.layOut(variants, ['GraphQL', 'REST']);
  const { stubUrl: upstreamUrl, folder } = workshop;
  const api = await startRuntimeApi();
  const names = Object.keys(requests) as Name[]; // a record has no other keys
  const rows = [];
  for (const name of names) {
    progress(`AWS Lambda's figures: ${name} …`);
    const { lambda: variant, event } = requests[name];
    const packaged = laidOut[variant];
    const log = join(folder, `${variant}.log`);
    const host = await startHost({ packaged, upstreamUrl, log });
    await host.run({ events: [event], calls: 2_000, inFlight: 1 });
    const { size: before } = await stat(log);
    const load = { events: [event], calls: 200, inFlight: 1 };
    const { run } = await inTurn(rounds, { run: () => host.run(load) });
    const { size: after } = await stat(log);
    await host.end();
    const cold = () => coldStart(api, { packaged, upstreamUrl, event });
    const { start } = await inTurn(rounds, { start: cold });
    const ownMs = median(run.map(({ cpuUs }) => cpuUs)) / 1_000;
    rows.push({
      request: name,
      'own processor ms, warm': rounded(ownMs),
      'ms at 1,024 MB': rounded(ownMs / shareAt1024Mb),
      'dollars per million': rounded((ownMs / shareAt1024Mb) * dollarsPerMs),
      'cold start ms': rounded(median(start.map(({ totalMs }) => totalMs))),
      'cold processor ms': rounded(median(start.map(({ cpuMs }) => cpuMs))),
      'rss MB, first call': rounded(median(start.map(({ rssMb }) => rssMb))),
      'rss MB, warm': rounded(run.at(-1)?.rssMb ?? Number.NaN),
      'bytes logged': rounded((after - before) / (rounds * load.calls)),
    });
  }
  api.close();
  return { tables: { 'AWS Lambda, for infra/README.md': rows }, figures: [] };
}
