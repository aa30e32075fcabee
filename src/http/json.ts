/** Levels of arrays and objects. An event object of CloudFront's has 7. */
export const maxDepth = 64;

/** A text as JSON, or what is wrong with it. */
export type ParsedJson = { value: unknown } | { fault: 'INVALID' | 'TOO_DEEP' };

/** Parses JSON that anybody may have written. As for `JSON.parse`, the last of two equal keys counts. */
export function parseJson(text: string): ParsedJson {
  if (isTooDeep(text)) return { fault: 'TOO_DEEP' };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { fault: 'INVALID' };
  }
}

/** Counts brackets outside of strings, so that nothing deep is ever built. What is no JSON fails later. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > maxDepth) return true;
  }
  return false;
}

/** Where the string ends that starts at `start`. Most of a request is one string, so it is not gone through. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === '\\') before -= 1;
  return (at - before) % 2 === 0;
}
