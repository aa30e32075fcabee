import type { ReactNode } from 'react';
import { tokensOf } from './tokens.ts';

/** Marks a part of a line: from one place up to another, in UTF-16 units. */
export interface Mark {
  from: number;
  to: number;
}

interface CodeLineProps {
  text: string;
  number: string;
  className?: string;
  sign?: string;
  marks?: readonly Mark[];
}

/** Shows a line of code with colours and marked words. */
export function CodeLine({ text, number, className = '', sign, marks = [] }: CodeLineProps) {
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  return (
    <span className={`l ${className}`} data-n={number} style={{ '--i': indent } as object}>
      {sign !== undefined && <span className="sign">{sign}</span>}
      {coloured(text, marks)}
    </span>
  );
}

function coloured(text: string, marks: readonly Mark[]): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const token of tokensOf(text)) {
    for (const piece of split(token.text, at, marks)) {
      const inner = token.kind === '' ? piece.text : <i className={token.kind}>{piece.text}</i>;
      const key = `${at} ${pieces.length}`;
      pieces.push(piece.isMarked ? <u key={key}>{inner}</u> : <span key={key}>{inner}</span>);
    }
    at += token.text.length;
  }
  return pieces;
}

function split(
  text: string,
  at: number,
  marks: readonly Mark[],
): { text: string; isMarked: boolean }[] {
  const edges = marks
    .flatMap(({ from, to }) => [from - at, to - at])
    .filter((edge) => edge > 0 && edge < text.length)
    .toSorted((one, other) => one - other);
  const places = [0, ...edges, text.length];
  return places.slice(0, -1).map((place, index) => {
    const isMarked = marks.some(({ from, to }) => from <= at + place && at + place < to);
    return { text: text.slice(place, places[index + 1]), isMarked };
  });
}
