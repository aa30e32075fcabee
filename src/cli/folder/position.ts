/** Gives line and column of a place, both counted from 1. Lines end as on Unix or Windows. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Gives the position of a member's name in a JSON text; the file's beginning if it is not found. */
export function positionOfMember(text: string, name: string): { line: number; column: number } {
  return positionOf(text, Math.max(0, text.indexOf(JSON.stringify(name))));
}
