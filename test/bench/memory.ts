/** Measures memory over many invocations, one at a time as Lambda has them, to find leaks. */
import { graphql, rest } from './events.ts';
import { progress, rounded, type PartResult } from './figures.ts';
import { startHost, type Host } from './host.ts';
import { median } from './measure.ts';
import { variants } from './variants.ts';
import type { Workshop } from './workshop.ts';

const few = 1_000;
const some = 10_000;
const many = 100_000;
const batch = 1_000;
/** Makes the events. Each batch has a new caller. */
const apis = { GraphQL: graphql, REST: rest };

/** Mixes requests of a new caller with those of one who comes again. */
const mixOf = ({ update, describe }: typeof graphql | typeof rest, subject: string) => [
  update({ subject }),
  describe(),
  update({ codeBytes: 9_000 }),
  describe({ subject }),
];

export async function memory(workshop: Workshop): Promise<PartResult> {
  const laidOut = await workshop.layOut(variants, ['GraphQL', 'REST']);
  const names = ['GraphQL', 'REST'] as const;
  const results = await Promise.all(
    names.map(async (name) => {
      const host = await startHost({
        packaged: laidOut[name],
        upstreamUrl: workshop.stubUrl,
        env: { HISTORY_TABLE: 'history' },
      });
      const grown = await grow(host, name);
      await host.end();
      return { name, grown };
    }),
  );
  return {
    tables: {
      'Memory over invocations': results.map(({ name, grown: { early, middle, late } }) => ({
        variant: name,
        [`rss MB after ${few}`]: rounded(early),
        [`after ${some}`]: rounded(middle),
        [`after ${many}`]: rounded(late),
      })),
    },
    figures: results.map(({ name, grown: { early, late } }) => ({
      figure: `${name}: memory after ${many} invocations / after ${few}`,
      value: late / early,
      limit: '1.0',
      target: 1.2,
    })),
  };
}

/** Measures the growth of memory, averaged over the last few batches because garbage collection varies. */
async function grow(host: Host, name: keyof typeof apis) {
  const rssMb: number[] = [];
  for (let done = 0; done < many; done += batch) {
    const events = mixOf(apis[name], `caller-${done}`);
    const cost = await host.run({ events, calls: batch, inFlight: 1 });
    rssMb.push(cost.rssMb);
    if (done % 5_000 === 0) progress(`Memory, ${name}: ${done} of ${many} invocations …`);
  }
  const after = (calls: number) => rssMb[calls / batch - 1] ?? Number.NaN;
  return { early: after(few), middle: after(some), late: median(rssMb.slice(-5)) };
}
