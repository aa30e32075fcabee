import { hash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { events } from '../bundle/events.ts';
import type { SentCache } from './handler.ts';

/** Matches the names that codeCacheFile.ts gives. */
const fileName = /^code\.[\da-f]{32}\.v[\d.]+\.\w+\.(?:gc\.)?cache$/;

/**
 * Writes code caches that the Lambda `caches` has sent beside the bundles in dist/NAME, in place of those of other code.
 * Gives the names of the files. Throws, and writes nothing, when one was made of other code than the bundle there, has
 * another name than a code cache, or is not whole.
 */
export async function layCaches(caches: readonly SentCache[], dist = 'dist'): Promise<string[]> {
  if (!Array.isArray(caches) || caches.length === 0)
    throw new Error('the answer holds no code cache');
  const read: { folder: string; sourceHash: string; file: string; data: Buffer }[] = [];
  for (const cache of caches) read.push(await readCache(cache, dist));
  const written: string[] = [];
  for (const { folder, sourceHash, file, data } of read) {
    await removeOthers(folder, sourceHash);
    const path = join(folder, file);
    await writeFile(path, data);
    written.push(path);
  }
  return written;
}

async function readCache({ lambda, file, sourceHash, gzipBase64 }: SentCache, dist: string) {
  if (!Object.hasOwn(events, lambda)) throw new Error(`no code cache is for ${lambda}`);
  if (!fileName.test(file)) throw new Error(`${file} is no name of a code cache`);
  const folder = join(dist, lambda);
  if (hash('sha256', await readFile(join(folder, 'code.js'))) !== sourceHash)
    throw new Error(`the code cache of ${lambda} was made of other code than ${dist}/${lambda}`);
  // handler.cjs would never read one with the hash of other code in its name.
  if (!file.startsWith(`code.${sourceHash.slice(0, 32)}.`))
    throw new Error(`${file} is no name of a code cache of ${dist}/${lambda}`);
  const unzipped = promisify(gunzip)(Buffer.from(gzipBase64, 'base64'));
  const data = await unzipped.catch((cause: unknown) => {
    throw new Error(`the code cache of ${lambda} is not whole`, { cause });
  });
  return { folder, sourceHash, file, data };
}

async function removeOthers(folder: string, sourceHash: string): Promise<void> {
  const isOther = (name: string) =>
    name.endsWith('.cache') && !name.includes(sourceHash.slice(0, 32));
  for (const name of (await readdir(folder)).filter(isOther)) await rm(join(folder, name));
}
