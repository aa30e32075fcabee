import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fileSuffixes, negotiateEncoding } from './negotiateEncoding.ts';

/** Holds the folder of the built files. It is at the same place for this file and for the bundle, dist/pages/handler.cjs. */
const directory = join(import.meta.dirname, '../../dist/pages/files');

const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

/** Holds a file in the content coding that the client accepts, with the headers that describe it. */
export interface PageFile {
  headers: Record<string, string>;
  bytes: Buffer;
}

/**
 * Reads a file of a page, in a content coding that the client accepts. A page below a base path has it in its links, and
 * is sent as it is. Gives undefined if there is no such file.
 */
export async function readPageFile(
  name: string,
  acceptEncoding: string | undefined,
  basePath: string,
): Promise<PageFile | undefined> {
  const mediaType = mediaTypes[name.split('.').at(-1) ?? ''];
  if (mediaType === undefined || !/^[\w-]+(?:\.[\w-]+)+$/.test(name)) return undefined;
  const isMoved = basePath !== '' && name.endsWith('.html');
  const encoding = isMoved ? undefined : negotiateEncoding(acceptEncoding);
  const bytes = await readIfExists(join(directory, name + fileSuffixes[encoding ?? 'gzip']));
  if (!bytes) return undefined;
  const headers = { 'content-type': mediaType, vary: 'accept-encoding' };
  if (encoding === undefined) {
    const plain = await promisify(gunzip)(bytes);
    return { headers, bytes: isMoved ? withBasePath(plain, basePath) : plain };
  }
  return { headers: { ...headers, 'content-encoding': encoding }, bytes };
}

/** Puts the base path before the paths of this gateway in a page: in its links and in the paths that it shows. */
function withBasePath(html: Buffer, basePath: string): Buffer {
  const paths = /(?<=(?:href|src|content)="|<code>)(?=\/)/g;
  return Buffer.from(html.toString().replaceAll(paths, basePath));
}

/** Reads a file. Gives undefined if it does not exist. */
async function readIfExists(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined; // what Node's fs throws
    throw error;
  }
}
