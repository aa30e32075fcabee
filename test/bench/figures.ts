/** Prints what the bench has measured. */

/** Represents a row of a table. Numbers are rounded. */
export type Row = Record<string, string | number>;

/** Describes a figure that has a target. */
export interface Figure {
  figure: string;
  value: number;
  unit?: string;
  /** The lower limit that nothing can go below. */
  limit?: string;
  /** The best peer in the same run, or as the study has it. */
  peer?: string;
  target: number;
}

export interface PartResult {
  tables: Record<string, Row[]>;
  figures: Figure[];
}

/** Rounds to three digits, more than the precision of any of these figures. */
export function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

export function printTable(title: string, rows: Row[]): void {
  console.log(`\n${title}\n`);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => names.map((name) => String(row[name] ?? '-')));
  const widths = names.map((name, column) =>
    Math.max(name.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const line = (texts: string[]) =>
    `| ${texts.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  console.log(line(names));
  console.log(line(widths.map((width) => '-'.repeat(width))));
  for (const texts of cells) console.log(line(texts));
}

/** Prints each figure with its limit, peer and target, and whether it is reached. */
export function printFigures(figures: Figure[]): void {
  const rows = figures.map(({ figure, value, unit = '', limit = '-', peer = '-', target }) => ({
    figure,
    value: `${rounded(value)}${unit && ` ${unit}`}`,
    limit,
    'best peer': peer,
    target: `<= ${target}${unit && ` ${unit}`}`,
    reached: value <= target ? 'yes' : 'NO',
  }));
  printTable('Targets', rows);
}

export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  else console.error(text);
}
