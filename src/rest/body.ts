import type { LambdaEvent } from 'hono/aws-lambda';

/** Ample for the largest code, 40,960 bytes in base64 or escaped. */
const maxBodyBytes = 256 * 1024;

/** A body as JSON, or the status that says why it is none. */
export type Body = { value: unknown } | { status: 400 | 413 | 415; detail: string };

/** Reads a body straight from the event: a `Request` would make a stream of it and read that. */
export function readBody({ body, isBase64Encoded }: LambdaEvent, contentType = ''): Body {
  const text = isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString() : (body ?? '');
  if (Buffer.byteLength(text) > maxBodyBytes) {
    return { status: 413, detail: `The body may have ${maxBodyBytes} bytes.` };
  }
  if (!/^application\/json\s*(?:;|$)/i.test(contentType)) {
    return { status: 415, detail: 'The body must be application/json.' };
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { status: 400, detail: 'The request body is not valid JSON.' };
  }
}
