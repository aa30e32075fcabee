import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { fullSchema } from '../../src/contract/fullSchema.ts';
import { restDescriptions } from '../../src/rest/openapi/descriptions.ts';

const openapi = await readFile('schema/openapi.json', 'utf8');

/** Gives each description and summary of the document with its place. */
function* textsOf(value: unknown, path = ''): Generator<[string, string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const isText = key === 'description' || key === 'summary';
    if (isText && typeof member === 'string') yield [`${path}/${key}`, member];
    else if (!/^examples?$/.test(key)) yield* textsOf(member, `${path}/${key}`);
  }
}
const texts = [...textsOf(JSON.parse(openapi))];

/** Matches what only the GraphQL API has. */
const graphqlWords =
  /__typename|GraphQL|\bunions?\b|\bmutations?\b|\bfragment|\bfields?\b|\bargument|\bselect|\binput\b|`(?:errors|ifMatch|endCursor|pageInfo|first|after)`|`(?:function|functions|viewer|node)`/i;

test('openapi.json speaks of what REST has: no description has a word of GraphQL', () => {
  expect(texts.filter(([, text]) => graphqlWords.test(text))).toEqual([]);
  expect(openapi).not.toMatch(/__typename|GraphQL/i);
});

test('openapi.json describes each operation, and how versions and problems work', () => {
  const { paths, info } = JSON.parse(openapi) as {
    info: { description: string };
    paths: Record<string, Record<string, { description?: string }>>;
  }; // as generated
  for (const item of Object.values(paths)) {
    for (const operation of Object.values(item)) expect(operation.description).toMatch(/\.$/);
  }
  for (const word of ['If-Match', '412', '428', 'problem', 'Retry-After']) {
    expect(info.description).toContain(word);
  }
});

test("each of REST's own descriptions stands in openapi.json and differs from the contract's", () => {
  const schema = fullSchema();
  const words = new Set(texts.map(([, text]) => text));
  for (const [key, text] of Object.entries(restDescriptions)) {
    const [typeName = '', field = ''] = key.split('.');
    const type = schema.getType(typeName);
    const hasFields = isObjectType(type) || isInputObjectType(type) || isInterfaceType(type);
    const described = field === '' ? type : hasFields ? type.getFields()[field] : undefined;
    expect(described?.description).not.toBe(text);
    if (field !== '') expect(described).toBeDefined();
    expect(words).toContain(text);
  }
});
