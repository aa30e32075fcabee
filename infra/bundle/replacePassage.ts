/** Replaces a passage of a source. Throws unless the source has that passage exactly once. */
export function replacePassage(source: string, passage: string, words: string): string {
  const parts = source.split(passage);
  if (parts.length === 2) return parts.join(words);
  throw new Error(`${JSON.stringify(passage)} is there ${parts.length - 1} times, not once`);
}
