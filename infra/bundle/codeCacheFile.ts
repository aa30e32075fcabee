/**
 * Names the file of a source's code cache, by the source's SHA-256 in hexadecimal, for the Node.js that runs. V8 refuses a
 * cache of another version or of other flags, so both are in the name. Of the source it compares the length only, hence
 * the hash: it would run older code of the same length, older rules with it. Lambda's bootstrap starts Node with
 * `--expose-gc` (observed), this repository without.
 */
export function codeCacheFile(sourceHash: string): string {
  const flags = 'gc' in globalThis ? '.gc' : '';
  return `code.${sourceHash.slice(0, 32)}.${process.version}.${process.arch}${flags}.cache`;
}
