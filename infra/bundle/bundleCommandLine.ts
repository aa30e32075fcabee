import { chmod } from 'node:fs/promises';
import { build } from 'esbuild';

/** Writes FOLDER/cff.mjs, the command line as one file that runs on Node 20 and later. */
export async function bundleCommandLine(folder = 'dist/cff'): Promise<void> {
  const outfile = `${folder}/cff.mjs`;
  await build({
    entryPoints: ['src/cli/main.ts'],
    outfile,
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
}
