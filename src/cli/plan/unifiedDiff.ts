import { createTwoFilesPatch } from 'diff';
import type { Style } from '../terminal/style.ts';

/** Bounds the lines of a difference that are shown. */
const maxLines = 200;

/** Gives the difference of two codes in the unified format, without its first line; '' if they are equal. */
export function unifiedDiff(
  from: { name: string; code: Buffer },
  to: { name: string; code: Buffer },
): string {
  if (from.code.equals(to.code)) return '';
  const [one, other] = [String(from.code), String(to.code)];
  const [unixOne, unixOther] = [one, other].map((text) => text.replaceAll('\r\n', '\n'));
  if (unixOne === unixOther) {
    const ends = one.includes('\r\n') ? ['CRLF', 'LF'] : ['LF', 'CRLF'];
    return `--- ${from.name}\n+++ ${to.name}\nonly the line ends differ: ${ends.join(' -> ')}`;
  }
  const patch = createTwoFilesPatch(from.name, to.name, one, other, undefined, undefined, {
    context: 3,
  });
  return patch.slice(patch.indexOf('\n') + 1).trimEnd();
}

/** Gives a difference the colours of a terminal, and shortens a very long one. */
export function styledDiff(diff: string, style: Style): string {
  const lines = diff.replaceAll('\r', '').split('\n');
  const shown = lines.slice(0, maxLines).map((line) => {
    if (/^(?:---|\+\+\+) /.test(line)) return style('bold', line);
    if (line.startsWith('@@')) return style('hunk', line);
    if (line.startsWith('+')) return style('added', line);
    return line.startsWith('-') ? style('removed', line) : line;
  });
  const more = lines.length - shown.length;
  return [...shown, ...(more > 0 ? [style('dim', `… ${more} more lines`)] : [])].join('\n');
}
