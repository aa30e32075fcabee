import { AwsError, type AwsErrorCode } from './errors.ts';

/** A failure to answer with, in place of what was asked for. */
export interface Failure {
  code: AwsErrorCode;
  message?: string;
  /** Only the requests of this action, `UpdateFunction` for example; else the next ones of any. */
  action?: string;
  /** How many requests fail: 1 unless told. An SDK makes three attempts before it gives up on some codes. */
  times?: number;
  /** How many such requests pass before the first fails: 0 unless told. */
  after?: number;
}

/** One still to come, with what is left of `after` and `times`. */
export type PendingFailure = Failure & { times: number; after: number };

/** Throws the first failure that is meant for the action, and counts it. */
export function failAsAsked(action: string | undefined, failures: PendingFailure[]): void {
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
