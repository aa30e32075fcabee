/** Makes each Lambda's bundle, with a code cache for the API: dist/NAME. Run by `npm run build`; see bundle/README.md. */
import { readdir, rm, stat } from 'node:fs/promises';
import { loadRules } from '../src/access/loadRules.ts';
import { bundleLambda } from './bundle/bundleLambda.ts';
import { bundlePlain, bundlePreload } from './bundle/bundlePlain.ts';
import type { LambdaName } from './bundle/lambdaName.ts';
import { writeCodeCaches } from './bundle/writeCodeCaches.ts';
import { buildPages } from './pages.ts';

const tuned = ['graphql', 'rest'] as const satisfies LambdaName[];

// A rule that a Lambda would refuse at its start is refused here.
loadRules({ accessFile: undefined, operatorRoleArn: undefined });
for (const name of tuned) {
  await rm(`dist/${name}`, { recursive: true, force: true });
  await bundleLambda(name);
  await writeCodeCaches(name);
}
await bundlePlain('pages');
await bundlePreload();
for (const name of [...tuned, 'pages', 'preload']) {
  for (const file of await readdir(`dist/${name}`)) {
    const { size } = await stat(`dist/${name}/${file}`);
    console.log(`dist/${name}/${file} ${Math.ceil(size / 1024)} KB`);
  }
}
if (await buildPages()) console.log('dist/pages/files');
