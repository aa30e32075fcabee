import { maxDepth, parseJson } from './parseJson.ts';

/** Bounds a request body. The largest code, 40,960 bytes in base64 or escaped, fits easily. */
export const maxBodyBytes = 256 * 1024;

const details = {
  INVALID: 'Invalid JSON in the request body.',
  TOO_DEEP: `The request body may be nested ${maxDepth} levels deep.`,
};

/** Describes the body in an API Gateway event. */
interface EventBody {
  body?: string | null | undefined;
  isBase64Encoded?: boolean;
}

/** Holds a body's JSON, or the HTTP status and the words of its refusal. */
export type Body = { value: unknown } | { status: 400 | 413 | 415; detail: string };

/** Reads the JSON body of an event. Checks media type and size before it parses anything. */
export function readBody({ body, isBase64Encoded }: EventBody, contentType = ''): Body {
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
