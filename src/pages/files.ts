import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { encodingFor, suffixes } from './encoding.ts';

/** The bundle's file, and the repository's after `npm run build`: both have it below the working directory. */
const directory = 'dist/pages/files';

const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

export interface PageFile {
  headers: Record<string, string>;
  bytes: Buffer;
}

/** A file as the client takes it; undefined when there is none of this name. */
export async function readPageFile(
  name: string,
  acceptEncoding: string | undefined,
): Promise<PageFile | undefined> {
  const mediaType = mediaTypes[name.split('.').at(-1) ?? ''];
  if (mediaType === undefined || !/^[\w-]+(?:\.[\w-]+)+$/.test(name)) return undefined;
  const encoding = encodingFor(acceptEncoding);
  const bytes = await readOrNothing(join(directory, name + suffixes[encoding ?? 'gzip']));
  if (!bytes) return undefined;
  const headers = { 'content-type': mediaType, vary: 'accept-encoding' };
  if (encoding === undefined) return { headers, bytes: await promisify(gunzip)(bytes) };
  return { headers: { ...headers, 'content-encoding': encoding }, bytes };
}

async function readOrNothing(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined; // what Node's fs throws
    throw error;
  }
}
