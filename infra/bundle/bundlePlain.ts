import { build } from 'esbuild';
import { buildOptions } from './buildOptions.ts';

/** Writes dist/preload/preload.mjs, which serverless.yml has Node load before the runtime client. */
export async function bundlePreload(): Promise<void> {
  const entryPoints = ['src/aws/preload.ts'];
  const outfile = 'dist/preload/preload.mjs';
  await build({ ...buildOptions, entryPoints, outfile, format: 'esm', footer: {} });
}

/** Writes FOLDER/handler.cjs of a Lambda whose libraries need no changes: nobody waits for its cold start. */
export async function bundlePlain(name: string, folder = `dist/${name}`): Promise<void> {
  const entryPoints = [`src/${name}/handler.ts`];
  await build({ ...buildOptions, entryPoints, outfile: `${folder}/handler.cjs` });
}
