/** Writes the code cache of the bundle in the folder `process.argv[2]`, after the events of `process.argv[3]`. */
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { codeCacheFile } from './codeCacheFile.ts';
import { makeCodeCache } from './makeCodeCache.ts';

const [, , folder = '', events = '[]'] = process.argv;

const cache = await makeCodeCache(folder, JSON.parse(events), () => {
  // V8 takes a cache with the flags that it was written with only: these are the default ones again.
  for (const flag of ['--hash-seed=0', '--flush-bytecode']) setFlagsFromString(flag);
});
writeFileSync(
  join(folder, codeCacheFile(hash('sha256', readFileSync(join(folder, 'code.js'))))),
  cache,
);
