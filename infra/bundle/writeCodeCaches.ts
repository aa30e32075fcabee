import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startCacheUpstream } from './cacheUpstream.ts';
import { events } from './events.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('invokeAndCache.ts', import.meta.url));

/**
 * Lists V8's flags with which two builds write the same bytes: one thread, the same order in hash tables, and all
 * compiled functions kept. V8 takes a cache only with the flags that it was written with, so invokeAndCache.ts resets the
 * last two before it writes.
 */
const reproducible = ['--predictable', '--hash-seed=1', '--no-flush-bytecode'];

/**
 * Writes a Lambda's code caches for this machine's Node.js beside its bundle in a folder, one for each set of flags that
 * Node.js is started with.
 */
export async function writeCodeCaches(name: string, bundle = `dist/${name}`): Promise<void> {
  for (const flags of [[], ['--expose-gc']]) {
    const { environment: env, close } = await startCacheUpstream();
    const given = [program, resolve(bundle), JSON.stringify(events[name])];
    try {
      await run(process.execPath, [...reproducible, ...flags, ...given], { env });
    } finally {
      await close();
    }
  }
}
