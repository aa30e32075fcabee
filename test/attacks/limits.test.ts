import { expect, test } from '@jest/globals';
import {
  documentLimits,
  maxDirectives,
  maxDirectivesOfNode,
  maxOperations,
  parseOptions,
} from '../../src/graphql/limits.ts';
import { maxDepth } from '../../src/http/readBody.ts';
import { maxBodyBytes } from '../../src/http/readBytes.ts';
import { maxPageSize } from '../../src/operations/limits.ts';
import { startGateway } from '../support/gateway.ts';

const gateway = await startGateway();

/** Sends a body or a search, and gives the status and the first message. */
async function messageOf(request: Parameters<typeof gateway.invoke>[0]): Promise<string> {
  const { statusCode, body = '' } = await gateway.invoke(request);
  const { errors } = JSON.parse(body);
  return errors === undefined ? `${statusCode}` : `${statusCode} ${errors[0].message}`;
}
const ask = (query: string) => messageOf({ body: JSON.stringify({ query }) });

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** So many selections, one within the other, of which one is a field. */
const chain = (selections: number) =>
  `${'... { '.repeat(selections - 1)} subject ${'}'.repeat(selections - 1)}`;

/** A document with so many of what is limited, and of everything else as few as can be. */
const documents = [
  {
    limit: 'tokens',
    most: parseOptions.maxTokens,
    document: (count: number) => `{ viewer { ${times(count - 5, () => 'subject')} } }`,
    words: 'Syntax Error: Document contains more that 2000 tokens. Parsing aborted.',
  },
  {
    limit: 'operations',
    most: maxOperations,
    document: (count: number) => times(count, (index) => `query q${index} { __typename }`),
  },
  {
    limit: documentLimits.depth.words,
    most: documentLimits.depth.most,
    document: (count: number) =>
      `{ function(name: "a") { ... on CloudFrontFunction ${'{ counterpart '.repeat(count - 2)} { id } ${'}'.repeat(count - 2)} } }`,
  },
  {
    limit: documentLimits.width.words,
    most: documentLimits.width.most,
    document: (count: number) => `{ ${times(count, () => '__typename')} }`,
  },
  {
    limit: documentLimits.fields.words,
    most: documentLimits.fields.most,
    document: (count: number) => `{ viewer { ${times(count - 1, () => 'subject')} } }`,
  },
  {
    limit: documentLimits.aliases.words,
    most: documentLimits.aliases.most,
    document: (count: number) => `{ viewer { ${times(count, (index) => `a${index}: subject`)} } }`,
  },
  {
    limit: documentLimits.selections.words,
    most: documentLimits.selections.most,
    document: (count: number) =>
      `{ viewer { ${times(19, () => '...f')} ${chain(count - 1_901)} } } fragment f on Viewer { ${chain(99)} }`,
  },
  {
    limit: 'directives',
    most: maxDirectives,
    document: (count: number) =>
      `{ viewer { ${times(count, () => 'subject @include(if: true)')} } }`,
  },
  {
    limit: 'directives in one place',
    most: maxDirectivesOfNode,
    document: (count: number) =>
      `{ viewer { subject ${times(count, () => '@include(if: true)')} } }`,
  },
];

test.each(documents)('a document may have $most $limit, and not one more', async (example) => {
  const { limit, most, document, words } = { words: undefined, ...example };
  const refusal = words ?? `A document may have ${most} ${limit}.`;
  expect(await ask(document(most))).not.toContain(refusal);
  expect(await ask(document(most + 1))).toBe(`400 ${refusal}`);
});

test('a body may have as many bytes, and not one more', async () => {
  const body = (bytes: number) => {
    const text = '{"query":"{ __typename }"}';
    return text + ' '.repeat(bytes - text.length);
  };
  expect(await messageOf({ body: body(maxBodyBytes) })).toBe('200');
  expect(await messageOf({ body: body(maxBodyBytes + 1) })).toMatch(/^413 /);
});

test('JSON may have as many levels, and not one more', async () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const inBody = (levels: number) =>
    messageOf({ body: `{"query":"{ __typename }","variables":{"a":${nested(levels - 2)}}}` });
  expect(await inBody(maxDepth)).toBe('200');
  expect(await inBody(maxDepth + 1)).toMatch(/^400 .*64 levels/);
});

test('a page may have as many functions, and not one more', async () => {
  const page = (first: number) => ask(`{ functions(first: ${first}) { nodes { name } } }`);
  expect(await page(maxPageSize)).toBe('200');
  expect(await page(maxPageSize + 1)).toMatch(/^200 .*100/);
});
