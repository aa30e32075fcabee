import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { codeFiles, filesOnCycles, importGraph } from './importGraph.ts';
import { lintCopy, rooms } from './lintCopy.ts';
import { probeFile } from './probes.ts';

const folders = ['examples', 'schema', 'infra', 'src'];

const ofEnvironment = [
  'export const a = process.env.HOME;',
  "export const b = process['env'];",
  'export const { env } = process;',
  'export const c = globalThis.process.env;',
];
/** Files that use `process` for something else. */
const users = [
  'src/log/logger.ts',
  'src/runtime/processorTime.ts',
  'src/emulator/server.ts',
  'src/emulator/stateFile.ts',
];
/** Entries, which hand the environment to what they start. */
const entries = /^src\/(?:\w+\/handler\.ts|emulator\/main\.ts|local\/.*)$/;

const ofRequire = [
  'export const d = require;',
  "import { createRequire } from 'node:module';",
  "export { createRequire as e } from 'node:module';",
  "import f, * as g from 'node:module';",
  "export const { createRequire: h } = await import('node:module');",
  "export const i = (await import('node:module')).createRequire;",
];

const cycles = new Map([
  ['src/http/a.ts', "import type { B } from './b.ts';\nexport type A = B[];"],
  ['src/http/b.ts', "import type { C } from './c.generated.ts';\nexport type B = C[];"],
  ['src/http/c.generated.ts', "import type { A } from './a.ts';\nexport type C = A[];"],
]);

const probed = [...Object.keys(rooms).map(probeFile), ...users].filter(
  (file) => !file.startsWith('test/'),
);
const lines = [...ofEnvironment, ...ofRequire];
const problems = await lintCopy(
  new Map([...cycles, ...probed.map((file): [string, string] => [file, lines.join('\n')])]),
);

/** Gives which of these lines are refused in a file. */
function refusedOf(all: readonly string[], file: string): string[] {
  const refused = new Set(
    problems
      .filter((problem) => problem.file === file && problem.rule.includes('no-restricted'))
      .map(({ line }) => lines[line - 1]),
  );
  return all.filter((line) => refused.has(line));
}

test.each(probed)('%s reads the environment only as an entry, and has no require', (file) => {
  expect(refusedOf(ofEnvironment, file)).toEqual(entries.test(file) ? [] : ofEnvironment);
  expect(refusedOf(ofRequire, file)).toEqual(ofRequire);
});

test('a cycle of types is refused, also one through a generated file', () => {
  const found = problems.filter(({ rule }) => rule === 'import(no-cycle)');
  expect(found.map(({ file }) => file).toSorted()).toEqual(['src/http/a.ts', 'src/http/b.ts']);
});

test('no file is on an import cycle, be it of types or of dynamic imports', async () => {
  const graph = await importGraph(folders);
  expect(graph.get('src/graphql/handler.ts')).toContain('src/createContext.ts');
  expect(filesOnCycles(graph)).toEqual([]);
  const closed = new Map([...graph, ['src/config.ts', ['src/graphql/handler.ts']]]);
  expect(filesOnCycles(closed)).toContain('src/createContext.ts');
});

test('every file is linted but the generated ones', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const [, ...options] = scripts['check:lint'].split(' ');
  const program = 'node_modules/oxlint/bin/oxlint';
  const { stdout } = await promisify(execFile)(process.execPath, [
    program,
    ...options,
    '--debug=files',
  ]);
  const linted = new Set(stdout.split('\n'));
  const files = (await Promise.all(folders.map(codeFiles))).flat();
  expect(files.filter((file) => !linted.has(file)).toSorted()).toEqual([
    'src/cli/documents.generated.ts',
    'src/contract/schema.generated.ts',
    'src/contract/sdl.generated.ts',
    'src/pages/browser/console/documents.generated.ts',
  ]);
});

test('no comment turns off every rule, or one of imports and globals', async () => {
  const files = (await Promise.all(folders.map(codeFiles))).flat();
  for (const file of files) {
    const source = await readFile(file, 'utf8');
    for (const [, rules = ''] of source.matchAll(
      /(?:ox|es)lint-disable(?:-[a-z]+-?line|-line)?(.*)/g,
    )) {
      expect(rules).toMatch(/^ [\w/-]+ -- /);
      expect(rules).not.toMatch(/^ (?:gateway|import|no-restricted)/);
    }
  }
});
