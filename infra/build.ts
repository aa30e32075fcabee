/** Makes the Lambdas' bundles and their code caches: dist/NAME. Run by `npm run build`; bundle/README.md says more. */
import { readdir, rm, stat } from 'node:fs/promises';
import { loadRules } from '../src/rules.ts';
import { bundleLambda } from './bundle/bundleLambda.ts';
import { replacements, type Replacement } from './bundle/replacements.ts';
import { writeCodeCaches } from './bundle/writeCodeCaches.ts';

const lambdas = ['graphql', 'rest'];

// A rule that a Lambda would refuse at its start is refused here.
loadRules({ accessFile: undefined, operatorRoleArn: undefined });
await rm('dist', { recursive: true, force: true });
const met = new Set<Replacement>();
for (const name of lambdas) {
  await bundleLambda(name, met);
  await writeCodeCaches(name);
  for (const file of await readdir(`dist/${name}`)) {
    const { size } = await stat(`dist/${name}/${file}`);
    console.log(`dist/${name}/${file} ${Math.ceil(size / 1024)} KB`);
  }
}
const unmet = replacements.filter((replacement) => !met.has(replacement));
if (unmet.length > 0) {
  throw new Error(`not in any bundle any more: ${unmet.map(({ module }) => module).join(', ')}`);
}
