import { basename, parse, relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** Holds the source of each part by its file: `./check.cjs`. */
export type Parts = Map<string, string>;

/** Begins the name of a module that a part takes from code.js. */
export const sharedPrefix = 'shared:';

/**
 * Leaves out of a bundle what a source imports by `import()`: a part, which is a file beside code.js that is loaded when it
 * is first needed. Adds each to `parts`.
 */
export function leaveOutParts(parts: Parts): Plugin {
  return {
    name: 'leave out parts',
    setup: (bundle) => {
      bundle.onResolve({ filter: /^\..*\.ts$/ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const source = relative('', resolve(resolveDir, path));
        const file = fileOf(source);
        parts.set(file, source);
        return { path: file, external: true };
      });
    },
  };
}

/** Names a part's file after its module, or after its folder if that is all that the module gives. */
function fileOf(source: string): string {
  const { name, dir } = parse(source);
  return `./${name === 'index' ? basename(dir) : name.replace('.generated', '')}.cjs`;
}

/** Has a part take modules from code.js where that has them, so that nothing is loaded twice. */
export function takeShared(modules: ReadonlySet<string>): Plugin {
  const isBeingResolved = Symbol('resolved');
  return {
    name: 'take shared modules',
    setup: (bundle) => {
      bundle.onResolve({ filter: /./ }, async ({ path, pluginData, ...from }) => {
        if (from.kind !== 'import-statement' || pluginData === isBeingResolved) return undefined;
        const found = await bundle.resolve(path, { ...from, pluginData: isBeingResolved });
        const module = relative('', found.path);
        return !found.external && modules.has(module)
          ? { path: sharedPrefix + module, external: true }
          : found;
      });
    },
  };
}
