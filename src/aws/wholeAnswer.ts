import type { IncomingMessage } from 'node:http';
import { HttpResponse } from '@smithy/core/protocols';

/** Says how an answer is read. */
interface Reading {
  /** Whether plain JSON is an answer of the service that was asked. */
  readsJson: boolean;
}

/** Reads an answer to its end, and gives it as the SDK takes it. Rejects when it breaks off. */
export function wholeAnswer(response: IncomingMessage, reading: Reading): Promise<HttpResponse> {
  const { promise, resolve, reject } = Promise.withResolvers<HttpResponse>();
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.once('error', reject);
  response.once('end', () => resolve(answerOf(response, chunks, reading)));
  return promise;
}

function answerOf(
  response: IncomingMessage,
  chunks: Buffer[],
  { readsJson }: Reading,
): HttpResponse {
  const { statusCode = 0, statusMessage: reason = '' } = response;
  const headers = response.headers as Record<string, string>; // but for cookies, which AWS does not set
  const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
  const { 'content-type': type = '' } = headers;
  const isXml = /\bxml\b/.test(type);
  const isJson =
    type.startsWith('application/x-amz-json') || (readsJson && type.startsWith('application/json'));
  // The SDK would fail on another's page, and the refusal would be lost with it.
  const isUnreadable = type !== '' && !isXml && !isJson && statusCode >= 400 && statusCode < 500;
  const read = isXml && bytes ? withoutAstralReferences(bytes) : bytes;
  const body = isUnreadable ? new Uint8Array() : read;
  return new HttpResponse({ statusCode, reason, headers, body });
}

/** Matches a reference to a character, or a CDATA section, in which there are none. */
const astralReference =
  /<!\[CDATA\[.*?\]\]>|&#(?:x0*([1-9a-f][0-9a-f]{4,5})|0*([1-9][0-9]{4,6}));/gis;

/**
 * Writes out references to characters above U+FFFF, such as `&#128512;`: the SDK reads only the lower 16 bits of them, and
 * what it read would be written back.
 */
function withoutAstralReferences(bytes: Buffer): Buffer {
  if (!bytes.includes('&#')) return bytes;
  const text = bytes.toString();
  return Buffer.from(
    text.replaceAll(astralReference, (reference, hex?: string, decimal?: string) => {
      const point = hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16);
      return point > 0xffff && point <= 0x10ffff ? String.fromCodePoint(point) : reference;
    }),
  );
}
