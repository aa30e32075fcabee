import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { visit } from 'graphql';
import { sdlDocument } from '../../src/contract/sdlDocument.ts';
import { promises, promisingWord } from './promises.ts';

/** Gives the descriptions and summaries of a JSON document, without its examples. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const isText = key === 'description' || key === 'summary';
    if (isText && typeof member === 'string') yield member;
    else if (!/^examples?$/.test(key)) yield* textsOf(member);
  }
}

/** Gives the descriptions of the contract: all strings of the SDL but the default values. */
function sdlTexts(): string[] {
  const texts: string[] = [];
  visit(sdlDocument(), {
    enter: (node) => {
      if ('description' in node && node.description) texts.push(node.description.value);
    },
  });
  return texts;
}

const openapi: unknown = JSON.parse(await readFile('schema/openapi.json', 'utf8'));
const sentences = [...textsOf(openapi), ...sdlTexts()].flatMap((text) =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?])\s+(?=[A-Z`])/),
);
const promising = new Set(sentences.filter((sentence) => promisingWord.test(sentence)));
const listed = new Set(promises.flatMap((promised) => promised.sentences));

test('each promising sentence of the contract is listed with its test', () => {
  expect([...promising].filter((sentence) => !listed.has(sentence))).toEqual([]);
});

test('each sentence that is listed stands in the contract', () => {
  expect([...listed].filter((sentence) => !promising.has(sentence))).toEqual([]);
});

test('the descriptions of the SDL and of openapi.json are found', () => {
  expect(sentences.length).toBeGreaterThan(400);
  expect(promising).toContain('Always `NOT_APPLIED`: AWS has refused.');
});

/** Matches the title of a test: the first argument of `test` or of what `test.each` gives. */
const titleForm = /(?:\btest|\))\(\s*(['"`])((?:\\.|(?!\1).)*)\1\s*,\s*(?:async )?\(/g;

test.each(promises)('the test is there: $title', async ({ file, title }) => {
  const source = await readFile(file, 'utf8');
  const titles = [...source.matchAll(titleForm)].map(([, , text = '']) =>
    text.replaceAll('\\', ''),
  );
  expect(titles).toContain(title);
});
