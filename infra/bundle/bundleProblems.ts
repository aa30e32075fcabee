import { isBuiltin } from 'node:module';
import type { Metafile } from 'esbuild';
import type { Bundle } from './bundleHandler.ts';
import { checkFile } from './lazyCheck.ts';
import { packageOf } from './packageOf.ts';
import { replacements } from './replacements.ts';

/**
 * Finds where a bundle is not what it is meant to be: a replacement that no longer takes place, a package that is there
 * twice, a module that is missing. Gives a sentence with the mend for each; docs/dependencies.md has more.
 */
export function bundleProblems(bundle: Bundle): string[] {
  return [
    ...unusedReplacements(bundle),
    ...packagesTwice(bundle.metafile),
    ...modulesOutside(bundle.metafile),
    ...bundle.warnings.map(({ text }) => `esbuild warns: ${text}`),
  ];
}

function unusedReplacements({ lambda, replaced }: Bundle): string[] {
  return replacements
    .filter((replacement) => replacement.lambdas.includes(lambda) && !replaced.has(replacement))
    .map(
      ({ module, reason }) =>
        `${module} is not imported any more, so it is not replaced (${reason}). Find its new ` +
        'name in the library, or take it from infra/bundle/replacements.ts.',
    );
}

/** Finds packages of which there are two versions, or both ES modules and CommonJS. */
function packagesTwice(metafile: Metafile): string[] {
  const folders = new Map<string, Set<string>>();
  const formats = new Map<string, Set<string>>();
  for (const path of pathsIn(metafile)) {
    const found = packageOf(path);
    if (!found) continue;
    const format = metafile.inputs[path]?.format;
    add(folders, found.name, found.folder);
    if (format) add(formats, found.name, format);
  }
  return [
    ...twice(folders).map(
      ([name, all]) =>
        `${name} is there twice, in ${all}: \`npm ls ${name}\` says who asks for which.`,
    ),
    ...twice(formats).map(
      ([name, all]) =>
        `${name} is there twice, as ${all}: find the \`require\` that asks for CommonJS.`,
    ),
  ];
}

function add(to: Map<string, Set<string>>, name: string, value: string): void {
  to.set(name, (to.get(name) ?? new Set()).add(value));
}

function twice(found: ReadonlyMap<string, ReadonlySet<string>>): [name: string, values: string][] {
  return [...found]
    .filter(([, values]) => values.size > 1)
    .map(([name, values]) => [name, [...values].toSorted().join(' and ')]);
}

function modulesOutside({ outputs }: Metafile): string[] {
  return Object.values(outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external && !isBuiltin(path) && path !== checkFile)
    .map(({ path }) => `${path} is not in the bundle, and Lambda has no node_modules.`);
}

const pathsIn = ({ outputs }: Metafile) =>
  Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
