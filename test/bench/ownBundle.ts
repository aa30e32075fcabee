/** Bundles a source as our Lambdas are, with a code cache. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { options } from '../../infra/bundle/bundleLambda.ts';
import { pruneSchemas } from '../../infra/bundle/pruneSchemas.ts';
import { replaceModules } from '../../infra/bundle/replaceModules.ts';
import type { Bundled } from './bundle.ts';
import { lambdaEnvironment } from './environment.ts';
import { graphql } from './events.ts';

const run = promisify(execFile);

/** code.cjs and what loads it, handler.cjs. */
export async function ownBundle({ entry, folder, plugins = [], changes }: Bundled): Promise<void> {
  const loader = 'infra/bundle/loader.ts';
  await build({ ...options, entryPoints: [loader], outfile: `${folder}/handler.cjs` });
  await build({
    ...options,
    ...changes,
    entryPoints: [entry],
    outfile: `${folder}/code.cjs`,
    plugins: [replaceModules(new Set()), pruneSchemas, ...plugins],
  });
}

/** To be written after an invocation, as everything that is compiled by then is in it. */
export async function writeCodeCache(folder: string, upstreamUrl: string): Promise<void> {
  const program = 'infra/bundle/invokeAndCache.ts';
  const events = JSON.stringify([graphql.update()]);
  const env = lambdaEnvironment({ root: folder, handler: 'handler.handler' }, upstreamUrl);
  await run(process.execPath, [program, `${folder}/handler.cjs`, events], { env });
}
