import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { build, transform, type Metafile, type Plugin } from 'esbuild';
import { buildOptions } from './buildOptions.ts';
import { leaveOutParts, takeShared, type Parts } from './lazyParts.ts';
import { addSharedNames, type SharedNames } from './sharedNames.ts';

/**
 * Writes the parts that a bundle leaves out, and those that they leave out in turn, as CommonJS: each file gives a function
 * of `require`, which code.js calls. Gives what they take of code.js.
 */
export async function bundleParts(
  { parts, metafile, folder }: { parts: Parts; metafile: Metafile; folder: string },
  options: { plugins: readonly Plugin[]; inject: string[] },
): Promise<{ names: SharedNames; metafiles: Record<string, Metafile> }> {
  const names: SharedNames = new Map();
  const metafiles: Record<string, Metafile> = {};
  // A part that a part leaves out is added to the map, and its turn comes.
  for (const [file, source] of parts) {
    const { outputFiles, metafile: own } = await build({
      ...buildOptions,
      footer: {},
      format: 'esm',
      supported: {},
      minify: false,
      write: false,
      metafile: true,
      entryPoints: [source],
      inject: options.inject,
      plugins: [...options.plugins, leaveOutParts(parts), takeShared(modulesIn(metafile))],
    });
    metafiles[file.slice('./'.length)] = own;
    const [{ text } = { text: '' }] = outputFiles;
    addSharedNames(names, text);
    await writeFile(`${folder}/${file}`, await asFunction(text));
  }
  return { names, metafiles };
}

/** Bounds the call by which a bundle begins a module when another one is injected, `ab();`: it is no code of the module's own. */
export const callBytes = 10;

/**
 * Lists the modules that have code in a bundle. One that only hands on names of others has none; it is among them if it does so
 * by `export *`, for esbuild would not find the names in modules that are left out, and keep all.
 */
function modulesIn({ outputs }: Metafile): ReadonlySet<string> {
  return new Set(
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
        bytesInOutput > callBytes || handsOnAll(path) ? [path] : [],
      ),
    ),
  );
}

function handsOnAll(path: string): boolean {
  return /(?:^|\/)node_modules\//.test(path) && /^export \* from/m.test(readFileSync(path, 'utf8'));
}

async function asFunction(source: string): Promise<string> {
  const { minify, target, platform, supported, legalComments } = buildOptions;
  const options = { minify, target, platform, supported, legalComments, format: 'cjs' } as const;
  const { code } = await transform(source, options);
  return `module.exports = (require) => { const module = { exports: {} };\n${code}return module.exports; };`;
}
