/** Makes the bundles' present sizes their budgets: writes sizeBudgets.json. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBundles } from './measureBundles.ts';

const folder = await mkdtemp(join(tmpdir(), 'bundles-'));
const { sizes } = await measureBundles(folder);
await rm(folder, { recursive: true });
const file = new URL('sizeBudgets.json', import.meta.url);
await writeFile(file, `${JSON.stringify(sizes, null, 2)}\n`);
for (const [name, { bytes, zippedBytes }] of Object.entries(sizes)) {
  console.log(`${name}: ${bytes} bytes, zipped ${zippedBytes}`);
}
