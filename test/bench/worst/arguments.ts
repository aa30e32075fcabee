import { event } from '../events.ts';
import {
  crowded,
  functionCount,
  functionName,
  longestCode,
  storeName,
  testCase,
} from './crowdedAccount.ts';
import { pick, type ArgumentOf, type Random } from './randomDocument.ts';

/** Stands for the present ETag of the function or store that an input names. */
export const presentETag = (name: string) => `@etag ${name}@`;

const text = (value: unknown) => JSON.stringify(value);
/** Writes a value as GraphQL does: names of members without quotes. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return text(value);
  const members = Object.entries(value).map(([name, of]) => `${name}: ${literal(of)}`);
  return `{ ${members.join(', ')} }`;
}

const anyFunction = (random: Random) =>
  random() < 0.5 ? crowded : functionName(Math.floor(random() * functionCount));
const manyFindings = `function handler(e) { return ${'a.b[c]+'.repeat(5_800)}1; }`;
const entries = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    key: `new-${index}`.padEnd(512, 'k'),
    value: 'v'.repeat(1_024),
  }));

/** Makes the input of each mutation, for one function. A mutation that is not here is not generated. */
const inputs: Record<string, (name: string, random: Random) => object> = {
  checkFunction: (_, random) => ({
    code: { text: pick([manyFindings, longestCode()], random) },
  }),
  updateFunction: (name, random) => ({
    name,
    ifMatch: random() < 0.5 ? 'EOLD' : presentETag(name),
    code: { text: longestCode(String(random())) },
  }),
  testFunction: (name) => ({ name, ifMatch: presentETag(name), event }),
  publishFunction: (name) => ({ name, ifMatch: presentETag(name) }),
  restoreFunction: (name) => ({ name, ifMatch: presentETag(name), version: 1, publish: true }),
  runTestCases: (name) => ({ name }),
  deployFunction: (name, random) => ({
    name,
    ifMatch: presentETag(name),
    code: { text: longestCode(String(random())) },
  }),
  setFunctionTags: (name) => ({
    name,
    tags: Array.from({ length: 50 }, (_, index) => ({
      key: `k${index}`.padEnd(128, 'k'),
      value: 'v'.repeat(256),
    })),
  }),
  changeEntries: () => ({
    name: storeName,
    ifMatch: presentETag(storeName),
    puts: entries(50),
  }),
  syncEntries: () => ({ name: storeName, entries: entries(150) }),
};

/** Gives values under which an answer is large, each of which exists. */
export const argumentOf: ArgumentOf = (field, argument, random) => {
  const input = inputs[field];
  if (argument === 'input') return input && literal(input(anyFunction(random), random));
  if (argument === 'name')
    return text(field.startsWith('keyValue') ? storeName : anyFunction(random));
  return values[argument]?.(random);
};

const values: Record<string, (random: Random) => string | undefined> = {
  first: (random) => pick(['100', '60', '50', '25', '12', '6', '3', '1'], random),
  stage: (random) => pick(['DEVELOPMENT', 'LIVE'], random),
  number: (random) => String(1 + Math.floor(random() * 60)),
  from: (random) => pick(['{ version: 1 }', '{ stage: LIVE }'], random),
  to: (random) => pick(['{ version: 60 }', '{ stage: DEVELOPMENT }'], random),
  case: (random) => text(testCase(Math.floor(random() * 50))),
  key: (random) => text(String(Math.floor(random() * 5_000)).padStart(100, '0')),
};
