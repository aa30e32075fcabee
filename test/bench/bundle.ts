/** Bundles what is compared as everybody would. */
import { resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

const ordinary: BuildOptions = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  logLevel: 'error',
  // One graphql for the schema and the server around it, whichever package asks for it.
  alias: { graphql: resolve('node_modules/graphql') },
};

/** The upstream answers at once: the operations are replaced, so that a server is measured alone. */
export const immediateOperations: Plugin = {
  name: 'immediate operations',
  setup: (esbuild) => {
    const path = resolve('test/bench/floors/immediate.ts');
    esbuild.onLoad({ filter: /src\/operations\/index\.ts$/ }, () => ({
      contents: `export { operations } from ${JSON.stringify(path)};`,
      resolveDir: resolve('test/bench'),
    }));
  },
};

export interface Bundled {
  entry: string;
  /** Gets handler.cjs. */
  folder: string;
  plugins?: Plugin[];
  changes?: BuildOptions;
  /** As in Variant. */
  kept?: string | undefined;
}

export async function bundle({ entry, folder, plugins = [], changes }: Bundled): Promise<void> {
  const outfile = `${folder}/handler.cjs`;
  await build({ ...ordinary, ...changes, entryPoints: [entry], outfile, plugins });
}
