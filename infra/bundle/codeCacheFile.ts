/**
 * Names the file of the code cache for the Node.js that runs. V8 refuses a cache of another version or of other flags, so
 * both are in the name. Lambda's bootstrap starts Node with `--expose-gc` (observed), this repository without.
 */
export function codeCacheFile(): string {
  const flags = 'gc' in globalThis ? '.gc' : '';
  return `code.${process.version}.${process.arch}${flags}.cache`;
}
