/** Measures the time of a request as the work grows. */
import {
  CloudFrontClient,
  CreateFunctionCommand,
  type CloudFrontClientConfig,
} from '@aws-sdk/client-cloudfront';
import { createEmulator, type Emulator } from '../../src/emulator/index.ts';
import { codeOf, graphql, rest, type Asked } from './events.ts';
import { progress, rounded, type PartResult, type Row } from './figures.ts';
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
const functions = (count: number): Asked[] => range(count).map((index) => ({ name: `f${index}` }));

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

/** Functions: two accounts, and a process over each. */
async function overAccounts(laidOut: Record<Api, Prepared>) {
  const accounts = await Promise.all([accountOf(1), accountOf(many)]);
  const env = { OPERATOR_ROLE_ARN: 'none', AWS_ACCESS_KEY_ID: 'test' };
  const keys = { AWS_SECRET_ACCESS_KEY: 'test', AWS_SESSION_TOKEN: '' };
  const results = [];
  for (const api of ['GraphQL', 'REST'] as const) {
    const packaged = laidOut[api];
    const hosts = await Promise.all(
      accounts.map(({ url: upstreamUrl }) =>
        startHost({ packaged, upstreamUrl, env: { ...env, ...keys } }),
      ),
    );
    const [small, large] = hosts.map((host, index) => {
      const asked = functions(index === 0 ? 1 : many);
      return () => timeUs(host, asked.map(apis[api].describe));
    });
    if (!small || !large) throw new Error('no hosts');
    results.push(await compared({ api, grows: '1 to 100 functions', small, large }));
    await Promise.all(hosts.map((host) => host.end()));
  }
  await Promise.all(accounts.map((account) => account.close()));
  return results;
}

async function accountOf(count: number): Promise<Emulator> {
  const emulator = await createEmulator();
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const config: CloudFrontClientConfig = {
    endpoint: emulator.url,
    region: 'us-east-1',
    credentials,
  };
  const client = new CloudFrontClient(config);
  for (const { name: Name } of functions(count)) {
    const FunctionConfig = { Comment: '', Runtime: 'cloudfront-js-2.0' } as const;
    const FunctionCode = Buffer.from(codeOf(1_000));
    await client.send(new CreateFunctionCommand({ Name, FunctionConfig, FunctionCode }));
  }
  client.destroy();
  return emulator;
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
