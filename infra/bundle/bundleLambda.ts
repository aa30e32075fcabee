import { build, type BuildOptions, type Metafile } from 'esbuild';
import { replaceModules } from './replaceModules.ts';
import type { Replacement } from './replacements.ts';

export const options = {
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

/** Makes dist/NAME/code.js, and the handler.cjs that loads it. Adds the replacements that it met to `met`. */
export async function bundleLambda(name: string, met: Set<Replacement>): Promise<Metafile> {
  await build({
    ...options,
    entryPoints: ['infra/bundle/loader.ts'],
    outfile: `dist/${name}/handler.cjs`,
  });
  const { metafile } = await build({
    ...options,
    entryPoints: [`src/${name}/handler.ts`],
    outfile: `dist/${name}/code.js`,
    // A function, as Node itself wraps a CommonJS module: the loader need not copy all of it to do so.
    banner: { js: '(function (exports, require, module) {' },
    footer: { js: '})' },
    // In place of the globals of these names.
    inject: ['infra/bundle/fetchTypes.ts'],
    plugins: [replaceModules(name, met)],
    metafile: true,
  });
  return metafile;
}
