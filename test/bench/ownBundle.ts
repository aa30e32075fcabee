/** Bundles a source as our Lambdas are, with a code cache. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bundleHandler } from '../../infra/bundle/bundleHandler.ts';
import type { Bundled } from './bundle.ts';
import { lambdaEnvironment } from './environment.ts';
import { graphql } from './events.ts';

const run = promisify(execFile);

/** Writes code.js and handler.cjs, which loads it. */
export async function ownBundle({
  entry,
  folder,
  plugins = [],
  changes,
  kept,
}: Bundled): Promise<void> {
  await bundleHandler({ lambda: 'graphql', entry, folder, kept, changes: { ...changes, plugins } });
}

/** Writes the code cache after an invocation, so that it holds everything that is compiled by then. */
export async function writeCodeCache(folder: string, upstreamUrl: string): Promise<void> {
  const program = 'infra/bundle/invokeAndCache.ts';
  const events = JSON.stringify([graphql.update()]);
  const env = lambdaEnvironment({ root: folder, handler: 'handler.handler' }, upstreamUrl);
  await run(process.execPath, [program, folder, events], { env });
}
