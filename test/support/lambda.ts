import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

type Lambda = (exports: object, require: NodeJS.Require, module: object) => void;

const bundled = process.env['GATEWAY_BUNDLES'] === 'true';

/**
 * A Lambda's module: from the sources, or, for `npm run test:bundles`, from what `npm run build` has made. That runs
 * without its loader, in the realm of the test, whose console keeps the log.
 */
export async function loadLambda<Name extends 'graphql' | 'rest'>(name: Name) {
  const sources = {
    graphql: () => import('../../src/graphql/handler.ts'),
    rest: () => import('../../src/rest/handler.ts'),
  };
  type Loaded = Awaited<ReturnType<(typeof sources)[Name]>>;
  if (!bundled) return (await sources[name]()) as Loaded; // the one of that name
  const code = await readFile(`dist/${name}/code.js`, 'latin1');
  // oxlint-disable-next-line no-eval -- the bundle is an expression, and node:vm knows no realm of Jest's
  const run = (0, eval)(code) as Lambda; // what the bundle is
  const module: { exports: unknown } = { exports: {} };
  run(module.exports as object, createRequire(import.meta.url), module); // just made
  return module.exports as Loaded; // the bundle has the same exports
}
