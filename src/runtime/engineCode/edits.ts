/** Describes a change of source text: the range from `start` to `end` becomes `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** Marks what ends a pair that an enclosing node began; inner pairs end first. */
  isClosing?: boolean;
}

/** Collects edits while a syntax tree is walked from its root, so that outer nodes come before inner ones. */
export class Edits {
  readonly #edits: Edit[] = [];

  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }

  /** Puts text before and after a node. */
  wrap({ start, end }: { start: number; end: number }, before: string, after: string): void {
    this.#edits.push({ start, end: start, text: before });
    this.#edits.push({ start: end, end, text: after, isClosing: true });
  }

  /** Gives the edits in the order of the source. */
  sorted(): Edit[] {
    const rank = ({ start, end, isClosing }: Edit): number => {
      if (isClosing === true) return 0;
      return start === end ? 1 : 2;
    };
    return this.#edits
      .map((edit, index) => ({ edit, index }))
      .toSorted((left, right) => {
        const byPlace = left.edit.start - right.edit.start || rank(left.edit) - rank(right.edit);
        if (byPlace !== 0) return byPlace;
        return left.edit.isClosing === true ? right.index - left.index : left.index - right.index;
      })
      .map(({ edit }) => edit);
  }
}

/** Applies sorted edits, none of which overlap. */
export function applyEdits(source: string, edits: Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at);
}

/** Gives the offset in the source of an offset in the edited text. Inside an edit it is the edit's start. */
export function sourceOffset(edits: Edit[], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (start + shift > offset) break;
    if (offset < start + shift + text.length) return start;
    shift += text.length - (end - start);
  }
  return offset - shift;
}
