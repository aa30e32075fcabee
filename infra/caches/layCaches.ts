import { hash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { SentCache } from './handler.ts';

/**
 * Writes code caches that the Lambda `caches` has sent beside the bundles in dist/NAME, in place of those of other code.
 * Gives the names of the files. Throws, and writes nothing, when one was made of other code than the bundle there.
 */
export async function layCaches(caches: readonly SentCache[], dist = 'dist'): Promise<string[]> {
  if (caches.length === 0) throw new Error('the answer holds no code cache');
  for (const { lambda, sourceHash } of caches) {
    const source = await readFile(join(dist, basename(lambda), 'code.js'));
    if (hash('sha256', source) !== sourceHash)
      throw new Error(`the code cache of ${lambda} was made of other code than ${dist}/${lambda}`);
  }
  const written: string[] = [];
  for (const { lambda, file, sourceHash, gzipBase64 } of caches) {
    const folder = join(dist, basename(lambda));
    await removeOthers(folder, sourceHash);
    const path = join(folder, basename(file));
    await writeFile(path, await promisify(gunzip)(Buffer.from(gzipBase64, 'base64')));
    written.push(path);
  }
  return written;
}

async function removeOthers(folder: string, sourceHash: string): Promise<void> {
  const isOther = (name: string) =>
    name.endsWith('.cache') && !name.includes(sourceHash.slice(0, 32));
  for (const name of (await readdir(folder)).filter(isOther)) await rm(join(folder, name));
}
