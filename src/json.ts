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
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isInString = !isInString;
    else if (isInString) at += character === '\\' ? 1 : 0;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > maxDepth) return true;
  }
  return false;
}
