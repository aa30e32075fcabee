/** Describes why something could not be done, for a note beside what was tried. */
export interface Failure {
  /** `__typename` of an expected error, or `Unauthenticated`, `Offline`, `Malformed`, `Fault`. */
  code: string;
  message: string;
  requestId: string | undefined;
  /** When it happened, in RFC 3339. */
  at: string;
  /** True if the change may have been made all the same. */
  isUnknown: boolean;
  /** Says when the same request may be sent again; undefined if that is no use. */
  retryAfterSeconds: number | undefined;
  action: string | undefined;
  decidedBy: string | undefined;
  violations: readonly { path: string; message: string }[];
}

/** Carries a failure for which there is no value in the answer. */
export class RequestFailed extends Error {
  readonly failure: Failure;

  constructor(reason: Failure) {
    super(reason.message);
    this.failure = reason;
  }
}

/** Describes the members that expected errors have, of which each has some. */
interface ErrorMembers {
  __typename: string;
  message: string;
  requestId?: string;
  outcome?: string;
  retryAfterSeconds?: number | null;
  action?: string;
  decidedBy?: string;
  violations?: readonly { path: string; message: string }[];
}

/** Makes a failure, with what is known of it. */
export function failure(code: string, message: string, more: Partial<Failure> = {}): Failure {
  return {
    code,
    message,
    requestId: undefined,
    at: new Date().toISOString(),
    isUnknown: false,
    retryAfterSeconds: undefined,
    action: undefined,
    decidedBy: undefined,
    violations: [],
    ...more,
  };
}

/** Reads an expected error. */
export function failureOf(value: ErrorMembers): Failure {
  return failure(value.__typename, value.message, {
    requestId: value.requestId,
    isUnknown: value.outcome === 'UNKNOWN',
    retryAfterSeconds: value.retryAfterSeconds ?? undefined,
    action: value.action,
    decidedBy: value.decidedBy,
    violations: value.violations ?? [],
  });
}

/** Gives the failure of a rejected promise. */
export function failureOfRejection(reason: unknown): Failure {
  return reason instanceof RequestFailed
    ? reason.failure
    : failure('Fault', reason instanceof Error ? reason.message : String(reason));
}
