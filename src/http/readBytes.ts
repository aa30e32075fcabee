import { isUtf8 } from 'node:buffer';
import { isUtf8Charset, parseParameters } from './parameters.ts';

/** Bounds a request body. The largest code, 40,960 bytes in base64 or escaped, fits easily. */
export const maxBodyBytes = 256 * 1024;

/** Does the same for a sync of entries: 10,000 of them with 200 bytes each. Lambda's quota of 6 MB is for a body escaped twice. */
export const maxSyncBodyBytes = 2 * 1024 * 1024;

/** Describes the body in an API Gateway event, and the headers that describe it. */
export interface EventBody {
  body?: string | null | undefined;
  isBase64Encoded?: boolean;
  headers: Readonly<Record<string, string | undefined>>;
}

/** Holds the HTTP status, the words and the headers of a body's refusal. */
export interface BodyRefusal {
  status: 400 | 413 | 415;
  detail: string;
  headers?: Record<string, string>;
}

/**
 * Reads the body of an event as bytes of UTF-8. Refuses other media types, other charsets and content codings with 415,
 * too many bytes with 413, and bytes that are not UTF-8 with 400.
 */
export function readBytes(
  event: EventBody,
  { mediaTypes, maxBytes = maxBodyBytes }: { mediaTypes: readonly string[]; maxBytes?: number },
): { bytes: Buffer<ArrayBuffer> } | BodyRefusal {
  const unsupported = unsupportedContent(event.headers, mediaTypes);
  if (unsupported) return { status: 415, ...unsupported };
  if (bytesOfBody(event) > maxBytes) return tooLargeBody(maxBytes);
  const text = event.body ?? '';
  const encoding = event.isBase64Encoded ? 'base64' : 'utf8';
  const bytes = Buffer.from(text, encoding);
  const isText = event.isBase64Encoded ? isUtf8(bytes) : isIntact(text, bytes.length, event);
  return isText ? { bytes } : { status: 400, detail: 'The body is not UTF-8.' };
}

/** Gives the bytes of an event's body, as they were sent. */
export function bytesOfBody({
  body,
  isBase64Encoded,
}: Pick<EventBody, 'body' | 'isBase64Encoded'>) {
  return Buffer.byteLength(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
}

/** Refuses a body that is too large. */
export function tooLargeBody(maxBytes = maxBodyBytes): BodyRefusal {
  return { status: 413, detail: `The body may have ${maxBytes} bytes.` };
}

/**
 * Finds out why a body's headers do not let it be read; gives undefined if they do. The refusal's headers tell what would
 * be taken: RFC 9110, section 15.5.16.
 */
function unsupportedContent(
  headers: EventBody['headers'],
  mediaTypes: readonly string[],
): Omit<BodyRefusal, 'status'> | undefined {
  const { value: mediaType, parameters } = parseParameters(headers['content-type'] ?? '');
  if (!mediaTypes.includes(mediaType.toLowerCase()))
    return {
      detail: `The body must be ${mediaTypes.join(' or ')}.`,
      headers: { accept: mediaTypes.join(', ') },
    };
  if (!parameters.filter(([name]) => name === 'charset').every(isUtf8Charset))
    return { detail: 'The charset of the body must be utf-8.' };
  const codings = (headers['content-encoding'] ?? '').split(',').map((coding) => coding.trim());
  if (codings.every((coding) => coding === '' || coding.toLowerCase() === 'identity'))
    return undefined;
  return { detail: 'The body must not be compressed.', headers: { 'accept-encoding': 'identity' } };
}

/**
 * Checks that a body that arrives as text has lost no bytes. A byte that is not UTF-8 becomes U+FFFD on the way, and
 * then the length is not the one that was sent.
 */
function isIntact(text: string, sizeBytes: number, { headers }: EventBody): boolean {
  if (!text.isWellFormed()) return false;
  const sent = headers['content-length'];
  return !text.includes('\ufffd') || sent === undefined || Number(sent) === sizeBytes;
}
