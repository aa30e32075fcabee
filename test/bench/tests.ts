/** Measures what a developer waits for: `npm ci` by its size, and the tests. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { progress, rounded, type PartResult, type Row } from './figures.ts';

const commands = { 'test:fast': 60, test: 360 };

export async function tests(): Promise<PartResult> {
  const rows: Row[] = [];
  const figures: PartResult['figures'] = [];
  for (const [script, target] of Object.entries(commands)) {
    progress(`npm run ${script} …`);
    const { seconds, code } = await timeOf(script);
    rows.push({ command: `npm run ${script}`, seconds: rounded(seconds), 'exit code': code });
    figures.push({ figure: `npm run ${script}`, value: seconds, unit: 's', target });
  }
  return { tables: { 'What is installed': await installed(), 'The tests': rows }, figures };
}

async function timeOf(script: string): Promise<{ seconds: number; code: number }> {
  const startedMs = performance.now();
  const child = spawn('npm', ['run', '--silent', script], { stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return { seconds: (performance.now() - startedMs) / 1_000, code: code ?? -1 };
}

async function installed(): Promise<Row[]> {
  const lock = JSON.parse(await readFile('node_modules/.package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  }; // of npm
  const packages = Object.entries(lock.packages);
  const isForDevelopment = ({ dev, devOptional }: { dev?: boolean; devOptional?: boolean }) =>
    dev === true || devOptional === true;
  const sizes = await Promise.all(packages.map(([folder]) => sizeOf(folder)));
  const row = (what: string, isIn: (index: number) => boolean): Row => {
    const chosen = sizes.filter((_, index) => isIn(index));
    const mb = chosen.reduce((sum, size) => sum + size, 0) / 1e6;
    return { what, packages: chosen.length, MB: rounded(mb) };
  };
  const isDev = packages.map(([, entry]) => isForDevelopment(entry));
  return [
    row('what the product runs with', (index) => !isDev[index]),
    row('what it is developed with', (index) => isDev[index] === true),
  ];
}

/** Sums the bytes of a package, without the packages within it. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []); // of another platform
  const sizes = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? 0 : sizeOf(path);
    return (await lstat(path)).size;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
