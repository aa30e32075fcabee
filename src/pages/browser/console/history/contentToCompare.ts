import type { Stages } from '../function/useFunction.ts';

/** Holds what a version is compared with: a stage as it is now, or another version, whose code must still be read. */
export interface Comparison {
  words: string;
  code: string;
  number: number | undefined;
}

/** Gives what the address names: `development`, the number of a version, or else Live. */
export function contentToCompare(
  { development, live }: Stages,
  against: string | undefined,
): Comparison {
  if (against !== undefined && /^\d+$/.test(against)) {
    return { words: `version ${against}`, code: '', number: Number(against) };
  }
  if (against === 'development' || !live) {
    return { words: 'in Development now', code: development.code?.text ?? '', number: undefined };
  }
  return { words: 'live now', code: live.code?.text ?? '', number: undefined };
}
