/** Writes a place in a list as opaque text. */
export function writeCursor(place: string): string {
  return Buffer.from(place).toString('base64url');
}

/** Reads a cursor; undefined when the gateway has not written it. */
export function readCursor(cursor: string): string | undefined {
  const place = Buffer.from(cursor, 'base64url').toString();
  return /^[\w-]{1,64} (?:DEVELOPMENT|LIVE)$/.test(place) ? place : undefined;
}
