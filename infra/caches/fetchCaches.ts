/** Asks the deployed Lambda `caches` for code caches: `npm run caches`, with the options of osls. */
import { askForCaches } from './askForCaches.ts';

try {
  for (const file of await askForCaches(process.argv.slice(2))) console.log(file);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
