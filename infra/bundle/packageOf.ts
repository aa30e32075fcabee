/** Gives the name and folder of the package that a path belongs to; undefined for this repository's own files. */
export function packageOf(path: string): { name: string; folder: string } | undefined {
  // The longest match: a package may lie in the node_modules of another.
  const [, folder, name] = /^(.*\bnode_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(path) ?? [];
  return folder === undefined || name === undefined ? undefined : { name, folder };
}
