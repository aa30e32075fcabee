import { build, type BuildOptions, type Message, type Metafile } from 'esbuild';
import { buildOptions } from './buildOptions.ts';
import { bundleCheck, checkFile, lazyCheck } from './lazyCheck.ts';
import type { LambdaName } from './lambdaName.ts';
import { replaceModules } from './replaceModules.ts';
import type { Replacement } from './replacement.ts';

/** Describes a handler's source, and where its bundle goes. */
export interface Source {
  /** The Lambda whose replacements apply. */
  lambda: LambdaName;
  entry: string;
  folder: string;
  /** Options of esbuild for code.js; plugins run after those of the bundle. */
  changes?: BuildOptions;
}

/** Tells how a code.js came to be. */
export interface Bundle {
  lambda: LambdaName;
  metafile: Metafile;
  warnings: readonly Message[];
  /** The replacements that took place. */
  replaced: ReadonlySet<Replacement>;
}

/** Lists modules whose exports replace the globals of the same names. */
const injected: Readonly<Record<LambdaName, string[]>> = {
  graphql: [],
  rest: ['infra/bundle/fetchApi.ts'],
};

/**
 * Writes FOLDER/code.js, FOLDER/handler.cjs, which loads it, and what code.js loads later. Checks nothing: see
 * bundleProblems.ts.
 */
export async function bundleHandler(source: Source): Promise<Bundle> {
  const { lambda, entry, folder, changes = {} } = source;
  const replaced = new Set<Replacement>();
  await build({
    ...buildOptions,
    entryPoints: ['infra/bundle/loader.ts'],
    outfile: `${folder}/handler.cjs`,
  });
  const { metafile, warnings } = await build({
    ...buildOptions,
    ...changes,
    metafile: true,
    entryPoints: [entry],
    outfile: `${folder}/code.js`,
    // A function, as Node itself wraps a CommonJS module: the loader need not copy all of it to do so.
    banner: { js: '(function (exports, require, module) {' },
    footer: { js: '})' },
    inject: injected[lambda],
    plugins: [replaceModules(lambda, replaced), lazyCheck, ...(changes.plugins ?? [])],
  });
  if (importedBy(metafile).includes(checkFile)) await bundleCheck(folder);
  return { lambda, metafile, warnings, replaced };
}

function importedBy({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
}
