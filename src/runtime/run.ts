import type { TestEvent } from './event.ts';

/** SDK: `FunctionRuntime`. */
export const runtimes = ['cloudfront-js-1.0', 'cloudfront-js-2.0'] as const;
export type Runtime = (typeof runtimes)[number];

/** One test of a function: its code as uploaded, and the event it gets at the time `now`. */
export interface Run {
  code: Uint8Array;
  runtime: Runtime;
  event: TestEvent;
  now: Date;
}

/** What TestFunction reports, field by field of TestResult. Without an error, errorMessage is ''. */
export interface RunReport {
  output: string;
  logs: string[];
  errorMessage: string;
  computeUtilization: string;
}

export interface Limits {
  /** Milliseconds that the code may take of a processor, at most MOST_DEADLINE_MS. */
  deadlineMs?: number;
}

export const DEFAULT_DEADLINE_MS = 500;
export const MOST_DEADLINE_MS = 1000;

/** A run on its way to the worker. */
export interface Job extends Run {
  deadlineMs: number;
}

/** The worker's answer to a job; it must be ended when it says that it is not usable any more. */
export interface Answer {
  report: RunReport;
  isUsable: boolean;
}

/** What the worker sends when it is ready, without an answer, and after each job. */
export interface Message {
  /** What its thread has taken of a processor so far. */
  processorMs: number;
  answer?: Answer;
}
