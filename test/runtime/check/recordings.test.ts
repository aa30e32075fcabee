import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { checkCode, type Diagnostic } from '../../../src/runtime/check/checkCode.ts';
import type { Runtime } from '../../../src/runtime/runtimes.ts';
import { readRecordings, type Recording } from '../oracle/recordings.ts';

function diagnosticsOf(code: string | Uint8Array, runtime: Runtime): Diagnostic[] {
  const given = { code: Buffer.from(code), runtime, keyValueStoreArns: [], maxSizeBytes: 10_240 };
  return checkCode(given).diagnostics;
}

const errorsIn = ({ code, runtime }: Recording) =>
  diagnosticsOf(code, runtime).filter(({ severity }) => severity === 'ERROR');

/** Checks for an error with which njs refuses code before it runs: it names the line. */
const isRefused = ({ answer }: Recording) =>
  /^(?:SyntaxError|ReferenceError: Invalid).* in \d+$/s.test(answer.error ?? '');

/** Checks for the error of code that uses CommonJS before it has a handler. */
const usesCommonJs = ({ answer }: Recording) =>
  answer.error === 'ReferenceError: "exports" is not defined';

// Another version of njs answers otherwise.
const recordings = readRecordings().filter(({ answer }) => !answer.isUnsure);

/** njs 0.5.3 takes spread arguments here by accident; AWS lists none. */
const byAccident = '2017269baa-1';

test('no ERROR is in code that njs loads', () => {
  const loaded = recordings.filter(
    (one) => !isRefused(one) && !usesCommonJs(one) && one.id !== byAccident,
  );
  expect(loaded.length).toBeGreaterThan(2_000);
  const wrong = loaded.filter((one) => errorsIn(one).length > 0);
  expect(wrong.map(({ id, code }) => ({ id, code }))).toEqual([]);
});

/** Holds regular expressions that only PCRE refuses: a class that ends at once. */
const ofPcre = /\/\[\^?\]\//;

test('an ERROR is in code that njs refuses, on the line that njs names', () => {
  const refused = recordings.filter((one) => isRefused(one) && !ofPcre.test(one.code));
  expect(refused.length).toBeGreaterThan(200);
  const lines = refused.map((one) => [one.id, errorsIn(one).map(({ line }) => String(line))]);
  const named = refused.map(({ id, answer }) => [id, [/ in (\d+)$/.exec(answer.error ?? '')?.[1]]]);
  expect(lines).toEqual(named);
});

test('an ERROR is in code that njs ends because of CommonJS', () => {
  const ended = recordings.filter(usesCommonJs);
  expect(ended.map((one) => errorsIn(one).map(({ rule }) => rule))).toEqual([
    ['commonjs'],
    ['commonjs'],
  ]);
});

const samples = 'examples/functions';
const sampleFiles = (await readdir(samples)).filter((name) => name.endsWith('.js'));

test.each(sampleFiles)('no finding in the sample %s', async (name) => {
  const diagnostics = diagnosticsOf(await readFile(`${samples}/${name}`), 'cloudfront-js-2.0');
  // The samples' own stores are not named here.
  expect(diagnostics.filter(({ rule }) => rule !== 'store-not-associated')).toEqual([]);
});
