/**
 * Asks the deployed Lambda `caches` for the code caches of the present build, and lays them beside the bundles for the
 * next deployment. Run by `npm run caches`, with the options of `osls` (`--stage`, `--region`, `--param`).
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { layCaches } from './layCaches.ts';

const given = ['invoke', '--function', 'caches', ...process.argv.slice(2)];
const maxBuffer = 16 * 1024 * 1024; // Lambda answers with 6 MB at most
const { stdout } = await promisify(execFile)('osls', given, { maxBuffer });
const { caches } = JSON.parse(stdout.slice(stdout.indexOf('{')));
for (const file of await layCaches(caches)) console.log(file);
