import type { TestEvent } from './event.ts';
import type { KeyValueStore } from './keyValueStore/keyValueStore.ts';
import type { UnlimitedResource } from './limitedResources.ts';
import type { Runtime } from './runtimes.ts';

/** Describes one test of a function: its code as uploaded, the event, and `now`, the time of the run's clock. */
export interface Run {
  code: Uint8Array;
  runtime: Runtime;
  event: TestEvent;
  now: Date;
  /** Gives the function's key value store as it is when the run starts. Without it, none is associated. */
  keyValueStore?: () => KeyValueStore;
}

/** Holds the fields of TestFunction's `TestResult`. `errorMessage` is empty when the run succeeded. */
export interface RunReport {
  output: string;
  logs: string[];
  errorMessage: string;
  computeUtilization: string;
}

/** Limits one run. */
export interface RunLimits {
  /** Milliseconds of CPU time for the code, at most `MAX_DEADLINE_MS`. */
  deadlineMs?: number;
  /** The limits of CloudFront that are not applied. By default all are. */
  unlimited?: readonly UnlimitedResource[];
}

/** Sets the CPU time of a run unless the caller sets another, in milliseconds. */
export const DEFAULT_DEADLINE_MS = 500;

/** Sets the longest CPU time that a caller can set, in milliseconds. */
export const MAX_DEADLINE_MS = 1000;
