import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { bundleCommandLine } from './bundleCommandLine.ts';
import { bundleHandler, type Bundle } from './bundleHandler.ts';
import { bundlePlain } from './bundlePlain.ts';
import type { LambdaName } from './lambdaName.ts';
import { packageOf } from './packageOf.ts';

/** Describes the size of a file. */
export interface FileSize {
  bytes: number;
  /** Bytes that the file takes in a zip. */
  zippedBytes: number;
  /** Bytes of each package in it, the largest first, without those of less than 1,000. */
  packages?: Readonly<Record<string, number>>;
}

/** Holds sizes by file: `graphql/code.js`. */
export type Sizes = Readonly<Record<string, FileSize>>;

/** Bundles every Lambda, without code caches, and the command line into FOLDER/NAME, and measures the files. */
export async function measureBundles(
  folder: string,
): Promise<{ bundles: Record<LambdaName, Bundle>; sizes: Sizes }> {
  const bundle = (lambda: LambdaName) =>
    bundleHandler({
      lambda,
      entry: `src/${lambda}/handler.ts`,
      folder: `${folder}/${lambda}`,
    });
  const bundles = { graphql: await bundle('graphql'), rest: await bundle('rest') };
  await bundlePlain('pages', `${folder}/pages`);
  const sizes: Record<string, FileSize> = {};
  for (const [name, { metafile, parts }] of Object.entries(bundles)) {
    const size = await sizeOf(`${folder}/${name}/code.js`);
    sizes[`${name}/code.js`] = { ...size, packages: packageSizes(metafile) };
    for (const file of ['handler.cjs', ...Object.keys(parts)])
      sizes[`${name}/${file}`] = await sizeOf(`${folder}/${name}/${file}`);
  }
  sizes['pages/handler.cjs'] = await sizeOf(`${folder}/pages/handler.cjs`);
  const commandLine = await bundleCommandLine(`${folder}/cff`);
  const size = await sizeOf(`${folder}/cff/cff.mjs`);
  sizes['cff/cff.mjs'] = { ...size, packages: packageSizes(commandLine) };
  return { bundles, sizes };
}

async function sizeOf(file: string): Promise<FileSize> {
  const content = await readFile(file);
  const zipped = deflateRawSync(content, { level: 9 });
  return { bytes: content.length, zippedBytes: zipped.length };
}

function packageSizes({ outputs }: Metafile): Record<string, number> {
  const sizes = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const name = packageOf(path)?.name ?? 'this repository';
      sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
    }
  }
  const shown = [...sizes].filter(([, bytes]) => bytes >= 1_000);
  return Object.fromEntries(shown.toSorted(([, one], [, other]) => other - one));
}
