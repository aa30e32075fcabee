import { AwsError, type AwsErrorCode } from './awsError.ts';

/** Describes a failure that the emulator answers with, instead of carrying out the action. */
export interface InjectedFailure {
  code: AwsErrorCode;
  message?: string;
  /** Limits the failure to one action, such as `UpdateFunction`; by default any action fails. */
  action?: string;
  /** Number of requests that fail, by default 1. An SDK makes three attempts on some codes. */
  times?: number;
  /** Number of such requests that pass before the first one fails, by default 0. */
  after?: number;
}

/** Represents a failure that is still to be answered. `after` and `times` count down. */
export type PendingFailure = InjectedFailure & { times: number; after: number };

/** Throws the first pending failure for the action, if there is one, and counts it. */
export function throwPendingFailure(action: string | undefined, failures: PendingFailure[]): void {
  const index = failures.findIndex((failure) => (failure.action ?? action) === action);
  const failure = failures[index];
  if (!failure) return;
  if (failure.after > 0) {
    failure.after -= 1;
    return;
  }
  failure.times -= 1;
  if (failure.times === 0) failures.splice(index, 1);
  throw new AwsError(failure.code, failure.message);
}
