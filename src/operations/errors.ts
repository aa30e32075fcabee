import type {
  AccessDecider,
  ErrorCode,
  FunctionAction,
  FunctionStage,
  Outcome,
  ResolversUnionTypes,
  ServiceError,
  Violation,
} from '../contract/schema.generated.ts';
import { maxCodeBytes } from './limits.ts';

type Unions = ResolversUnionTypes<Record<string, unknown>>;
type AnyResult = Unions[keyof Unions];

/** Represents an expected failure as a value. */
export type ErrorValue = Extract<AnyResult, ServiceError>;
export type ErrorOf<Code extends ErrorCode> = Extract<ErrorValue, { __typename: Code }>;

/** Describes what an operation acts on. Every failure of the operation tells it. */
export interface Target {
  /** IAM's name of what is done: `cloudfront:UpdateFunction`. */
  action: string;
  /** The right that it needs by the gateway's own rules. */
  right: FunctionAction;
  name: string;
  stage: FunctionStage;
  ifMatch?: string;
  /** Size of the code that is sent, for the answer to code that is too large. */
  codeSizeBytes?: number;
}

/** Holds what an error value is made of. */
export interface Failure extends Target {
  message: string;
  requestId: string;
  /** The check that refused: IAM's by default. */
  decidedBy?: AccessDecider;
  /** True if CloudFront may have carried it out all the same. */
  isInDoubt?: boolean;
  /** True if the same request may succeed when it is sent again. By default the code says so. */
  retryable?: boolean;
  violations?: Violation[];
  /** What CloudFront says of code that it cannot load, and the line of a syntax error. */
  functionError?: string;
  line?: number | null;
  /** AWS's code and status of a refusal that has no code here. */
  awsCode?: string;
  awsStatus?: number;
  /** The number of a version that was asked for. */
  number?: number;
  /** The name of a test case, and its present state. */
  testCase?: string;
  rev?: number;
  /** What is there after a change of several steps has stopped, at which step and why. */
  stopped?: Pick<ErrorOf<'DeployStopped'>, 'step' | 'reason' | 'development' | 'live' | 'testRun'>;
  /** The findings of the check. */
  diagnostics?: ErrorOf<'CheckFailed'>['diagnostics'];
  /** The run that failed, and what DEVELOPMENT has now. */
  tested?: Pick<ErrorOf<'TestsFailed'>, 'testRun' | 'developmentContent' | 'function'>;
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

/**
 * Holds every expected error once. Codes and statuses are those of CloudFront's API model unless a comment says
 * otherwise.
 */
export const errorTable: ErrorTable = {
  InvalidArgument: { status: 400, details: ({ violations = [] }) => ({ violations }) },
  InvalidIfMatchVersion: { status: 400, details: ({ ifMatch }) => ({ ifMatch: echoed(ifMatch) }) },
  NoSuchFunctionExists: { status: 404, details: ({ name, stage }) => ({ name, stage }) },
  PreconditionFailed: {
    status: 412,
    details: ({ name, stage, ifMatch, isInDoubt = false }) => ({
      name,
      stage,
      ifMatch: echoed(ifMatch),
      outcome: outcomeOf(isInDoubt),
    }),
  },
  /** The gateway's own: CloudFront keeps no versions. */
  NoSuchVersion: { status: 404, details: ({ name, number = 0 }) => ({ name, number }) },
  /** The gateway's own, as CloudFront keeps no test cases. */
  NoSuchTestCase: { status: 404, details: ({ name, testCase = '' }) => ({ name, case: testCase }) },
  TestCaseChanged: {
    status: 409,
    details: ({ name, testCase = '', rev = 0 }) => ({ name, case: testCase, rev }),
  },
  TooManyTestCases: { status: 400, details: ({ name }) => ({ name }) },
  /** The gateway's own, like the next two: CloudFront stores code without a look at it. */
  CheckFailed: { status: 422, details: ({ diagnostics = [] }) => ({ diagnostics }) },
  TestsFailed: { status: 422, details: ({ name, tested }) => ({ name, ...given(tested) }) },
  /** The status of the error that stopped it takes the place of this one. */
  DeployStopped: {
    status: 503,
    details: ({ name, stopped, isInDoubt = false }) => ({
      name,
      ...given(stopped),
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
  /** CloudFront answers 500, but means the event that the caller has sent. */
  TestFunctionFailed: { status: 422, details: () => ({}) },
  /** The gateway's own: CloudFront publishes code that it cannot load. */
  FunctionBroken: {
    status: 422,
    details: ({ functionError = '', line = null }) => ({ functionError, line }),
  },
  UnsupportedOperation: { status: 400, details: () => ({}) },
  /** Not in the model of these operations; every AWS API may answer it. */
  AccessDenied: {
    status: 403,
    details: ({ action, decidedBy = 'IAM' }) => ({ action, decidedBy }),
  },
  /** CloudFront answers 400; RFC 6585 has a status of its own for it. */
  Throttling: { status: 429, details: () => retry(true) },
  /** CloudFront's own failure, or no answer at all. */
  ServiceUnavailable: {
    status: 503,
    details: ({ isInDoubt = false, retryable = !isInDoubt }) => ({
      outcome: outcomeOf(isInDoubt),
      ...retry(retryable),
    }),
  },
  /** Stands for every refusal of AWS's that has no entry of its own. AWS's status takes the place of this one. */
  AwsRefusal: {
    status: 400,
    details: ({ awsCode = '', awsStatus = 400 }) => ({
      awsCode,
      awsStatus,
      outcome: 'NOT_APPLIED',
    }),
  },
};

/** Gives what an error is made of. Throws without it: who makes the error has it. */
function given<Part>(details: Part | undefined): Part {
  if (!details) throw new Error('an error was made without its details');
  return details;
}

/** Repeats a version; gives an empty text when it is longer than any version, or has characters that none has. */
function echoed(ifMatch = ''): string {
  return /^[\x21-\x7e]{1,64}$/.test(ifMatch) ? ifMatch : '';
}

/** Says whether a client may send again, and after how many seconds. */
function retry(retryable: boolean) {
  return { retryable, retryAfterSeconds: retryable ? 1 : null };
}

function outcomeOf(isInDoubt: boolean): Outcome {
  return isInDoubt ? 'UNKNOWN' : 'NOT_APPLIED';
}

/** Makes the value of an expected error. */
export function errorValue<Code extends ErrorCode>(code: Code, failure: Failure): ErrorOf<Code> {
  const { message, requestId } = failure;
  const details = errorTable[code].details(failure);
  const value = {
    __typename: code,
    message,
    errorCode: code,
    retryable: false,
    requestId,
    ...details,
  };
  return value as unknown as ErrorOf<Code>; // the table has this code's own details
}

/** Tells an error value from a success. */
export function isErrorValue(value: object): value is ErrorValue {
  return '__typename' in value && Object.hasOwn(errorTable, String(value.__typename));
}
