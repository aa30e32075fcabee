import type { ErrorCode, Outcome, PartialReason } from '../documents.generated.ts';
import { CommandError } from '../commandError.ts';

/** Holds the members of every expected error of the contract. */
export interface ServiceProblem {
  __typename: string;
  message: string;
  errorCode: ErrorCode;
  retryable: boolean;
  requestId: string;
}

/** Holds those that only some have, too. */
export interface Problem extends ServiceProblem {
  retryAfterSeconds?: number | null;
  outcome?: Outcome;
  reason?: ErrorCode | PartialReason;
  action?: string;
  violations?: readonly { path: string; message: string }[];
}

/** Tells an expected error from a success. */
export function isProblem(value: object): value is ServiceProblem {
  return 'errorCode' in value && 'retryable' in value;
}

/** Says what to do about an error, where that is not in its message. */
export const nextSteps: Readonly<Record<string, string>> = {
  GRAPHQL_VALIDATION_FAILED:
    'The gateway has another contract than this cff: use the cff of its version.',
  AccessDenied:
    'cff whoami shows what you may do; who runs the gateway can change it (access.json).',
  Throttling: 'AWS takes few changes a second: try again in a minute.',
  UnsupportedOperation:
    'The gateway keeps no history (its setting history is off), or CloudFront does not offer this.',
  NoSuchFunctionExists: 'cff diff lists what there is.',
};

/** Tells an error in one line, with the violations that its message does not have, and the right that is missing. */
export function problemText({ message, violations = [], action, requestId }: Problem): string {
  const details = violations
    .map((each) => `${each.path} ${each.message}`)
    .filter((each) => !message.includes(each))
    .join('; ');
  const right = action === undefined ? '' : ` (${action})`;
  return `${message}${right}${details && ` ${details}.`} [request ${requestId}]`;
}

/** Makes an error of the contract the end of a command. */
export function toCommandError(problem: Problem, prefix = ''): CommandError {
  return new CommandError(`${prefix}${problemText(problem)}`, nextSteps[problem.errorCode]);
}
