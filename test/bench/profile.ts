/**
 * Finds where the time of a warm update goes, by V8's sampling profiler. The code is the packaged one, with readable
 * names.
 */
import { readdir, readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload, type SourceMapping } from 'node:module';
import { basename, join } from 'node:path';
import { ownBundle } from './ownBundle.ts';
import { graphql } from './events.ts';
import { progress, rounded, type PartResult } from './figures.ts';
import { startHost } from './host.ts';
import type { Workshop } from './workshop.ts';

const warmUpCalls = 3_000;
const calls = 10_000;
const shown = 10;

/** Describes a `.cpuprofile`: `Profiler.Profile` of the Chrome DevTools Protocol. */
interface Profile {
  nodes: {
    id: number;
    callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number };
  }[];
  samples: number[];
  timeDeltas: number[];
}

export async function profile(workshop: Workshop): Promise<PartResult> {
  const root = join(workshop.folder, 'profile');
  const changes = { minify: false, sourcemap: 'external' } as const;
  await ownBundle({ entry: 'src/graphql/handler.ts', folder: root, changes });
  progress('Profiling the warm path …');
  const execArgv = ['--cpu-prof', `--cpu-prof-dir=${root}`];
  const packaged = { root, handler: 'handler.handler' };
  const env = { HISTORY_TABLE: 'history' };
  const host = await startHost({ packaged, upstreamUrl: workshop.stubUrl, env, execArgv });
  await host.run({ events: [graphql.update()], calls: warmUpCalls, inFlight: 32 });
  await host.run({ events: [graphql.update()], calls, inFlight: 32 });
  await host.end();
  const recorded = await profileIn(root);
  const payload = JSON.parse(await readFile(join(root, 'code.js.map'), 'utf8')) as SourceMapPayload; // esbuild writes it
  const spent = spentIn(recorded, new SourceMap(payload));
  return {
    tables: {
      'Warm GraphQL update: processor by package': top(spent, ({ place }) => place),
      'Warm GraphQL update: processor by function': top(
        spent,
        ({ place, name }) => `${name} (${place})`,
      ),
    },
    figures: [],
  };
}

async function profileIn(folder: string): Promise<Profile> {
  const file = (await readdir(folder)).find((name) => name.endsWith('.cpuprofile'));
  if (!file) throw new Error('no profile was written');
  return JSON.parse(await readFile(join(folder, file), 'utf8')) as Profile; // V8 writes it
}

interface Spent {
  place: string;
  name: string;
  us: number;
}

/** Sums up the time by function, without the time that the process waited. */
function spentIn({ nodes, samples, timeDeltas }: Profile, map: SourceMap): Spent[] {
  const byNode = new Map<number, number>();
  for (const [index, id] of samples.entries()) {
    byNode.set(id, (byNode.get(id) ?? 0) + (timeDeltas[index] ?? 0));
  }
  return nodes.flatMap(({ id, callFrame }) => {
    const { functionName, url, lineNumber, columnNumber } = callFrame;
    if (functionName === '(idle)') return [];
    const isOurs = url.endsWith('/code.js');
    const { originalSource: source = url, originalLine: line = lineNumber } = isOurs
      ? (map.findEntry(lineNumber, columnNumber) as Partial<SourceMapping>) // empty when there is none
      : {};
    const name = functionName || `${basename(source)}:${line + 1}`;
    return [{ name, place: placeOf(source), us: byNode.get(id) ?? 0 }];
  });
}

/** Gives the package, Node's own module, or the folder of this repository. */
function placeOf(source: string): string {
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  const [, own] = /(src(?:\/\w+)?)\//.exec(source) ?? [];
  return name ?? (source.startsWith('node:') ? source : own) ?? (source ? 'bench' : 'native');
}

function top(spent: Spent[], keyOf: (one: Spent) => string) {
  const total = spent.reduce((sum, { us }) => sum + us, 0);
  const groups = Map.groupBy(spent, keyOf);
  return [...groups]
    .map(([where, all]) => ({ where, us: all.reduce((sum, { us }) => sum + us, 0) }))
    .toSorted((one, other) => other.us - one.us)
    .slice(0, shown)
    .map(({ where, us }) => ({
      where,
      '% of all': rounded((100 * us) / total),
    }));
}
