/** Measures the parts of our Lambdas that load when they are first used: their size, and what the first use takes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, eventOf } from './events.ts';
import { progress, rounded, type Row } from './figures.ts';
import { startHost } from './host.ts';
import { inTurn, median, timed } from './measure.ts';
import { zippedKb, type Prepared } from './prepare.ts';

const rounds = 7;
const code = { text: 'function handler(event) { return event.request; }' };
const get = (path: string) => eventOf({ method: 'GET', path });

/** Lists a request that needs each part. What the upstream answers does not matter. */
const users: Record<'GraphQL' | 'REST', Record<string, object>> = {
  GraphQL: {
    check: ask(
      'query ($input: CheckFunctionInput!) { checkFunction(input: $input) { __typename } }',
      {
        input: { code },
      },
    ),
    sdl: ask('{ __schema { queryType { description } } }', {}),
    storeOperations: ask('{ keyValueStore(name: "bench") { __typename } }', {}),
    furtherOperations: ask('{ testCases(name: "bench") { name } }', {}),
  },
  REST: {
    check: eventOf({ method: 'POST', path: '/v1/check', body: { code } }),
    reference: get('/openapi.json'),
    storeOperations: get('/v1/key-value-stores/bench'),
    furtherOperations: get('/v1/functions/bench/tests'),
  },
};

/** Gives a row for each part of both APIs. */
export async function partRows(
  laidOut: Record<'GraphQL' | 'REST', Prepared>,
  upstreamUrl: string,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const api of ['GraphQL', 'REST'] as const) {
    const packaged = laidOut[api];
    const firstUses = Object.entries(users[api]).map(([part, event]) => [
      part,
      () => firstUseMs(packaged, upstreamUrl, event),
    ]);
    const ms = await inTurn(
      rounds,
      Object.fromEntries(firstUses) as Record<string, () => Promise<number>>, // as made above
      (round) => progress(`Parts, ${api}: round ${round} of ${rounds} …`),
    );
    for (const [part, each] of Object.entries(ms))
      rows.push({
        api,
        part,
        'zip KB': rounded(await zipKbOf(packaged, part)),
        'first use ms': rounded(median(each)),
      });
  }
  return rows;
}

/** Gives the time of the first such request above that of the next one, in a process that has had another one before. */
async function firstUseMs(packaged: Prepared, upstreamUrl: string, event: object): Promise<number> {
  const env = { INTROSPECTION: 'true', HISTORY_TABLE: 'history' };
  const host = await startHost({ packaged, upstreamUrl, env });
  const isRest = packaged.handler.includes('/rest/');
  await host.invoke(isRest ? get('/v1/viewer') : ask('{ viewer { subject } }', {}));
  const first = await timed(() => host.invoke(event));
  const next = await timed(() => host.invoke(event));
  await host.end();
  return first - next;
}

async function zipKbOf({ root, handler }: Prepared, part: string): Promise<number> {
  const file = join(root, handler.split('/').slice(0, 2).join('/'), `${part}.cjs`);
  return zippedKb(await readFile(file));
}
