import type { RunReport } from './run.ts';

/** Begins every report of an error in the script (observed). */
const PREFIX =
  'The CloudFront function associated with the CloudFront distribution is invalid or could not run.';

/** Names the error of code that overflows the engine's stack. */
export const STACK_OVERFLOW_ERROR = 'RangeError: Maximum call stack size exceeded';

/** Names the error of code that used up its CPU time. */
export const TIMEOUT_ERROR = 'Error: The function exceeded the time that it may run.';

/** Gives the `errorMessage` of an error in the script. `error` is `Name: message`. */
export function scriptErrorMessage(error: string): string {
  return `${PREFIX} ${error}`;
}

/** Makes the report of a function that could not run. `error` is `Name: message`. */
export function failedReport(error: string, computeUtilization = '0'): RunReport {
  return { output: '', logs: [], errorMessage: scriptErrorMessage(error), computeUtilization };
}
