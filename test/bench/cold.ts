/** Measures cold starts of our packaged Lambdas, of the floors and of the peers, in turn. */
import { join } from 'node:path';
import { graphql, rest } from './events.ts';
import { progress, rounded, type Figure, type PartResult, type Row } from './figures.ts';
import { difference, inTurn, median, ratio, spread } from './measure.ts';
import { partRows } from './parts.ts';
import { withoutCodeCache, type Prepared } from './prepare.ts';
import { coldStart, type ColdStart, type StartOptions } from './start.ts';
import { variants, type VariantName } from './variants.ts';
import type { Workshop } from './workshop.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 21);
const restNames = new Set(['REST', 'REST, no code cache', 'hono + zod-openapi', 'Fastify']);
const peerNames = ['Apollo', 'Yoga', 'Mercurius', 'graphql-http'] as const;
const restPeerNames = ['hono + zod-openapi', 'Fastify'] as const;

const names = [
  'empty',
  'SDK call',
  'own SDK calls',
  'GraphQL',
  'REST',
  ...peerNames,
  ...restPeerNames,
] as const satisfies VariantName[];

const coldTargets = [
  { name: 'GraphQL', target: 2, limit: '1.6' },
  { name: 'REST', target: 1.8, limit: '1.6' },
  { name: 'GraphQL, no code cache', target: 2.6, limit: '1.6' },
  { name: 'REST, no code cache', target: 2.4, limit: '1.6' },
];

type Samples = Record<string, ColdStart[]>;

export async function cold(workshop: Workshop): Promise<PartResult> {
  const laidOut = await workshop.layOut(variants, names);
  const more = await moreOf(laidOut, workshop.folder);
  const starts: Record<string, Pick<StartOptions, 'packaged' | 'env'>> = {
    ...Object.fromEntries(names.map((name) => [name, { packaged: laidOut[name] }])),
    ...more,
  };
  const client = await workshop.runtimeClient();
  const calls = Object.entries(starts).map(([name, start]) => {
    const event = (restNames.has(name) ? rest : graphql).update();
    return [name, () => coldStart(client, { ...start, event, upstreamUrl: workshop.stubUrl })];
  });
  const each: Record<string, () => Promise<ColdStart>> = Object.fromEntries(calls);
  progress('Cold starts: one of each that does not count …');
  await inTurn(1, each);
  const samples = await inTurn(rounds, each, (round) =>
    progress(`Cold starts: round ${round} of ${rounds} …`),
  );
  const rows = Object.keys(starts).map((name) =>
    rowOf(name, samples, laidOut[name as VariantName as keyof typeof laidOut]?.zipKb),
  ); // what is not laid out has no size of its own
  const parts = await partRows(laidOut, workshop.stubUrl);
  return {
    tables: { 'Cold start': rows, 'What loads when it is first used': parts },
    figures: [...figuresOf(samples, laidOut), ...partFigures(parts)],
  };
}

/** Prepares our Lambdas without their code cache, and without AssumeRole. */
async function moreOf(laidOut: Record<'GraphQL' | 'REST', Prepared>, folder: string) {
  return {
    'GraphQL, no AssumeRole': { packaged: laidOut.GraphQL, env: { OPERATOR_ROLE_ARN: 'none' } },
    'GraphQL, no code cache': {
      packaged: await withoutCodeCache(laidOut.GraphQL, join(folder, 'graphql-uncached')),
    },
    'REST, no code cache': {
      packaged: await withoutCodeCache(laidOut.REST, join(folder, 'rest-uncached')),
    },
  };
}

const column = (samples: ColdStart[] | undefined, key: keyof ColdStart) =>
  (samples ?? []).map((sample) => sample[key]);

function rowOf(name: string, samples: Samples, zipKb: number | undefined): Row {
  const own = samples[name];
  const { empty } = samples;
  const [from, to] = spread(column(own, 'totalMs')).map(rounded);
  const of = (key: keyof ColdStart) => rounded(median(column(own, key)));
  return {
    variant: name,
    'zip KB': zipKb === undefined ? '' : rounded(zipKb),
    'total ms': of('totalMs'),
    'half within': `${from}-${to}`,
    'x empty': rounded(ratio(column(own, 'totalMs'), column(empty, 'totalMs'))),
    'cpu ms': of('cpuMs'),
    'cpu x empty': rounded(ratio(column(own, 'cpuMs'), column(empty, 'cpuMs'))),
    'load ms': of('loadMs'),
    'invoke ms': of('invokeMs'),
    'rss MB': of('rssMb'),
    'rss over empty MB': rounded(difference(column(own, 'rssMb'), column(empty, 'rssMb'))),
  };
}

function figuresOf(samples: Samples, laidOut: Record<string, Prepared>): Figure[] {
  const total = (name: string) => column(samples[name], 'totalMs');
  const over = (name: string, base: string) => ratio(total(name), total(base));
  const memory = (name: string) =>
    difference(column(samples[name], 'rssMb'), column(samples['empty'], 'rssMb'));
  const zip = (name: string) => laidOut[name]?.zipKb ?? Number.NaN;
  const best = (of: (name: string) => number, among: readonly string[] = peerNames) =>
    bestOf(among.map((name) => [name, of(name)]));
  return [
    ...coldTargets.map(({ name, target, limit }) => ({
      figure: `${name}: cold / empty handler`,
      value: over(name, 'empty'),
      limit,
      peer: best((peer) => over(peer, 'empty'), restNames.has(name) ? restPeerNames : peerNames),
      target,
    })),
    {
      figure: 'GraphQL cold / ordinary Apollo bundle',
      value: over('GraphQL', 'Apollo'),
      limit: '0.21',
      peer: best((name) => over(name, 'Apollo'), peerNames.slice(1)),
      target: 0.38,
    },
    {
      figure: 'GraphQL cold / own SDK calls',
      value: over('GraphQL', 'own SDK calls'),
      limit: '1.0',
      target: 1.3,
    },
    {
      figure: 'REST cold / own SDK calls',
      value: over('REST', 'own SDK calls'),
      limit: '1.0',
      peer: best((name) => over(name, 'own SDK calls'), restPeerNames),
      target: 1.15,
    },
    ...(['GraphQL', 'REST'] as const).map((name) => ({
      figure: `${name}: code in the zip`,
      value: zip(name),
      unit: 'KB',
      limit: '52',
      peer: best(zip, name === 'REST' ? restPeerNames : peerNames),
      target: name === 'REST' ? 140 : 170,
    })),
    ...(['GraphQL', 'REST'] as const).map((name) => ({
      figure: `${name}: memory over an empty handler, first call`,
      value: memory(name),
      unit: 'MB',
      limit: '6',
      peer: best(memory, name === 'REST' ? restPeerNames : peerNames),
      target: 18,
    })),
  ];
}

function partFigures(parts: readonly Row[]): Figure[] {
  return (['GraphQL', 'REST'] as const).map((api) => {
    const own = parts.filter((part) => part['api'] === api);
    const value = own.reduce((sum, part) => sum + Number(part['zip KB']), 0);
    return { figure: `${api}: what loads when it is first used`, value, unit: 'KB', target: 120 };
  });
}

/** Finds the smallest number, with its name. */
export function bestOf(named: readonly [string, number][]): string {
  const [best] = named.toSorted(([, one], [, other]) => one - other);
  return best ? `${rounded(best[1])} (${best[0]})` : '-';
}
