import type { Literal } from 'acorn';
import type { Edits } from './edits.ts';

/** Rewrites a string whose escapes the engine refuses, such as "\\101". */
export function literalEdits(edits: Edits, { value, start, end }: Literal, source: string): void {
  if (typeof value !== 'string' || !/\\[0-9]/.test(source.slice(start, end))) return;
  edits.replace(start, end, JSON.stringify(value));
}
