import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Mark } from './CodeLine.tsx';

/** Holds a line of a difference, with its numbers before and after. */
export interface DiffLine {
  kind: 'same' | 'del' | 'add' | 'gap';
  text: string;
  before: number | undefined;
  after: number | undefined;
  marks: readonly Mark[];
}

/** Splits text into lines, without an empty last one. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Counts the lines that were added and removed. */
export function countChanges(before: string, after: string): { added: number; removed: number } {
  let [added, removed] = [0, 0];
  for (const part of diffArrays(linesOf(before), linesOf(after))) {
    if (part.added) added += part.value.length;
    if (part.removed) removed += part.value.length;
  }
  return { added, removed };
}

/** Gives the numbers of the lines of the later text that the earlier one does not have. */
export function changedLines(before: string, after: string): number[] {
  const numbers: number[] = [];
  let line = 1;
  for (const part of diffArrays(linesOf(before), linesOf(after))) {
    if (part.removed) continue;
    for (let index = 0; index < part.value.length; index += 1) {
      if (part.added) numbers.push(line);
      line += 1;
    }
  }
  return numbers;
}

/** Compares two texts line by line, and words inside of lines that took the place of others. */
export function diffOf(before: string, after: string): DiffLine[] {
  const lines: DiffLine[] = [];
  const parts = diffArrays(linesOf(before), linesOf(after));
  let [old, fresh] = [1, 1];
  for (const [index, { value, added, removed }] of parts.entries()) {
    const next = parts[index + 1];
    const previous = parts[index - 1];
    const twins =
      removed && next?.added ? next.value : added && previous?.removed ? previous.value : [];
    for (const [at, text] of value.entries()) {
      const twin = twins.length === value.length ? twins[at] : undefined;
      if (removed) {
        lines.push({
          kind: 'del',
          text,
          before: old,
          after: undefined,
          marks: marksOf(text, twin),
        });
        old += 1;
      } else if (added) {
        lines.push({
          kind: 'add',
          text,
          before: undefined,
          after: fresh,
          marks: marksOf(text, twin),
        });
        fresh += 1;
      } else {
        lines.push({ kind: 'same', text, before: old, after: fresh, marks: [] });
        old += 1;
        fresh += 1;
      }
    }
  }
  return lines;
}

/** Marks the words of a line that its counterpart does not have; none if little is the same. */
function marksOf(text: string, twin: string | undefined): Mark[] {
  if (twin === undefined) return [];
  const marks: Mark[] = [];
  let [at, same] = [0, 0];
  for (const { value, added, removed } of diffWordsWithSpace(twin, text)) {
    if (removed) continue;
    if (added) marks.push({ from: at, to: at + value.length });
    else same += value.trim().length;
    at += value.length;
  }
  return same * 3 < text.trim().length ? [] : marks;
}

/** Leaves out what is the same, but for some lines around each difference. */
export function withoutDistant(lines: readonly DiffLine[], around = 3): DiffLine[] {
  const isNear = (index: number) =>
    lines
      .slice(Math.max(0, index - around), index + around + 1)
      .some(({ kind }) => kind !== 'same');
  const shown: DiffLine[] = [];
  let hidden = 0;
  const endGap = () => {
    const text = hidden === 1 ? '1 line is the same' : `${hidden} lines are the same`;
    if (hidden > 0)
      shown.push({ kind: 'gap', text, before: undefined, after: undefined, marks: [] });
    hidden = 0;
  };
  for (const [index, line] of lines.entries()) {
    if (isNear(index)) {
      endGap();
      shown.push(line);
    } else hidden += 1;
  }
  endGap();
  return shown;
}
