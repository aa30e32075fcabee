/** Measures the time of a request as the work grows. */
import { lambdaEnvironment } from '../../src/local/account.ts';
import { graphql, rest, type Asked } from './events.ts';
import { progress, rounded, type PartResult, type Row } from './figures.ts';
import { createChange } from './change.ts';
import { growths, type Growth } from './growingAccounts.ts';
import { startHost, type Cost, type Host } from './host.ts';
import { inTurn, median, ratio, spread } from './measure.ts';
import type { Prepared } from './prepare.ts';
import { variants } from './variants.ts';
import type { Workshop } from './workshop.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 21);
const many = 100;
const target = 1.5;
const apis = { GraphQL: graphql, REST: rest };
type Api = keyof typeof apis;

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const callers = (count: number): Asked[] => range(count).map((index) => ({ subject: `s${index}` }));

export async function growth(workshop: Workshop): Promise<PartResult> {
  const laidOut = await workshop.layOut(variants, ['GraphQL', 'REST']);
  const results = [
    ...(await overStub(laidOut, workshop.stubUrl)),
    ...(await overAccounts(laidOut)),
  ];
  return {
    tables: { 'Time per request, as the work grows': results.map(({ row }) => row) },
    figures: results.map(({ grows, api, value }) => ({
      figure: `${api}: time per request, ${grows}`,
      value,
      limit: '1.0',
      target,
    })),
  };
}

/** Callers and code: one process, whose upstream is always as fast. */
async function overStub(laidOut: Record<Api, Prepared>, upstreamUrl: string) {
  const results = [];
  for (const api of ['GraphQL', 'REST'] as const) {
    const host = await startHost({ packaged: laidOut[api], upstreamUrl });
    const { update } = apis[api];
    const run = (asked: Asked[]) => () => timeUs(host, asked.map(update));
    const grown = {
      '1 to 100 callers': [run(callers(1)), run(callers(many))],
      '1 to 10 KB of code': [run([{ codeBytes: 1_000 }]), run([{ codeBytes: 10_000 }])],
    } as const;
    for (const [grows, [small, large]] of Object.entries(grown)) {
      results.push(await compared({ api, grows, small, large }));
    }
    await host.end();
  }
  return results;
}

/** Data: two accounts, one of which has more, and a process over each. */
async function overAccounts(laidOut: Record<Api, Prepared>) {
  const results = [];
  for (const grown of growths) {
    const accounts = await Promise.all(
      [grown.few, grown.many].map((count) => openGrown(grown, count, laidOut.GraphQL)),
    );
    for (const api of ['GraphQL', 'REST'] as const) {
      const packaged = laidOut[api];
      const hosts = await Promise.all(
        accounts.map(({ url: upstreamUrl }) =>
          startHost({ packaged, upstreamUrl, env: lambdaEnvironment(upstreamUrl) }),
        ),
      );
      const [small, large] = hosts.map((host, index) => {
        const events = grown.asked[api](index === 0 ? grown.few : grown.many);
        return () => timeUs(host, events);
      });
      if (!small || !large) throw new Error('no hosts');
      const grows = `${grown.few} to ${grown.many} ${grown.what}`;
      results.push(await compared({ api, grows, small, large }));
      await Promise.all(hosts.map((host) => host.end()));
    }
    await Promise.all(accounts.map((account) => account.close()));
  }
  return results;
}

async function openGrown({ open, fill }: Growth, count: number, packaged: Prepared) {
  const account = await open(count);
  if (!fill) return account;
  const { url: upstreamUrl } = account;
  const env = lambdaEnvironment(upstreamUrl);
  const host = await startHost({ packaged, upstreamUrl, env });
  await fill(createChange(host), count);
  await host.end();
  return account;
}

async function timeUs(host: Host, events: object[]): Promise<number> {
  const calls = Math.max(40, events.length); // each of them at least once
  const { wallUs }: Cost = await host.run({ events, calls, inFlight: 1 });
  return wallUs;
}

interface Compared {
  api: Api;
  grows: string;
  small: () => Promise<number>;
  large: () => Promise<number>;
}

async function compared({ api, grows, small, large }: Compared) {
  await inTurn(3, { small, large }); // warm-up
  const times = await inTurn(rounds, { small, large }, (round) =>
    progress(`Growth, ${api}, ${grows}: round ${round} of ${rounds} …`),
  );
  const value = ratio(times.large, times.small);
  const [from, to] = spread(times.large).map(rounded);
  const row: Row = {
    api,
    grows,
    'small us': rounded(median(times.small)),
    'large us': rounded(median(times.large)),
    'half within': `${from}-${to}`,
    ratio: rounded(value),
  };
  return { api, grows, value, row };
}
