import { build } from 'esbuild';
import { buildOptions } from './buildOptions.ts';

/** Writes dist/preload/preload.cjs, which serverless.yml has Node load before the runtime client. */
export async function bundlePreload(): Promise<void> {
  const entryPoints = ['src/aws/preload.ts'];
  await build({ ...buildOptions, entryPoints, outfile: 'dist/preload/preload.cjs' });
}

/** Writes FOLDER/handler.cjs of a Lambda whose libraries need no changes: nobody waits for its cold start. */
export async function bundlePlain(name: string, folder = `dist/${name}`): Promise<void> {
  const entryPoints = [`src/${name}/handler.ts`];
  await build({ ...buildOptions, entryPoints, outfile: `${folder}/handler.cjs` });
}
