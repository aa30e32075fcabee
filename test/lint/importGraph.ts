import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** Holds for each file what it imports: files by their paths in the repository, packages by their names. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Gives the paths of all files of code in a folder and below it. */
export async function codeFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Reads what the files in these folders import, types and dynamic imports included. */
export async function importGraph(folders: readonly string[]): Promise<ImportGraph> {
  const files = (await Promise.all(folders.map(codeFiles))).flat();
  const entries = files.map(async (file): Promise<[string, string[]]> => {
    const source = await readFile(file, 'utf8');
    const found = source.matchAll(/\b(?:from|import|getBuiltinModule)\s*\(?\s*'([^'\n]+)'/g);
    const specifiers = Array.from(found, ([, specifier = '']) => specifier);
    return [
      file,
      specifiers.map((specifier) =>
        specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier,
      ),
    ];
  });
  return new Map(await Promise.all(entries));
}

/** Gives the files on import cycles, and those between two of them: what is left without all the others. */
export function filesOnCycles(graph: ImportGraph): string[] {
  const left = new Map(graph);
  for (;;) {
    const imported = new Set([...left.values()].flat());
    const others = [...left].filter(
      ([file, targets]) => !imported.has(file) || !targets.some((target) => left.has(target)),
    );
    if (others.length === 0) return [...left.keys()];
    for (const [file] of others) left.delete(file);
  }
}
