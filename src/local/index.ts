/** Runs `npm start`. Imports almost nothing itself, so that help and a wrong argument are answered at once. */
import { enableCompileCache } from 'node:module';
import { startHelp } from './help.ts';

// As in the bundles. Must be set before graphql is loaded, which otherwise checks at every step for mistakes that only
// its own developers make.
process.env['NODE_ENV'] = 'production';
enableCompileCache();

const given = process.argv.slice(2);
const known = new Set(['--aws', '--help', '-h']);
const unknown = given.find((argument) => !known.has(argument));
if (unknown !== undefined) {
  console.error(`No such argument: ${unknown}. See npm start -- --help`);
  process.exitCode = 1;
} else if (given.includes('--help') || given.includes('-h')) {
  console.log(startHelp);
} else {
  const { run } = await import('./run.ts');
  await run({ aws: given.includes('--aws') });
}
