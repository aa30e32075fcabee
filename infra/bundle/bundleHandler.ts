import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type BuildOptions, type Message, type Metafile } from 'esbuild';
import { buildOptions } from './buildOptions.ts';
import { bundleParts } from './bundleParts.ts';
import type { LambdaName } from './lambdaName.ts';
import { leaveOutParts, type Parts } from './lazyParts.ts';
import { replaceModules } from './replaceModules.ts';
import type { Replacement } from './replacement.ts';
import { sharingSource } from './sharedNames.ts';

/** Describes a handler's source, and where its bundle goes. */
export interface Source {
  /** The Lambda whose replacements apply. */
  lambda: LambdaName;
  entry: string;
  folder: string;
  /** A module that is not replaced, to see what replacing it saves. */
  kept?: string | undefined;
  /** Options of esbuild for code.js; plugins run after those of the bundle. */
  changes?: BuildOptions;
}

/** Tells how a code.js came to be. */
export interface Bundle {
  lambda: LambdaName;
  metafile: Metafile;
  /** What esbuild tells of each part, by its file. */
  parts: Readonly<Record<string, Metafile>>;
  warnings: readonly Message[];
  /** The replacements that took place. */
  replaced: ReadonlySet<Replacement>;
}

/** Names the module by which a part takes the Fetch API's classes of code.js. */
export const fetchApiOfParts = 'infra/bundle/sharedFetchApi.ts';

/** Lists modules whose exports replace the globals of the same names: in code.js and in its parts. */
const injected: Readonly<Record<LambdaName, { code: string[]; parts: string[] }>> = {
  graphql: { code: [], parts: [] },
  rest: { code: ['infra/bundle/fetchApi.ts'], parts: [fetchApiOfParts] },
};

/**
 * Begins code.js: a function, as Node itself wraps a CommonJS module, so that the loader need not copy all of it to do so.
 * Its `require` also gives parts, and to them what they share with code.js.
 */
const wrapper = `(function (exports, requireOutside, module) {
let sharedModules;
const loadedParts = {};
const require = (id) => id.startsWith('shared:') ? sharedModules()[id]
  : id.startsWith('./') ? loadedParts[id] ??= requireOutside(id)(require) : requireOutside(id);`;

/**
 * Writes FOLDER/code.js, FOLDER/handler.cjs, which loads it, and its parts, which it loads later. Checks nothing: see
 * bundleProblems.ts.
 */
export async function bundleHandler(source: Source): Promise<Bundle> {
  const { lambda, entry, folder, kept, changes = {} } = source;
  const replaced = new Set<Replacement>();
  const parts: Parts = new Map();
  const replacing = replaceModules({ lambda, kept }, replaced);
  const bundle = async (sharing: string) =>
    build({
      ...buildOptions,
      ...changes,
      metafile: true,
      stdin: {
        contents: `export * from ${JSON.stringify(resolve(entry))};\n${sharing}`,
        resolveDir: '.',
      },
      outfile: `${folder}/code.js`,
      banner: { js: wrapper },
      footer: { js: '})' },
      inject: injected[lambda].code,
      plugins: [replacing, leaveOutParts(parts), ...(changes.plugins ?? [])],
    });
  const alone = await bundle('');
  const { names, metafiles } = await bundleParts(
    { parts, folder, metafile: alone.metafile },
    {
      plugins: [replacing],
      inject: injected[lambda].parts,
    },
  );
  const { metafile, warnings } = await bundle(sharingSource(names));
  await bundleLoader(folder);
  return { lambda, warnings, replaced, metafile, parts: metafiles };
}

/** Writes FOLDER/handler.cjs for the code.js that lies there. */
async function bundleLoader(folder: string): Promise<void> {
  const sourceHash = hash('sha256', await readFile(`${folder}/code.js`));
  await build({
    ...buildOptions,
    define: { ...buildOptions.define, SOURCE_HASH: JSON.stringify(sourceHash) },
    entryPoints: ['infra/bundle/loader.ts'],
    outfile: `${folder}/handler.cjs`,
  });
}
