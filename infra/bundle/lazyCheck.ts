import { build, type Plugin } from 'esbuild';
import { buildOptions } from './buildOptions.ts';

/** Names the file beside code.js that holds the check of code, from there. */
export const checkFile = './check.cjs';

const entry = 'src/runtime/check/index.ts';

/**
 * Leaves the check of code, and the parser that it needs, out of code.js: few requests check code, and none of the others
 * should load it. It shares no package with code.js.
 */
export const lazyCheck: Plugin = {
  name: 'lazy check',
  setup: (bundle) => {
    bundle.onResolve({ filter: /\/runtime\/check\/index\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: checkFile, external: true } : undefined,
    );
  },
};

/** Writes FOLDER/check.cjs. */
export async function bundleCheck(folder: string): Promise<void> {
  await build({ ...buildOptions, entryPoints: [entry], outfile: `${folder}/${checkFile}` });
}
