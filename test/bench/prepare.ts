/** Packages our Lambdas, bundles what they are compared with, and lays all of it out as AWS Lambda would. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { unzipSync, type Unzipped } from 'fflate';
import { bundle, immediateOperations } from './bundle.ts';
import type { Packaged } from './environment.ts';
import { ownBundle, writeCodeCache } from './ownBundle.ts';
import type { Variant } from './variants.ts';

const run = promisify(execFile);
const isCodeCache = (file: string) => /cache/i.test(file);

/** Describes a variant that is ready to be started. */
export interface Prepared extends Packaged {
  /** Size of the code that a start loads, without the code cache. */
  zipKb: number;
}

export async function installPeers(): Promise<void> {
  await run('npm', ['--prefix', 'test/bench/peers', 'ci', '--prefer-offline', '--no-audit']);
}

export async function packageLambdas(): Promise<void> {
  await run('npm', ['run', '--silent', 'package']);
}

/** Makes a folder that is removed when the process ends without an error. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'bench-'));
  return { path, remove: () => rm(path, { recursive: true }) };
}

/** Lays out one variant in a folder of its own. */
export async function prepare(
  { lambda, entry, own, immediate, kept, changes = {} }: Variant,
  { root, upstreamUrl }: { root: string; upstreamUrl: string },
): Promise<Prepared> {
  if (lambda) {
    const zip = unzipSync(await readFile(`.serverless/${lambda}.zip`));
    await writeAll(zip, root);
    // The zip has the code caches of the stack's architecture only, as `npm run caches` lays them there.
    const filter = (file: string) => !/\.\w+$/.test(file) || isCodeCache(file);
    await cp(`dist/${lambda}`, join(root, 'dist', lambda), { recursive: true, filter });
    return { root, handler: `dist/${lambda}/handler.handler`, zipKb: codeKb(zip) };
  }
  if (!entry) throw new Error('neither a Lambda nor a source');
  const plugins = [...(immediate ? [immediateOperations] : []), ...(changes.plugins ?? [])];
  await (own ? ownBundle : bundle)({ entry, folder: root, plugins, changes, kept });
  if (own) await writeCodeCache(root, upstreamUrl);
  return { root, handler: 'handler.handler', zipKb: codeKb(await filesIn(root)) };
}

/** Copies a variant without its code cache, as on a machine that the cache was not made for. */
export async function withoutCodeCache(of: Prepared, root: string): Promise<Prepared> {
  const filter = (file: string) => !isCodeCache(file.slice(of.root.length));
  await cp(of.root, root, { recursive: true, filter });
  return { ...of, root };
}

async function writeAll(files: Unzipped, root: string): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), content);
  }
}

async function filesIn(root: string): Promise<Unzipped> {
  const names = await readdir(root);
  const files = names.map(async (name) => [name, await readFile(join(root, name))] as const);
  return Object.fromEntries(await Promise.all(files));
}

/** Recognises the parts of our Lambdas that load when they are first used. */
const isPart = (file: string) =>
  /^dist\/\w+\/(?!handler)\w+\.cjs$/.test(file) && !file.startsWith('dist/preload');

function codeKb(files: Unzipped): number {
  const code = Object.entries(files).filter(([file]) => !isCodeCache(file) && !isPart(file));
  return code.reduce((sum, [, content]) => sum + zippedKb(content), 0);
}

/** Gives the size of a file in a zip, in KB of 1,024 bytes. */
export function zippedKb(content: Uint8Array): number {
  return deflateRawSync(content, { level: 9 }).length / 1_024;
}
