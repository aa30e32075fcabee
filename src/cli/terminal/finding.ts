import type { Output } from './output.ts';

/** Describes what is wrong at a place of a file, as compilers do. */
export interface Finding {
  /** The file's path below the folder of cff.json, with `/`. */
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  severity: 'error' | 'warning';
  rule: string;
  message: string;
}

/** Prints a finding, `functions/redirect.js:12:3 error syntax: …`, and for GitHub's runner its annotation too. */
export function printFinding(finding: Finding, output: Output): void {
  const { file, line, column, severity, rule, message } = finding;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const look = severity === 'error' ? 'failed' : 'changed';
  output.print(`${place} ${output.style(look, severity)} ${rule}: ${message}`);
  if (output.isGitHub) output.command(annotation({ ...finding, file: `${output.prefix}${file}` }));
}

/**
 * Writes an annotation. Source: GitHub's documentation, "Workflow commands for GitHub Actions"; the escapes are those of
 * actions/toolkit.
 */
export function annotation({ file, line, column, severity, rule, message }: Finding): string {
  const properties = { file, line, col: column, title: rule };
  const given = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${severity} ${given.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
