import type { RunReport } from './run.ts';

/** Starts every report of an error in the script, as observed. */
const PREFIX =
  'The CloudFront function associated with the CloudFront distribution is invalid or could not run.';

export const STACK_ERROR = 'RangeError: Maximum call stack size exceeded';
export const TIMEOUT_ERROR = 'Error: The function exceeded the time that it may run.';

export function scriptError(error: string): string {
  return `${PREFIX} ${error}`;
}

/** The report of a function that could not run; error is `Name: message`. */
export function failedReport(error: string, computeUtilization = '0'): RunReport {
  return { output: '', logs: [], errorMessage: scriptError(error), computeUtilization };
}
