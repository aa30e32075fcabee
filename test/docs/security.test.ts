import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import {
  documentLimits,
  maxDirectives,
  maxDirectivesOfNode,
  maxOperations,
  parseOptions,
  validationOptions,
} from '../../src/graphql/limits.ts';
import { maxDepth } from '../../src/http/readBody.ts';
import { maxBodyBytes, maxSyncBodyBytes } from '../../src/http/readBytes.ts';
import { maxAnswerBytes, maxCalls, maxSyncCalls } from '../../src/operations/budget.ts';
import { maxSyncedKeys } from '../../src/operations/keyValueStores/sync/syncRequest.ts';
import { maxPageSize } from '../../src/operations/limits.ts';
import { rowsOf } from '../support/markdown.ts';

const text = await readFile('SECURITY.md', 'utf8');

/** Gives the tests that a row names, and fails when a part of the cell names none. */
function testsIn(cell: string): { file: string; title: string }[] {
  return cell.split(/; (?=`test\/)/).map((part) => {
    const [, file = '', title = ''] = /^`(test\/[\w./-]+\.test\.ts)` "(.+)"$/.exec(part) ?? [];
    expect({ part, file }).toEqual({ part, file: expect.stringMatching(/./) });
    return { file, title };
  });
}

/** Tells whether a file has a test of this title, as its source writes it, that is not left out. */
async function hasTest(file: string, title: string): Promise<boolean> {
  const source = await readFile(file, 'utf8').catch(() => '');
  return ["'", '"', '`'].some((quote) =>
    [`test(${quote}`, `)(${quote}`, `(\n  ${quote}`].some((before) =>
      source.includes(before + title + quote),
    ),
  );
}

const promises = rowsOf(text, 'promise');
const limits = rowsOf(text, 'limit of one request');

test.each([...promises, ...limits].map((row) => [row[0] ?? '', row.at(-1) ?? '']))(
  'a test holds: %s',
  async (_, cell) => {
    for (const { file, title } of testsIn(cell)) {
      expect({ file, title, isThere: await hasTest(file, title) }).toEqual({
        file,
        title,
        isThere: true,
      });
    }
  },
);

test('a test that is not there would be missed', async () => {
  const file = 'test/docs/security.test.ts';
  expect(await hasTest(file, 'a test that is not there would be missed')).toBe(true);
  expect(await hasTest(file, 'a test that is not there')).toBe(false);
  expect(await hasTest('test/none.test.ts', 'a test that is not there would be missed')).toBe(
    false,
  );
});

/** MB that the test of the worst documents allows. */
const [, mostMb] =
  /^const mostMb = (\d+);$/m.exec(await readFile('test/attacks/worst.test.ts', 'utf8')) ?? [];

test('the limits are those of the code', () => {
  const most = limits.map(([name = '', number = '']) => [name, Number(number.replaceAll(',', ''))]);
  expect(most).toEqual([
    ['bytes of a body', maxBodyBytes],
    ['levels of JSON in a body and in the variables of a GET', maxDepth],
    ['tokens of a document', parseOptions.maxTokens],
    ['operations of a document', maxOperations],
    ['levels of fields', documentLimits.depth.most],
    ['root fields in an operation', documentLimits.width.most],
    ['fields', documentLimits.fields.most],
    ['aliases', documentLimits.aliases.most],
    ['selections once fragments are in place', documentLimits.selections.most],
    ['directives', maxDirectives],
    ['directives in one place', maxDirectivesOfNode],
    ['functions of a page', maxPageSize],
    ['bytes of the body of a sync', maxSyncBodyBytes],
    ['calls to AWS of a sync', maxSyncCalls],
    ['entries of a key value store that is synced', maxSyncedKeys],
    ['calls to AWS, without those that are sent again', maxCalls],
    ['bytes of an answer, as Lambda counts them', maxAnswerBytes],
    ['errors of an answer', validationOptions.maxErrors + 1],
    ['bytes of an answer with a 4xx status', 8_192],
    [expect.stringMatching(/^MB of memory over an idle process/), Number(mostMb)],
  ]);
});

/** Words by which a sentence promises something. One outside of the tables needs others, or a row and its test. */
const ofPromise =
  /\b(?:never|always|only|cannot|must not|may not|nobody|nothing|none|no|every|each|all|at most|at least|guarante\w*|secure\w*|safe\w*|protect\w*|prevent\w*|impossible|refused?|rejects?|masked|bounded|limited|verif\w+|isolat\w+|encrypt\w*)\b/i;

/** Gives the sentences of a document that stand in no table, heading or block of code. */
function sentencesOf(markdown: string): string[] {
  return markdown
    .replaceAll(/^```.*?^```$/gms, '')
    .replaceAll(/^(?:\||#).*$/gm, '')
    .split(/\n\s*\n|\n- /)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .flatMap((paragraph) => paragraph.split(/(?<=[.!?:]) /))
    .filter((sentence) => sentence !== '');
}

test('no sentence outside of the tables promises anything', () => {
  expect(sentencesOf(text).length).toBeGreaterThan(8);
  expect(sentencesOf(text).filter((sentence) => ofPromise.test(sentence))).toEqual([]);
});

test.each([
  'The log holds no secrets.',
  'Only verified callers get in.',
  'Tokens are never logged.',
  'A body may have at most\n64 levels.',
  '- **Rights.** A caller is refused without a rule.',
])('a sentence that promises would be found: %j', (sentence) => {
  const found = sentencesOf(`${text}\n\n${sentence}\n`).filter((each) => ofPromise.test(each));
  expect(found.length).toBeGreaterThan(0);
});

test('what is not promised is a table, with a reason for each row', () => {
  const rows = rowsOf(text, 'subject');
  expect(rows.length).toBeGreaterThan(10);
  for (const [subject = '', reason = ''] of rows) {
    expect(subject).toMatch(/./);
    expect(reason).toMatch(/\.$/);
  }
});
