/** Measures the work of one run. */
export interface RunWork {
  /** Polls of the engine's interrupt handler, one every 10,000 steps. */
  interruptPolls: number;
  codeBytes: number;
  /** Bytes of the output and the logs. */
  textBytes: number;
}

const MIN_UTILIZATION = 10;
const MAX_UTILIZATION = 100;
const POINTS_PER_POLL = 7;

/** Tells whether the engine's steps alone are more work than CloudFront allows: more than stands for 100. */
export function isOverComputeLimit(interruptPolls: number): boolean {
  return MIN_UTILIZATION + POINTS_PER_POLL * (interruptPolls - 1) > MAX_UTILIZATION;
}

/**
 * Computes TestFunction's `ComputeUtilization`, 0 to 100 as text. CloudFront gives the share of the allowed time; here
 * it is a measure of the work, so that the same run always gives the same figure. Small functions give 10 to 31, as
 * observed.
 */
export function computeUtilization({ interruptPolls, codeBytes, textBytes }: RunWork): string {
  const sizePoints =
    Math.min(Math.ceil(codeBytes / 1024), 10) + Math.min(Math.floor(textBytes / 2048), 11);
  const pollPoints = POINTS_PER_POLL * Math.max(interruptPolls - 1, 0);
  return String(Math.min(MIN_UTILIZATION + sizePoints + pollPoints, MAX_UTILIZATION));
}
