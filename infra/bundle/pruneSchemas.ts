import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { errorTable } from '../../src/operations/errors.ts';

/**
 * The SDK has the schemas of all of CloudFront's operations in one file, of which a bundler can leave out nothing:
 * computed keys and registered errors might have effects. Says the keys as they are, and registers the errors of the
 * error table; the bundler then leaves out what no command of ours refers to. Any other error gets the base class.
 */
export const pruneSchemas: Plugin = {
  name: 'prune schemas',
  setup: ({ onLoad }) => {
    onLoad({ filter: /client-cloudfront\/dist-es\/schemas\/schemas_0\.js$/ }, async ({ path }) => ({
      contents: pruned(await readFile(path, 'utf8')),
    }));
  },
};

function pruned(source: string): string {
  const values = new Map(
    [...source.matchAll(/^const (\w+) = ("[^"]*");$/gm)].map(([, name, value]) => [name, value]),
  );
  return source
    .replaceAll(/\[(_\w+)\]:/g, (key, name: string) => `${values.get(name) ?? key}:`)
    .replaceAll(/^n0_registry\.registerError\((\w+)\$, \1\);$/gm, (line, name: string) =>
      Object.hasOwn(errorTable, name) ? line : '',
    );
}
