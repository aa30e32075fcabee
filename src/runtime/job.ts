import type { UnlimitedResource } from './limitedResources.ts';
import type { Run, RunReport } from './run.ts';

/** Describes a run on its way to a worker thread. */
export interface Job extends Run {
  deadlineMs: number;
  unlimited: readonly UnlimitedResource[];
}

/** Describes a worker's answer to a job. When `isThreadUsable` is false, the thread must be ended. */
export interface JobResult {
  report: RunReport;
  isThreadUsable: boolean;
}

/** Describes the message that a worker posts when it is ready (without a result) and after each job. */
export interface WorkerMessage {
  /** CPU time that the worker's thread has used so far, in milliseconds. */
  cpuMs: number;
  result?: JobResult;
}
