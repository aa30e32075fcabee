/** Entity tags in headers: quoted as RFC 9110 section 8.8.3 wants them; bare ones, as CloudFront has them, are taken too. */

export function quoted(etag: string): string {
  return `"${etag}"`;
}

/** The one strong tag of an `If-Match`, bare; or why it is none. */
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

/** Whether an `If-Match` lets a read through; strong comparison, as RFC 9110 section 13.1.1 wants. */
export function isMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined) return true;
  const tags = header.split(',').map((tag) => tag.trim());
  return tags.some((tag) => tag === '*' || tag === quoted(etag) || tag === etag);
}

/** Whether an `If-None-Match` names this version; weak comparison, as RFC 9110 section 13.1.2 wants. */
export function isNoneMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.some((tag) => tag === '*' || tag === quoted(etag) || tag === etag);
}
