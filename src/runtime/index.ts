import { schedule } from './pool.ts';
import {
  DEFAULT_DEADLINE_MS,
  MOST_DEADLINE_MS,
  type Limits,
  type Run,
  type RunReport,
} from './run.ts';

export { parseEvent, type TestEvent } from './event.ts';
export type { Limits, Run, RunReport, Runtime } from './run.ts';

/**
 * Runs a function's code for one event and reports as TestFunction does. Never rejects: whatever
 * the code does, bad syntax and endless loops included, ends up in errorMessage.
 */
export async function runFunction(run: Run, limits: Limits = {}): Promise<RunReport> {
  const { deadlineMs = DEFAULT_DEADLINE_MS } = limits;
  return await schedule({ ...run, deadlineMs: Math.min(deadlineMs, MOST_DEADLINE_MS) });
}
