const lineBreak = /\r\n|[\n\r\u2028\u2029]/g;

/** Holds a place in a text, both numbers counted from 1. A column is a UTF-16 code unit, as in editors. */
export interface LinePosition {
  line: number;
  column: number;
}

/**
 * Makes the function that gives line and column of an offset in a text. Lines end as in JavaScript (ECMAScript, line
 * terminators).
 */
export function linePositions(source: string): (offset: number) => LinePosition {
  const breaks = [...source.matchAll(lineBreak)];
  const starts = [0, ...breaks.map(({ 0: text, index }) => index + text.length)];
  return (offset) => {
    const next = starts.findIndex((start) => start > offset);
    const line = next === -1 ? starts.length : next;
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}
