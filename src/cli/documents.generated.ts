// Derived from schema/schema.graphql by `npm run generate`. Do not edit.
import type { MutationDocument, QueryDocument } from '../contract/document.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The ways in which API Gateway verifies a caller. */
export type CallerKind =
  /** The caller sent a JSON Web Token. */
  | 'JWT'
  /** The caller signed the request with AWS credentials (SigV4). */
  | 'IAM';

/** An action on key value stores. */
export type KeyValueStoreAction =
  /**
   * Allows listing stores, reading their data, and associating a store with a function. A change that keeps an association
   * needs no right to the store.
   */
  | 'READ'
  /** Allows changing the comment and the data. The gateway may read for it, without opening READ to the caller. */
  | 'WRITE'
  /** Allows creating stores. */
  | 'CREATE'
  /** Allows deleting stores. */
  | 'DELETE';

/** An action on functions. Each stands for one or more of CloudFront's IAM actions. */
export type FunctionAction =
  /**
   * Allows listing, describing, getting the code, and seeing the tags and which distributions use the function: `ListFunctions`,
   * `DescribeFunction`, `GetFunction`, `ListTagsForResource`, `ListDistributions`.
   */
  | 'READ'
  /** Allows running the code with an event: `TestFunction`. */
  | 'TEST'
  /**
   * Allows changing DEVELOPMENT and the tags: `UpdateFunction`, `TagResource`, `UntagResource`. A change that leaves fields out needs READ too: they are read first. The
   * outcome of a change whose answer was lost is found out without READ.
   */
  | 'WRITE'
  /** Allows copying DEVELOPMENT to LIVE: `PublishFunction`. */
  | 'PUBLISH'
  /** Allows creating functions with their tags: `CreateFunction`, `TagResource`. */
  | 'CREATE'
  /** Allows deleting functions: `DeleteFunction`. */
  | 'DELETE';

/** One of a function's two copies. They share name and ARN; code, configuration, ETag and times are separate. */
export type FunctionStage =
  /** The stage that updates change, and where a function is tested before it is published. */
  | 'DEVELOPMENT'
  /** The stage that distributions run. It exists after the function has been published. */
  | 'LIVE';

/** The JavaScript runtime that runs a function's code. */
export type FunctionRuntime =
  /** `cloudfront-js-1.0`. Supports ECMAScript 5.1 and some later features. */
  | 'CLOUDFRONT_JS_1_0'
  /** `cloudfront-js-2.0`. Adds `const`, `let`, `async`, `Buffer`, key value stores and origin selection. */
  | 'CLOUDFRONT_JS_2_0';

/** What happened to a function. */
export type VersionEvent =
  /** The function was created. */
  | 'CREATED'
  /** DEVELOPMENT was changed. */
  | 'UPDATED'
  /** DEVELOPMENT was copied to LIVE. */
  | 'PUBLISHED'
  /** DEVELOPMENT got the content of a former version. */
  | 'RESTORED'
  /** Both stages were deleted. */
  | 'DELETED'
  /** The stage was found to be so: what happened was done elsewhere, once or more. */
  | 'OBSERVED';

/** Where a change was made. */
export type VersionSource =
  /** Through this gateway. */
  | 'GATEWAY'
  /** Elsewhere, for example in the AWS console. */
  | 'OUTSIDE';

/** Whether a change was made. */
export type VersionState =
  /** The change was made. */
  | 'APPLIED'
  /** The change is being made, or it is not yet known whether it was. This is settled within about a quarter of an hour. */
  | 'PENDING'
  /** It cannot be told any more whether the change was made. */
  | 'UNKNOWN';

/** Names a content of a function. */
export type FunctionContentReference =
  {   /** The number of a version. */
  version: number; stage?: never; }
  |  { version?: never;   /** A stage as it is now. */
  stage: FunctionStage; };

/** Source code to store, as text or as bytes. A request may hold 1 to 40,960 bytes; CloudFront refuses more than 10,240. */
export type FunctionCodeInput =
  {   /** The code as text. It is stored as UTF-8. */
  text: string; base64?: never; }
  |  { text?: never;   /** The code as bytes. They are stored unchanged. */
  base64: string; };

/** A tag of an AWS resource. */
export type TagInput = {
  /** The tag's key: 1 to 128 letters, digits, spaces and `_ . : / = + - @`. */
  key: string;
  /** The tag's value: at most 256 letters, digits, spaces and `_ . : / = + - @`. May be empty. */
  value: string;
};

/** The function and its tags. */
export type SetFunctionTagsInput = {
  /** The function's name. */
  name: string;
  /** All tags that the function is to have. No key may be there twice or begin with `aws:`. If the list is empty, all tags are removed. */
  tags: Array<TagInput>;
};

/** The code to check, and its configuration. */
export type CheckFunctionInput = {
  /** The source code. */
  code: FunctionCodeInput;
  /** The runtime that is to run the code. */
  runtime?: FunctionRuntime | null | undefined;
  /** The ARNs of the key value stores that the code may read. Whether they exist is not checked. */
  keyValueStoreArns?: Array<string> | null | undefined;
};

/** The function to publish, and its expected version. */
export type PublishFunctionInput = {
  /** The function's name. */
  name: string;
  /** The `etag` of the DEVELOPMENT stage that is to be copied to LIVE. */
  ifMatch: string;
  /** True publishes without asking CloudFront whether it can load the code. The audit log says so. */
  force?: boolean | null | undefined;
  /** Says why, for the history: at most 256 characters. */
  message?: string | null | undefined;
};

/** The function to delete, and its expected version. */
export type DeleteFunctionInput = {
  /** The function's name. */
  name: string;
  /** The `etag` of the DEVELOPMENT stage. */
  ifMatch: string;
  /** Says why, for the history: at most 256 characters. */
  message?: string | null | undefined;
};

/** The version to restore, and the expected present version. */
export type RestoreFunctionInput = {
  /** The function's name. */
  name: string;
  /** The `etag` of the present DEVELOPMENT stage. Null if the function has been deleted: it is then created. */
  ifMatch?: string | null | undefined;
  /** The `number` of the version whose content DEVELOPMENT gets. */
  version: number;
  /** True publishes the restored content too, unless CloudFront cannot load the code. */
  publish?: boolean | null | undefined;
  /** Says why, for the history: at most 256 characters. */
  message?: string | null | undefined;
};

/** The test case to store. */
export type SaveTestCaseInput = {
  /** The function's name. */
  name: string;
  /** The test case's name: 1 to 64 characters of `a-z A-Z 0-9 - _ .`, the first one a letter or a digit. */
  case: string;
  /**
   * The event that the code runs with, `{ version: "1.0", context, viewer, request, response }`, at most 40,960 bytes as JSON.
   * Leave it out if `httpRequest` is given.
   */
  event?: unknown;
  /**
   * An HTTP request in place of `event`, as text: `GET /path?x=1 HTTP/1.1`, and a line for each header. It becomes the event of a
   * viewer request.
   */
  httpRequest?: string | null | undefined;
  /** What is expected of the run. If it is left out, the code must not fail. */
  expect?: TestExpectationInput | null | undefined;
  /** JSON pointers (RFC 6901) to parts of the output that are not compared, at most 50 of at most 256 characters each. */
  ignore?: Array<string> | null | undefined;
  /** The highest `computeUtilization` that passes, 0 to 100. */
  maxComputeUtilization?: number | null | undefined;
  /** The `rev` of the test case that is replaced, 0 if there must be none. If it is left out, whatever is there is replaced. */
  rev?: number | null | undefined;
  /** Says why: at most 256 characters. */
  message?: string | null | undefined;
};

/** What is expected of a run. */
export type TestExpectationInput =
  {   /**
   * What the output must contain, at most 16,384 bytes as JSON. Of an object the members that are here must be equal, others may be
   * there too; of a list all elements.
   */
  output: unknown; functionError?: never; }
  |  { output?: never;   /** A text that the `functionError` must contain, at most 1,000 characters. */
  functionError: string; };

/** The test case to delete. */
export type DeleteTestCaseInput = {
  /** The function's name. */
  name: string;
  /** The test case's name. */
  case: string;
  /** The `rev` of the test case that is deleted. If it is left out, whatever is there is deleted. */
  rev?: number | null | undefined;
  /** Says why, for the audit log: at most 256 characters. */
  message?: string | null | undefined;
};

/** What is to run. */
export type RunTestCasesInput = {
  /** The function's name. */
  name: string;
  /** The stage whose code is to run, unless a `draft` is. */
  stage?: FunctionStage | null | undefined;
  /** The `etag` of the stage that is to run. If it is left out, the present version runs, which needs the right to read the function. */
  ifMatch?: string | null | undefined;
  /** Code to run that is not stored, in place of a stage. */
  draft?: TestDraftInput | null | undefined;
  /** The names of the test cases that are to run, at most 50. If it is left out, all are run. */
  tests?: Array<string> | null | undefined;
};

/** Code that is not stored, and what it reads. */
export type TestDraftInput = {
  /** The source code. */
  code: FunctionCodeInput;
  /** The runtime that is to run the code. */
  runtime?: FunctionRuntime | null | undefined;
  /**
   * The data of the key value store that the code reads, at most 1,000 pairs. If it and `keyValueStoreName` are left out, no
   * store is associated.
   */
  keyValueEntries?: Array<TestKeyValueInput> | null | undefined;
  /**
   * The name of the key value store that the code reads, in place of `keyValueEntries`: its present entries, at most 1,000.
   * Needs the right to read the store.
   */
  keyValueStoreName?: string | null | undefined;
  /** Test cases that are not stored, at most 50, which are run in place of those that are. */
  cases?: Array<TestDraftCaseInput> | null | undefined;
};

/** A test case that is not stored. It is judged as one that is. */
export type TestDraftCaseInput = {
  /** The test case's name: 1 to 64 characters of `a-z A-Z 0-9 - _ .`, the first one a letter or a digit. No other of the draft may have it. */
  case: string;
  /** The event that the code runs with. Leave it out if `httpRequest` is given. */
  event?: unknown;
  /** An HTTP request in place of `event`, as `saveTestCase` takes it. */
  httpRequest?: string | null | undefined;
  /** What is expected of the run. If it is left out, the code must not fail. */
  expect?: TestExpectationInput | null | undefined;
  /** JSON pointers (RFC 6901) to parts of the output that are not compared, at most 50 of at most 256 characters each. */
  ignore?: Array<string> | null | undefined;
};

/** A key and its value in the key value store of a draft. */
export type TestKeyValueInput = {
  /** The key. */
  key: string;
  /** The value. */
  value: string;
};

/**
 * The new values, and how they are tested. `comment`, `runtime`, `keyValueStoreArns` and `code` keep their present value if left
 * out or null.
 */
export type DeployFunctionInput = {
  /** The function's name. */
  name: string;
  /** The `etag` of the DEVELOPMENT stage on which this change is based. Null creates the function. */
  ifMatch?: string | null | undefined;
  /** The new source code. Must be given for a function that is created. */
  code?: FunctionCodeInput | null | undefined;
  /** The new comment, at most 128 characters. */
  comment?: string | null | undefined;
  /** The runtime that is to run the code. */
  runtime?: FunctionRuntime | null | undefined;
  /** The ARNs of the key value stores that the code may read. */
  keyValueStoreArns?: Array<string> | null | undefined;
  /** Says why, for the history: at most 256 characters. */
  message?: string | null | undefined;
  /**
   * The names of the test cases that must pass, at most 50. If it is left out, all of the function's must. With an empty list
   * none is run, and the code is published when CloudFront can load it.
   */
  tests?: Array<string> | null | undefined;
  /** The highest `computeUtilization` that passes, for all test cases. */
  maxComputeUtilization?: number | null | undefined;
  /** False ends after the tests: LIVE stays as it is. */
  publish?: boolean | null | undefined;
  /** What becomes of DEVELOPMENT when test cases fail. */
  onFailure?: DeployFailureAction | null | undefined;
};

/** What becomes of DEVELOPMENT when test cases fail. */
export type DeployFailureAction =
  /** DEVELOPMENT keeps the new content, to be mended. */
  | 'KEEP'
  /** DEVELOPMENT gets its former content again. Not possible for a function that is created. */
  | 'RESTORE';

/** How sure it is that code fails. */
export type DiagnosticSeverity =
  /** CloudFront is known to refuse the code, or to fail whenever it runs. */
  | 'ERROR'
  /** The code is likely to fail, or to do something else than its author expects. */
  | 'WARNING';

/**
 * The codes of all expected errors. The AWS reference explains them, except for those that are the gateway's own, such as
 * `FunctionBroken` and `TestCaseChanged`.
 */
export type ErrorCode =
  /** A value is not allowed. */
  | 'InvalidArgument'
  /** The expected version is missing or is not a version. */
  | 'InvalidIfMatchVersion'
  /** There is no function of this name, or it does not have this stage. */
  | 'NoSuchFunctionExists'
  /** The function or the data of the key value store has changed since the expected version. */
  | 'PreconditionFailed'
  /** The history has no version of this number. */
  | 'NoSuchVersion'
  /** The function has no test case of this name. */
  | 'NoSuchTestCase'
  /** The test case is not the expected one any more. */
  | 'TestCaseChanged'
  /** The function has as many test cases as it may have. */
  | 'TooManyTestCases'
  /** The check found errors in the code. */
  | 'CheckFailed'
  /** Test cases failed. */
  | 'TestsFailed'
  /** A change of several steps stopped after it had written something. */
  | 'DeployStopped'
  /** The code is larger than CloudFront allows. */
  | 'FunctionSizeLimitExceeded'
  /** A function of this name already exists. */
  | 'FunctionAlreadyExists'
  /** A distribution is associated with the function. */
  | 'FunctionInUse'
  /** The account has reached its maximum number of functions. */
  | 'TooManyFunctions'
  /** CloudFront could not run the test. */
  | 'TestFunctionFailed'
  /** CloudFront cannot load the code. */
  | 'FunctionBroken'
  /** There is no key value store of this name. */
  | 'EntityNotFound'
  /** A key value store of this name already exists. */
  | 'EntityAlreadyExists'
  /** The account has reached its maximum number of key value stores. */
  | 'EntityLimitExceeded'
  /** A function is associated with the key value store. */
  | 'CannotDeleteEntityWhileInUse'
  /** CloudFront cannot change the key value store now. */
  | 'Conflict'
  /** The key value store has no entry of this key. */
  | 'ResourceNotFound'
  /** The change would exceed a quota of key value stores. */
  | 'ServiceQuotaExceeded'
  /** The key value store is too large, or would become too large. */
  | 'EntitySizeLimitExceeded'
  /** The sync would delete more entries than it may. */
  | 'DeleteGuard'
  /** The sync stopped after it had written something, or may have. */
  | 'PartiallyApplied'
  /** CloudFront does not offer the operation in this Region or partition. */
  | 'UnsupportedOperation'
  /** The caller may not do this. */
  | 'AccessDenied'
  /** Too many requests were sent in a short time. */
  | 'Throttling'
  /** AWS failed or could not be asked. */
  | 'ServiceUnavailable'
  /** AWS refused the request for a reason that has no code here. */
  | 'AwsRefusal';

/** What DEVELOPMENT has after test cases have failed. */
export type FailedDevelopment =
  /** The new content. */
  | 'KEPT'
  /** Its former content. */
  | 'RESTORED';

/** A step of a change. */
export type DeployStep =
  /** DEVELOPMENT is given the content. */
  | 'UPDATE'
  /** The test cases run, or CloudFront is asked whether it can load the code. */
  | 'TEST'
  /** DEVELOPMENT gets its former content again, because test cases have failed. */
  | 'RESTORE'
  /** DEVELOPMENT is copied to LIVE. */
  | 'PUBLISH';

/** The side that refused an action. */
export type AccessDecider =
  /** The gateway refused, by its own access rules. */
  | 'GATEWAY'
  /** AWS Identity and Access Management refused. */
  | 'IAM';

/** Tells whether a failed request may have changed something. */
export type Outcome =
  /** Nothing was written. */
  | 'NOT_APPLIED'
  /** The change may have been made. Read the function before sending it again. */
  | 'UNKNOWN';

/** The key value store to create. It is empty at first. */
export type CreateKeyValueStoreInput = {
  /** The name, unique in the account: 1 to 64 characters of `a-z A-Z 0-9 - _`, but not of the form of a UUID. */
  name: string;
  /** A comment that tells the store's purpose, at most 128 characters. */
  comment?: string | null | undefined;
  /** Says why, for the history: at most 256 characters. */
  message?: string | null | undefined;
};

/** The entries to change, and the version on which the change is based. A request may hold 1 to 50 changes. */
export type ChangeEntriesInput = {
  /** The store's name. */
  name: string;
  /** The `etag` of the store on which this change is based. */
  ifMatch: string;
  /** The entries that are created or replaced. No key may be there twice, here and in `deletes` together. */
  puts?: Array<KeyValueEntryInput> | null | undefined;
  /** The keys of the entries that are deleted. */
  deletes?: Array<string> | null | undefined;
  /** Says why, for the history: at most 256 characters. */
  message?: string | null | undefined;
};

/** The entries that a prefix of a key value store should hold, and how far the sync may go. */
export type SyncEntriesInput = {
  /** The name of the key value store. */
  name: string;
  /**
   * The version of the data that the changes are to be based on: an `etag` that the gateway gave out. It is compared once, before
   * anything is written. If it is left out or null, the sync starts from the version that is there.
   */
  ifMatch?: string | null | undefined;
  /** All entries that there should be under the prefix: no key twice, and each key begins with `prefix`. */
  entries: Array<KeyValueEntryInput>;
  /** Says what happens to the other entries under the prefix. */
  mode?: SyncMode;
  /** What all keys begin with. The sync changes nothing outside of it. Empty for the whole store. */
  prefix?: string;
  /**
   * How many keys the sync may delete. If it is left out or null, it is a tenth of the keys under the prefix, but at least 10, and
   * never all of them. Not allowed with `MERGE`.
   */
  maxDeletes?: number | null | undefined;
  /** Plans only, and writes nothing. */
  dryRun?: boolean;
  /** Says why, for the history: at most 256 characters. */
  message?: string | null | undefined;
};

/** Says what a sync does with entries under the prefix that are not among the given ones. */
export type SyncMode =
  /** Keeps them. */
  | 'MERGE'
  /** Deletes them. */
  | 'REPLACE';

/** A key and its value. */
export type KeyValueEntryInput = {
  /** The key: 1 to 512 bytes as UTF-8. */
  key: string;
  /** The value: at most 1,024 bytes as UTF-8. May be empty. */
  value: string;
};

/** Why a sync stopped in the middle. */
export type PartialReason =
  /** The time of a request was over. */
  | 'DEADLINE'
  /** The calls of a request were spent. */
  | 'CALLS'
  /** Others changed the data meanwhile. */
  | 'CONFLICT'
  /** CloudFront did not answer, or throttled. */
  | 'UNAVAILABLE'
  /** CloudFront refused a change or a read, or others have made the store too large: `message` says why. */
  | 'REFUSED'
  /** Others have added entries that the sync would delete, and that would be more than it may. */
  | 'DELETE_GUARD';

export type DeployFunctionMutationVariables = Exact<{
  input: DeployFunctionInput;
}>;


export type DeployFunctionMutation = { __typename: 'Mutation', deployFunction:
    | { __typename: 'DeployFunctionSuccess', resumed: boolean, recovered: boolean, function: { __typename: 'CloudFrontFunction', etag: string | null }, testRun: { __typename: 'TestRun', stage: FunctionStage | null, passed: number, failed: number, results: Array<{ __typename: 'TestCaseResult', name: string, passed: boolean, functionError: string | null, computeUtilization: number | null, logs: Array<string>, differences: Array<{ __typename: 'TestDifference', message: string }> }> } | null, version: { __typename: 'FunctionVersion', number: number } | null, published: { __typename: 'FunctionVersion', number: number } | null, previousLive: { __typename: 'FunctionVersion', number: number } | null }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'InvalidIfMatchVersion', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'NoSuchFunctionExists', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'NoSuchTestCase', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'PreconditionFailed', outcome: Outcome, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, current: { __typename: 'CloudFrontFunction', name: string, stage: FunctionStage, status: string | null, comment: string, runtimeName: string, keyValueStoreArns: Array<string>, etag: string | null, code: { __typename: 'FunctionCode', base64: string, sha256: string } | null } | null, changedBy: { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, etag: string | null, codeSha256: string | null, restoredFrom: number | null } | null }
    | { __typename: 'FunctionAlreadyExists', outcome: Outcome, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'FunctionSizeLimitExceeded', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'TooManyFunctions', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'CheckFailed', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, diagnostics: Array<{ __typename: 'Diagnostic', severity: DiagnosticSeverity, line: number | null, column: number | null, rule: string, message: string }> }
    | { __typename: 'TestsFailed', developmentContent: FailedDevelopment, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, testRun: { __typename: 'TestRun', stage: FunctionStage | null, passed: number, failed: number, results: Array<{ __typename: 'TestCaseResult', name: string, passed: boolean, functionError: string | null, computeUtilization: number | null, logs: Array<string>, differences: Array<{ __typename: 'TestDifference', message: string }> }> } | null }
    | { __typename: 'DeployStopped', step: DeployStep, reason: ErrorCode, outcome: Outcome, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, testRun: { __typename: 'TestRun', stage: FunctionStage | null, passed: number, failed: number, results: Array<{ __typename: 'TestCaseResult', name: string, passed: boolean, functionError: string | null, computeUtilization: number | null, logs: Array<string>, differences: Array<{ __typename: 'TestDifference', message: string }> }> } | null }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type PublishFunctionMutationVariables = Exact<{
  input: PublishFunctionInput;
}>;


export type PublishFunctionMutation = { __typename: 'Mutation', publishFunction:
    | { __typename: 'PublishFunctionSuccess', recovered: boolean, version: { __typename: 'FunctionVersion', number: number } | null, previousLive: { __typename: 'FunctionVersion', number: number } | null }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'InvalidIfMatchVersion', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'NoSuchFunctionExists', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'PreconditionFailed', outcome: Outcome, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, current: { __typename: 'CloudFrontFunction', name: string, stage: FunctionStage, status: string | null, comment: string, runtimeName: string, keyValueStoreArns: Array<string>, etag: string | null, code: { __typename: 'FunctionCode', base64: string, sha256: string } | null } | null, changedBy: { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, etag: string | null, codeSha256: string | null, restoredFrom: number | null } | null }
    | { __typename: 'TestFunctionFailed', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'FunctionBroken', functionError: string, line: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type DeleteFunctionMutationVariables = Exact<{
  input: DeleteFunctionInput;
}>;


export type DeleteFunctionMutation = { __typename: 'Mutation', deleteFunction:
    | { __typename: 'DeleteFunctionSuccess', name: string, recovered: boolean }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'InvalidIfMatchVersion', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'NoSuchFunctionExists', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'PreconditionFailed', outcome: Outcome, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, current: { __typename: 'CloudFrontFunction', name: string, stage: FunctionStage, status: string | null, comment: string, runtimeName: string, keyValueStoreArns: Array<string>, etag: string | null, code: { __typename: 'FunctionCode', base64: string, sha256: string } | null } | null, changedBy: { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, etag: string | null, codeSha256: string | null, restoredFrom: number | null } | null }
    | { __typename: 'FunctionInUse', distributions: Array<string> | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type SetFunctionTagsMutationVariables = Exact<{
  input: SetFunctionTagsInput;
}>;


export type SetFunctionTagsMutation = { __typename: 'Mutation', setFunctionTags:
    | { __typename: 'SetFunctionTagsSuccess', name: string }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'NoSuchFunctionExists', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type CheckFunctionQueryVariables = Exact<{
  input: CheckFunctionInput;
}>;


export type CheckFunctionQuery = { __typename: 'Query', checkFunction:
    | { __typename: 'CheckFunctionSuccess', sizeBytes: number, maxSizeBytes: number, diagnostics: Array<{ __typename: 'Diagnostic', severity: DiagnosticSeverity, line: number | null, column: number | null, rule: string, message: string }> }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', subject: string, kind: CallerKind, groups: Array<string>, grants: Array<{ __typename: 'Grant', functions: Array<string>, actions: Array<FunctionAction> }>, keyValueStoreGrants: Array<{ __typename: 'KeyValueStoreGrant', keyValueStores: Array<string>, actions: Array<KeyValueStoreAction> }> } };

export type FindingFragment = { __typename: 'Diagnostic', severity: DiagnosticSeverity, line: number | null, column: number | null, rule: string, message: string };

export type FunctionNamesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FunctionNamesQuery = { __typename: 'Query', functions: { __typename: 'FunctionConnection', nodes: Array<{ __typename: 'CloudFrontFunction', name: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type FunctionStateQueryVariables = Exact<{
  name: string;
  tags: boolean;
}>;


export type FunctionStateQuery = { __typename: 'Query', function:
    | { __typename: 'CloudFrontFunction', name: string, stage: FunctionStage, status: string | null, comment: string, runtimeName: string, keyValueStoreArns: Array<string>, etag: string | null, counterpart: { __typename: 'CloudFrontFunction', name: string, stage: FunctionStage, status: string | null, comment: string, runtimeName: string, keyValueStoreArns: Array<string>, etag: string | null, code: { __typename: 'FunctionCode', base64: string, sha256: string } | null } | null, tags?: Array<{ __typename: 'Tag', key: string, value: string }> | null, code: { __typename: 'FunctionCode', base64: string, sha256: string } | null }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'NoSuchFunctionExists', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type TestCasesQueryVariables = Exact<{
  name: string;
}>;


export type TestCasesQuery = { __typename: 'Query', testCases: Array<{ __typename: 'TestCase', name: string, event: unknown, ignore: Array<string>, maxComputeUtilization: number | null, rev: number, expect: { __typename: 'TestExpectation', output: unknown, functionError: string | null } }> | null };

export type AssociationsQueryVariables = Exact<{
  name: string;
}>;


export type AssociationsQuery = { __typename: 'Query', function:
    | { __typename: 'CloudFrontFunction', associations: Array<{ __typename: 'FunctionAssociation', distributionId: string, domainName: string, status: string }> | null }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'NoSuchFunctionExists', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type ContentFragment = { __typename: 'CloudFrontFunction', name: string, stage: FunctionStage, status: string | null, comment: string, runtimeName: string, keyValueStoreArns: Array<string>, etag: string | null, code: { __typename: 'FunctionCode', base64: string, sha256: string } | null };

type Problem_InvalidArgument_Fragment = { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> };

type Problem_InvalidIfMatchVersion_Fragment = { __typename: 'InvalidIfMatchVersion', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_NoSuchFunctionExists_Fragment = { __typename: 'NoSuchFunctionExists', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_PreconditionFailed_Fragment = { __typename: 'PreconditionFailed', outcome: Outcome, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, current: { __typename: 'CloudFrontFunction', name: string, stage: FunctionStage, status: string | null, comment: string, runtimeName: string, keyValueStoreArns: Array<string>, etag: string | null, code: { __typename: 'FunctionCode', base64: string, sha256: string } | null } | null, changedBy: { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, etag: string | null, codeSha256: string | null, restoredFrom: number | null } | null };

type Problem_NoSuchVersion_Fragment = { __typename: 'NoSuchVersion', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_NoSuchTestCase_Fragment = { __typename: 'NoSuchTestCase', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_TestCaseChanged_Fragment = { __typename: 'TestCaseChanged', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_TooManyTestCases_Fragment = { __typename: 'TooManyTestCases', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_CheckFailed_Fragment = { __typename: 'CheckFailed', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_TestsFailed_Fragment = { __typename: 'TestsFailed', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_DeployStopped_Fragment = { __typename: 'DeployStopped', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_FunctionSizeLimitExceeded_Fragment = { __typename: 'FunctionSizeLimitExceeded', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_FunctionAlreadyExists_Fragment = { __typename: 'FunctionAlreadyExists', outcome: Outcome, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_FunctionInUse_Fragment = { __typename: 'FunctionInUse', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_TooManyFunctions_Fragment = { __typename: 'TooManyFunctions', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_TestFunctionFailed_Fragment = { __typename: 'TestFunctionFailed', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_FunctionBroken_Fragment = { __typename: 'FunctionBroken', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_UnsupportedOperation_Fragment = { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_AccessDenied_Fragment = { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_Throttling_Fragment = { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_ServiceUnavailable_Fragment = { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_AwsRefusal_Fragment = { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_DeleteGuard_Fragment = { __typename: 'DeleteGuard', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_PartiallyApplied_Fragment = { __typename: 'PartiallyApplied', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_EntitySizeLimitExceeded_Fragment = { __typename: 'EntitySizeLimitExceeded', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_EntityNotFound_Fragment = { __typename: 'EntityNotFound', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_EntityAlreadyExists_Fragment = { __typename: 'EntityAlreadyExists', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_EntityLimitExceeded_Fragment = { __typename: 'EntityLimitExceeded', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_CannotDeleteEntityWhileInUse_Fragment = { __typename: 'CannotDeleteEntityWhileInUse', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_Conflict_Fragment = { __typename: 'Conflict', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_ResourceNotFound_Fragment = { __typename: 'ResourceNotFound', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

type Problem_ServiceQuotaExceeded_Fragment = { __typename: 'ServiceQuotaExceeded', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string };

export type ProblemFragment =
  | Problem_InvalidArgument_Fragment
  | Problem_InvalidIfMatchVersion_Fragment
  | Problem_NoSuchFunctionExists_Fragment
  | Problem_PreconditionFailed_Fragment
  | Problem_NoSuchVersion_Fragment
  | Problem_NoSuchTestCase_Fragment
  | Problem_TestCaseChanged_Fragment
  | Problem_TooManyTestCases_Fragment
  | Problem_CheckFailed_Fragment
  | Problem_TestsFailed_Fragment
  | Problem_DeployStopped_Fragment
  | Problem_FunctionSizeLimitExceeded_Fragment
  | Problem_FunctionAlreadyExists_Fragment
  | Problem_FunctionInUse_Fragment
  | Problem_TooManyFunctions_Fragment
  | Problem_TestFunctionFailed_Fragment
  | Problem_FunctionBroken_Fragment
  | Problem_UnsupportedOperation_Fragment
  | Problem_AccessDenied_Fragment
  | Problem_Throttling_Fragment
  | Problem_ServiceUnavailable_Fragment
  | Problem_AwsRefusal_Fragment
  | Problem_DeleteGuard_Fragment
  | Problem_PartiallyApplied_Fragment
  | Problem_EntitySizeLimitExceeded_Fragment
  | Problem_EntityNotFound_Fragment
  | Problem_EntityAlreadyExists_Fragment
  | Problem_EntityLimitExceeded_Fragment
  | Problem_CannotDeleteEntityWhileInUse_Fragment
  | Problem_Conflict_Fragment
  | Problem_ResourceNotFound_Fragment
  | Problem_ServiceQuotaExceeded_Fragment
;

export type KeyValueStoresQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type KeyValueStoresQuery = { __typename: 'Query', keyValueStores: { __typename: 'KeyValueStoreConnection', nodes: Array<{ __typename: 'KeyValueStore', name: string, arn: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type StoreEntriesQueryVariables = Exact<{
  name: string;
  after?: string | null | undefined;
}>;


export type StoreEntriesQuery = { __typename: 'Query', keyValueStore:
    | { __typename: 'KeyValueStore', etag: string | null, entries: { __typename: 'KeyValueEntryConnection', etag: string, nodes: Array<{ __typename: 'KeyValueEntry', key: string, value: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'EntityNotFound', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type StoreEntryQueryVariables = Exact<{
  name: string;
  key: string;
}>;


export type StoreEntryQuery = { __typename: 'Query', keyValueStore:
    | { __typename: 'KeyValueStore', etag: string | null, entry: { __typename: 'KeyValueEntry', value: string } | null }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'EntityNotFound', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type ChangeEntriesMutationVariables = Exact<{
  input: ChangeEntriesInput;
}>;


export type ChangeEntriesMutation = { __typename: 'Mutation', changeEntries:
    | { __typename: 'ChangeEntriesSuccess', keyValueStore: { __typename: 'KeyValueStore', etag: string | null } | null }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'InvalidIfMatchVersion', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'EntityNotFound', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'PreconditionFailed', outcome: Outcome, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, current: { __typename: 'CloudFrontFunction', name: string, stage: FunctionStage, status: string | null, comment: string, runtimeName: string, keyValueStoreArns: Array<string>, etag: string | null, code: { __typename: 'FunctionCode', base64: string, sha256: string } | null } | null, changedBy: { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, etag: string | null, codeSha256: string | null, restoredFrom: number | null } | null }
    | { __typename: 'Conflict', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ResourceNotFound', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceQuotaExceeded', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type CreateKeyValueStoreMutationVariables = Exact<{
  input: CreateKeyValueStoreInput;
}>;


export type CreateKeyValueStoreMutation = { __typename: 'Mutation', createKeyValueStore:
    | { __typename: 'CreateKeyValueStoreSuccess', keyValueStore: { __typename: 'KeyValueStore', etag: string | null } }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'EntityAlreadyExists', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'EntityLimitExceeded', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type StoreStatusQueryVariables = Exact<{
  name: string;
}>;


export type StoreStatusQuery = { __typename: 'Query', keyValueStore:
    | { __typename: 'KeyValueStore', status: string | null, etag: string | null }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'EntityNotFound', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type SyncEntriesMutationVariables = Exact<{
  input: SyncEntriesInput;
}>;


export type SyncEntriesMutation = { __typename: 'Mutation', syncEntries:
    | { __typename: 'SyncEntriesSuccess', plan: { __typename: 'SyncPlan', deletes: number, there: number, allowedDeletes: number } }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'InvalidIfMatchVersion', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'EntityNotFound', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'PreconditionFailed', outcome: Outcome, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, current: { __typename: 'CloudFrontFunction', name: string, stage: FunctionStage, status: string | null, comment: string, runtimeName: string, keyValueStoreArns: Array<string>, etag: string | null, code: { __typename: 'FunctionCode', base64: string, sha256: string } | null } | null, changedBy: { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, etag: string | null, codeSha256: string | null, restoredFrom: number | null } | null }
    | { __typename: 'DeleteGuard', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'PartiallyApplied', reason: PartialReason, confirmed: number, etag: string, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, remaining: { __typename: 'RemainingChanges', puts: number, deletes: number } | null }
    | { __typename: 'EntitySizeLimitExceeded', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceQuotaExceeded', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Conflict', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type SaveTestCaseMutationVariables = Exact<{
  input: SaveTestCaseInput;
}>;


export type SaveTestCaseMutation = { __typename: 'Mutation', saveTestCase:
    | { __typename: 'SaveTestCaseSuccess', created: boolean }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'TestCaseChanged', rev: number, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'TooManyTestCases', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type DeleteTestCaseMutationVariables = Exact<{
  input: DeleteTestCaseInput;
}>;


export type DeleteTestCaseMutation = { __typename: 'Mutation', deleteTestCase:
    | { __typename: 'DeleteTestCaseSuccess', case: string }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'NoSuchTestCase', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'TestCaseChanged', rev: number, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type RunTestCasesMutationVariables = Exact<{
  input: RunTestCasesInput;
}>;


export type RunTestCasesMutation = { __typename: 'Mutation', runTestCases:
    | { __typename: 'RunTestCasesSuccess', run: { __typename: 'TestRun', stage: FunctionStage | null, passed: number, failed: number, results: Array<{ __typename: 'TestCaseResult', name: string, passed: boolean, functionError: string | null, computeUtilization: number | null, logs: Array<string>, differences: Array<{ __typename: 'TestDifference', message: string }> }> } }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'InvalidIfMatchVersion', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'NoSuchFunctionExists', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'NoSuchTestCase', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'PreconditionFailed', outcome: Outcome, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, current: { __typename: 'CloudFrontFunction', name: string, stage: FunctionStage, status: string | null, comment: string, runtimeName: string, keyValueStoreArns: Array<string>, etag: string | null, code: { __typename: 'FunctionCode', base64: string, sha256: string } | null } | null, changedBy: { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, etag: string | null, codeSha256: string | null, restoredFrom: number | null } | null }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type RunFragment = { __typename: 'TestRun', stage: FunctionStage | null, passed: number, failed: number, results: Array<{ __typename: 'TestCaseResult', name: string, passed: boolean, functionError: string | null, computeUtilization: number | null, logs: Array<string>, differences: Array<{ __typename: 'TestDifference', message: string }> }> };

export type VersionsQueryVariables = Exact<{
  name: string;
  first: number;
  after?: string | null | undefined;
}>;


export type VersionsQuery = { __typename: 'Query', versions: { __typename: 'FunctionVersionConnection', nodes: Array<{ __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, etag: string | null, codeSha256: string | null, restoredFrom: number | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type FunctionDiffQueryVariables = Exact<{
  name: string;
  from: FunctionContentReference;
  to: FunctionContentReference;
}>;


export type FunctionDiffQuery = { __typename: 'Query', functionDiff:
    | { __typename: 'FunctionDiff', code: string | null, changes: Array<{ __typename: 'FieldChange', field: string, from: unknown, to: unknown }> }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'NoSuchFunctionExists', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'NoSuchVersion', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type RestoreFunctionMutationVariables = Exact<{
  input: RestoreFunctionInput;
}>;


export type RestoreFunctionMutation = { __typename: 'Mutation', restoreFunction:
    | { __typename: 'RestoreFunctionSuccess', keyValueStoresNotRestored: Array<string>, recovered: boolean, function: { __typename: 'CloudFrontFunction', etag: string | null }, live: { __typename: 'CloudFrontFunction', stage: FunctionStage } | null, version: { __typename: 'FunctionVersion', number: number } | null, previousLive: { __typename: 'FunctionVersion', number: number } | null }
    | { __typename: 'InvalidArgument', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'InvalidIfMatchVersion', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'NoSuchFunctionExists', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'NoSuchVersion', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'PreconditionFailed', outcome: Outcome, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string, current: { __typename: 'CloudFrontFunction', name: string, stage: FunctionStage, status: string | null, comment: string, runtimeName: string, keyValueStoreArns: Array<string>, etag: string | null, code: { __typename: 'FunctionCode', base64: string, sha256: string } | null } | null, changedBy: { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, etag: string | null, codeSha256: string | null, restoredFrom: number | null } | null }
    | { __typename: 'FunctionAlreadyExists', outcome: Outcome, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'FunctionSizeLimitExceeded', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'TooManyFunctions', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'DeployStopped', step: DeployStep, reason: ErrorCode, outcome: Outcome, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'UnsupportedOperation', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
    | { __typename: 'AwsRefusal', message: string, errorCode: ErrorCode, retryable: boolean, requestId: string }
   | null };

export type VersionFactsFragment = { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, etag: string | null, codeSha256: string | null, restoredFrom: number | null };

export const deployFunctionMutation: MutationDocument<DeployFunctionMutation, DeployFunctionMutationVariables> = { kind: 'mutation', name: 'DeployFunction', text: "mutation DeployFunction($input:DeployFunctionInput!){deployFunction(input:$input){__typename ...on DeployFunctionSuccess{function{etag}testRun{...Run}version{number}published{number}previousLive{number}resumed recovered}...on CheckFailed{diagnostics{...Finding}}...on TestsFailed{developmentContent testRun{...Run}}...on DeployStopped{step reason outcome testRun{...Run}}...Problem}}fragment Finding on Diagnostic{severity line column rule message}fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}fragment Run on TestRun{stage passed failed results{name passed functionError computeUtilization logs differences{message}}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const publishFunctionMutation: MutationDocument<PublishFunctionMutation, PublishFunctionMutationVariables> = { kind: 'mutation', name: 'PublishFunction', text: "mutation PublishFunction($input:PublishFunctionInput!){publishFunction(input:$input){__typename ...on PublishFunctionSuccess{recovered version{number}previousLive{number}}...on FunctionBroken{functionError line}...Problem}}fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const deleteFunctionMutation: MutationDocument<DeleteFunctionMutation, DeleteFunctionMutationVariables> = { kind: 'mutation', name: 'DeleteFunction', text: "mutation DeleteFunction($input:DeleteFunctionInput!){deleteFunction(input:$input){__typename ...on DeleteFunctionSuccess{name recovered}...on FunctionInUse{distributions}...Problem}}fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const setFunctionTagsMutation: MutationDocument<SetFunctionTagsMutation, SetFunctionTagsMutationVariables> = { kind: 'mutation', name: 'SetFunctionTags', text: "mutation SetFunctionTags($input:SetFunctionTagsInput!){setFunctionTags(input:$input){__typename ...on SetFunctionTagsSuccess{name}...Problem}}fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const checkFunctionQuery: QueryDocument<CheckFunctionQuery, CheckFunctionQueryVariables> = { kind: 'query', name: 'CheckFunction', text: "query CheckFunction($input:CheckFunctionInput!){checkFunction(input:$input){__typename ...on CheckFunctionSuccess{diagnostics{...Finding}sizeBytes maxSizeBytes}...Problem}}fragment Finding on Diagnostic{severity line column rule message}fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const viewerQuery: QueryDocument<ViewerQuery, ViewerQueryVariables> = { kind: 'query', name: 'Viewer', text: "query Viewer{viewer{subject kind groups grants{functions actions}keyValueStoreGrants{keyValueStores actions}}}" };
export const functionNamesQuery: QueryDocument<FunctionNamesQuery, FunctionNamesQueryVariables> = { kind: 'query', name: 'FunctionNames', text: "query FunctionNames($after:String){functions(first:100 after:$after stage:DEVELOPMENT){nodes{name}pageInfo{hasNextPage endCursor}}}" };
export const functionStateQuery: QueryDocument<FunctionStateQuery, FunctionStateQueryVariables> = { kind: 'query', name: 'FunctionState', text: "query FunctionState($name:String!$tags:Boolean!){function(name:$name){__typename ...on CloudFrontFunction{...Content counterpart{...Content}tags@include(if:$tags){key value}}...Problem}}fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const testCasesQuery: QueryDocument<TestCasesQuery, TestCasesQueryVariables> = { kind: 'query', name: 'TestCases', text: "query TestCases($name:String!){testCases(name:$name){name event expect{output functionError}ignore maxComputeUtilization rev}}" };
export const associationsQuery: QueryDocument<AssociationsQuery, AssociationsQueryVariables> = { kind: 'query', name: 'Associations', text: "query Associations($name:String!){function(name:$name){__typename ...on CloudFrontFunction{associations{distributionId domainName status}}...Problem}}fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const keyValueStoresQuery: QueryDocument<KeyValueStoresQuery, KeyValueStoresQueryVariables> = { kind: 'query', name: 'KeyValueStores', text: "query KeyValueStores($after:String){keyValueStores(first:100 after:$after){nodes{name arn}pageInfo{hasNextPage endCursor}}}" };
export const storeEntriesQuery: QueryDocument<StoreEntriesQuery, StoreEntriesQueryVariables> = { kind: 'query', name: 'StoreEntries', text: "fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}query StoreEntries($name:String!$after:String){keyValueStore(name:$name){__typename ...on KeyValueStore{etag entries(first:100 after:$after){etag nodes{key value}pageInfo{hasNextPage endCursor}}}...Problem}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const storeEntryQuery: QueryDocument<StoreEntryQuery, StoreEntryQueryVariables> = { kind: 'query', name: 'StoreEntry', text: "fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}query StoreEntry($name:String!$key:String!){keyValueStore(name:$name){__typename ...on KeyValueStore{etag entry(key:$key){value}}...Problem}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const changeEntriesMutation: MutationDocument<ChangeEntriesMutation, ChangeEntriesMutationVariables> = { kind: 'mutation', name: 'ChangeEntries', text: "fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}mutation ChangeEntries($input:ChangeEntriesInput!){changeEntries(input:$input){__typename ...on ChangeEntriesSuccess{keyValueStore{etag}}...Problem}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const createKeyValueStoreMutation: MutationDocument<CreateKeyValueStoreMutation, CreateKeyValueStoreMutationVariables> = { kind: 'mutation', name: 'CreateKeyValueStore', text: "fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}mutation CreateKeyValueStore($input:CreateKeyValueStoreInput!){createKeyValueStore(input:$input){__typename ...on CreateKeyValueStoreSuccess{keyValueStore{etag}}...Problem}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const storeStatusQuery: QueryDocument<StoreStatusQuery, StoreStatusQueryVariables> = { kind: 'query', name: 'StoreStatus', text: "fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}query StoreStatus($name:String!){keyValueStore(name:$name){__typename ...on KeyValueStore{status etag}...Problem}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const syncEntriesMutation: MutationDocument<SyncEntriesMutation, SyncEntriesMutationVariables> = { kind: 'mutation', name: 'SyncEntries', text: "fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}mutation SyncEntries($input:SyncEntriesInput!){syncEntries(input:$input){__typename ...on SyncEntriesSuccess{plan{deletes there allowedDeletes}}...on PartiallyApplied{reason confirmed remaining{puts deletes}etag retryAfterSeconds}...Problem}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const saveTestCaseMutation: MutationDocument<SaveTestCaseMutation, SaveTestCaseMutationVariables> = { kind: 'mutation', name: 'SaveTestCase', text: "fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}mutation SaveTestCase($input:SaveTestCaseInput!){saveTestCase(input:$input){__typename ...on SaveTestCaseSuccess{created}...on TestCaseChanged{rev}...Problem}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const deleteTestCaseMutation: MutationDocument<DeleteTestCaseMutation, DeleteTestCaseMutationVariables> = { kind: 'mutation', name: 'DeleteTestCase', text: "fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}mutation DeleteTestCase($input:DeleteTestCaseInput!){deleteTestCase(input:$input){__typename ...on DeleteTestCaseSuccess{case}...on TestCaseChanged{rev}...Problem}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const runTestCasesMutation: MutationDocument<RunTestCasesMutation, RunTestCasesMutationVariables> = { kind: 'mutation', name: 'RunTestCases', text: "fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}mutation RunTestCases($input:RunTestCasesInput!){runTestCases(input:$input){__typename ...on RunTestCasesSuccess{run{...Run}}...Problem}}fragment Run on TestRun{stage passed failed results{name passed functionError computeUtilization logs differences{message}}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const versionsQuery: QueryDocument<VersionsQuery, VersionsQueryVariables> = { kind: 'query', name: 'Versions', text: "query Versions($name:String!$first:Int!$after:String){versions(name:$name first:$first after:$after){nodes{...VersionFacts}pageInfo{hasNextPage endCursor}}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const functionDiffQuery: QueryDocument<FunctionDiffQuery, FunctionDiffQueryVariables> = { kind: 'query', name: 'FunctionDiff', text: "fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}query FunctionDiff($name:String!$from:FunctionContentReference!$to:FunctionContentReference!){functionDiff(name:$name from:$from to:$to){__typename ...on FunctionDiff{code changes{field from to}}...Problem}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
export const restoreFunctionMutation: MutationDocument<RestoreFunctionMutation, RestoreFunctionMutationVariables> = { kind: 'mutation', name: 'RestoreFunction', text: "fragment Content on CloudFrontFunction{name stage status comment runtimeName keyValueStoreArns etag code{base64 sha256}}fragment Problem on ServiceError{__typename message errorCode retryable requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}...on FunctionAlreadyExists{outcome}...on PreconditionFailed{outcome current{...Content}changedBy{...VersionFacts}}}mutation RestoreFunction($input:RestoreFunctionInput!){restoreFunction(input:$input){__typename ...on RestoreFunctionSuccess{function{etag}live{stage}version{number}previousLive{number}keyValueStoresNotRestored recovered}...on DeployStopped{step reason outcome}...Problem}}fragment VersionFacts on FunctionVersion{number event source state stage author message createdAt etag codeSha256 restoredFrom}" };
