/** Describes a block of shell commands in a document, and the output that the document shows below it. */
export interface Commands {
  script: string;
  /** Empty when the next block is not one of output. */
  printed: string;
}

/** Gives the text below a heading of the second level. Throws when there is none of that name. */
export function sectionOf(markdown: string, heading: string): string {
  const [, section] = markdown.split(`\n## ${heading}\n`);
  if (section === undefined) throw new Error(`no section ${heading}`);
  return section.split('\n## ', 1).join();
}

/** Gives the blocks of shell commands in their order. */
export function commandsOf(markdown: string): Commands[] {
  const blocks = [...markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)];
  return blocks.flatMap(([, language, script = ''], index) => {
    if (language !== 'sh') return [];
    const [, next = 'sh', printed = ''] = blocks[index + 1] ?? [];
    return [{ script, printed: next === 'sh' ? '' : printed }];
  });
}

/** Gives the rows of the document's only table with this first heading, each as its cells. */
export function rowsOf(markdown: string, heading: string): string[][] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} `));
  if (start < 0) throw new Error(`no table ${heading}`);
  const below = lines.slice(start + 2); // the heading and its rule
  const rows = below.slice(
    0,
    below.findIndex((line) => !line.startsWith('|')),
  );
  return rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
