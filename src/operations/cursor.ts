/** A place in CloudFront's list: its marker tells a page, `skip` how many entries of that page lie before. */
export interface Position {
  marker?: string | undefined;
  skip: number;
}

/** Opaque text for a place. */
export function writeCursor({ marker, skip }: Position): string {
  return Buffer.from(JSON.stringify([skip, marker])).toString('base64url');
}

/** Undefined when it is no cursor of ours. */
export function readCursor(cursor: string): Position | undefined {
  try {
    const [skip, marker]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isPlace = typeof skip === 'number' && Number.isInteger(skip) && skip >= 0 && skip <= 100;
    const isMarker = marker === null || typeof marker === 'string';
    return isPlace && isMarker ? { skip, marker: marker ?? undefined } : undefined;
  } catch {
    return undefined;
  }
}
