import { isBuiltin } from 'node:module';
import type { Metafile } from 'esbuild';
import { callBytes } from './bundleParts.ts';
import { sharedPrefix } from './lazyParts.ts';
import { packageOf } from './packageOf.ts';
import { fetchApiOfParts, type Bundle } from './bundleHandler.ts';
import { replacements } from './replacements.ts';

/**
 * Finds where a bundle is not what it is meant to be: a replacement that no longer takes place, a package that is there
 * twice, a module that is missing. Gives a sentence with the mend for each; docs/dependencies.md has more.
 */
export function bundleProblems(bundle: Bundle): string[] {
  return [
    ...unusedReplacements(bundle),
    ...packagesTwice(filesOf(bundle)),
    ...modulesTwice(bundle),
    ...modulesOutside(bundle),
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

const filesOf = ({ metafile, parts }: Bundle) => [metafile, ...Object.values(parts)];

/** Finds packages of which there are two versions, or both ES modules and CommonJS. */
function packagesTwice(metafiles: readonly Metafile[]): string[] {
  const folders = new Map<string, Set<string>>();
  const formats = new Map<string, Set<string>>();
  for (const { path, format } of metafiles.flatMap(modulesIn)) {
    const found = packageOf(path);
    if (!found) continue;
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

/** Finds modules that would be loaded twice: in code.js and in a part, or in two parts. */
function modulesTwice({ metafile, parts }: Bundle): string[] {
  const files = new Map<string, Set<string>>();
  for (const [file, one] of Object.entries({ ...parts, 'code.js': metafile }))
    for (const { path, bytes } of modulesIn(one))
      if (bytes > callBytes && path !== fetchApiOfParts) add(files, path, file);
  return twice(files).map(
    ([path, all]) => `${path} is there twice, in ${all}: import it where both find it.`,
  );
}

function modulesOutside(bundle: Bundle): string[] {
  const { parts } = bundle;
  return filesOf(bundle)
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external && !isBuiltin(path) && !path.startsWith(sharedPrefix))
    .filter(({ path }) => !(path.slice('./'.length) in parts))
    .map(({ path }) => `${path} is not in the bundle, and Lambda has no node_modules.`);
}

const modulesIn = ({ inputs, outputs }: Metafile) =>
  Object.values(outputs).flatMap((output) =>
    Object.entries(output.inputs).map(([path, { bytesInOutput: bytes }]) => ({
      path,
      bytes,
      format: inputs[path]?.format,
    })),
  );
