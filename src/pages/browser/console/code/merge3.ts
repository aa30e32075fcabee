import { diffArrays } from 'diff';

/** Holds lines of a merge: the same for all, of one side, or different on both. */
export type Chunk =
  | { kind: 'same' | 'theirs' | 'mine'; lines: string[] }
  | { kind: 'overlap'; base: string[]; theirs: string[]; mine: string[]; line: number };

/** Holds a change of the base: its lines from one index up to another become these. */
interface Change {
  from: number;
  to: number;
  lines: string[];
}

function changesOf(base: readonly string[], other: readonly string[]): Change[] {
  const changes: Change[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays([...base], [...other])) {
    const last = changes.at(-1);
    const isNext = last !== undefined && last.to === at;
    if (removed) {
      if (isNext) last.to += value.length;
      else changes.push({ from: at, to: at + value.length, lines: [] });
      at += value.length;
    } else if (added) {
      if (isNext) last.lines.push(...value);
      else changes.push({ from: at, to: at, lines: [...value] });
    } else at += value.length;
  }
  return changes;
}

/**
 * Merges two changes of the same lines (diff3). Changes that touch each other are one overlap, unless both are the same. Source:
 * Khanna, Kunal, Pierce, "A Formal Investigation of Diff3", 2007.
 */
export function merge3(
  base: readonly string[],
  theirs: readonly string[],
  mine: readonly string[],
): Chunk[] {
  const sides = [changesOf(base, theirs), changesOf(base, mine)] as const;
  const chunks: Chunk[] = [];
  let at = 0;
  while (sides[0].length > 0 || sides[1].length > 0) {
    const region = nextRegion(sides);
    if (region.from > at) chunks.push({ kind: 'same', lines: base.slice(at, region.from) });
    chunks.push(chunkOf(region, base));
    at = region.to;
  }
  if (at < base.length) chunks.push({ kind: 'same', lines: base.slice(at) });
  return chunks;
}

interface Region {
  from: number;
  to: number;
  taken: readonly [Change[], Change[]];
}

/** Takes the next change of either side, with all of the other that touch it. */
function nextRegion(sides: readonly [Change[], Change[]]): Region {
  const [theirs, mine] = sides;
  const isTheirs = (theirs[0]?.from ?? Infinity) <= (mine[0]?.from ?? Infinity);
  const first = (isTheirs ? theirs : mine)[0];
  const region = { from: first?.from ?? 0, to: first?.to ?? 0 };
  const taken: [Change[], Change[]] = [[], []];
  for (let grew = true; grew;) {
    grew = false;
    for (const [index, side] of sides.entries()) {
      const next = side[0];
      if (!next || next.from > region.to) continue;
      side.shift();
      taken[index]?.push(next);
      region.to = Math.max(region.to, next.to);
      grew = true;
    }
  }
  return { ...region, taken };
}

function chunkOf({ from, to, taken: [theirs, mine] }: Region, base: readonly string[]): Chunk {
  const [theirLines, myLines] = [applied(theirs), applied(mine)];
  if (mine.length === 0) return { kind: 'theirs', lines: theirLines };
  if (theirs.length === 0) return { kind: 'mine', lines: myLines };
  if (theirLines.join('\n') === myLines.join('\n')) return { kind: 'same', lines: myLines };
  return {
    kind: 'overlap',
    base: base.slice(from, to),
    theirs: theirLines,
    mine: myLines,
    line: from + 1,
  };

  function applied(changes: readonly Change[]): string[] {
    const lines: string[] = [];
    let at = from;
    for (const change of changes) {
      lines.push(...base.slice(at, change.from), ...change.lines);
      at = change.to;
    }
    return [...lines, ...base.slice(at, to)];
  }
}
