export interface Work {
  ticks: number;
  codeBytes: number;
  textBytes: number;
}

const LEAST = 10;
const POINTS_PER_TICK = 7;

/**
 * The share of the allowed time that a run took, 0 to 100 as text: here a measure of the work done,
 * so that the same run always gives the same figure. Small functions give 10 to 31, as observed.
 */
export function computeUtilization({ ticks, codeBytes, textBytes }: Work): string {
  const size =
    Math.min(Math.ceil(codeBytes / 1024), 10) + Math.min(Math.floor(textBytes / 2048), 11);
  return String(Math.min(LEAST + size + POINTS_PER_TICK * Math.max(ticks - 1, 0), 100));
}
