import type { ErrorCode } from '../contract/schema.generated.ts';
import { echoed, given, outcomeOf, retry } from './errorDetails.ts';
import type { ErrorOf, ErrorTable, ErrorValue, Failure } from './failure.ts';
import { storeErrors } from './keyValueStores/storeErrors.ts';
import { maxCodeBytes } from './limits.ts';

export type { ErrorOf, ErrorValue, Failure, StoreTarget, Subject, Target } from './failure.ts';

/**
 * Holds every expected error once. Codes and statuses are those of CloudFront's API model unless a comment says
 * otherwise.
 */
export const errorTable: ErrorTable = {
  InvalidArgument: { status: 400, details: ({ violations = [] }) => ({ violations }) },
  InvalidIfMatchVersion: { status: 400, details: ({ ifMatch }) => ({ ifMatch: echoed(ifMatch) }) },
  NoSuchFunctionExists: {
    status: 404,
    details: ({ name, stage = 'DEVELOPMENT' }) => ({ name, stage }),
  },
  PreconditionFailed: {
    status: 412,
    details: ({ name, stage, ifMatch, isInDoubt = false, kind }) => ({
      name,
      kind: kind ?? 'FUNCTION',
      stage: stage ?? 'DEVELOPMENT',
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
  ...storeErrors,
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
