import {
  DEFAULT_DEADLINE_MS,
  MAX_DEADLINE_MS,
  type Run,
  type RunLimits,
  type RunReport,
} from './run.ts';
import { runOnThreadPool } from './threadPool.ts';

export { parseEvent, type TestEvent } from './event.ts';
export type { KeyValueStore } from './keyValueStore/keyValueStore.ts';
export { limitedResources, type UnlimitedResource } from './limitedResources.ts';
export type { Run, RunLimits, RunReport } from './run.ts';
export { SandboxError } from './sandboxError.ts';
export type { Runtime } from './runtimes.ts';

/**
 * Runs a function's code for one event and reports as TestFunction does. Every error of the code, such as bad syntax or
 * an endless loop, is reported in `errorMessage`. Rejects with `SandboxError` when the sandbox could not be started.
 */
export async function runFunction(run: Run, limits: RunLimits = {}): Promise<RunReport> {
  const { deadlineMs = DEFAULT_DEADLINE_MS, unlimited = [] } = limits;
  const job = { ...run, deadlineMs: Math.min(deadlineMs, MAX_DEADLINE_MS), unlimited };
  return await runOnThreadPool(job);
}
