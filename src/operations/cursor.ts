/** Writes a place in a list as opaque text. */
export function writeCursor(place: string): string {
  return Buffer.from(place).toString('base64url');
}

/** Reads a cursor of a list whose places have this form; undefined when the gateway has not written it. */
export function readCursor(cursor: string, form: RegExp): string | undefined {
  const place = Buffer.from(cursor, 'base64url').toString();
  return form.test(place) ? place : undefined;
}
