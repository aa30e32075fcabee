import { chmod } from 'node:fs/promises';
import { build, type Metafile } from 'esbuild';

/** Writes FOLDER/cff.mjs, the command line as one file that runs on Node 20 and later. Gives what esbuild says of its parts. */
export async function bundleCommandLine(folder = 'dist/cff'): Promise<Metafile> {
  const outfile = `${folder}/cff.mjs`;
  const { metafile } = await build({
    entryPoints: ['src/cli/main.ts'],
    outfile,
    metafile: true,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    // A library that is CommonJS asks for Node's modules by `require`, which a module does not have.
    banner: {
      js: "import { createRequire as cffRequire } from 'node:module';\nconst require = cffRequire(import.meta.url);",
    },
  });
  await chmod(outfile, 0o755);
  return metafile;
}
