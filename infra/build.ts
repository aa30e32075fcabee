/** Makes each Lambda's bundle, with a code cache for the API: dist/NAME. Run by `npm run build`; see bundle/README.md. */
import { readdir, rm, stat } from 'node:fs/promises';
import { loadRules } from '../src/access/loadRules.ts';
import { bundleLambda, bundlePlain } from './bundle/bundleLambda.ts';
import { replacements, type Replacement } from './bundle/replacements.ts';
import { writeCodeCaches } from './bundle/writeCodeCaches.ts';
import { buildPages } from './pages.ts';

const tuned = ['graphql', 'rest'];

// A rule that a Lambda would refuse at its start is refused here.
loadRules({ accessFile: undefined, operatorRoleArn: undefined });
const met = new Set<Replacement>();
for (const name of tuned) {
  await rm(`dist/${name}`, { recursive: true, force: true });
  await bundleLambda(name, met);
  await writeCodeCaches(name);
}
const unmet = replacements.filter((replacement) => !met.has(replacement));
if (unmet.length > 0) {
  throw new Error(`not in any bundle any more: ${unmet.map(({ module }) => module).join(', ')}`);
}
await bundlePlain('pages');
for (const name of [...tuned, 'pages']) {
  for (const file of await readdir(`dist/${name}`)) {
    const { size } = await stat(`dist/${name}/${file}`);
    console.log(`dist/${name}/${file} ${Math.ceil(size / 1024)} KB`);
  }
}
if (await buildPages()) console.log('dist/pages/files');
