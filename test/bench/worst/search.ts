/** Searches the documents that the limits allow for those that cost most, by changing the worst so far. */
import type { GraphQLObjectType } from 'graphql';
import { fullSchema } from '../../../src/contract/fullSchema.ts';
import { argumentOf } from './arguments.ts';
import { createFieldWriter, pick, randomOf, type Random } from './randomDocument.ts';

export interface Document {
  kind: 'query' | 'mutation';
  /** The root fields. */
  fields: string[];
}

export const measures = ['calls', 'memoryMb', 'cpuMs'] as const;
export type Costs = Record<(typeof measures)[number], number>;
export type Measure = keyof Costs;

export interface Found {
  document: Document;
  costs: Costs;
}

/** Writes the text of a document. */
export function textOf({ kind, fields }: Document): string {
  return `${kind} { ${fields.map((field, index) => `r${index}: ${field}`).join(' ')} }`;
}

/**
 * Gives the worst documents for each measure among `accepted` that the gateway answers, and how many it refused. `weigh` gives
 * undefined for one that is refused. The same seed makes the same documents, as long as the costs are the same.
 */
export async function searchWorst(
  { seed, accepted, first }: { seed: number; accepted: number; first: Document[] },
  weigh: (document: Document) => Promise<Costs | undefined>,
): Promise<{ worst: Record<Measure, Found>; refused: number }> {
  const random = randomOf(seed);
  const write = createFieldWriter(fullSchema(), argumentOf);
  const found: Found[] = [];
  let refused = 0;
  const weighed = async (document: Document) => {
    const costs = await weigh(document);
    if (costs) found.push({ document, costs });
    else refused += 1;
  };
  for (const document of first) await weighed(document);
  while (found.length < accepted) {
    const measure = pick(measures, random) ?? 'calls';
    const base = random() < 0.3 ? undefined : worstOf(found, measure)?.document;
    const document = base ? changed(base, { write, random }) : fresh({ write, random });
    if (document.fields.length > 0) await weighed(document);
  }
  const worst = measures.map((measure) => [measure, worstOf(found, measure)]);
  return { worst: Object.fromEntries(worst), refused };
}

function worstOf(found: readonly Found[], measure: Measure): Found | undefined {
  return found.toSorted((one, other) => other.costs[measure] - one.costs[measure])[0];
}

interface Making {
  write: ReturnType<typeof createFieldWriter>;
  random: Random;
}

function fresh({ write, random }: Making): Document {
  const kind = random() < 0.7 ? 'query' : 'mutation';
  return { kind, fields: someFields({ kind, write, random }, 1 + Math.floor(random() * 4)) };
}

/** Leaves out, adds or repeats a root field. */
function changed({ kind, fields }: Document, making: Making): Document {
  const { random } = making;
  const at = Math.floor(random() * fields.length);
  const more = random() < 0.4 ? fields.slice(at, at + 1) : someFields({ kind, ...making }, 1);
  const kept = random() < 0.5 ? fields : fields.toSpliced(at, 1);
  return { kind, fields: [...kept, ...more].slice(0, 10) };
}

function someFields(
  { kind, write, random }: Making & Pick<Document, 'kind'>,
  count: number,
): string[] {
  const schema = fullSchema();
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Array.from({ length: count }, () => write(type as GraphQLObjectType, random)) // the contract has both
    .filter((text) => text !== undefined);
}
