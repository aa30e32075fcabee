import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { runInChild } from '../../src/local/childSandbox.ts';
import { createGateway } from '../../src/createContext.ts';
import { createGraphqlHandler } from '../../src/graphql/createGraphqlHandler.ts';
import { createRestHandler } from '../../src/rest/createRestHandler.ts';

type Lambda = (exports: object, require: NodeJS.Require, module: object) => void;

const bundled = process.env['GATEWAY_BUNDLES'] === 'true';

const fromSources = { graphql: createGraphqlHandler, rest: createRestHandler };

/**
 * Loads a Lambda's handler with this process's environment: from the sources, or in `npm run test:bundles` from the
 * bundle that `npm run build` has made. The bundle runs without its loader in the test's realm, whose console keeps the
 * log.
 */
export async function loadHandler<Name extends keyof typeof fromSources>(name: Name) {
  type Loaded = ReturnType<(typeof fromSources)[Name]>;
  if (!bundled)
    return fromSources[name](createGateway(process.env, undefined, runInChild)) as Loaded; // of the Lambda with that name
  const code = await readFile(`dist/${name}/code.js`, 'latin1');
  // oxlint-disable-next-line no-eval -- the bundle is an expression, and node:vm knows no realm of Jest's
  const run = (0, eval)(code) as Lambda; // the bundle is such an expression
  const module: { exports: unknown } = { exports: {} };
  run(module.exports as object, createRequire(resolve(`dist/${name}/code.js`)), module); // just made
  const { handler } = module.exports as { handler: Loaded }; // the bundle has the same exports
  return handler;
}
