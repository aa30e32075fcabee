import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { startCacheUpstream } from '../bundle/cacheUpstream.ts';
import { codeCacheFile } from '../bundle/codeCacheFile.ts';
import { events } from '../bundle/events.ts';
import { makeCodeCache } from '../bundle/makeCodeCache.ts';

/** Holds a code cache as the Lambda `caches` sends it. */
export interface SentCache {
  lambda: string;
  /** The name of the file, which holds the Node.js that takes it. */
  file: string;
  /** The SHA-256 of the code.js that it was made of, in hexadecimal. */
  sourceHash: string;
  /** The file, compressed by gzip, in base64. */
  gzipBase64: string;
}

/**
 * Handles events of the Lambda `caches`: makes the code caches of the other Lambdas with the Node.js and the flags that
 * AWS runs them with, which no other machine has. It holds copies of their bundles, calls nothing but an emulator in its
 * own process, and has no route.
 */
export async function handler(): Promise<{ caches: SentCache[] }> {
  const { env } = process;
  const caches: SentCache[] = [];
  for (const lambda of Object.keys(events)) {
    const { environment, close } = await startCacheUpstream();
    const former = Object.keys(environment).map((name) => [name, env[name]] as const);
    Object.assign(env, environment);
    try {
      caches.push(await cacheOf(lambda, join(__dirname, lambda)));
    } finally {
      for (const [name, value] of former) {
        if (value === undefined) delete env[name];
        else env[name] = value;
      }
      await close();
    }
  }
  return { caches };
}

async function cacheOf(lambda: string, folder: string): Promise<SentCache> {
  const sourceHash = hash('sha256', await readFile(join(folder, 'code.js')));
  const data = await makeCodeCache(folder, events[lambda] ?? []);
  return {
    lambda,
    file: codeCacheFile(sourceHash),
    sourceHash,
    gzipBase64: (await promisify(gzip)(data)).toString('base64'),
  };
}
