/** Opaque text for a place in a list. */
export function writeCursor(place: string): string {
  return Buffer.from(place).toString('base64url');
}

/** Undefined when it is no cursor of ours. */
export function readCursor(cursor: string): string | undefined {
  const place = Buffer.from(cursor, 'base64url').toString();
  return /^[\w-]{1,64} (?:DEVELOPMENT|LIVE)$/.test(place) ? place : undefined;
}
