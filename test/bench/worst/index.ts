/** Finds the documents within the limits that cost most: calls to AWS, memory and processor time. */
import { DescribeFunctionCommand, DescribeKeyValueStoreCommand } from '@aws-sdk/client-cloudfront';
import { lambdaEnvironment } from '../../../src/local/account.ts';
import { ask } from '../events.ts';
import { progress, rounded, type PartResult, type Row } from '../figures.ts';
import { startHost, type Host } from '../host.ts';
import { variants } from '../variants.ts';
import type { Workshop } from '../workshop.ts';
import { fillHistory, openCrowdedAccount, type CrowdedAccount } from './crowdedAccount.ts';
import { knownDocuments, syncOf } from './known.ts';
import { searchWorst, textOf, type Costs, type Document, type Measure } from './search.ts';

const accepted = Number(process.env['BENCH_DOCUMENTS'] ?? 400);
const seed = Number(process.env['BENCH_SEED'] ?? 1);

const targets: Record<Measure, { figure: string; most: number; unit: string }> = {
  calls: { figure: 'calls to AWS', most: 128, unit: '' },
  memoryMb: { figure: 'memory over idle', most: 250, unit: 'MB' },
  cpuMs: { figure: 'processor time', most: 1_500, unit: 'ms' },
};

export async function worst(workshop: Workshop): Promise<PartResult> {
  const { GraphQL: packaged } = await workshop.layOut(variants, ['GraphQL']);
  const account = await openCrowdedAccount();
  const upstreamUrl = account.emulator.url;
  const env = lambdaEnvironment(upstreamUrl);
  const host = await startHost({ packaged, upstreamUrl, env, execArgv: ['--expose-gc'] });
  await fillHistory(host);
  const weigh = await createScale(host, account);
  let done = 0;
  const found = await searchWorst({ seed, accepted, first: knownDocuments }, async (document) => {
    progress(`Worst documents: ${(done += 1)} sent, ${accepted} to be answered …`);
    return weigh(textOf(document));
  });
  const sync = await weigh(...syncOf(9_800));
  await host.end();
  await account.emulator.close();
  if (!sync) throw new Error('the sync was refused');
  const rows = Object.entries(found.worst).map(
    ([measure, { document, costs }]) =>
      rowOf(targets[measure as Measure].figure, costs, shortened(document)), // a measure of the same record
  );
  rows.push(rowOf('a sync', sync, 'a sync that creates 9,800 entries'));
  return {
    tables: {
      [`The worst of ${accepted} documents that were answered, ${found.refused} refused besides`]:
        rows,
    },
    figures: [
      ...Object.entries(targets).map(([measure, { figure, most, unit }]) => ({
        figure: `the worst document: ${figure}`,
        value: found.worst[measure as Measure].costs[measure as Measure],
        unit,
        target: most,
      })),
      { figure: 'the worst sync: calls to AWS', value: sync.calls, target: 256 },
      { figure: 'the worst sync: memory over idle', value: sync.memoryMb, unit: 'MB', target: 250 },
    ],
  };
}

/** Makes what weighs a document: undefined if it is refused for its size. Throws on a fault of the gateway. */
async function createScale(host: Host, { client, answered }: CrowdedAccount) {
  const idle = await host.weigh(ask('{ viewer { subject } }', {}));
  const etagOf = async (name: string) => {
    const read = name.startsWith('f') ? DescribeFunctionCommand : DescribeKeyValueStoreCommand;
    const { ETag = '' } = await client.send(new read({ Name: name }));
    return ETag;
  };
  return async (query: string, variables: object = {}): Promise<Costs | undefined> => {
    let present = query;
    for (const [placeholder, name = ''] of query.matchAll(/@etag (\S+)@/g))
      present = present.replace(placeholder, await etagOf(name));
    answered.length = 0;
    const { statusCode, body, cpuMs, peakMb } = await host.weigh(ask(present, variables));
    if (/INTERNAL_SERVER_ERROR/.test(body)) throw new Error(`${statusCode} ${body} for ${present}`);
    const isRefused = statusCode !== 200;
    const calls = answered.filter(({ action }) => action !== 'AssumeRole').length;
    return isRefused ? undefined : { calls, memoryMb: peakMb - idle.peakMb, cpuMs };
  };
}

function rowOf(worstIn: string, { calls, memoryMb, cpuMs }: Costs, document: string): Row {
  const costs = { calls, 'MB over idle': rounded(memoryMb), 'processor ms': rounded(cpuMs) };
  return { 'worst in': worstIn, ...costs, document };
}

/** Writes a document for a table: without its long values. */
function shortened(document: Document): string {
  const text = textOf(document).replaceAll(/"(?:[^"\\]|\\.)*"/g, (each) =>
    each.length > 60 ? '"…"' : each,
  );
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
