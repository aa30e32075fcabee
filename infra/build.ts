/**
 * Makes each Lambda's bundle: dist/NAME; see bundle/README.md. Those of the APIs get code caches for this machine's Node.js.
 * serverless.yml packs only those that the stack's architecture can take. Run by `npm run build`.
 */
import { readdir, rm, stat } from 'node:fs/promises';
import { combinationWarning, loadRules } from '../src/access/loadRules.ts';
import { bundleLambda } from './bundle/bundleLambda.ts';
import { bundleCommandLine } from './bundle/bundleCommandLine.ts';
import { bundleCaches } from './caches/bundleCaches.ts';
import { bundleSandbox } from './bundle/bundleSandbox.ts';
import { bundlePlain, bundlePreload } from './bundle/bundlePlain.ts';
import type { LambdaName } from './bundle/lambdaName.ts';
import { writeCodeCaches } from './bundle/writeCodeCaches.ts';
import { buildPages } from './pages.ts';

const tuned = ['graphql', 'rest'] as const satisfies LambdaName[];

// A rule that a Lambda would refuse at its start is refused here.
// As of a stage with a history, whose policies are longer.
const stage = { accessFile: undefined, operatorRoleArn: undefined, historyTable: 'history' };
const rules = loadRules(stage);
const warning = combinationWarning(rules, stage);
if (warning) console.warn(`infra/access.json: ${warning}`);
for (const name of tuned) {
  await rm(`dist/${name}`, { recursive: true, force: true });
  await bundleLambda(name);
  await writeCodeCaches(name);
}
await bundlePlain('pages');
await bundlePlain('observer');
await bundleSandbox();
await bundleCaches(tuned);
await bundlePreload();
await bundleCommandLine();
for (const name of [...tuned, 'pages', 'observer', 'sandbox', 'caches', 'preload', 'cff']) {
  for (const file of await readdir(`dist/${name}`)) {
    const { size } = await stat(`dist/${name}/${file}`);
    console.log(`dist/${name}/${file} ${Math.ceil(size / 1024)} KB`);
  }
}
if (await buildPages()) console.log('dist/pages/files');
