/** Bundles of what is compared: as everybody makes them, and with the settings of our Lambdas. */
import { resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

/** One graphql for the schema and the server around it, whichever package asks for it. */
const alias = { graphql: resolve('node_modules/graphql') };

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
};

/** The upstream answers at once: the operations are replaced, so that a server is measured alone. */
const immediate: Plugin = {
  name: 'immediate',
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
  outfile: string;
  /** With the settings of our Lambdas. */
  own?: boolean;
  /** With operations that answer at once. */
  immediate?: boolean;
  changes?: BuildOptions;
}

export async function bundle({ entry, outfile, own, immediate: isAlone, changes }: Bundled) {
  const settings = own ? ownSettings : { ...ordinary, alias };
  await build({
    ...settings,
    ...changes,
    entryPoints: [entry],
    outfile,
    plugins: [...(settings.plugins ?? []), ...(isAlone ? [immediate] : [])],
  });
}

/** As infra/build.ts has them. */
const ownSettings: BuildOptions = { ...ordinary, supported: { 'dynamic-import': false } };
