/**
 * Handles the entity tags of HTTP headers. RFC 9110 section 8.8.3 quotes them; the bare form, which CloudFront uses, is
 * accepted too.
 */

/** Quotes an ETag for a header. */
export function quoted(etag: string): string {
  return `"${etag}"`;
}

/** Reads the one strong tag of an `If-Match` without its quotes, or gives the reason why it is not one. */
export function readIfMatch(header: string): { ifMatch: string } | { reason: string } {
  const text = header.trim();
  if (text === '*')
    return { reason: 'If-Match: * would change any version: send the ETag that you have read.' };
  if (text.startsWith('W/'))
    return { reason: 'If-Match compares strongly: a weak tag never matches.' };
  if (text.includes(',')) return { reason: 'If-Match must hold one tag, not a list.' };
  const [, inner = text] = /^"([^"]*)"$/.exec(text) ?? [];
  return { ifMatch: inner };
}

/** Checks that an `If-Match` permits a read of this version. Compares strongly: RFC 9110, section 13.1.1. */
export function isMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined) return true;
  const tags = header.split(',').map((tag) => tag.trim());
  return tags.some((tag) => tag === '*' || tag === quoted(etag) || tag === etag);
}

/** Checks that an `If-None-Match` names this version. Compares weakly: RFC 9110, section 13.1.2. */
export function isNoneMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.some((tag) => tag === '*' || tag === quoted(etag) || tag === etag);
}
