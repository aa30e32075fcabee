import { maxDepth, parseJson } from './json.ts';

/** Ample for the largest code, 40,960 bytes in base64 or escaped. */
const maxBodyBytes = 256 * 1024;

const details = {
  INVALID: 'Invalid JSON in the request body.',
  TOO_DEEP: `The request body may be nested ${maxDepth} levels deep.`,
};

/** What an API Gateway event has of a body. */
interface Sent {
  body?: string | null | undefined;
  isBase64Encoded?: boolean;
}

/** A body as JSON, or the status that says why it is none. */
export type Body = { value: unknown } | { status: 400 | 413 | 415; detail: string };

/** Reads a body straight from the event: size and type are looked at before anything is parsed. */
export function readBody({ body, isBase64Encoded }: Sent, contentType = ''): Body {
  if (!/^application\/json\s*(?:;|$)/i.test(contentType)) {
    return { status: 415, detail: 'The body must be application/json.' };
  }
  const encoding = isBase64Encoded ? 'base64' : 'utf8';
  if (Buffer.byteLength(body ?? '', encoding) > maxBodyBytes) {
    return { status: 413, detail: `The body may have ${maxBodyBytes} bytes.` };
  }
  const text = isBase64Encoded ? Buffer.from(body ?? '', encoding).toString() : (body ?? '');
  const parsed = parseJson(text);
  return 'value' in parsed ? parsed : { status: 400, detail: details[parsed.fault] };
}
