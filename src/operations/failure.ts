import type {
  AccessDecider,
  ErrorCode,
  FunctionAction,
  FunctionStage,
  KeyValueStoreAction,
  ResolversUnionTypes,
  ServiceError,
  Violation,
} from '../contract/schema.generated.ts';

type Unions = ResolversUnionTypes<Record<string, unknown>>;
type AnyResult = Unions[keyof Unions];

/** Represents an expected failure as a value. */
export type ErrorValue = Extract<AnyResult, ServiceError>;
export type ErrorOf<Code extends ErrorCode> = Extract<ErrorValue, { __typename: Code }>;

/** Describes what a call is for. Every failure of it tells that. */
export interface Subject {
  /** IAM's name of what is done: `cloudfront:UpdateFunction`. */
  action: string;
  name: string;
  /** Told of a key value store alone. */
  kind?: 'KEY_VALUE_STORE';
  /** The stage of a function. */
  stage?: FunctionStage;
  ifMatch?: string;
}

/** Describes the function that an operation acts on. */
export interface Target extends Subject {
  /** The right that it needs by the gateway's own rules. */
  right: FunctionAction;
  stage: FunctionStage;
  /** Size of the code that is sent, for the answer to code that is too large. */
  codeSizeBytes?: number;
}

/** Describes the key value store that an operation acts on. */
export interface StoreTarget extends Subject {
  kind: 'KEY_VALUE_STORE';
  right: KeyValueStoreAction;
}

/** Holds what an error value is made of. */
export interface Failure extends Subject {
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
  codeSizeBytes?: number;
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
  /** The plan of a sync that deletes too much, and how a sync stopped in the middle. */
  guarded?: Pick<ErrorOf<'DeleteGuard'>, 'plan' | 'allowed'>;
  partial?: Pick<
    ErrorOf<'PartiallyApplied'>,
    'reason' | 'confirmed' | 'inDoubt' | 'remaining' | 'etag'
  >;
  /** The run that failed, and what DEVELOPMENT has now. */
  tested?: Pick<ErrorOf<'TestsFailed'>, 'testRun' | 'developmentContent' | 'function'>;
}

type Details<Code extends ErrorCode> = Omit<ErrorOf<Code>, '__typename' | keyof ServiceError> & {
  retryable?: boolean;
};

/** Describes the table of all expected errors. */
export type ErrorTable = {
  readonly [Code in ErrorCode]: {
    /** HTTP status that stands for this error. */
    readonly status: number;
    readonly details: (failure: Failure) => Details<Code>;
  };
};
