import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type OnLoadResult, type Plugin } from 'esbuild';
import { replacements, type Replacement } from './replacements.ts';

const absentFile = fileURLToPath(new URL('absent.ts', import.meta.url));

/** Applies the list to the bundle of a Lambda. Adds what it has replaced to `met`. */
export function replaceModules(lambda: string, met: Set<Replacement>): Plugin {
  const ours = replacements.filter((replacement) => (replacement.lambda ?? lambda) === lambda);
  const byModule = new Map(ours.map((replacement) => [replacement.module, replacement]));
  return {
    name: 'replace modules',
    setup: (bundle) => {
      bundle.onLoad(
        { filter: /\.m?[jt]s$/ },
        async ({ path }): Promise<OnLoadResult | undefined> => {
          const module = relative('', path).split('node_modules/').at(-1) ?? '';
          const replacement = byModule.get(module);
          if (!replacement) return undefined;
          met.add(replacement);
          return { contents: await standIn(path, replacement), resolveDir: dirname(path) };
        },
      );
    },
  };
}

async function standIn(path: string, { module, source }: Replacement): Promise<string> {
  if (source === undefined) return emptied(path, module);
  return typeof source === 'string' ? source : source(await readFile(path, 'utf8'));
}

/** A module with the same exports, all of which throw when they are used. */
async function emptied(path: string, module: string): Promise<string> {
  const names = await exportsOf(path);
  const given = JSON.stringify(module);
  return [
    `import { absent } from ${JSON.stringify(absentFile)};`,
    ...names.map((name) => `const ${name}_ = /* @__PURE__ */ absent('${name}', ${given});`),
    `export { ${names.map((name) => `${name}_ as ${name}`).join(', ')} };`,
  ].join('\n');
}

async function exportsOf(path: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    plugins: [alone],
  });
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
  if (names.length === 0) throw new Error(`${path} has no exports that can be told`);
  return names;
}

/** Nothing that a module imports. */
const alone: Plugin = {
  name: 'alone',
  setup: (bundle) => {
    bundle.onResolve({ filter: /.*/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { external: true },
    );
  },
};
