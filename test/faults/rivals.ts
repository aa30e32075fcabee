import type { FaultKind, ProxiedCall } from '../support/faultProxy.ts';
import { anomaliesOf, type Applied, type Told } from './history.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes a plan in which a share of all requests meets one of these faults. */
export function planFrom(
  random: () => number,
  { part, kinds }: { part: number; kinds: readonly FaultKind[] },
): () => { kind: FaultKind; ms: number } {
  return () => {
    const kind = random() < part ? kinds[Math.floor(random() * kinds.length)] : undefined;
    return { kind: kind ?? 'NONE', ms: Math.floor(random() * 50) };
  };
}

const document = `mutation ($input: UpdateFunctionInput!) {
  updateFunction(input: $input) {
    __typename
    ... on UpdateFunctionSuccess { recovered function { etag } }
    ... on ServiceError { errorCode }
    ... on PreconditionFailed { outcome }
    ... on ServiceUnavailable { outcome }
  }
}`;
const reading = `query ($name: String!) { function(name: $name) { ... on CloudFrontFunction { etag } } }`;

/** Sends the body of a GraphQL request as this subject, and gives that of the answer. */
export type Ask = (body: string, subject: string) => Promise<string>;

export interface Race {
  ask: Ask;
  name: string;
  firstETag: string;
  clients: number;
  updatesEach: number;
}

/** Clients that all change one function, each from what it last knew of it. Gives what they were told. */
export async function compete({
  ask,
  name,
  firstETag,
  clients,
  updatesEach,
}: Race): Promise<Told[]> {
  const told: Told[] = [];
  const client = async (_: unknown, index: number) => {
    const subject = `client-${index}`;
    let known = firstETag;
    for (let turn = 0; turn < updatesEach; turn += 1) {
      const one = await update(ask, { name, ifMatch: known, id: `${subject}-${turn}`, subject });
      told.push(one);
      known = one.etag ?? (await read(ask, name, subject)) ?? known;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return told;
}

async function update(
  ask: Ask,
  { name, ifMatch, id, subject }: { name: string; ifMatch: string; id: string; subject: string },
): Promise<Told> {
  const code = { text: `// ${id}` };
  const whole = { runtime: 'CLOUDFRONT_JS_2_0', keyValueStoreArns: [], code };
  const variables = { input: { name, ifMatch, comment: id, ...whole } };
  const { data, errors } = JSON.parse(
    await ask(JSON.stringify({ query: document, variables }), subject),
  );
  if (errors) return { id, ifMatch, word: 'UNEXPECTED' };
  const { recovered, errorCode: failed, outcome, function: changed } = data.updateFunction;
  const word = failed === 'ServiceUnavailable' ? outcome : [failed, outcome].join(' ').trim();
  if (failed) return { id, ifMatch, word };
  return { id, ifMatch, word: recovered ? 'Recovered' : 'Success', etag: changed.etag };
}

async function read(ask: Ask, name: string, subject: string): Promise<string | undefined> {
  const variables = { name };
  const { data } = JSON.parse(await ask(JSON.stringify({ query: reading, variables }), subject));
  return data?.function?.etag;
}

/** Lists what the emulator has applied to one function, from the record of the proxy. */
export function appliedTo(name: string, calls: ProxiedCall[]): Applied[] {
  return calls.flatMap(({ action, target, ifMatch = '', body, answered }) => {
    const isApplied = answered?.status === 200 && target.endsWith(`/${name}`);
    if (action !== 'UpdateFunction' || !isApplied) return [];
    const [, id = ''] = /<Comment>(.*?)<\/Comment>/.exec(body) ?? [];
    return [{ id, ifMatch, etag: answered.etag ?? '' }];
  });
}

/** Counts how often clients got each word. */
export function tally(told: Told[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { word } of told) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** Lists the anomalies of a race, and answers that were not foreseen. */
export function anomaliesOfRace(
  { name, firstETag }: Race,
  told: Told[],
  calls: ProxiedCall[],
): string[] {
  const unexpected = told.filter(({ word }) => word === 'UNEXPECTED' || word === '');
  return [
    ...anomaliesOf(firstETag, appliedTo(name, calls), told),
    ...unexpected.map(({ id }) => `${id}: no typed answer`),
  ];
}
