import { maxDepth, parseJson } from './parseJson.ts';
import { readBytes, type BodyRefusal, type EventBody } from './readBytes.ts';

const details = {
  INVALID: 'Invalid JSON in the request body.',
  TOO_DEEP: `The request body may be nested ${maxDepth} levels deep.`,
};

/** Holds a body's JSON, or its refusal. */
export type Body = { value: unknown } | BodyRefusal;

/** Reads the JSON body of an event. Checks media type, encoding and size before it parses anything. */
export function readBody(event: EventBody): Body {
  const read = readBytes(event, ['application/json']);
  if (!('bytes' in read)) return read;
  // Some programs begin each file of UTF-8 with a byte order mark. RFC 8259, section 8.1, lets a parser ignore it.
  const parsed = parseJson(read.bytes.toString().replace(/^\ufeff/, ''));
  return 'value' in parsed ? parsed : { status: 400, detail: details[parsed.fault] };
}
