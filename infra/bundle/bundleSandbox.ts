import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { replacePassage } from './replacePassage.ts';

/** Leads a thread to the bundle of its code: the source names its own file. */
const bundledWorker: Plugin = {
  name: 'bundled-worker',
  setup: (bundler) => {
    bundler.onLoad({ filter: /src\/runtime\/thread\.ts$/ }, async ({ path }) => ({
      contents: replacePassage(await readFile(path, 'utf8'), "'./worker.ts'", "'./worker.mjs'"),
      loader: 'ts',
    }));
  },
};

/**
 * Writes the Lambda `sandbox`: handler.mjs, the code of its threads, the engine, and the modules that the engine loads. These are ES modules,
 * which find the files beside them by their own address.
 */
export async function bundleSandbox(folder = 'dist/sandbox'): Promise<void> {
  await build({
    entryPoints: { handler: 'src/sandbox/handler.ts', worker: 'src/runtime/worker.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    legalComments: 'none',
    // The engine's module asks for its path by `require` where there is one.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    plugins: [bundledWorker],
  });
  const wasm = import.meta.resolve('@jitl/quickjs-ng-wasmfile-release-sync/wasm');
  await cp(fileURLToPath(wasm), join(folder, 'emscripten-module.wasm'));
  await mkdir(join(folder, 'sandbox'), { recursive: true });
  for (const file of await readdir('src/runtime/sandbox'))
    if (file.endsWith('.js'))
      await cp(join('src/runtime/sandbox', file), join(folder, 'sandbox', file));
}
