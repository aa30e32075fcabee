import { readCode, type CodeToCheck } from './checkedCode.ts';
import { linePositions } from './linePosition.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

/** Describes one finding in code. `line` and `column` are null for one that concerns the code as a whole. */
export interface Diagnostic {
  severity: Rule['severity'];
  rule: string;
  line: number | null;
  column: number | null;
  message: string;
}

/** Holds what the check says of code. */
export interface CheckReport {
  diagnostics: Diagnostic[];
  sizeBytes: number;
  /** The bytes of it that comments take. */
  commentSizeBytes: number;
}

/** Bounds the findings that are told: code of one mistake a line would make an answer of megabytes. */
const maxDiagnostics = 100;

/**
 * Checks code by all rules: the findings in the order of the source, errors of the code as a whole first. At most 100
 * are given. It runs nothing of the code.
 */
export function checkCode(given: CodeToCheck): CheckReport {
  const code = readCode(given);
  const found = rules.flatMap(({ id, severity, find }) =>
    find(code).map(({ at, message }) => ({ rule: id, severity, at, message })),
  );
  const isError = ({ severity }: (typeof found)[number]) => severity === 'ERROR';
  // An error must not be among those that are left out.
  const told = [...found.filter(isError), ...found.filter((one) => !isError(one))];
  const positionOf = linePositions(code.source);
  const diagnostics = told
    .slice(0, maxDiagnostics)
    .toSorted((one, other) => (one.at ?? -1) - (other.at ?? -1))
    .map(({ severity, rule, at, message }) => {
      const place = at === undefined ? undefined : positionOf(at);
      return { severity, rule, line: place?.line ?? null, column: place?.column ?? null, message };
    });
  const { commentSizeBytes } = code;
  return { diagnostics, sizeBytes: given.code.length, commentSizeBytes };
}
