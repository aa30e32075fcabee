// Derived from schema/schema.graphql by `npm run generate`. Do not edit.
import type { MutationDocument, QueryDocument } from '../../../contract/document.ts';
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

/** Source code to store, as text or as bytes. A request may hold 1 to 40,960 bytes; CloudFront refuses more than 10,240. */
export type FunctionCodeInput =
  {   /** The code as text. It is stored as UTF-8. */
  text: string; base64?: never; }
  |  { text?: never;   /** The code as bytes. They are stored unchanged. */
  base64: string; };

/** The function to create. */
export type CreateFunctionInput = {
  /** The name, unique in the account: 1 to 64 characters of `a-z A-Z 0-9 - _`. It cannot be changed later. */
  name: string;
  /** A comment that tells the function's purpose, at most 128 characters. */
  comment?: string | null | undefined;
  /** The runtime that is to run the code. */
  runtime?: FunctionRuntime | null | undefined;
  /** The ARNs of the key value stores that the code may read. */
  keyValueStoreArns?: Array<string> | null | undefined;
  /** The source code. */
  code: FunctionCodeInput;
  /** The tags that the function gets. No key may be there twice or begin with `aws:`. */
  tags?: Array<TagInput> | null | undefined;
  /** Says why, for the history: at most 256 characters. */
  message?: string | null | undefined;
};

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

/** The function to delete, and its expected version. */
export type DeleteFunctionInput = {
  /** The function's name. */
  name: string;
  /** The `etag` of the DEVELOPMENT stage. */
  ifMatch: string;
  /** Says why, for the history: at most 256 characters. */
  message?: string | null | undefined;
};

/** The new values. `comment`, `runtime`, `keyValueStoreArns` and `code` keep their present value if left out or null. */
export type UpdateFunctionInput = {
  /** The function's name: 1 to 64 characters of `a-z A-Z 0-9 - _`. */
  name: string;
  /** The `etag` of the DEVELOPMENT stage on which this change is based. */
  ifMatch: string;
  /** The new comment, at most 128 characters. `""` removes the present one. */
  comment?: string | null | undefined;
  /** The runtime that is to run the code. */
  runtime?: FunctionRuntime | null | undefined;
  /** The ARNs of the key value stores that the code may read. `[]` removes the present ones. */
  keyValueStoreArns?: Array<string> | null | undefined;
  /** The new source code. */
  code?: FunctionCodeInput | null | undefined;
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

/** The key value store to change, and its new comment. */
export type UpdateKeyValueStoreInput = {
  /** The store's name. */
  name: string;
  /** The new comment, at most 128 characters. `""` removes the present one. */
  comment: string;
  /** Says why, for the history: at most 256 characters. */
  message?: string | null | undefined;
};

/** The key value store to delete, and the expected version of its data. */
export type DeleteKeyValueStoreInput = {
  /** The store's name. */
  name: string;
  /** The `etag` of the store. */
  ifMatch: string;
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

/** What happens to an entry. */
export type EntryChange =
  /** It is created. */
  | 'CREATE'
  /** Its value is replaced. */
  | 'REPLACE'
  /** It is deleted. */
  | 'DELETE';

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

export type ContentFragment = { __typename: 'CloudFrontFunction', etag: string | null, comment: string, runtime: FunctionRuntime | null, runtimeName: string, keyValueStoreArns: Array<string>, createdTime: string | null, lastModifiedTime: string, code: { __typename: 'FunctionCode', text: string | null, sizeBytes: number } | null };

export type ConflictFragment = { __typename: 'PreconditionFailed', outcome: Outcome, ifMatch: string, current: { __typename: 'CloudFrontFunction', etag: string | null, comment: string, runtime: FunctionRuntime | null, runtimeName: string, keyValueStoreArns: Array<string>, createdTime: string | null, lastModifiedTime: string, code: { __typename: 'FunctionCode', text: string | null, sizeBytes: number } | null } | null, changedBy: { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, modifiedAt: string | null, etag: string | null, codeSha256: string | null, restoredFrom: number | null, testSummary: { __typename: 'TestSummary', passed: number, failed: number } | null } | null };

export type ReadFunctionQueryVariables = Exact<{
  name: string;
}>;


export type ReadFunctionQuery = { __typename: 'Query', function:
    | { __typename: 'CloudFrontFunction', name: string, arn: string, status: string | null, etag: string | null, comment: string, runtime: FunctionRuntime | null, runtimeName: string, keyValueStoreArns: Array<string>, createdTime: string | null, lastModifiedTime: string, counterpart: { __typename: 'CloudFrontFunction', etag: string | null, comment: string, runtime: FunctionRuntime | null, runtimeName: string, keyValueStoreArns: Array<string>, createdTime: string | null, lastModifiedTime: string, code: { __typename: 'FunctionCode', text: string | null, sizeBytes: number } | null } | null, code: { __typename: 'FunctionCode', text: string | null, sizeBytes: number } | null }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'NoSuchFunctionExists', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type ReadAssociationsQueryVariables = Exact<{
  name: string;
}>;


export type ReadAssociationsQuery = { __typename: 'Query', function:
    | { __typename: 'CloudFrontFunction', associations: Array<{ __typename: 'FunctionAssociation', distributionId: string, domainName: string, aliases: Array<string>, status: string, staging: boolean, pathPattern: string | null, eventType: string }> | null }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'NoSuchFunctionExists', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type ReadTagsQueryVariables = Exact<{
  name: string;
}>;


export type ReadTagsQuery = { __typename: 'Query', function:
    | { __typename: 'CloudFrontFunction', tags: Array<{ __typename: 'Tag', key: string, value: string }> | null }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'NoSuchFunctionExists', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type CheckFunctionQueryVariables = Exact<{
  input: CheckFunctionInput;
}>;


export type CheckFunctionQuery = { __typename: 'Query', checkFunction:
    | { __typename: 'CheckFunctionSuccess', sizeBytes: number, maxSizeBytes: number, commentSizeBytes: number, diagnostics: Array<{ __typename: 'Diagnostic', severity: DiagnosticSeverity, line: number | null, column: number | null, rule: string, message: string }> }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type FindingFragment = { __typename: 'Diagnostic', severity: DiagnosticSeverity, line: number | null, column: number | null, rule: string, message: string };

export type SaveFunctionMutationVariables = Exact<{
  input: UpdateFunctionInput;
}>;


export type SaveFunctionMutation = { __typename: 'Mutation', updateFunction:
    | { __typename: 'UpdateFunctionSuccess', recovered: boolean, function: { __typename: 'CloudFrontFunction', etag: string | null, comment: string, runtime: FunctionRuntime | null, runtimeName: string, keyValueStoreArns: Array<string>, createdTime: string | null, lastModifiedTime: string, code: { __typename: 'FunctionCode', text: string | null, sizeBytes: number } | null }, version: { __typename: 'FunctionVersion', number: number } | null }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'InvalidIfMatchVersion', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'NoSuchFunctionExists', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'PreconditionFailed', outcome: Outcome, ifMatch: string, errorCode: ErrorCode, message: string, requestId: string, current: { __typename: 'CloudFrontFunction', etag: string | null, comment: string, runtime: FunctionRuntime | null, runtimeName: string, keyValueStoreArns: Array<string>, createdTime: string | null, lastModifiedTime: string, code: { __typename: 'FunctionCode', text: string | null, sizeBytes: number } | null } | null, changedBy: { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, modifiedAt: string | null, etag: string | null, codeSha256: string | null, restoredFrom: number | null, testSummary: { __typename: 'TestSummary', passed: number, failed: number } | null } | null }
    | { __typename: 'FunctionSizeLimitExceeded', sizeBytes: number, maxSizeBytes: number, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type DeployFunctionMutationVariables = Exact<{
  input: DeployFunctionInput;
}>;


export type DeployFunctionMutation = { __typename: 'Mutation', deployFunction:
    | { __typename: 'DeployFunctionSuccess', recovered: boolean, version: { __typename: 'FunctionVersion', number: number } | null, published: { __typename: 'FunctionVersion', number: number } | null, previousLive: { __typename: 'FunctionVersion', number: number } | null, testRun: { __typename: 'TestRun', stage: FunctionStage | null, ranAt: string, passed: number, failed: number, results: Array<{ __typename: 'TestCaseResult', name: string, passed: boolean, output: unknown, functionError: string | null, computeUtilization: number | null, logs: Array<string>, differences: Array<{ __typename: 'TestDifference', pointer: string | null, expected: string | null, actual: string | null, message: string }> }> } | null }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'InvalidIfMatchVersion', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'NoSuchFunctionExists', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'NoSuchTestCase', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'PreconditionFailed', outcome: Outcome, ifMatch: string, errorCode: ErrorCode, message: string, requestId: string, current: { __typename: 'CloudFrontFunction', etag: string | null, comment: string, runtime: FunctionRuntime | null, runtimeName: string, keyValueStoreArns: Array<string>, createdTime: string | null, lastModifiedTime: string, code: { __typename: 'FunctionCode', text: string | null, sizeBytes: number } | null } | null, changedBy: { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, modifiedAt: string | null, etag: string | null, codeSha256: string | null, restoredFrom: number | null, testSummary: { __typename: 'TestSummary', passed: number, failed: number } | null } | null }
    | { __typename: 'FunctionAlreadyExists', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'FunctionSizeLimitExceeded', sizeBytes: number, maxSizeBytes: number, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'TooManyFunctions', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'CheckFailed', errorCode: ErrorCode, message: string, requestId: string, diagnostics: Array<{ __typename: 'Diagnostic', severity: DiagnosticSeverity, line: number | null, column: number | null, rule: string, message: string }> }
    | { __typename: 'TestsFailed', errorCode: ErrorCode, message: string, requestId: string, testRun: { __typename: 'TestRun', stage: FunctionStage | null, ranAt: string, passed: number, failed: number, results: Array<{ __typename: 'TestCaseResult', name: string, passed: boolean, output: unknown, functionError: string | null, computeUtilization: number | null, logs: Array<string>, differences: Array<{ __typename: 'TestDifference', pointer: string | null, expected: string | null, actual: string | null, message: string }> }> } | null }
    | { __typename: 'DeployStopped', step: DeployStep, reason: ErrorCode, outcome: Outcome, errorCode: ErrorCode, message: string, requestId: string, testRun: { __typename: 'TestRun', stage: FunctionStage | null, ranAt: string, passed: number, failed: number, results: Array<{ __typename: 'TestCaseResult', name: string, passed: boolean, output: unknown, functionError: string | null, computeUtilization: number | null, logs: Array<string>, differences: Array<{ __typename: 'TestDifference', pointer: string | null, expected: string | null, actual: string | null, message: string }> }> } | null }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type SetTagsMutationVariables = Exact<{
  input: SetFunctionTagsInput;
}>;


export type SetTagsMutation = { __typename: 'Mutation', setFunctionTags:
    | { __typename: 'SetFunctionTagsSuccess', tags: Array<{ __typename: 'Tag', key: string, value: string }> }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'NoSuchFunctionExists', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type ListFunctionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ListFunctionsQuery = { __typename: 'Query', functions: { __typename: 'FunctionConnection', nodes: Array<{ __typename: 'CloudFrontFunction', name: string, comment: string, lastModifiedTime: string, counterpart: { __typename: 'CloudFrontFunction', lastModifiedTime: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ListLastVersionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ListLastVersionsQuery = { __typename: 'Query', functions: { __typename: 'FunctionConnection', nodes: Array<{ __typename: 'CloudFrontFunction', name: string, lastVersion: { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, modifiedAt: string | null, etag: string | null, codeSha256: string | null, restoredFrom: number | null, testSummary: { __typename: 'TestSummary', passed: number, failed: number } | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ListLastTestRunsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ListLastTestRunsQuery = { __typename: 'Query', functions: { __typename: 'FunctionConnection', nodes: Array<{ __typename: 'CloudFrontFunction', name: string, lastTestRun: { __typename: 'LastTestRun', stage: FunctionStage, ranAt: string, passed: number, failed: number } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ListUsersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ListUsersQuery = { __typename: 'Query', functions: { __typename: 'FunctionConnection', nodes: Array<{ __typename: 'CloudFrontFunction', name: string, associations: Array<{ __typename: 'FunctionAssociation', distributionId: string }> | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type CreateFunctionMutationVariables = Exact<{
  input: CreateFunctionInput;
}>;


export type CreateFunctionMutation = { __typename: 'Mutation', createFunction:
    | { __typename: 'CreateFunctionSuccess', recovered: boolean, function: { __typename: 'CloudFrontFunction', name: string } }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'FunctionAlreadyExists', name: string, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'FunctionSizeLimitExceeded', sizeBytes: number, maxSizeBytes: number, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'TooManyFunctions', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type DeleteFunctionMutationVariables = Exact<{
  input: DeleteFunctionInput;
}>;


export type DeleteFunctionMutation = { __typename: 'Mutation', deleteFunction:
    | { __typename: 'DeleteFunctionSuccess', name: string }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'InvalidIfMatchVersion', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'NoSuchFunctionExists', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'PreconditionFailed', outcome: Outcome, ifMatch: string, errorCode: ErrorCode, message: string, requestId: string, current: { __typename: 'CloudFrontFunction', etag: string | null, comment: string, runtime: FunctionRuntime | null, runtimeName: string, keyValueStoreArns: Array<string>, createdTime: string | null, lastModifiedTime: string, code: { __typename: 'FunctionCode', text: string | null, sizeBytes: number } | null } | null, changedBy: { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, modifiedAt: string | null, etag: string | null, codeSha256: string | null, restoredFrom: number | null, testSummary: { __typename: 'TestSummary', passed: number, failed: number } | null } | null }
    | { __typename: 'FunctionInUse', distributions: Array<string> | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type VersionFragment = { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, modifiedAt: string | null, etag: string | null, codeSha256: string | null, restoredFrom: number | null, testSummary: { __typename: 'TestSummary', passed: number, failed: number } | null };

export type ListVersionsQueryVariables = Exact<{
  name: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ListVersionsQuery = { __typename: 'Query', versions: { __typename: 'FunctionVersionConnection', nodes: Array<{ __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, modifiedAt: string | null, etag: string | null, codeSha256: string | null, restoredFrom: number | null, testSummary: { __typename: 'TestSummary', passed: number, failed: number } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ReadVersionQueryVariables = Exact<{
  name: string;
  number: number;
}>;


export type ReadVersionQuery = { __typename: 'Query', version: { __typename: 'FunctionVersion', comment: string, runtimeName: string, keyValueStoreArns: Array<string>, number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, modifiedAt: string | null, etag: string | null, codeSha256: string | null, restoredFrom: number | null, code: { __typename: 'FunctionCode', text: string | null } | null, testSummary: { __typename: 'TestSummary', passed: number, failed: number } | null } | null };

export type RestoreFunctionMutationVariables = Exact<{
  input: RestoreFunctionInput;
}>;


export type RestoreFunctionMutation = { __typename: 'Mutation', restoreFunction:
    | { __typename: 'RestoreFunctionSuccess', recovered: boolean, keyValueStoresNotRestored: Array<string>, version: { __typename: 'FunctionVersion', number: number } | null, previousLive: { __typename: 'FunctionVersion', number: number } | null }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'InvalidIfMatchVersion', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'NoSuchFunctionExists', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'NoSuchVersion', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'PreconditionFailed', outcome: Outcome, ifMatch: string, errorCode: ErrorCode, message: string, requestId: string, current: { __typename: 'CloudFrontFunction', etag: string | null, comment: string, runtime: FunctionRuntime | null, runtimeName: string, keyValueStoreArns: Array<string>, createdTime: string | null, lastModifiedTime: string, code: { __typename: 'FunctionCode', text: string | null, sizeBytes: number } | null } | null, changedBy: { __typename: 'FunctionVersion', number: number, event: VersionEvent, source: VersionSource, state: VersionState, stage: FunctionStage, author: string | null, message: string | null, createdAt: string, modifiedAt: string | null, etag: string | null, codeSha256: string | null, restoredFrom: number | null, testSummary: { __typename: 'TestSummary', passed: number, failed: number } | null } | null }
    | { __typename: 'FunctionAlreadyExists', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'FunctionSizeLimitExceeded', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'TooManyFunctions', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'DeployStopped', step: DeployStep, reason: ErrorCode, outcome: Outcome, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

type Problem_InvalidArgument_Fragment = { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> };

type Problem_InvalidIfMatchVersion_Fragment = { __typename: 'InvalidIfMatchVersion', errorCode: ErrorCode, message: string, requestId: string };

type Problem_NoSuchFunctionExists_Fragment = { __typename: 'NoSuchFunctionExists', errorCode: ErrorCode, message: string, requestId: string };

type Problem_PreconditionFailed_Fragment = { __typename: 'PreconditionFailed', errorCode: ErrorCode, message: string, requestId: string };

type Problem_NoSuchVersion_Fragment = { __typename: 'NoSuchVersion', errorCode: ErrorCode, message: string, requestId: string };

type Problem_NoSuchTestCase_Fragment = { __typename: 'NoSuchTestCase', errorCode: ErrorCode, message: string, requestId: string };

type Problem_TestCaseChanged_Fragment = { __typename: 'TestCaseChanged', errorCode: ErrorCode, message: string, requestId: string };

type Problem_TooManyTestCases_Fragment = { __typename: 'TooManyTestCases', errorCode: ErrorCode, message: string, requestId: string };

type Problem_CheckFailed_Fragment = { __typename: 'CheckFailed', errorCode: ErrorCode, message: string, requestId: string };

type Problem_TestsFailed_Fragment = { __typename: 'TestsFailed', errorCode: ErrorCode, message: string, requestId: string };

type Problem_DeployStopped_Fragment = { __typename: 'DeployStopped', errorCode: ErrorCode, message: string, requestId: string };

type Problem_FunctionSizeLimitExceeded_Fragment = { __typename: 'FunctionSizeLimitExceeded', errorCode: ErrorCode, message: string, requestId: string };

type Problem_FunctionAlreadyExists_Fragment = { __typename: 'FunctionAlreadyExists', errorCode: ErrorCode, message: string, requestId: string };

type Problem_FunctionInUse_Fragment = { __typename: 'FunctionInUse', errorCode: ErrorCode, message: string, requestId: string };

type Problem_TooManyFunctions_Fragment = { __typename: 'TooManyFunctions', errorCode: ErrorCode, message: string, requestId: string };

type Problem_TestFunctionFailed_Fragment = { __typename: 'TestFunctionFailed', errorCode: ErrorCode, message: string, requestId: string };

type Problem_FunctionBroken_Fragment = { __typename: 'FunctionBroken', errorCode: ErrorCode, message: string, requestId: string };

type Problem_UnsupportedOperation_Fragment = { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string };

type Problem_AccessDenied_Fragment = { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string };

type Problem_Throttling_Fragment = { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string };

type Problem_ServiceUnavailable_Fragment = { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string };

type Problem_AwsRefusal_Fragment = { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string };

type Problem_DeleteGuard_Fragment = { __typename: 'DeleteGuard', errorCode: ErrorCode, message: string, requestId: string };

type Problem_PartiallyApplied_Fragment = { __typename: 'PartiallyApplied', errorCode: ErrorCode, message: string, requestId: string };

type Problem_EntitySizeLimitExceeded_Fragment = { __typename: 'EntitySizeLimitExceeded', errorCode: ErrorCode, message: string, requestId: string };

type Problem_EntityNotFound_Fragment = { __typename: 'EntityNotFound', errorCode: ErrorCode, message: string, requestId: string };

type Problem_EntityAlreadyExists_Fragment = { __typename: 'EntityAlreadyExists', errorCode: ErrorCode, message: string, requestId: string };

type Problem_EntityLimitExceeded_Fragment = { __typename: 'EntityLimitExceeded', errorCode: ErrorCode, message: string, requestId: string };

type Problem_CannotDeleteEntityWhileInUse_Fragment = { __typename: 'CannotDeleteEntityWhileInUse', errorCode: ErrorCode, message: string, requestId: string };

type Problem_Conflict_Fragment = { __typename: 'Conflict', errorCode: ErrorCode, message: string, requestId: string };

type Problem_ResourceNotFound_Fragment = { __typename: 'ResourceNotFound', errorCode: ErrorCode, message: string, requestId: string };

type Problem_ServiceQuotaExceeded_Fragment = { __typename: 'ServiceQuotaExceeded', errorCode: ErrorCode, message: string, requestId: string };

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

export type ListStoresQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ListStoresQuery = { __typename: 'Query', keyValueStores: { __typename: 'KeyValueStoreConnection', nodes: Array<{ __typename: 'KeyValueStore', name: string, arn: string, comment: string, status: string | null, lastModifiedTime: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ReadStoreQueryVariables = Exact<{
  name: string;
}>;


export type ReadStoreQuery = { __typename: 'Query', keyValueStore:
    | { __typename: 'KeyValueStore', name: string, arn: string, comment: string, status: string | null, etag: string | null, itemCount: number | null, totalSizeBytes: number | null, functions: Array<{ __typename: 'CloudFrontFunction', name: string }> | null }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'EntityNotFound', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type ListEntriesQueryVariables = Exact<{
  name: string;
  after?: string | null | undefined;
}>;


export type ListEntriesQuery = { __typename: 'Query', keyValueStore:
    | { __typename: 'KeyValueStore', entries: { __typename: 'KeyValueEntryConnection', etag: string, nodes: Array<{ __typename: 'KeyValueEntry', key: string, value: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'EntityNotFound', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type CreateStoreMutationVariables = Exact<{
  input: CreateKeyValueStoreInput;
}>;


export type CreateStoreMutation = { __typename: 'Mutation', createKeyValueStore:
    | { __typename: 'CreateKeyValueStoreSuccess', recovered: boolean, keyValueStore: { __typename: 'KeyValueStore', name: string } }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'EntityAlreadyExists', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'EntityLimitExceeded', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type InverseFragment = { __typename: 'EntryChanges', deletes: Array<string>, puts: Array<{ __typename: 'KeyValueEntry', key: string, value: string }> };

export type ChangeEntriesMutationVariables = Exact<{
  input: ChangeEntriesInput;
}>;


export type ChangeEntriesMutation = { __typename: 'Mutation', changeEntries:
    | { __typename: 'ChangeEntriesSuccess', etag: string, recovered: boolean, inverse: { __typename: 'EntryChanges', deletes: Array<string>, puts: Array<{ __typename: 'KeyValueEntry', key: string, value: string }> } | null }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'InvalidIfMatchVersion', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'EntityNotFound', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'PreconditionFailed', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Conflict', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ResourceNotFound', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceQuotaExceeded', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type EntryPlanFragment = { __typename: 'SyncPlan', creates: number, replaces: number, deletes: number, unchanged: number, there: number, allowedDeletes: number, etag: string, changes: Array<{ __typename: 'PlannedChange', key: string, change: EntryChange }> };

export type SyncEntriesMutationVariables = Exact<{
  input: SyncEntriesInput;
}>;


export type SyncEntriesMutation = { __typename: 'Mutation', syncEntries:
    | { __typename: 'SyncEntriesSuccess', dryRun: boolean, recovered: boolean, plan: { __typename: 'SyncPlan', creates: number, replaces: number, deletes: number, unchanged: number, there: number, allowedDeletes: number, etag: string, changes: Array<{ __typename: 'PlannedChange', key: string, change: EntryChange }> }, inverse: { __typename: 'EntryChanges', deletes: Array<string>, puts: Array<{ __typename: 'KeyValueEntry', key: string, value: string }> } | null }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'InvalidIfMatchVersion', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'EntityNotFound', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'PreconditionFailed', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'DeleteGuard', allowed: number, errorCode: ErrorCode, message: string, requestId: string, plan: { __typename: 'SyncPlan', creates: number, replaces: number, deletes: number, unchanged: number, there: number, allowedDeletes: number, etag: string, changes: Array<{ __typename: 'PlannedChange', key: string, change: EntryChange }> } }
    | { __typename: 'PartiallyApplied', reason: PartialReason, retryable: boolean, confirmed: number, inDoubt: number, etag: string, errorCode: ErrorCode, message: string, requestId: string, remaining: { __typename: 'RemainingChanges', puts: number, deletes: number } | null }
    | { __typename: 'EntitySizeLimitExceeded', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceQuotaExceeded', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Conflict', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type UpdateStoreMutationVariables = Exact<{
  input: UpdateKeyValueStoreInput;
}>;


export type UpdateStoreMutation = { __typename: 'Mutation', updateKeyValueStore:
    | { __typename: 'UpdateKeyValueStoreSuccess', previousComment: string, recovered: boolean }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'EntityNotFound', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Conflict', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type DeleteStoreMutationVariables = Exact<{
  input: DeleteKeyValueStoreInput;
}>;


export type DeleteStoreMutation = { __typename: 'Mutation', deleteKeyValueStore:
    | { __typename: 'DeleteKeyValueStoreSuccess', name: string, inverse: { __typename: 'EntryChanges', deletes: Array<string>, puts: Array<{ __typename: 'KeyValueEntry', key: string, value: string }> } | null }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'InvalidIfMatchVersion', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'EntityNotFound', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'PreconditionFailed', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'CannotDeleteEntityWhileInUse', functions: Array<string> | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Conflict', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type RunFragment = { __typename: 'TestRun', stage: FunctionStage | null, ranAt: string, passed: number, failed: number, results: Array<{ __typename: 'TestCaseResult', name: string, passed: boolean, output: unknown, functionError: string | null, computeUtilization: number | null, logs: Array<string>, differences: Array<{ __typename: 'TestDifference', pointer: string | null, expected: string | null, actual: string | null, message: string }> }> };

export type ResultFragment = { __typename: 'TestCaseResult', name: string, passed: boolean, output: unknown, functionError: string | null, computeUtilization: number | null, logs: Array<string>, differences: Array<{ __typename: 'TestDifference', pointer: string | null, expected: string | null, actual: string | null, message: string }> };

export type ListTestsQueryVariables = Exact<{
  name: string;
}>;


export type ListTestsQuery = { __typename: 'Query', testCases: Array<{ __typename: 'TestCase', name: string, event: unknown, ignore: Array<string>, maxComputeUtilization: number | null, rev: number, author: string, updatedAt: string, expect: { __typename: 'TestExpectation', output: unknown, functionError: string | null }, lastResult: { __typename: 'LastTestResult', passed: boolean, stage: FunctionStage, ranAt: string, functionError: string | null, computeUtilization: number | null, differences: Array<{ __typename: 'TestDifference', pointer: string | null, expected: string | null, actual: string | null, message: string }> } | null }> | null };

export type StoredTestFragment = { __typename: 'TestCase', name: string, event: unknown, ignore: Array<string>, maxComputeUtilization: number | null, rev: number, author: string, updatedAt: string, expect: { __typename: 'TestExpectation', output: unknown, functionError: string | null }, lastResult: { __typename: 'LastTestResult', passed: boolean, stage: FunctionStage, ranAt: string, functionError: string | null, computeUtilization: number | null, differences: Array<{ __typename: 'TestDifference', pointer: string | null, expected: string | null, actual: string | null, message: string }> } | null };

export type RunTestsMutationVariables = Exact<{
  input: RunTestCasesInput;
}>;


export type RunTestsMutation = { __typename: 'Mutation', runTestCases:
    | { __typename: 'RunTestCasesSuccess', run: { __typename: 'TestRun', stage: FunctionStage | null, ranAt: string, passed: number, failed: number, results: Array<{ __typename: 'TestCaseResult', name: string, passed: boolean, output: unknown, functionError: string | null, computeUtilization: number | null, logs: Array<string>, differences: Array<{ __typename: 'TestDifference', pointer: string | null, expected: string | null, actual: string | null, message: string }> }> } }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'InvalidIfMatchVersion', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'NoSuchFunctionExists', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'NoSuchTestCase', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'PreconditionFailed', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type SaveTestMutationVariables = Exact<{
  input: SaveTestCaseInput;
}>;


export type SaveTestMutation = { __typename: 'Mutation', saveTestCase:
    | { __typename: 'SaveTestCaseSuccess', created: boolean, testCase: { __typename: 'TestCase', name: string, event: unknown, ignore: Array<string>, maxComputeUtilization: number | null, rev: number, author: string, updatedAt: string, expect: { __typename: 'TestExpectation', output: unknown, functionError: string | null }, lastResult: { __typename: 'LastTestResult', passed: boolean, stage: FunctionStage, ranAt: string, functionError: string | null, computeUtilization: number | null, differences: Array<{ __typename: 'TestDifference', pointer: string | null, expected: string | null, actual: string | null, message: string }> } | null } }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'TestCaseChanged', rev: number, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'TooManyTestCases', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type DeleteTestMutationVariables = Exact<{
  input: DeleteTestCaseInput;
}>;


export type DeleteTestMutation = { __typename: 'Mutation', deleteTestCase:
    | { __typename: 'DeleteTestCaseSuccess', case: string }
    | { __typename: 'InvalidArgument', errorCode: ErrorCode, message: string, requestId: string, violations: Array<{ __typename: 'Violation', path: string, message: string }> }
    | { __typename: 'NoSuchTestCase', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'TestCaseChanged', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'UnsupportedOperation', errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AccessDenied', action: string, decidedBy: AccessDecider, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'Throttling', retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'ServiceUnavailable', outcome: Outcome, retryAfterSeconds: number | null, errorCode: ErrorCode, message: string, requestId: string }
    | { __typename: 'AwsRefusal', errorCode: ErrorCode, message: string, requestId: string }
   | null };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', subject: string, kind: CallerKind, groups: Array<string>, grants: Array<{ __typename: 'Grant', functions: Array<string>, actions: Array<FunctionAction> }>, keyValueStoreGrants: Array<{ __typename: 'KeyValueStoreGrant', keyValueStores: Array<string>, actions: Array<KeyValueStoreAction> }> } };

export const readFunctionQuery: QueryDocument<ReadFunctionQuery, ReadFunctionQueryVariables> = { kind: 'query', name: 'ReadFunction', text: "fragment Content on CloudFrontFunction{etag comment runtime runtimeName keyValueStoreArns createdTime lastModifiedTime code{text sizeBytes}}query ReadFunction($name:String!){function(name:$name){__typename ...on CloudFrontFunction{name arn status ...Content counterpart{...Content}}...Problem}}fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}" };
export const readAssociationsQuery: QueryDocument<ReadAssociationsQuery, ReadAssociationsQueryVariables> = { kind: 'query', name: 'ReadAssociations', text: "query ReadAssociations($name:String!){function(name:$name){__typename ...on CloudFrontFunction{associations{distributionId domainName aliases status staging pathPattern eventType}}...Problem}}fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}" };
export const readTagsQuery: QueryDocument<ReadTagsQuery, ReadTagsQueryVariables> = { kind: 'query', name: 'ReadTags', text: "query ReadTags($name:String!){function(name:$name){__typename ...on CloudFrontFunction{tags{key value}}...Problem}}fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}" };
export const checkFunctionQuery: QueryDocument<CheckFunctionQuery, CheckFunctionQueryVariables> = { kind: 'query', name: 'CheckFunction', text: "query CheckFunction($input:CheckFunctionInput!){checkFunction(input:$input){__typename ...on CheckFunctionSuccess{diagnostics{...Finding}sizeBytes maxSizeBytes commentSizeBytes}...Problem}}fragment Finding on Diagnostic{severity line column rule message}fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}" };
export const saveFunctionMutation: MutationDocument<SaveFunctionMutation, SaveFunctionMutationVariables> = { kind: 'mutation', name: 'SaveFunction', text: "fragment Content on CloudFrontFunction{etag comment runtime runtimeName keyValueStoreArns createdTime lastModifiedTime code{text sizeBytes}}fragment Conflict on PreconditionFailed{outcome ifMatch current{...Content}changedBy{...Version}}mutation SaveFunction($input:UpdateFunctionInput!){updateFunction(input:$input){__typename ...on UpdateFunctionSuccess{recovered function{...Content}version{number}}...on PreconditionFailed{...Conflict}...on FunctionSizeLimitExceeded{sizeBytes maxSizeBytes}...Problem}}fragment Version on FunctionVersion{number event source state stage author message createdAt modifiedAt etag codeSha256 restoredFrom testSummary{passed failed}}fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}" };
export const deployFunctionMutation: MutationDocument<DeployFunctionMutation, DeployFunctionMutationVariables> = { kind: 'mutation', name: 'DeployFunction', text: "fragment Content on CloudFrontFunction{etag comment runtime runtimeName keyValueStoreArns createdTime lastModifiedTime code{text sizeBytes}}fragment Conflict on PreconditionFailed{outcome ifMatch current{...Content}changedBy{...Version}}fragment Finding on Diagnostic{severity line column rule message}mutation DeployFunction($input:DeployFunctionInput!){deployFunction(input:$input){__typename ...on DeployFunctionSuccess{recovered version{number}published{number}previousLive{number}testRun{...Run}}...on CheckFailed{diagnostics{...Finding}}...on TestsFailed{testRun{...Run}}...on DeployStopped{step reason outcome testRun{...Run}}...on PreconditionFailed{...Conflict}...on FunctionSizeLimitExceeded{sizeBytes maxSizeBytes}...Problem}}fragment Version on FunctionVersion{number event source state stage author message createdAt modifiedAt etag codeSha256 restoredFrom testSummary{passed failed}}fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}fragment Run on TestRun{stage ranAt passed failed results{...Result}}fragment Result on TestCaseResult{name passed output functionError computeUtilization logs differences{pointer expected actual message}}" };
export const setTagsMutation: MutationDocument<SetTagsMutation, SetTagsMutationVariables> = { kind: 'mutation', name: 'SetTags', text: "mutation SetTags($input:SetFunctionTagsInput!){setFunctionTags(input:$input){__typename ...on SetFunctionTagsSuccess{tags{key value}}...Problem}}fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}" };
export const listFunctionsQuery: QueryDocument<ListFunctionsQuery, ListFunctionsQueryVariables> = { kind: 'query', name: 'ListFunctions', text: "query ListFunctions($after:String){functions(first:100 after:$after stage:DEVELOPMENT){nodes{name comment lastModifiedTime counterpart{lastModifiedTime}}pageInfo{hasNextPage endCursor}}}" };
export const listLastVersionsQuery: QueryDocument<ListLastVersionsQuery, ListLastVersionsQueryVariables> = { kind: 'query', name: 'ListLastVersions', text: "query ListLastVersions($after:String){functions(first:100 after:$after stage:DEVELOPMENT){nodes{name lastVersion{...Version}}pageInfo{hasNextPage endCursor}}}fragment Version on FunctionVersion{number event source state stage author message createdAt modifiedAt etag codeSha256 restoredFrom testSummary{passed failed}}" };
export const listLastTestRunsQuery: QueryDocument<ListLastTestRunsQuery, ListLastTestRunsQueryVariables> = { kind: 'query', name: 'ListLastTestRuns', text: "query ListLastTestRuns($after:String){functions(first:100 after:$after stage:DEVELOPMENT){nodes{name lastTestRun{stage ranAt passed failed}}pageInfo{hasNextPage endCursor}}}" };
export const listUsersQuery: QueryDocument<ListUsersQuery, ListUsersQueryVariables> = { kind: 'query', name: 'ListUsers', text: "query ListUsers($after:String){functions(first:100 after:$after stage:DEVELOPMENT){nodes{name associations{distributionId}}pageInfo{hasNextPage endCursor}}}" };
export const createFunctionMutation: MutationDocument<CreateFunctionMutation, CreateFunctionMutationVariables> = { kind: 'mutation', name: 'CreateFunction', text: "mutation CreateFunction($input:CreateFunctionInput!){createFunction(input:$input){__typename ...on CreateFunctionSuccess{recovered function{name}}...on FunctionAlreadyExists{name}...on FunctionSizeLimitExceeded{sizeBytes maxSizeBytes}...Problem}}fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}" };
export const deleteFunctionMutation: MutationDocument<DeleteFunctionMutation, DeleteFunctionMutationVariables> = { kind: 'mutation', name: 'DeleteFunction', text: "fragment Content on CloudFrontFunction{etag comment runtime runtimeName keyValueStoreArns createdTime lastModifiedTime code{text sizeBytes}}fragment Conflict on PreconditionFailed{outcome ifMatch current{...Content}changedBy{...Version}}mutation DeleteFunction($input:DeleteFunctionInput!){deleteFunction(input:$input){__typename ...on DeleteFunctionSuccess{name}...on FunctionInUse{distributions}...on PreconditionFailed{...Conflict}...Problem}}fragment Version on FunctionVersion{number event source state stage author message createdAt modifiedAt etag codeSha256 restoredFrom testSummary{passed failed}}fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}" };
export const listVersionsQuery: QueryDocument<ListVersionsQuery, ListVersionsQueryVariables> = { kind: 'query', name: 'ListVersions', text: "fragment Version on FunctionVersion{number event source state stage author message createdAt modifiedAt etag codeSha256 restoredFrom testSummary{passed failed}}query ListVersions($name:String!$first:Int!$after:String){versions(name:$name first:$first after:$after){nodes{...Version}pageInfo{hasNextPage endCursor}}}" };
export const readVersionQuery: QueryDocument<ReadVersionQuery, ReadVersionQueryVariables> = { kind: 'query', name: 'ReadVersion', text: "fragment Version on FunctionVersion{number event source state stage author message createdAt modifiedAt etag codeSha256 restoredFrom testSummary{passed failed}}query ReadVersion($name:String!$number:Int!){version(name:$name number:$number){...Version comment runtimeName keyValueStoreArns code{text}}}" };
export const restoreFunctionMutation: MutationDocument<RestoreFunctionMutation, RestoreFunctionMutationVariables> = { kind: 'mutation', name: 'RestoreFunction', text: "fragment Content on CloudFrontFunction{etag comment runtime runtimeName keyValueStoreArns createdTime lastModifiedTime code{text sizeBytes}}fragment Conflict on PreconditionFailed{outcome ifMatch current{...Content}changedBy{...Version}}fragment Version on FunctionVersion{number event source state stage author message createdAt modifiedAt etag codeSha256 restoredFrom testSummary{passed failed}}mutation RestoreFunction($input:RestoreFunctionInput!){restoreFunction(input:$input){__typename ...on RestoreFunctionSuccess{recovered version{number}previousLive{number}keyValueStoresNotRestored}...on DeployStopped{step reason outcome}...on PreconditionFailed{...Conflict}...Problem}}fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}" };
export const listStoresQuery: QueryDocument<ListStoresQuery, ListStoresQueryVariables> = { kind: 'query', name: 'ListStores', text: "query ListStores($after:String){keyValueStores(first:100 after:$after){nodes{name arn comment status lastModifiedTime}pageInfo{hasNextPage endCursor}}}" };
export const readStoreQuery: QueryDocument<ReadStoreQuery, ReadStoreQueryVariables> = { kind: 'query', name: 'ReadStore', text: "fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}query ReadStore($name:String!){keyValueStore(name:$name){__typename ...on KeyValueStore{name arn comment status etag itemCount totalSizeBytes functions{name}}...Problem}}" };
export const listEntriesQuery: QueryDocument<ListEntriesQuery, ListEntriesQueryVariables> = { kind: 'query', name: 'ListEntries', text: "fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}query ListEntries($name:String!$after:String){keyValueStore(name:$name){__typename ...on KeyValueStore{entries(first:100 after:$after){etag nodes{key value}pageInfo{hasNextPage endCursor}}}...Problem}}" };
export const createStoreMutation: MutationDocument<CreateStoreMutation, CreateStoreMutationVariables> = { kind: 'mutation', name: 'CreateStore', text: "fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}mutation CreateStore($input:CreateKeyValueStoreInput!){createKeyValueStore(input:$input){__typename ...on CreateKeyValueStoreSuccess{recovered keyValueStore{name}}...Problem}}" };
export const changeEntriesMutation: MutationDocument<ChangeEntriesMutation, ChangeEntriesMutationVariables> = { kind: 'mutation', name: 'ChangeEntries', text: "fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}fragment Inverse on EntryChanges{puts{key value}deletes}mutation ChangeEntries($input:ChangeEntriesInput!){changeEntries(input:$input){__typename ...on ChangeEntriesSuccess{etag recovered inverse{...Inverse}}...Problem}}" };
export const syncEntriesMutation: MutationDocument<SyncEntriesMutation, SyncEntriesMutationVariables> = { kind: 'mutation', name: 'SyncEntries', text: "fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}fragment Inverse on EntryChanges{puts{key value}deletes}fragment EntryPlan on SyncPlan{creates replaces deletes unchanged there allowedDeletes etag changes(first:100){key change}}mutation SyncEntries($input:SyncEntriesInput!){syncEntries(input:$input){__typename ...on SyncEntriesSuccess{dryRun recovered plan{...EntryPlan}inverse{...Inverse}}...on DeleteGuard{allowed plan{...EntryPlan}}...on PartiallyApplied{reason retryable confirmed inDoubt remaining{puts deletes}etag}...Problem}}" };
export const updateStoreMutation: MutationDocument<UpdateStoreMutation, UpdateStoreMutationVariables> = { kind: 'mutation', name: 'UpdateStore', text: "fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}mutation UpdateStore($input:UpdateKeyValueStoreInput!){updateKeyValueStore(input:$input){__typename ...on UpdateKeyValueStoreSuccess{previousComment recovered}...Problem}}" };
export const deleteStoreMutation: MutationDocument<DeleteStoreMutation, DeleteStoreMutationVariables> = { kind: 'mutation', name: 'DeleteStore', text: "fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}fragment Inverse on EntryChanges{puts{key value}deletes}mutation DeleteStore($input:DeleteKeyValueStoreInput!){deleteKeyValueStore(input:$input){__typename ...on DeleteKeyValueStoreSuccess{name inverse{...Inverse}}...on CannotDeleteEntityWhileInUse{functions}...Problem}}" };
export const listTestsQuery: QueryDocument<ListTestsQuery, ListTestsQueryVariables> = { kind: 'query', name: 'ListTests', text: "query ListTests($name:String!){testCases(name:$name){...StoredTest}}fragment StoredTest on TestCase{name event expect{output functionError}ignore maxComputeUtilization rev author updatedAt lastResult{passed stage ranAt functionError computeUtilization differences{pointer expected actual message}}}" };
export const runTestsMutation: MutationDocument<RunTestsMutation, RunTestsMutationVariables> = { kind: 'mutation', name: 'RunTests', text: "fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}fragment Run on TestRun{stage ranAt passed failed results{...Result}}fragment Result on TestCaseResult{name passed output functionError computeUtilization logs differences{pointer expected actual message}}mutation RunTests($input:RunTestCasesInput!){runTestCases(input:$input){__typename ...on RunTestCasesSuccess{run{...Run}}...Problem}}" };
export const saveTestMutation: MutationDocument<SaveTestMutation, SaveTestMutationVariables> = { kind: 'mutation', name: 'SaveTest', text: "fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}fragment StoredTest on TestCase{name event expect{output functionError}ignore maxComputeUtilization rev author updatedAt lastResult{passed stage ranAt functionError computeUtilization differences{pointer expected actual message}}}mutation SaveTest($input:SaveTestCaseInput!){saveTestCase(input:$input){__typename ...on SaveTestCaseSuccess{created testCase{...StoredTest}}...on TestCaseChanged{rev}...Problem}}" };
export const deleteTestMutation: MutationDocument<DeleteTestMutation, DeleteTestMutationVariables> = { kind: 'mutation', name: 'DeleteTest', text: "fragment Problem on ServiceError{__typename errorCode message requestId ...on InvalidArgument{violations{path message}}...on AccessDenied{action decidedBy}...on Throttling{retryAfterSeconds}...on ServiceUnavailable{outcome retryAfterSeconds}}mutation DeleteTest($input:DeleteTestCaseInput!){deleteTestCase(input:$input){__typename ...on DeleteTestCaseSuccess{case}...Problem}}" };
export const whoAmIQuery: QueryDocument<WhoAmIQuery, WhoAmIQueryVariables> = { kind: 'query', name: 'WhoAmI', text: "query WhoAmI{viewer{subject kind groups grants{functions actions}keyValueStoreGrants{keyValueStores actions}}}" };
