import { build, type BuildOptions } from 'esbuild';
import { replaceModules } from './replaceModules.ts';
import type { Replacement } from './replacements.ts';

const options = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
  // As `import()` of a builtin would load much of Node's lazy parts at the first call.
  supported: { 'dynamic-import': false },
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
} as const satisfies BuildOptions;

/** A handler's source, and where its bundle goes. */
export interface Source {
  /** Whose replacements apply. */
  lambda: string;
  entry: string;
  folder: string;
  /** Of the settings; plugins come after those of the bundle. */
  changes?: BuildOptions;
}

/** Makes dist/NAME. Adds the replacements that it met to `met`. */
export function bundleLambda(name: string, met: Set<Replacement>): Promise<void> {
  const entry = `src/${name}/handler.ts`;
  return bundleHandler({ lambda: name, entry, folder: `dist/${name}` }, met);
}

/** Makes FOLDER/code.js, and the handler.cjs that loads it. */
export async function bundleHandler(source: Source, met: Set<Replacement>): Promise<void> {
  const { lambda, entry, folder, changes = {} } = source;
  await build({
    ...options,
    entryPoints: ['infra/bundle/loader.ts'],
    outfile: `${folder}/handler.cjs`,
  });
  await build({
    ...options,
    ...changes,
    entryPoints: [entry],
    outfile: `${folder}/code.js`,
    // A function, as Node itself wraps a CommonJS module: the loader need not copy all of it to do so.
    banner: { js: '(function (exports, require, module) {' },
    footer: { js: '})' },
    // In place of the globals of these names.
    inject: ['infra/bundle/fetchTypes.ts'],
    plugins: [replaceModules(lambda, met), ...(changes.plugins ?? [])],
  });
}

/** Makes dist/NAME/handler.cjs of a Lambda that has neither the SDK nor GraphQL in it. */
export async function bundlePlain(name: string): Promise<void> {
  const entryPoints = [`src/${name}/handler.ts`];
  await build({ ...options, entryPoints, outfile: `dist/${name}/handler.cjs` });
}
