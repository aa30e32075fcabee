import { cp, mkdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { buildOptions } from '../bundle/buildOptions.ts';

/** Writes DIST/caches: the Lambda that makes code caches, and copies of the bundles in DIST that it makes them of. */
export async function bundleCaches(lambdas: readonly string[], dist = 'dist'): Promise<void> {
  await rm(`${dist}/caches`, { recursive: true, force: true });
  for (const name of lambdas) {
    await mkdir(`${dist}/caches/${name}`, { recursive: true });
    for (const file of ['code.js', 'handler.cjs'])
      await cp(`${dist}/${name}/${file}`, `${dist}/caches/${name}/${file}`);
  }
  const entryPoints = ['infra/caches/handler.ts'];
  await build({
    ...buildOptions,
    entryPoints,
    outfile: `${dist}/caches/handler.cjs`,
    // The emulator's sandbox, which no event of a code cache runs.
    logOverride: { 'empty-import-meta': 'silent' },
  });
}
