/**
 * Deploys a stage: `npm run deploy`, with the options of osls. `--only=STEP` runs one step, `--dry-run` says what each would
 * do. With a stack that has the present code, its code caches are asked for first, so that one round is enough.
 */
import { askForCaches } from '../caches/askForCaches.ts';
import { steps } from './steps.ts';

type Name = keyof typeof steps;
const names = Object.keys(steps) as Name[]; // its own keys

const given = process.argv.slice(2);
const isDry = given.includes('--dry-run');
const only = given.find((option) => option.startsWith('--only='))?.slice('--only='.length);
const options = given.filter((option) => option !== '--dry-run' && !option.startsWith('--only='));

try {
  const chosen = names.filter((name) => only === undefined || name === only);
  if (chosen.length === 0) throw new Error(`--only must be one of ${names.join(', ')}`);
  for (const name of chosen) {
    if (isDry) console.log(`${name}: ${steps[name].does(options)}`);
    else await step(name);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function step(name: Name): Promise<void> {
  console.log(`\n${name}`);
  await steps[name].run(options);
  if (name === 'build') await layPresent();
}

/** Lays the code caches of a stack that has this very code. On any failure the step `caches` does it. */
async function layPresent(): Promise<void> {
  try {
    await askForCaches(options);
  } catch {
    console.log('The stack is not there, or has other code: its code caches come later.');
  }
}
