import type { UnlimitedResource } from './limitedResources.ts';
import type { Run, RunReport } from './run.ts';

/** Describes a run that is given to a thread. */
export interface TimedRun extends Run {
  deadlineMs: number;
  unlimited: readonly UnlimitedResource[];
}

/** Describes a run on its way to a worker thread. */
export interface Job extends Omit<TimedRun, 'keyValueStore'> {
  /** Tells that the code reads the key value store of the message before. */
  hasKeyValueStore: boolean;
}

/** Describes a worker's answer to a job. When `isThreadUsable` is false, the thread must be ended. */
export interface JobResult {
  report: RunReport;
  isThreadUsable: boolean;
}

/** Describes the message that a worker posts when it is ready, when it has a key value store, and after each job. */
export interface WorkerMessage {
  /** CPU time that the worker's thread has used so far, in milliseconds. */
  cpuMs: number;
  /** Given after a job only. */
  result?: JobResult;
}
