/**
 * Tells whether a text of one line matches a pattern as IAM reads it: `*` is any characters, also none; all else is
 * itself. Takes time in proportion to the text for each `*`, whatever the pattern.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  if (text.includes('\n')) return false;
  const [head = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === text;
  const tail = rest.pop() ?? '';
  if (text.length < head.length + tail.length) return false;
  if (!text.startsWith(head) || !text.endsWith(tail)) return false;
  // The first place for each part leaves the most room for those behind it.
  const end = text.length - tail.length;
  let at = head.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
