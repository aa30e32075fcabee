import type {
  AccessDecider,
  ErrorCode,
  FunctionStage,
  Outcome,
  ResolversUnionTypes,
  ServiceError,
  Violation,
} from '../schema.generated.ts';
import { maxCodeBytes } from './limits.ts';

type Unions = ResolversUnionTypes<Record<string, unknown>>;
type AnyResult = Unions[keyof Unions];

/** Any expected failure, as a value. */
export type ErrorValue = Extract<AnyResult, ServiceError>;
export type ErrorOf<Code extends ErrorCode> = Extract<ErrorValue, { __typename: Code }>;

/** What an error value tells about the call that failed. */
export interface Failure {
  message: string;
  requestId: string;
  /** As IAM names it: `cloudfront:UpdateFunction`. */
  action: string;
  /** Who refused what is not allowed: IAM unless told. */
  decidedBy?: AccessDecider;
  /** Whether the call writes. */
  writes: boolean;
  /** Whether CloudFront may have done it all the same. */
  isInDoubt?: boolean;
  name: string;
  stage: FunctionStage;
  ifMatch?: string;
  codeSizeBytes?: number;
  violations?: Violation[];
}

type Details<Code extends ErrorCode> = Omit<ErrorOf<Code>, '__typename' | keyof ServiceError> & {
  retryable?: boolean;
};
type ErrorTable = {
  readonly [Code in ErrorCode]: {
    /** HTTP status that stands for this error. */
    readonly status: number;
    readonly details: (failure: Failure) => Details<Code>;
  };
};

/** Every expected error once. Codes and statuses: CloudFront's API model, but for those that say otherwise. */
export const errorTable: ErrorTable = {
  InvalidArgument: { status: 400, details: ({ violations = [] }) => ({ violations }) },
  InvalidIfMatchVersion: { status: 400, details: ({ ifMatch = '' }) => ({ ifMatch }) },
  NoSuchFunctionExists: { status: 404, details: ({ name, stage }) => ({ name, stage }) },
  PreconditionFailed: {
    status: 412,
    details: ({ name, stage, ifMatch = '', isInDoubt = false }) => ({
      name,
      stage,
      ifMatch,
      outcome: outcomeOf(isInDoubt),
    }),
  },
  FunctionSizeLimitExceeded: {
    status: 413,
    details: ({ codeSizeBytes = 0 }) => ({ sizeBytes: codeSizeBytes, maxSizeBytes: maxCodeBytes }),
  },
  FunctionAlreadyExists: {
    status: 409,
    details: ({ name, isInDoubt = false }) => ({ name, outcome: outcomeOf(isInDoubt) }),
  },
  FunctionInUse: { status: 409, details: ({ name }) => ({ name }) },
  TooManyFunctions: { status: 400, details: () => ({}) },
  /** CloudFront answers 500; the fault is its own, so from here it is a bad gateway. */
  TestFunctionFailed: { status: 502, details: () => ({}) },
  UnsupportedOperation: { status: 400, details: () => ({}) },
  /** Not in the model of these operations; every AWS API may answer it. */
  AccessDenied: {
    status: 403,
    details: ({ action, decidedBy = 'IAM' }) => ({ action, decidedBy }),
  },
  /** CloudFront answers 400; RFC 6585 has a status of its own for it. */
  Throttling: { status: 429, details: () => ({ retryAfterSeconds: 1, retryable: true }) },
  /** CloudFront's own failure, or no answer at all. */
  ServiceUnavailable: {
    status: 503,
    details: ({ isInDoubt = false }) => ({
      outcome: outcomeOf(isInDoubt),
      retryAfterSeconds: 1,
      retryable: !isInDoubt,
    }),
  },
};

function outcomeOf(isInDoubt: boolean): Outcome {
  return isInDoubt ? 'UNKNOWN' : 'NOT_APPLIED';
}

export function errorValue<Code extends ErrorCode>(code: Code, failure: Failure): ErrorOf<Code> {
  const { message, requestId } = failure;
  const details = errorTable[code].details(failure);
  const value = { __typename: code, message, code, retryable: false, requestId, ...details };
  return value as unknown as ErrorOf<Code>; // the table has this code's own details
}

/** Tells an error value from what an operation gives otherwise. */
export function isErrorValue(value: object): value is ErrorValue {
  return '__typename' in value && Object.hasOwn(errorTable, String(value.__typename));
}
