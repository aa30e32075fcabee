import { useMemo, useState } from 'react';
import { linesOf } from '../code/diffLines.ts';
import type { LineMark } from '../code/editor/createCodeEditor.ts';
import { merge3, type Chunk } from '../code/merge3.ts';

export type Choice = 'theirs' | 'mine' | 'both' | 'hand';
export type Overlap = Extract<Chunk, { kind: 'overlap' }>;

/** Holds a merge as it is decided. */
export interface Merge {
  overlaps: readonly Overlap[];
  choices: readonly Choice[];
  choose: (index: number, choice: Choice) => void;
  result: string;
  edit: (text: string) => void;
  marks: readonly LineMark[];
  merged: { theirs: number; mine: number };
}

/** Merges two changes of a base. What does not overlap is merged at once; each overlap is decided by a person. */
export function useMerge(base: string, theirs: string, mine: string): Merge {
  const chunks = useMemo(
    () => merge3(linesOf(base), linesOf(theirs), linesOf(mine)),
    [base, theirs, mine],
  );
  const overlaps = useMemo(() => chunks.filter((chunk) => chunk.kind === 'overlap'), [chunks]);
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const [edited, setEdited] = useState<string>();
  const chosen = overlaps.map((_, index) => choices[index] ?? 'both');
  const assembled = useMemo(() => assemble(chunks, chosen), [chunks, chosen.join(' ')]);
  const count = (kind: Chunk['kind']) => chunks.filter((chunk) => chunk.kind === kind).length;
  return {
    overlaps,
    choices: edited === undefined ? chosen : chosen.map(() => 'hand'),
    choose: (index, choice) => {
      if (choice === 'hand') return;
      setEdited(undefined);
      setChoices(overlaps.map((_, at) => (at === index ? choice : (choices[at] ?? 'both'))));
    },
    result: edited ?? assembled.text,
    edit: (text) => setEdited(text === assembled.text ? undefined : text),
    marks: edited === undefined ? assembled.marks : [],
    merged: { theirs: count('theirs'), mine: count('mine') },
  };
}

/** Puts the chunks together as chosen, and marks whose lines are whose. */
function assemble(
  chunks: readonly Chunk[],
  choices: readonly Choice[],
): { text: string; marks: LineMark[] } {
  const lines: string[] = [];
  const marks: LineMark[] = [];
  let overlap = 0;
  const add = (added: readonly string[], of?: LineMark['of']) => {
    for (const line of added) {
      lines.push(line);
      if (of) marks.push({ line: lines.length, of });
    }
  };
  for (const chunk of chunks) {
    if (chunk.kind !== 'overlap') {
      add(chunk.lines, chunk.kind === 'same' ? undefined : chunk.kind);
      continue;
    }
    const choice = choices[overlap];
    overlap += 1;
    if (choice !== 'mine') add(chunk.theirs, 'theirs');
    if (choice !== 'theirs') add(chunk.mine, 'mine');
  }
  return { text: lines.length === 0 ? '' : `${lines.join('\n')}\n`, marks };
}
