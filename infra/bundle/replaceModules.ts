import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OnLoadResult, Plugin } from 'esbuild';
import { exportsOf } from './exportsOf.ts';
import type { LambdaName } from './lambdaName.ts';
import { replacements, type Replacement } from './replacements.ts';

const absentFile = fileURLToPath(new URL('absent.ts', import.meta.url));

/** Applies a Lambda's replacements to its bundle. Adds each one that takes place to `replaced`. */
export function replaceModules(lambda: LambdaName, replaced: Set<Replacement>): Plugin {
  const own = replacements.filter(({ lambdas }) => lambdas.includes(lambda));
  const byModule = new Map(own.map((replacement) => [replacement.module, replacement]));
  return {
    name: 'replace modules',
    setup: (bundle) => {
      bundle.onLoad(
        { filter: /\.m?[jt]s$/ },
        async ({ path }): Promise<OnLoadResult | undefined> => {
          const module = relative('', path).split('node_modules/').at(-1) ?? '';
          const replacement = byModule.get(module);
          if (!replacement) return undefined;
          replaced.add(replacement);
          return { contents: await standInFor(path, replacement), resolveDir: dirname(path) };
        },
      );
    },
  };
}

async function standInFor(path: string, { module, source }: Replacement): Promise<string> {
  try {
    if (source === undefined) return await absentModule(path, module);
    return typeof source === 'string' ? source : source(await readFile(path, 'utf8'));
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    const mend = 'correct its entry in infra/bundle/replacements.ts; see docs/dependencies.md';
    throw new Error(`${module} is not what it was: ${what}. To mend it, ${mend}.`, { cause });
  }
}

/** Makes a module with the same exports, all of which throw when they are used. */
async function absentModule(path: string, module: string): Promise<string> {
  const names = await exportsOf({ entryPoints: [path] });
  const given = JSON.stringify(module);
  return [
    `import { absent } from ${JSON.stringify(absentFile)};`,
    ...names.map((name) => `const ${name}_ = /* @__PURE__ */ absent('${name}', ${given});`),
    `export { ${names.map((name) => `${name}_ as ${name}`).join(', ')} };`,
  ].join('\n');
}
