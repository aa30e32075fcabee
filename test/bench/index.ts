/**
 * Runs `npm run bench [-- PART…]`: measures speed and memory, as ratios of one run, prints tables and writes
 * results.json.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { cold } from './cold.ts';
import { consolePage } from './consolePage.ts';
import { emulator } from './emulator.ts';
import { printFigures, printTable, progress, type PartResult } from './figures.ts';
import { first } from './first.ts';
import { growth } from './growth.ts';
import { lambda } from './lambda.ts';
import { memory } from './memory.ts';
import { profile } from './profile.ts';
import { scale } from './scale.ts';
import { surgery } from './surgery.ts';
import { tests } from './tests.ts';
import { warm } from './warm.ts';
import { worst } from './worst/index.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

type Part = (workshop: Workshop) => Promise<PartResult>;

const parts: Record<string, Part> = {
  cold,
  first,
  warm,
  growth,
  memory,
  worst,
  lambda,
  profile,
  emulator,
  surgery,
  scale,
  tests,
  console: consolePage,
};
const resultsFile = new URL('results.json', import.meta.url);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: no such part. There are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}

interface Recorded extends PartResult {
  date: string;
  seconds: number;
  machine: object;
  versions: Record<string, string>;
}

async function read(file: URL): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Gives the versions of everything that was compared. */
async function versions(): Promise<Record<string, string>> {
  const packages = [new URL('../../package.json', import.meta.url)];
  packages.push(new URL('peers/package.json', import.meta.url));
  const versionsOf = async (file: URL) => {
    const { dependencies } = (await read(file)) as { dependencies: Record<string, string> }; // of npm
    return dependencies;
  };
  const [own = {}, peers] = await Promise.all(packages.map(versionsOf));
  return { node: process.version, ...peers, ...own };
}

const machine = {
  processor: cpus()[0]?.model ?? '',
  processors: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  platform: `${process.platform} ${process.arch}`,
};

const startedMs = performance.now();
const secondsSince = (fromMs: number) => Math.round((performance.now() - fromMs) / 1_000);
const recorded = ((await read(resultsFile).catch(() => ({}))) ?? {}) as Record<string, Recorded>; // as written below
const workshop = await openWorkshop();
try {
  const wanted = Object.entries(parts).filter(
    ([name]) => asked.length === 0 || asked.includes(name),
  );
  for (const [name, run] of wanted) {
    const fromMs = performance.now();
    const result = await run(workshop);
    const date = new Date().toISOString();
    recorded[name] = {
      date,
      seconds: secondsSince(fromMs),
      machine,
      versions: await versions(),
      ...result,
    };
    progress(`${name}: ${secondsSince(fromMs)} s\n`);
    for (const [title, rows] of Object.entries(result.tables)) printTable(title, rows);
    await writeFile(resultsFile, `${JSON.stringify(recorded, null, 2)}\n`);
  }
  const figures = wanted.flatMap(([name]) => recorded[name]?.figures ?? []);
  if (figures.length > 0) printFigures(figures);
} finally {
  await workshop.close();
}
console.log(`\nDone in ${secondsSince(startedMs)} s.`);
