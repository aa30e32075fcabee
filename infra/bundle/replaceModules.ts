import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OnLoadResult, Plugin } from 'esbuild';
import { exportsOf } from './exportsOf.ts';
import type { LambdaName } from './lambdaName.ts';
import type { Replacement } from './replacement.ts';
import { replacements } from './replacements.ts';

const absentFile = fileURLToPath(new URL('absent.ts', import.meta.url));

/** Applies a Lambda's replacements to its bundle, except to `kept`. Adds each one that takes place to `replaced`. */
export function replaceModules(
  { lambda, kept }: { lambda: LambdaName; kept?: string | undefined },
  replaced: Set<Replacement>,
): Plugin {
  const own = replacements.filter(
    ({ lambdas, module }) => lambdas.includes(lambda) && module !== kept,
  );
  const byModule = new Map(own.map((replacement) => [replacement.module, replacement]));
  return {
    name: 'replace modules',
    setup: (bundle) => {
      bundle.onLoad(
        { filter: /\.(?:m?[jt]s|json)$/ },
        async ({ path }): Promise<OnLoadResult | undefined> => {
          const module = relative('', path).split('node_modules/').at(-1) ?? '';
          const replacement = byModule.get(module);
          if (!replacement) return undefined;
          replaced.add(replacement);
          try {
            return { contents: await standInFor(path, replacement), resolveDir: dirname(path) };
          } catch (error) {
            return { errors: [{ text: notReplaced(module, error) }] };
          }
        },
      );
    },
  };
}

async function standInFor(path: string, { module, source }: Replacement): Promise<string> {
  if (source === undefined) return absentModule(path, module);
  return typeof source === 'string' ? source : source(await readFile(path, 'utf8'));
}

function notReplaced(module: string, error: unknown): string {
  const problem = error instanceof Error ? error.message : String(error);
  const mend = 'Correct its entry in infra/bundle/replacements.ts; see docs/dependencies.md.';
  return `${module} cannot be replaced any more: ${problem}. ${mend}`;
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
