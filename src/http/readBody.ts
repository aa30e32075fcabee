import { readBytes, type BodyRefusal, type EventBody } from './readBytes.ts';

/** Bounds the nesting of arrays and objects. An event object of CloudFront Functions has 7 levels. */
export const maxDepth = 64;

const details = {
  INVALID: 'Invalid JSON in the request body.',
  TOO_DEEP: `The request body may be nested ${maxDepth} levels deep.`,
};

/** Holds a body's JSON, or its refusal. */
export type Body = { value: unknown } | BodyRefusal;

/** Reads the JSON body of an event. Checks media type, encoding and size before it parses anything. */
export function readBody(event: EventBody, maxBytes?: number): Body {
  const mediaTypes = ['application/json'];
  const read = readBytes(event, { mediaTypes, ...(maxBytes !== undefined && { maxBytes }) });
  if (!('bytes' in read)) return read;
  // Some programs begin each file of UTF-8 with a byte order mark. RFC 8259, section 8.1, lets a parser ignore it.
  const parsed = parseJson(read.bytes.toString().replace(/^\ufeff/, ''));
  return 'value' in parsed ? parsed : { status: 400, detail: details[parsed.fault] };
}

/** Holds a text's JSON value, or the kind of fault that it has. */
export type ParsedJson = { value: unknown } | { fault: 'INVALID' | 'TOO_DEEP' };

/** Parses JSON from an untrusted source. As with `JSON.parse`, the last of two equal keys counts. */
export function parseJson(text: string): ParsedJson {
  if (isTooDeep(text)) return { fault: 'TOO_DEEP' };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { fault: 'INVALID' };
  }
}

/** Counts the brackets outside strings, so that no deep value is ever built. Text that is not JSON fails later. */
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

/** Finds the end of the string that starts at `start`. Uses `indexOf`, because most of a request is one long string. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

/** Checks for an odd number of backslashes before a position. */
function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === '\\') before -= 1;
  return (at - before) % 2 === 0;
}
