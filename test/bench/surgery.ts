/**
 * Measures what each piece of surgery on libraries saves: the GraphQL Lambda is bundled without one piece at a time. Warm, a
 * piece is looked for where it works, as in a whole update it would be lost in the noise: in the server alone, whose
 * operations answer at once, or in the calls of our clients alone.
 */
import { join } from 'node:path';
import { graphql } from './events.ts';
import { progress, rounded, type PartResult, type Row } from './figures.ts';
import { startHost } from './host.ts';
import { difference, inTurn, quantile } from './measure.ts';
import { pieces, type Piece } from './pieces.ts';
import { withoutCodeCache, type Prepared } from './prepare.ts';
import { coldStart } from './start.ts';
import type { Variant } from './variants.ts';
import type { Workshop } from './workshop.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 21);
const base = 'all pieces';
const handler = { entry: 'src/graphql/handler.ts', own: true } satisfies Variant;

const serverAlone = { ...handler, immediate: true } satisfies Variant;
const clientsAlone = { entry: 'test/bench/floors/ownSdk.ts', own: true } satisfies Variant;

/** Gives a variant with all pieces, and one without each. */
function variantsOf(whole: Variant, some: readonly Piece[]): Record<string, Variant> {
  const without = some.map(({ name, kept, plugins }): [string, Variant] => [
    name,
    { ...whole, ...(kept && { kept }), ...(plugins && { changes: { plugins } }) },
  ]);
  return { [base]: whole, ...Object.fromEntries(without) };
}

/** Holds one measured value of each variant in each round. */
type Samples = Record<string, number[]>;

export async function surgery(workshop: Workshop): Promise<PartResult> {
  const laidOut = await workshop.layOut(variantsOf(handler, pieces));
  const cached = await coldMs(laidOut, workshop, 'with a code cache');
  const uncached: Record<string, Prepared> = {};
  for (const [name, one] of Object.entries(laidOut))
    uncached[name] = await withoutCodeCache(
      one,
      join(workshop.folder, `uncached ${name.replaceAll('/', ' ')}`),
    );
  const compiled = await coldMs(uncached, workshop, 'without one');
  const [ofClients, ofServer] = [
    pieces.filter(isOfClients),
    pieces.filter((one) => !isOfClients(one)),
  ];
  const server = await workshop.layOut(variantsOf(serverAlone, ofServer));
  const clients = await workshop.layOut(variantsOf(clientsAlone, ofClients));
  const warm = {
    server: await warmUs(server, workshop, { warmUp: 8_000, calls: 4_000 }),
    clients: await warmUs(clients, workshop, { warmUp: 5_000, calls: 2_000 }),
  };
  const rows = pieces.map(({ name, ...piece }): Row =>
    Object.assign(
      {
        piece: name,
        'zip KB saved': rounded((laidOut[name]?.zipKb ?? 0) - (laidOut[base]?.zipKb ?? 0)),
      },
      saved('cold CPU ms saved', cached, name),
      saved('without a code cache', compiled, name),
      saved('warm CPU us saved', isOfClients(piece) ? warm.clients : warm.server, name),
    ),
  );
  return { tables: { 'What each piece saves (GraphQL)': rows }, figures: [] };
}

/** Gives the median of the rounds' differences and where half of them lie: noise, if that is on both sides of 0. */
function saved(title: string, samples: Samples, name: string): Row {
  const own = samples[name] ?? [];
  const all = samples[base] ?? [];
  const each = own.map((value, round) => value - (all[round] ?? Number.NaN));
  const [from, to] = [quantile(each, 0.25), quantile(each, 0.75)].map(rounded);
  return { [title]: rounded(difference(own, all)), [`${title}: half within`]: `${from} to ${to}` };
}

async function coldMs(
  laidOut: Record<string, Prepared>,
  workshop: Workshop,
  title: string,
): Promise<Samples> {
  const client = await workshop.runtimeClient();
  const calls = Object.fromEntries(
    Object.entries(laidOut).map(([name, packaged]) => [
      name,
      async () => {
        const start = { packaged, event: graphql.update(), upstreamUrl: workshop.stubUrl };
        return (await coldStart(client, start)).cpuMs;
      },
    ]),
  );
  await inTurn(1, calls);
  const samples = await inTurn(rounds, calls, (round) =>
    progress(`Surgery, cold ${title}: round ${round} of ${rounds} …`),
  );
  return samples;
}

/** Tells whether a piece is one of the SDK's clients. */
const isOfClients = ({ plugins }: Pick<Piece, 'plugins'>) => plugins !== undefined;

/** Measures each variant in a new process in each round, as every process settles at a speed of its own. */
async function warmUs(
  laidOut: Record<string, Prepared>,
  { stubUrl }: Workshop,
  { warmUp, calls }: { warmUp: number; calls: number },
): Promise<Samples> {
  const load = { events: [graphql.update()], inFlight: 1 };
  const inNewProcess = async (packaged: Prepared) => {
    const host = await startHost({ packaged, upstreamUrl: stubUrl });
    try {
      await host.run({ ...load, calls: warmUp });
      return (await host.run({ ...load, calls })).cpuUs;
    } finally {
      await host.end();
    }
  };
  const runs = Object.fromEntries(
    Object.entries(laidOut).map(([name, packaged]) => [name, () => inNewProcess(packaged)]),
  );
  return inTurn(rounds, runs, (round) => progress(`Surgery, warm: round ${round} of ${rounds} …`));
}
