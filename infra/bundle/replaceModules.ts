import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { build, type OnLoadResult, type Plugin } from 'esbuild';
import { replacements, type Replacement } from './replacements.ts';

/** Applies the list to the bundle of a Lambda. Adds what it has replaced to `met`. */
export function replaceModules(lambda: string, met: Set<Replacement>): Plugin {
  const ours = replacements.filter((replacement) => (replacement.lambda ?? lambda) === lambda);
  const byModule = new Map(ours.map((replacement) => [replacement.module, replacement]));
  return {
    name: 'replace modules',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.m?[jt]s$/ }, async ({ path }): Promise<OnLoadResult | undefined> => {
        const module = relative('', path).split('node_modules/').at(-1) ?? '';
        const replacement = byModule.get(module);
        if (!replacement) return undefined;
        met.add(replacement);
        return { contents: await standIn(path, replacement), resolveDir: dirname(path) };
      });
    },
  };
}

async function standIn(path: string, { module, source }: Replacement): Promise<string> {
  if (source === undefined) return absent(path, module);
  return typeof source === 'string' ? source : source(await readFile(path, 'utf8'));
}

/** A module with the same exports, all of which throw its name when called. */
async function absent(path: string, module: string): Promise<string> {
  const names = await exportsOf(path);
  const declarations = names.map((name) => {
    const message = JSON.stringify(`${name} of ${module} is not in this bundle`);
    return `const ${name}_ = function () { throw new Error(${message}); };`;
  });
  const list = names.map((name) => `${name}_ as ${name}`).join(', ');
  return `${declarations.join('\n')}\nexport { ${list} };`;
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
  setup: ({ onResolve }) => {
    onResolve({ filter: /.*/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { external: true },
    );
  },
};
