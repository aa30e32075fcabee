import { bundleHandler } from './bundleHandler.ts';
import { bundleProblems } from './bundleProblems.ts';
import type { LambdaName } from './lambdaName.ts';

/** Writes handler.cjs and code.js into a folder, dist/NAME unless told. Throws when a change to the Lambda's libraries has lost its effect. */
export async function bundleLambda(name: LambdaName, folder = `dist/${name}`): Promise<void> {
  const source = { lambda: name, entry: `src/${name}/handler.ts`, folder };
  const problems = bundleProblems(await bundleHandler(source));
  if (problems.length === 0) return;
  const title = `${name}'s bundle is not what it is meant to be (see docs/dependencies.md):`;
  throw new Error([title, ...problems].join('\n- '));
}
