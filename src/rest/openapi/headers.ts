const text = { type: 'string' };
const takenInstead =
  'Tells what is taken instead: RFC 9110, section 15.5.16, and RFC 5789, section 2.2.';

/** Describes the headers of answers, as components of the document. */
export const headerComponents = {
  Accept: { description: takenInstead, schema: text },
  'Accept-Encoding': { description: takenInstead, schema: text },
  'Accept-Patch': { description: takenInstead, schema: text },
  'Content-Digest': { description: 'The SHA-256 digest of the code (RFC 9530).', schema: text },
  ETag: { description: 'The version of the stage, quoted.', schema: text },
  Link: { description: 'The path of the next page, with `rel="next"` (RFC 8288).', schema: text },
  Location: { description: "The new function's path.", schema: text },
  'Retry-After': {
    description: 'The number of seconds to wait. Only sent if `retryable` is true.',
    schema: { type: 'integer' },
  },
  Vary: { description: '`Accept`: the media type depends on it.', schema: text },
  'WWW-Authenticate': { description: 'The challenge of RFC 9110, section 11.6.1.', schema: text },
  'X-Request-Id': {
    description:
      "This gateway's request ID, also in its log. API Gateway's own answers do not have it.",
    schema: text,
  },
} as const;

/** Names a header that answers have. */
export type HeaderName = keyof typeof headerComponents;

/** Makes the headers of a Response Object: those that are named, and the request ID, which each answer has. */
export function headersOf(...names: readonly HeaderName[]): Record<string, object> {
  const all: HeaderName[] = ['X-Request-Id', ...names];
  return Object.fromEntries(all.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
