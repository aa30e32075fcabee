/** `npm run bench [-- PART…]`: speed and memory as ratios of one run; prints tables and writes results.json. */
import { cpus, totalmem } from 'node:os';
import { readFile, writeFile } from 'node:fs/promises';
import { cold } from './cold.ts';
import { printFigures, printTable, progress, type PartResult } from './figures.ts';
import { warm } from './warm.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const parts: Record<string, (workshop: Workshop) => Promise<PartResult>> = { cold, warm };
const resultsFile = new URL('results.json', import.meta.url);
