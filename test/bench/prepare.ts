/** Packages our Lambdas, bundles what they are compared with, and lays all of it out as AWS Lambda would. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync, zipSync, type Unzipped } from 'fflate';
import { bundle } from './bundle.ts';
import type { Packaged } from './environment.ts';
import type { Variant } from './variants.ts';

const run = promisify(execFile);
const isCodeCache = (file: string) => /cache/i.test(file);

/** A variant, ready to be started. */
export interface Prepared extends Packaged {
  /** Of its code: a code cache, and what a zip's directory takes, does not count. */
  zipKb: number;
}

export async function installPeers(): Promise<void> {
  await run('npm', ['--prefix', 'test/bench/peers', 'ci', '--prefer-offline', '--no-audit']);
}

export async function packageLambdas(): Promise<void> {
  await run('npm', ['run', '--silent', 'package']);
}

/** A folder that is gone when the process ends well. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'bench-'));
  return { path, remove: () => rm(path, { recursive: true }) };
}

/** Lays out one variant in a folder of its own. */
export async function prepare(variant: Variant, root: string): Promise<Prepared> {
  const { lambda, entry } = variant;
  if (lambda) {
    const zip = unzipSync(await readFile(`.serverless/${lambda}.zip`));
    await writeAll(zip, root);
    return { root, handler: `dist/${lambda}/handler.handler`, zipKb: codeKb(zip) };
  }
  if (!entry) throw new Error('neither a Lambda nor a source');
  const outfile = join(root, 'handler.cjs');
  await bundle({ ...variant, entry, outfile });
  const zipKb = codeKb({ 'handler.cjs': await readFile(outfile) });
  return { root, handler: 'handler.handler', zipKb };
}

/** The same without its code cache, as on a machine that it was not made for. */
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

function codeKb(files: Unzipped): number {
  const code = Object.entries(files).filter(([file]) => !isCodeCache(file));
  return zipSync(Object.fromEntries(code), { level: 9 }).length / 1024;
}
