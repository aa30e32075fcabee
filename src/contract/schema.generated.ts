// Derived from schema/schema.graphql by `npm run generate`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Bytes in base64 (RFC 4648, section 4), with padding and without line breaks. */
  Base64: { input: Uint8Array; output: string; }
  /** A point in time in UTC, in the format of RFC 3339 with milliseconds: `2026-11-22T09:30:00.000Z`. */
  DateTime: { input: never; output: Date; }
  /**
   * A CloudFront entity tag such as `ETVPDKIKX0DER`, without quotes: the version of one stage of a function. It is opaque.
   * As input, any string of at most 1,024 characters is accepted. One that no HTTP header can carry is answered with
   * `InvalidIfMatchVersion`. The gateway answers any other that is not the present version with `PreconditionFailed` if it has
   * read the function; otherwise CloudFront compares, and may call it `InvalidIfMatchVersion`.
   */
  ETag: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
};

/** The side that refused an action. */
export type AccessDecider =
  /** The gateway refused, by its own access rules. */
  | 'GATEWAY'
  /** AWS Identity and Access Management refused. */
  | 'IAM';

/** The caller may not do this. Nothing was written. */
export type AccessDenied = ServiceError & {
  __typename: 'AccessDenied';
  /** The IAM action that is not allowed, such as `cloudfront:UpdateFunction`. */
  action: Scalars['String']['output'];
  /** The side that refused: the gateway's access rules or IAM. */
  decidedBy: AccessDecider;
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/**
 * AWS refused the request for a reason that has no code of its own here: CloudFront, or AWS STS, which gives the gateway its
 * session. Nothing was written. `message` holds AWS's words.
 */
export type AwsRefusal = ServiceError & {
  __typename: 'AwsRefusal';
  /** AWS's code of the refusal, such as `InvalidTagging`. */
  awsCode: Scalars['String']['output'];
  /** AWS's HTTP status: 400 to 499. */
  awsStatus: Scalars['Int']['output'];
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people, in AWS's words. */
  message: Scalars['String']['output'];
  /** Always `NOT_APPLIED`: AWS has refused. */
  outcome: Outcome;
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The ways in which API Gateway verifies a caller. */
export type CallerKind =
  /** The caller signed the request with AWS credentials (SigV4). */
  | 'IAM'
  /** The caller sent a JSON Web Token. */
  | 'JWT';

/** A function is associated with the key value store, so it cannot be deleted. Remove the association first, from both stages. */
export type CannotDeleteEntityWhileInUse = ServiceError & {
  __typename: 'CannotDeleteEntityWhileInUse';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /**
   * The names of the functions that use the store and that the caller may read. The gateway reads them when they are selected.
   * Null if they could not be read.
   */
  functions?: Maybe<Array<Scalars['String']['output']>>;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The store's name. */
  name: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The entries to change, and the version on which the change is based. A request may hold 1 to 50 changes. */
export type ChangeEntriesInput = {
  /** The keys of the entries that are deleted. */
  deletes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The `etag` of the store on which this change is based. */
  ifMatch: Scalars['ETag']['input'];
  /** Says why, for the history: at most 256 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The store's name. */
  name: Scalars['String']['input'];
  /** The entries that are created or replaced. No key may be there twice, here and in `deletes` together. */
  puts?: InputMaybe<Array<KeyValueEntryInput>>;
};

/** The store with its new data, or the error that prevented the change. */
export type ChangeEntriesResult = AccessDenied | AwsRefusal | ChangeEntriesSuccess | Conflict | EntityNotFound | InvalidArgument | InvalidIfMatchVersion | PreconditionFailed | ResourceNotFound | ServiceQuotaExceeded | ServiceUnavailable | Throttling | UnsupportedOperation;

/** CloudFront has changed the entries, all of them at once. */
export type ChangeEntriesSuccess = {
  __typename: 'ChangeEntriesSuccess';
  /** The version of the data after the change. */
  etag: Scalars['ETag']['output'];
  /**
   * The changes that undo this one, for another `changeEntries`. The gateway reads the former values before the change, and
   * only when this is selected. Null for a caller who may not read the store, and if the values could not be read.
   */
  inverse?: Maybe<EntryChanges>;
  /** The number of entries after the change. */
  itemCount: Scalars['Int']['output'];
  /**
   * The store as it is now. The gateway reads it only when it is selected. Null only if that read failed: `errors` then holds the
   * reason.
   */
  keyValueStore?: Maybe<KeyValueStore>;
  /** The store's name. */
  name: Scalars['String']['output'];
  /** The version that was replaced, which is the `ifMatch` of the input. */
  previousETag: Scalars['ETag']['output'];
  /**
   * True if CloudFront's answer was lost and the gateway learned by reading the entries that the change had been made. The
   * change is then complete, but another one of the same entries may have made it.
   */
  recovered: Scalars['Boolean']['output'];
  /** The size of all keys and values after the change, in bytes. */
  totalSizeBytes: Scalars['Int']['output'];
};

/** The check found errors in the code: CloudFront is known to refuse it or to fail with it. Nothing was written. */
export type CheckFailed = ServiceError & {
  __typename: 'CheckFailed';
  /** What the check has found, errors and warnings. */
  diagnostics: Array<Diagnostic>;
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The code to check, and its configuration. */
export type CheckFunctionInput = {
  /** The source code. */
  code: FunctionCodeInput;
  /** The ARNs of the key value stores that the code may read. Whether they exist is not checked. */
  keyValueStoreArns?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The runtime that is to run the code. */
  runtime?: InputMaybe<FunctionRuntime>;
};

/** What the check has found, or the error that prevented it. */
export type CheckFunctionResult = AccessDenied | CheckFunctionSuccess | InvalidArgument;

/** What the check has found. */
export type CheckFunctionSuccess = {
  __typename: 'CheckFunctionSuccess';
  /** The number of bytes that comments take. */
  commentSizeBytes: Scalars['Int']['output'];
  /** The findings, at most 100, in the order of the code. Those on the code as a whole come first. */
  diagnostics: Array<Diagnostic>;
  /** CloudFront's limit of that number. */
  maxSizeBytes: Scalars['Int']['output'];
  /** The number of bytes of the code, comments included. */
  sizeBytes: Scalars['Int']['output'];
};

/** One stage of a CloudFront function. */
export type CloudFrontFunction = Node & {
  __typename: 'CloudFrontFunction';
  /** The Amazon Resource Name, the same for both stages: `arn:aws:cloudfront::123456789012:function/NAME`. */
  arn: Scalars['String']['output'];
  /**
   * Where the function is used, the same for both stages: one entry for each event type of each cache behavior. The gateway
   * reads it only when it is selected, by a ListDistributions request for each hundred distributions of the account, once for
   * all functions of a document. Null only if that read failed: `errors` then holds the reason.
   */
  associations?: Maybe<Array<FunctionAssociation>>;
  /**
   * The source code of this stage. The gateway reads it only when it is selected, and not before `etag`, so the code
   * is never older than `etag`. Null only if that read failed: `errors` then holds the reason. A client with a cache must take `code` and `etag` from one answer.
   */
  code?: Maybe<FunctionCode>;
  /** The function's comment, which tells its purpose. May be empty. */
  comment: Scalars['String']['output'];
  /**
   * The other stage of the same function: LIVE for DEVELOPMENT, and DEVELOPMENT for LIVE. The gateway reads it only when
   * it is selected. Null if that stage does not exist, such as LIVE of a function that was never published.
   */
  counterpart?: Maybe<CloudFrontFunction>;
  /** The time when this stage was created. For LIVE, this is when the function was first published. */
  createdTime?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The version of this stage. To change the function, send the version of DEVELOPMENT as `ifMatch`. Null only if the
   * version had to be read separately and that read failed: `errors` then holds the reason. A client with a cache must take `etag` and `code` from one answer: a change that is based on older code under a newer `etag` undoes
   * what happened in between.
   */
  etag?: Maybe<Scalars['ETag']['output']>;
  /** The identifier of name and stage together: opaque, and unique in the account. */
  id: Scalars['ID']['output'];
  /** The ARNs of the key value stores that the code may read. CloudFront allows at most one at present. */
  keyValueStoreArns: Array<Scalars['String']['output']>;
  /** The time when this stage was last changed. */
  lastModifiedTime: Scalars['DateTime']['output'];
  /**
   * How test cases of the function ended when they were last run together against a stage. The gateway reads it only when it is selected,
   * by a request for each function. Null if none has been run; `errors` holds the reason if that could not be read.
   */
  lastTestRun?: Maybe<LastTestRun>;
  /**
   * The newest version in the history of the function, of either stage. The gateway reads it only when it is selected, by a request for
   * each function. Null if there is none among the last 25 changes that were begun; `errors` holds the reason if they could not be read.
   */
  lastVersion?: Maybe<FunctionVersion>;
  /** The function's name. It is unique in the account and cannot be changed. */
  name: Scalars['String']['output'];
  /** The runtime that runs this stage's code. Null for one that this contract does not know yet: see `runtimeName`. */
  runtime?: Maybe<FunctionRuntime>;
  /** CloudFront's own name of the runtime, such as `cloudfront-js-2.0`. */
  runtimeName: Scalars['String']['output'];
  /** The stage that this object describes. */
  stage: FunctionStage;
  /** `UNPUBLISHED`, `UNASSOCIATED` or `DEPLOYED`. This is text, not an enum: CloudFront documents no complete list. */
  status?: Maybe<Scalars['String']['output']>;
  /**
   * The function's tags, sorted by key: the same for both stages. The gateway reads them only when they are selected, by a
   * request for each function. Null only if that read failed: `errors` then holds the reason.
   */
  tags?: Maybe<Array<Tag>>;
  /** The test cases of the function, sorted by name. The same as the query `testCases`. */
  testCases?: Maybe<Array<TestCase>>;
  /** The versions of the function, newest first: those of both stages. The same as the query `versions`. */
  versions?: Maybe<FunctionVersionConnection>;
};


/** One stage of a CloudFront function. */
export type CloudFrontFunctionVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * CloudFront cannot change the key value store now, although its version is the expected one: it is being provisioned, or
 * another change is being made. Nothing was written.
 */
export type Conflict = ServiceError & {
  __typename: 'Conflict';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The store's name. */
  name: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** The number of seconds to wait before sending the request again. Null if `retryable` is false. */
  retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The function to create. */
export type CreateFunctionInput = {
  /** The source code. */
  code: FunctionCodeInput;
  /** A comment that tells the function's purpose, at most 128 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** The ARNs of the key value stores that the code may read. */
  keyValueStoreArns?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Says why, for the history: at most 256 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The name, unique in the account: 1 to 64 characters of `a-z A-Z 0-9 - _`. It cannot be changed later. */
  name: Scalars['String']['input'];
  /** The runtime that is to run the code. */
  runtime?: InputMaybe<FunctionRuntime>;
  /** The tags that the function gets. No key may be there twice or begin with `aws:`. */
  tags?: InputMaybe<Array<TagInput>>;
};

/** The new function, or the error that prevented its creation. */
export type CreateFunctionResult = AccessDenied | AwsRefusal | CreateFunctionSuccess | FunctionAlreadyExists | FunctionSizeLimitExceeded | InvalidArgument | ServiceUnavailable | Throttling | TooManyFunctions | UnsupportedOperation;

/** CloudFront has created the function. */
export type CreateFunctionSuccess = {
  __typename: 'CreateFunctionSuccess';
  /** The DEVELOPMENT stage of the new function. */
  function: CloudFrontFunction;
  /**
   * True if CloudFront's answer was lost and the gateway learned by reading the function that the change had been made.
   * The change is then complete, but the gateway may have sent it more than once.
   */
  recovered: Scalars['Boolean']['output'];
  /** The version that the history has recorded for this change. Null if the gateway keeps no history. */
  version?: Maybe<FunctionVersion>;
};

/** The key value store to create. It is empty at first. */
export type CreateKeyValueStoreInput = {
  /** A comment that tells the store's purpose, at most 128 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Says why, for the history: at most 256 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The name, unique in the account: 1 to 64 characters of `a-z A-Z 0-9 - _`, but not of the form of a UUID. */
  name: Scalars['String']['input'];
};

/** The new key value store, or the error that prevented its creation. */
export type CreateKeyValueStoreResult = AccessDenied | AwsRefusal | CreateKeyValueStoreSuccess | EntityAlreadyExists | EntityLimitExceeded | InvalidArgument | ServiceUnavailable | Throttling | UnsupportedOperation;

/** CloudFront has created the key value store. */
export type CreateKeyValueStoreSuccess = {
  __typename: 'CreateKeyValueStoreSuccess';
  /** The new store. It may be PROVISIONING for a while: until it is READY, its data cannot be changed. */
  keyValueStore: KeyValueStore;
  /**
   * True if CloudFront's answer was lost and the gateway learned by reading that the change had been made. The change is then
   * complete.
   */
  recovered: Scalars['Boolean']['output'];
};

/** Entries as they are now, and the version of the data to which they belong. */
export type CurrentEntries = {
  __typename: 'CurrentEntries';
  /** The entries of the request's keys, in the order of the request. */
  entries: Array<CurrentEntry>;
  /** The version of the data. */
  etag: Scalars['ETag']['output'];
};

/** The present value of a key. */
export type CurrentEntry = {
  __typename: 'CurrentEntry';
  /** The key. */
  key: Scalars['String']['output'];
  /** The value. Null if there is no entry of this key. */
  value?: Maybe<Scalars['String']['output']>;
};

/** The function to delete, and its expected version. */
export type DeleteFunctionInput = {
  /** The `etag` of the DEVELOPMENT stage. */
  ifMatch: Scalars['ETag']['input'];
  /** Says why, for the history: at most 256 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The function's name. */
  name: Scalars['String']['input'];
};

/** The name of the deleted function, or the error that prevented its deletion. */
export type DeleteFunctionResult = AccessDenied | AwsRefusal | DeleteFunctionSuccess | FunctionInUse | InvalidArgument | InvalidIfMatchVersion | NoSuchFunctionExists | PreconditionFailed | ServiceUnavailable | Throttling | UnsupportedOperation;

/** CloudFront has deleted the function. */
export type DeleteFunctionSuccess = {
  __typename: 'DeleteFunctionSuccess';
  /** The `id` of each deleted stage, for removal from client caches. */
  deletedIds: Array<Scalars['ID']['output']>;
  /** The name of the deleted function. It can be used again. */
  name: Scalars['String']['output'];
  /**
   * True if CloudFront's answer was lost and the gateway learned by reading the function that the change had been made.
   * The change is then complete, but the gateway may have sent it more than once.
   */
  recovered: Scalars['Boolean']['output'];
};

/**
 * The sync would delete more entries than it may: nothing was written. If the plan is right, send the number of its deletes as
 * `maxDeletes`.
 */
export type DeleteGuard = ServiceError & {
  __typename: 'DeleteGuard';
  /** How many keys it may delete. */
  allowed: Scalars['Int']['output'];
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The name of the key value store. */
  name: Scalars['String']['output'];
  /** What the sync would do. */
  plan: SyncPlan;
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The key value store to delete, and the expected version of its data. */
export type DeleteKeyValueStoreInput = {
  /** The `etag` of the store. */
  ifMatch: Scalars['ETag']['input'];
  /** Says why, for the history: at most 256 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The store's name. */
  name: Scalars['String']['input'];
};

/** The name of the deleted key value store, or the error that prevented its deletion. */
export type DeleteKeyValueStoreResult = AccessDenied | AwsRefusal | CannotDeleteEntityWhileInUse | Conflict | DeleteKeyValueStoreSuccess | EntityNotFound | InvalidArgument | InvalidIfMatchVersion | PreconditionFailed | ServiceUnavailable | Throttling | UnsupportedOperation;

/** CloudFront has deleted the key value store with its data. */
export type DeleteKeyValueStoreSuccess = {
  __typename: 'DeleteKeyValueStoreSuccess';
  /** The `id` of the deleted store, for removal from client caches. */
  deletedId: Scalars['ID']['output'];
  /**
   * The entries that the store had, as changes that bring them back. The gateway reads them before the deletion, and only
   * when this is selected. Null if the store had more than 1,000, for a caller who may not read it, and if they could not be read.
   */
  inverse?: Maybe<EntryChanges>;
  /** The name of the deleted store. It can be used again: a new store then has another `id`. */
  name: Scalars['String']['output'];
  /**
   * True if CloudFront's answer was lost and the gateway learned by reading that the change had been made. The change is then
   * complete.
   */
  recovered: Scalars['Boolean']['output'];
};

/** The test case to delete. */
export type DeleteTestCaseInput = {
  /** The test case's name. */
  case: Scalars['String']['input'];
  /** Says why, for the audit log: at most 256 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The function's name. */
  name: Scalars['String']['input'];
  /** The `rev` of the test case that is deleted. If it is left out, whatever is there is deleted. */
  rev?: InputMaybe<Scalars['Int']['input']>;
};

/** The name of the deleted test case, or the error that prevented the deletion. */
export type DeleteTestCaseResult = AccessDenied | AwsRefusal | DeleteTestCaseSuccess | InvalidArgument | NoSuchTestCase | ServiceUnavailable | TestCaseChanged | Throttling | UnsupportedOperation;

/** The test case is deleted. */
export type DeleteTestCaseSuccess = {
  __typename: 'DeleteTestCaseSuccess';
  /** The name of the deleted test case. It can be used again. */
  case: Scalars['String']['output'];
  /** The function's name. */
  name: Scalars['String']['output'];
};

/** What becomes of DEVELOPMENT when test cases fail. */
export type DeployFailureAction =
  /** DEVELOPMENT keeps the new content, to be mended. */
  | 'KEEP'
  /** DEVELOPMENT gets its former content again. Not possible for a function that is created. */
  | 'RESTORE';

/**
 * The new values, and how they are tested. `comment`, `runtime`, `keyValueStoreArns` and `code` keep their present value if left
 * out or null.
 */
export type DeployFunctionInput = {
  /** The new source code. Must be given for a function that is created. */
  code?: InputMaybe<FunctionCodeInput>;
  /** The new comment, at most 128 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** The `etag` of the DEVELOPMENT stage on which this change is based. Null creates the function. */
  ifMatch?: InputMaybe<Scalars['ETag']['input']>;
  /** The ARNs of the key value stores that the code may read. */
  keyValueStoreArns?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The highest `computeUtilization` that passes, for all test cases. */
  maxComputeUtilization?: InputMaybe<Scalars['Float']['input']>;
  /** Says why, for the history: at most 256 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The function's name. */
  name: Scalars['String']['input'];
  /** What becomes of DEVELOPMENT when test cases fail. */
  onFailure?: InputMaybe<DeployFailureAction>;
  /** False ends after the tests: LIVE stays as it is. */
  publish?: InputMaybe<Scalars['Boolean']['input']>;
  /** The runtime that is to run the code. */
  runtime?: InputMaybe<FunctionRuntime>;
  /**
   * The names of the test cases that must pass, at most 50. If it is left out, all of the function's must. With an empty list
   * none is run, and the code is published when CloudFront can load it.
   */
  tests?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What was deployed, or the error that stopped it. */
export type DeployFunctionResult = AccessDenied | AwsRefusal | CheckFailed | DeployFunctionSuccess | DeployStopped | FunctionAlreadyExists | FunctionSizeLimitExceeded | InvalidArgument | InvalidIfMatchVersion | NoSuchFunctionExists | NoSuchTestCase | PreconditionFailed | ServiceUnavailable | TestsFailed | Throttling | TooManyFunctions | UnsupportedOperation;

/** The content has passed, and is in DEVELOPMENT, and in LIVE unless `publish` was false. */
export type DeployFunctionSuccess = {
  __typename: 'DeployFunctionSuccess';
  /** The DEVELOPMENT stage with the new content. */
  function: CloudFrontFunction;
  /** The LIVE stage after its publication. Null if `publish` was false. */
  live?: Maybe<CloudFrontFunction>;
  /** The version that was LIVE before. Null if nothing was published, if there was none, or if the history does not know it. */
  previousLive?: Maybe<FunctionVersion>;
  /** The version that the history has recorded for the publication. Null if nothing was published. */
  published?: Maybe<FunctionVersion>;
  /** True if an answer of CloudFront was lost and the gateway learned by reading the function that the change had been made. */
  recovered: Scalars['Boolean']['output'];
  /** True if the same request, sent before, had written DEVELOPMENT, and this one went on from there. */
  resumed: Scalars['Boolean']['output'];
  /** The test cases that were run. Null if there were none: then CloudFront was only asked whether it can load the code. */
  testRun?: Maybe<TestRun>;
  /** The version that the history has recorded for the change of DEVELOPMENT. */
  version?: Maybe<FunctionVersion>;
};

/** A step of a change. */
export type DeployStep =
  /** DEVELOPMENT is copied to LIVE. */
  | 'PUBLISH'
  /** DEVELOPMENT gets its former content again, because test cases have failed. */
  | 'RESTORE'
  /** The test cases run, or CloudFront is asked whether it can load the code. */
  | 'TEST'
  /** DEVELOPMENT is given the content. */
  | 'UPDATE';

/**
 * A change of several steps stopped after it had written something. What was written stays: `development` and `live` are the
 * stages as they are now.
 */
export type DeployStopped = ServiceError & {
  __typename: 'DeployStopped';
  /** The DEVELOPMENT stage as it is now. Null if it could not be read. */
  development?: Maybe<CloudFrontFunction>;
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The LIVE stage as it is now. Null if there is none, or if it could not be read. */
  live?: Maybe<CloudFrontFunction>;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The function's name. */
  name: Scalars['String']['output'];
  /** Whether the step may have been made all the same. */
  outcome: Outcome;
  /** The error that stopped it. */
  reason: ErrorCode;
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
  /** The step that was not made. */
  step: DeployStep;
  /** The test cases that were run. Null if there were none, or if they were not reached. */
  testRun?: Maybe<TestRun>;
};

/** One finding of the check. */
export type Diagnostic = {
  __typename: 'Diagnostic';
  /** The column in UTF-16 code units, counted from 1. Null if the finding is on the code as a whole. */
  column?: Maybe<Scalars['Int']['output']>;
  /** The line, counted from 1. Null if the finding is on the code as a whole. */
  line?: Maybe<Scalars['Int']['output']>;
  /** What is wrong, and what to write instead, for people. */
  message: Scalars['String']['output'];
  /** The rule, for programs: `syntax`, `handler-missing`. `docs/check.md` lists them. */
  rule: Scalars['String']['output'];
  /** How sure it is that the code fails. */
  severity: DiagnosticSeverity;
};

/** How sure it is that code fails. */
export type DiagnosticSeverity =
  /** CloudFront is known to refuse the code, or to fail whenever it runs. */
  | 'ERROR'
  /** The code is likely to fail, or to do something else than its author expects. */
  | 'WARNING';

/** A key value store of this name already exists. */
export type EntityAlreadyExists = ServiceError & {
  __typename: 'EntityAlreadyExists';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The name that was asked for. */
  name: Scalars['String']['output'];
  /**
   * `NOT_APPLIED` except in one case: CloudFront's answer was lost, and a store of this name was there that may be another
   * one. It is then `UNKNOWN`.
   */
  outcome: Outcome;
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The account has reached its maximum number of key value stores: 50, unless AWS has raised it. Nothing was written. */
export type EntityLimitExceeded = ServiceError & {
  __typename: 'EntityLimitExceeded';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** There is no key value store of this name. Nothing was written. */
export type EntityNotFound = ServiceError & {
  __typename: 'EntityNotFound';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The name that was asked for. */
  name: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/**
 * The key value store has more than 10,000 entries, or would have more than that, or more than 5 MiB, in the course of the sync.
 * Nothing was written. If the sync also deletes entries, delete them first.
 */
export type EntitySizeLimitExceeded = ServiceError & {
  __typename: 'EntitySizeLimitExceeded';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The name of the key value store. */
  name: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** What happens to an entry. */
export type EntryChange =
  /** It is created. */
  | 'CREATE'
  /** It is deleted. */
  | 'DELETE'
  /** Its value is replaced. */
  | 'REPLACE';

/** Changes of entries. */
export type EntryChanges = {
  __typename: 'EntryChanges';
  /** The keys of the entries that are deleted. */
  deletes: Array<Scalars['String']['output']>;
  /** The entries that are created or replaced. */
  puts: Array<KeyValueEntry>;
};

/**
 * The codes of all expected errors. The AWS reference explains them, except for those that are the gateway's own, such as
 * `FunctionBroken` and `TestCaseChanged`.
 */
export type ErrorCode =
  /** The caller may not do this. */
  | 'AccessDenied'
  /** AWS refused the request for a reason that has no code here. */
  | 'AwsRefusal'
  /** A function is associated with the key value store. */
  | 'CannotDeleteEntityWhileInUse'
  /** The check found errors in the code. */
  | 'CheckFailed'
  /** CloudFront cannot change the key value store now. */
  | 'Conflict'
  /** The sync would delete more entries than it may. */
  | 'DeleteGuard'
  /** A change of several steps stopped after it had written something. */
  | 'DeployStopped'
  /** A key value store of this name already exists. */
  | 'EntityAlreadyExists'
  /** The account has reached its maximum number of key value stores. */
  | 'EntityLimitExceeded'
  /** There is no key value store of this name. */
  | 'EntityNotFound'
  /** The key value store is too large, or would become too large. */
  | 'EntitySizeLimitExceeded'
  /** A function of this name already exists. */
  | 'FunctionAlreadyExists'
  /** CloudFront cannot load the code. */
  | 'FunctionBroken'
  /** A distribution is associated with the function. */
  | 'FunctionInUse'
  /** The code is larger than CloudFront allows. */
  | 'FunctionSizeLimitExceeded'
  /** A value is not allowed. */
  | 'InvalidArgument'
  /** The expected version is missing or is not a version. */
  | 'InvalidIfMatchVersion'
  /** There is no function of this name, or it does not have this stage. */
  | 'NoSuchFunctionExists'
  /** The function has no test case of this name. */
  | 'NoSuchTestCase'
  /** The history has no version of this number. */
  | 'NoSuchVersion'
  /** The sync stopped after it had written something, or may have. */
  | 'PartiallyApplied'
  /** The function or the data of the key value store has changed since the expected version. */
  | 'PreconditionFailed'
  /** The key value store has no entry of this key. */
  | 'ResourceNotFound'
  /** The change would exceed a quota of key value stores. */
  | 'ServiceQuotaExceeded'
  /** AWS failed or could not be asked. */
  | 'ServiceUnavailable'
  /** The test case is not the expected one any more. */
  | 'TestCaseChanged'
  /** CloudFront could not run the test. */
  | 'TestFunctionFailed'
  /** Test cases failed. */
  | 'TestsFailed'
  /** Too many requests were sent in a short time. */
  | 'Throttling'
  /** The account has reached its maximum number of functions. */
  | 'TooManyFunctions'
  /** The function has as many test cases as it may have. */
  | 'TooManyTestCases'
  /** CloudFront does not offer the operation in this Region or partition. */
  | 'UnsupportedOperation';

/** What DEVELOPMENT has after test cases have failed. */
export type FailedDevelopment =
  /** The new content. */
  | 'KEPT'
  /** Its former content. */
  | 'RESTORED';

/** A field that differs. */
export type FieldChange = {
  __typename: 'FieldChange';
  /** The field's name: `comment`, `runtimeName` or `keyValueStoreArns`. */
  field: Scalars['String']['output'];
  /** The field's value in the content that is compared from. */
  from: Scalars['JSON']['output'];
  /** The field's value in the content that is compared to. */
  to: Scalars['JSON']['output'];
};

/** An action on functions. Each stands for one or more of CloudFront's IAM actions. */
export type FunctionAction =
  /** Allows creating functions with their tags: `CreateFunction`, `TagResource`. */
  | 'CREATE'
  /** Allows deleting functions: `DeleteFunction`. */
  | 'DELETE'
  /** Allows copying DEVELOPMENT to LIVE: `PublishFunction`. */
  | 'PUBLISH'
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
  | 'WRITE';

/** A function of this name already exists. */
export type FunctionAlreadyExists = ServiceError & {
  __typename: 'FunctionAlreadyExists';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The name that was asked for. */
  name: Scalars['String']['output'];
  /**
   * `NOT_APPLIED` except in one case: CloudFront's answer was lost, and when the gateway then read the name, another
   * function had it. It is then `UNKNOWN`: the function may have been created and replaced since.
   */
  outcome: Outcome;
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The use of a function by one cache behavior of a distribution, for one event type. */
export type FunctionAssociation = {
  __typename: 'FunctionAssociation';
  /** The other domain names of the distribution. */
  aliases: Array<Scalars['String']['output']>;
  /** The distribution's ID, such as `E2QWRUHAPOMQZL`. */
  distributionId: Scalars['String']['output'];
  /** The distribution's own domain name, such as `d111111abcdef8.cloudfront.net`. */
  domainName: Scalars['String']['output'];
  /** The event that runs the function: `viewer-request` or `viewer-response`. */
  eventType: Scalars['String']['output'];
  /** The path pattern of the cache behavior. Null for the default cache behavior. */
  pathPattern?: Maybe<Scalars['String']['output']>;
  /** True for a staging distribution, which gets part of the traffic of another one. */
  staging: Scalars['Boolean']['output'];
  /** The state of the distribution's deployment: `InProgress` or `Deployed`. Text, because CloudFront documents no complete list. */
  status: Scalars['String']['output'];
};

/**
 * CloudFront cannot load the code: it has a syntax error, or no `handler`. Nothing was published. At the edge, viewers
 * would get an error in place of an answer.
 */
export type FunctionBroken = ServiceError & {
  __typename: 'FunctionBroken';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The reason in CloudFront's words, as `testFunction` gives it. */
  functionError: Scalars['String']['output'];
  /** The line of the syntax error, counted from 1. Null if the code has no `handler`. */
  line?: Maybe<Scalars['Int']['output']>;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The source code of a function, byte for byte as CloudFront stores it. */
export type FunctionCode = {
  __typename: 'FunctionCode';
  /** The code as bytes. Never null, whatever the encoding of the code. */
  base64: Scalars['Base64']['output'];
  /** The SHA-256 hash of the bytes: 64 hexadecimal digits in lower case. */
  sha256: Scalars['String']['output'];
  /** The number of bytes, comments included. CloudFront's limit of 10,240 applies to this number. */
  sizeBytes: Scalars['Int']['output'];
  /** The code as text. Null if the bytes are not valid UTF-8. */
  text?: Maybe<Scalars['String']['output']>;
};

/** Source code to store, as text or as bytes. A request may hold 1 to 40,960 bytes; CloudFront refuses more than 10,240. */
export type FunctionCodeInput =
  /** The code as bytes. They are stored unchanged. */
  { base64: Scalars['Base64']['input']; text?: never; }
  |  /** The code as text. It is stored as UTF-8. */
  { base64?: never; text: Scalars['String']['input']; };

/** A page of functions, as the Relay Cursor Connections Specification defines it. */
export type FunctionConnection = {
  __typename: 'FunctionConnection';
  /** The entries of this page, each with its cursor. */
  edges: Array<FunctionEdge>;
  /** The same entries without cursors. */
  nodes: Array<CloudFrontFunction>;
  /** The position of this page in the whole list. */
  pageInfo: PageInfo;
};

/** A content of a function: a version of the history, or a stage as it is now. */
export type FunctionContent = {
  __typename: 'FunctionContent';
  /** The SHA-256 hash of the code: 64 hexadecimal digits in lower case. */
  codeSha256: Scalars['String']['output'];
  /** The size of the code in bytes. */
  sizeBytes: Scalars['Int']['output'];
  /** The stage. */
  stage: FunctionStage;
  /** The number of the version. Null for a stage as it is now. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** Names a content of a function. */
export type FunctionContentReference =
  /** A stage as it is now. */
  { stage: FunctionStage; version?: never; }
  |  /** The number of a version. */
  { stage?: never; version: Scalars['Int']['input']; };

/** The difference of two contents of a function. */
export type FunctionDiff = {
  __typename: 'FunctionDiff';
  /** The fields of the configuration that differ. */
  changes: Array<FieldChange>;
  /**
   * The difference of the code in the unified format of `diff -u`, with three lines of context. Empty if the code is the same.
   * Null if one of the two is not valid UTF-8.
   */
  code?: Maybe<Scalars['String']['output']>;
  /** The content that is compared from. */
  from: FunctionContent;
  /** The function's name. */
  name: Scalars['String']['output'];
  /** The content that is compared to. */
  to: FunctionContent;
};

/** The two contents and their difference, or the error that prevented the comparison. */
export type FunctionDiffResult = AccessDenied | AwsRefusal | FunctionDiff | InvalidArgument | NoSuchFunctionExists | NoSuchVersion | ServiceUnavailable | Throttling | UnsupportedOperation;

/** One entry of a page. */
export type FunctionEdge = {
  __typename: 'FunctionEdge';
  /** An opaque cursor. Send it as `after` to get the entries that follow this one. */
  cursor: Scalars['String']['output'];
  /** The entry itself: one stage of a function. */
  node: CloudFrontFunction;
};

/** A distribution is associated with the function, so it cannot be deleted. Remove the association first. */
export type FunctionInUse = ServiceError & {
  __typename: 'FunctionInUse';
  /**
   * The IDs of the distributions that use the function. The gateway reads them when they are selected. Null if they could not be
   * read, or if the caller may not read the function.
   */
  distributions?: Maybe<Array<Scalars['String']['output']>>;
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The function's name. */
  name: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The stage that was asked for, or the error that prevented the read. */
export type FunctionResult = AccessDenied | AwsRefusal | CloudFrontFunction | InvalidArgument | NoSuchFunctionExists | ServiceUnavailable | Throttling | UnsupportedOperation;

/** The JavaScript runtime that runs a function's code. */
export type FunctionRuntime =
  /** `cloudfront-js-1.0`. Supports ECMAScript 5.1 and some later features. */
  | 'CLOUDFRONT_JS_1_0'
  /** `cloudfront-js-2.0`. Adds `const`, `let`, `async`, `Buffer`, key value stores and origin selection. */
  | 'CLOUDFRONT_JS_2_0';

/** The code, comments included, is larger than CloudFront allows. Nothing was written. */
export type FunctionSizeLimitExceeded = ServiceError & {
  __typename: 'FunctionSizeLimitExceeded';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The size that CloudFront allows, in bytes. */
  maxSizeBytes: Scalars['Int']['output'];
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
  /** The size of the code that was sent, in bytes. */
  sizeBytes: Scalars['Int']['output'];
};

/** One of a function's two copies. They share name and ARN; code, configuration, ETag and times are separate. */
export type FunctionStage =
  /** The stage that updates change, and where a function is tested before it is published. */
  | 'DEVELOPMENT'
  /** The stage that distributions run. It exists after the function has been published. */
  | 'LIVE';

/**
 * An entry of a function's history: one change of one stage. It is recorded before CloudFront is asked, so that no change
 * through the gateway is missing.
 */
export type FunctionVersion = Node & {
  __typename: 'FunctionVersion';
  /** The subject of the caller who made the change. Null for a change made elsewhere. */
  author?: Maybe<Scalars['String']['output']>;
  /**
   * The code of this version; of a deletion, that of DEVELOPMENT before. The gateway reads it only when it is selected.
   * Null if it is not in the history: `errors` then holds the reason if it could not be read.
   */
  code?: Maybe<FunctionCode>;
  /** The SHA-256 hash of the code: 64 hexadecimal digits in lower case. Null for a deletion that was made elsewhere. */
  codeSha256?: Maybe<Scalars['String']['output']>;
  /** The comment of this version. Empty for a deletion that was made elsewhere. */
  comment: Scalars['String']['output'];
  /** When the change was recorded. */
  createdAt: Scalars['DateTime']['output'];
  /** The version of the stage that the change made. Null if it is not known, for a publication and for a deletion. */
  etag?: Maybe<Scalars['ETag']['output']>;
  /** What happened. */
  event: VersionEvent;
  /** How it is known that the change was made. Null for one that is PENDING or UNKNOWN. */
  evidence?: Maybe<VersionEvidence>;
  /** The identifier of name and number together. */
  id: Scalars['ID']['output'];
  /** The ARNs of the key value stores of this version. */
  keyValueStoreArns: Array<Scalars['String']['output']>;
  /** What the caller said about the change. Null if nothing was said. */
  message?: Maybe<Scalars['String']['output']>;
  /** When CloudFront made the change, by its own clock. Null if it is not known, and for a deletion. */
  modifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The function's name. */
  name: Scalars['String']['output'];
  /**
   * The version's number: it counts from 1 in the order in which changes were begun, over all functions that had this name. Changes
   * that were refused leave gaps.
   */
  number: Scalars['Int']['output'];
  /** The number of the version whose content this is. Null if the content was not restored. */
  restoredFrom?: Maybe<Scalars['Int']['output']>;
  /** The runtime of this version. Null for one that this contract does not know, and for a deletion that was made elsewhere. */
  runtime?: Maybe<FunctionRuntime>;
  /** CloudFront's own name of the runtime. Empty for a deletion that was made elsewhere. */
  runtimeName: Scalars['String']['output'];
  /** The name of the caller's session, by which AWS CloudTrail shows who called. Null for a change made elsewhere. */
  sessionName?: Maybe<Scalars['String']['output']>;
  /** Where the change was made. */
  source: VersionSource;
  /** The stage that changed. A deletion is told of DEVELOPMENT, and ends both. */
  stage: FunctionStage;
  /** Whether the change was made, as far as is known. */
  state: VersionState;
  /** How the test cases ended that `deployFunction` ran before this publication. Null for every other change, and without test cases. */
  testSummary?: Maybe<TestSummary>;
};

/** A page of versions, as the Relay Cursor Connections Specification defines it. */
export type FunctionVersionConnection = {
  __typename: 'FunctionVersionConnection';
  /** The versions of this page, each with its cursor. */
  edges: Array<FunctionVersionEdge>;
  /** The function's name. */
  name: Scalars['String']['output'];
  /** The same versions without cursors. */
  nodes: Array<FunctionVersion>;
  /** The position of this page in the whole list. */
  pageInfo: PageInfo;
  /**
   * The stages as they are now that the history does not have yet: they were changed elsewhere. The gateway reads them only
   * when this is selected. The next sweep, or the next change through the gateway, records them. Null only if that read
   * failed: `errors` then holds the reason.
   */
  unrecorded?: Maybe<Array<CloudFrontFunction>>;
};

/** One version of a page. */
export type FunctionVersionEdge = {
  __typename: 'FunctionVersionEdge';
  /** An opaque cursor. Send it as `after` to get the versions that follow this one. */
  cursor: Scalars['String']['output'];
  /** The version itself. */
  node: FunctionVersion;
};

/** A rule: these actions are allowed on the functions whose names match. */
export type Grant = {
  __typename: 'Grant';
  /** The actions that are allowed on those functions. */
  actions: Array<FunctionAction>;
  /** Patterns of function names. `*` stands for any characters. */
  functions: Array<Scalars['String']['output']>;
};

/**
 * One or more values are not allowed. If the gateway found them, nothing was written and `violations` lists them. If
 * CloudFront refused the request, `violations` is empty and `message` holds CloudFront's words.
 */
export type InvalidArgument = ServiceError & {
  __typename: 'InvalidArgument';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
  /** The values that are not allowed: all of them, but no more than 20. */
  violations: Array<Violation>;
};

/** `ifMatch` is empty or is not a version of a function. Read the function's `etag` and send that. */
export type InvalidIfMatchVersion = ServiceError & {
  __typename: 'InvalidIfMatchVersion';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The `ifMatch` of the request. Empty if it has more than 64 characters, or one that no ETag has. */
  ifMatch: Scalars['ETag']['output'];
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** A key and its value. */
export type KeyValueEntry = {
  __typename: 'KeyValueEntry';
  /** The key. */
  key: Scalars['String']['output'];
  /** The value. */
  value: Scalars['String']['output'];
};

/** A page of entries, as the Relay Cursor Connections Specification defines it. */
export type KeyValueEntryConnection = {
  __typename: 'KeyValueEntryConnection';
  /** The entries of this page, each with its cursor. */
  edges: Array<KeyValueEntryEdge>;
  /**
   * The version of the data, read just before the entries, so that they are never older. Pages of different versions may lack
   * an entry, or have one twice.
   */
  etag: Scalars['ETag']['output'];
  /** The same entries without cursors. */
  nodes: Array<KeyValueEntry>;
  /** The position of this page in the whole list. */
  pageInfo: PageInfo;
};

/** One entry of a page. */
export type KeyValueEntryEdge = {
  __typename: 'KeyValueEntryEdge';
  /** An opaque cursor. Send it as `after` to get the entries that follow this one. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: KeyValueEntry;
};

/** A key and its value. */
export type KeyValueEntryInput = {
  /** The key: 1 to 512 bytes as UTF-8. */
  key: Scalars['String']['input'];
  /** The value: at most 1,024 bytes as UTF-8. May be empty. */
  value: Scalars['String']['input'];
};

/** A key value store: keys and values that functions of the runtime `cloudfront-js-2.0` read at the edge. */
export type KeyValueStore = Node & {
  __typename: 'KeyValueStore';
  /** The Amazon Resource Name, by which a function is associated: `arn:aws:cloudfront::123456789012:key-value-store/UUID`. */
  arn: Scalars['String']['output'];
  /** The store's comment, which tells its purpose. May be empty. */
  comment: Scalars['String']['output'];
  /**
   * The entries in pages. The same as the query `keyValueEntries`. Null only if that read failed: `errors` then holds the
   * reason.
   */
  entries?: Maybe<KeyValueEntryConnection>;
  /** The entry of this key. Null if there is none. If it cannot be read, `errors` holds the failure with a code of `ErrorCode`. */
  entry?: Maybe<KeyValueEntry>;
  /**
   * The version of the data. To change entries, send it as `ifMatch`. The gateway reads it together with `itemCount` and
   * `totalSizeBytes`, by one request when one of them is selected. Null only if that read failed: `errors` then holds the
   * reason.
   */
  etag?: Maybe<Scalars['ETag']['output']>;
  /**
   * The functions that are associated with the store and that the caller may read: one entry for each stage. Null only if
   * that read failed: `errors` then holds the reason.
   */
  functions?: Maybe<Array<CloudFrontFunction>>;
  /** CloudFront's id of the store: a UUID, which code may give to `cf.kvs`. */
  id: Scalars['ID']['output'];
  /** The number of entries. Null only if that read failed: `errors` then holds the reason. */
  itemCount?: Maybe<Scalars['Int']['output']>;
  /** The time when the store was created, or its comment was last changed. */
  lastModifiedTime: Scalars['DateTime']['output'];
  /** The store's name. It is unique among those that exist, and cannot be changed. */
  name: Scalars['String']['output'];
  /** `PROVISIONING` or `READY`. This is text, not an enum: CloudFront documents no complete list. */
  status?: Maybe<Scalars['String']['output']>;
  /** The size of all keys and values, in bytes. Null only if that read failed: `errors` then holds the reason. */
  totalSizeBytes?: Maybe<Scalars['Int']['output']>;
};


/** A key value store: keys and values that functions of the runtime `cloudfront-js-2.0` read at the edge. */
export type KeyValueStoreEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A key value store: keys and values that functions of the runtime `cloudfront-js-2.0` read at the edge. */
export type KeyValueStoreEntryArgs = {
  key: Scalars['String']['input'];
};

/** An action on key value stores. */
export type KeyValueStoreAction =
  /** Allows creating stores. */
  | 'CREATE'
  /** Allows deleting stores. */
  | 'DELETE'
  /**
   * Allows listing stores, reading their data, and associating a store with a function. A change that keeps an association
   * needs no right to the store.
   */
  | 'READ'
  /** Allows changing the comment and the data. The gateway may read for it, without opening READ to the caller. */
  | 'WRITE';

/** A page of key value stores, as the Relay Cursor Connections Specification defines it. */
export type KeyValueStoreConnection = {
  __typename: 'KeyValueStoreConnection';
  /** The stores of this page, each with its cursor. */
  edges: Array<KeyValueStoreEdge>;
  /** The same stores without cursors. */
  nodes: Array<KeyValueStore>;
  /** The position of this page in the whole list. */
  pageInfo: PageInfo;
};

/** One key value store of a page. */
export type KeyValueStoreEdge = {
  __typename: 'KeyValueStoreEdge';
  /** An opaque cursor. Send it as `after` to get the stores that follow this one. */
  cursor: Scalars['String']['output'];
  /** The store itself. */
  node: KeyValueStore;
};

/** Actions that are allowed on the key value stores whose names match. */
export type KeyValueStoreGrant = {
  __typename: 'KeyValueStoreGrant';
  /** The allowed actions. */
  actions: Array<KeyValueStoreAction>;
  /** Patterns of names of key value stores, in which `*` stands for any characters. */
  keyValueStores: Array<Scalars['String']['output']>;
};

/** The key value store that was asked for, or the error that prevented the read. */
export type KeyValueStoreResult = AccessDenied | AwsRefusal | EntityNotFound | InvalidArgument | KeyValueStore | ServiceUnavailable | Throttling | UnsupportedOperation;

/** How a test case ended when it was last run against a stage. */
export type LastTestResult = {
  __typename: 'LastTestResult';
  /** The subject of the caller who ran the test case. */
  author: Scalars['String']['output'];
  /** The SHA-256 hash of the code that was run: 64 hexadecimal digits in lower case. Null if the caller of the run may not read it. */
  codeSha256?: Maybe<Scalars['String']['output']>;
  /** The time that the code took, as a percentage of the allowed time. Null if CloudFront did not report a number. */
  computeUtilization?: Maybe<Scalars['Float']['output']>;
  /** What differs from what was expected: at most 3 differences. Those of a run with very many are left out. */
  differences: Array<TestDifference>;
  /** The version of the stage that was run. */
  etag: Scalars['ETag']['output'];
  /** The reason why the code failed, in CloudFront's words, at most 300 characters of it. Null if it did not fail. */
  functionError?: Maybe<Scalars['String']['output']>;
  /** Whether the test case passed. */
  passed: Scalars['Boolean']['output'];
  /** When the run began. */
  ranAt: Scalars['DateTime']['output'];
  /** The stage whose code was run. */
  stage: FunctionStage;
};

/** How test cases ended that were last run together. */
export type LastTestRun = {
  __typename: 'LastTestRun';
  /** The subject of the caller who ran the test cases. */
  author: Scalars['String']['output'];
  /** The version of the stage that was run. */
  etag: Scalars['ETag']['output'];
  /** How many test cases failed. */
  failed: Scalars['Int']['output'];
  /** How many test cases passed. */
  passed: Scalars['Int']['output'];
  /** When the run began. */
  ranAt: Scalars['DateTime']['output'];
  /** The stage whose code was run. */
  stage: FunctionStage;
};

/** The operations that change a function or run its code. */
export type Mutation = {
  __typename: 'Mutation';
  /**
   * Creates, replaces and deletes entries of a key value store, at most 50 together: all of them or none. If the data has
   * changed since `ifMatch`, nothing is written, and the result is `PreconditionFailed` with the present values of the same keys.
   */
  changeEntries?: Maybe<ChangeEntriesResult>;
  /** Creates a function with a DEVELOPMENT stage. CloudFront does not check the code before it is tested or runs. */
  createFunction?: Maybe<CreateFunctionResult>;
  /** Creates a key value store without entries. */
  createKeyValueStore?: Maybe<CreateKeyValueStoreResult>;
  /** Deletes both stages of a function. If a distribution is associated with it, the result is `FunctionInUse`. */
  deleteFunction?: Maybe<DeleteFunctionResult>;
  /**
   * Deletes a key value store with its data. If the data has changed since `ifMatch`, nothing is deleted and the result is
   * `PreconditionFailed`; if a function is associated with it, the result is `CannotDeleteEntityWhileInUse`. The gateway
   * compares the version just before it deletes the store: a change between the two is lost with the store.
   */
  deleteKeyValueStore?: Maybe<DeleteKeyValueStoreResult>;
  /** Deletes a test case of a function. */
  deleteTestCase?: Maybe<DeleteTestCaseResult>;
  /**
   * Brings code to LIVE in one step: checks it, writes it to DEVELOPMENT, runs the function's test cases there, and publishes it.
   * What is wrong before anything is written is an ordinary error. After that, `TestsFailed` and `DeployStopped` tell what is
   * there now. LIVE only gets what has passed. The same request sent again goes on from what it has written.
   */
  deployFunction?: Maybe<DeployFunctionResult>;
  /**
   * Copies a function's DEVELOPMENT stage to LIVE. Distributions that are associated with the function run the new LIVE
   * stage from then on. The gateway first lets CloudFront run the code with a default event. If CloudFront cannot load the
   * code, the result is `FunctionBroken`. If CloudFront does not say whether it can, that failure is the result. Nothing is
   * published in either case. Code that CloudFront can load is published, also when it fails for that event.
   */
  publishFunction?: Maybe<PublishFunctionResult>;
  /**
   * Gives DEVELOPMENT the code and the configuration of a former version, and publishes it if asked. A function that has
   * been deleted is created anew. The data of key value stores is not restored.
   */
  restoreFunction?: Maybe<RestoreFunctionResult>;
  /**
   * Runs test cases of a function against one of its stages, as CloudFront itself runs them: four at a time. A case that fails is part of
   * a success. If CloudFront does not answer one of the calls, that failure is the result, and no further case is run. A
   * `draft` is run by a sandbox of the gateway, and CloudFront is not asked.
   */
  runTestCases?: Maybe<RunTestCasesResult>;
  /**
   * Stores a test case of a function, or replaces the one of this name. The function need not exist yet. A test case is an
   * event and what is expected when the code runs with it.
   */
  saveTestCase?: Maybe<SaveTestCaseResult>;
  /**
   * Gives a function these tags and no others. Tags whose keys begin with `aws:` are AWS's: they are left as they are. Code,
   * configuration and versions do not change, and the history does not record it. If only a part of the change was made, the result
   * is `ServiceUnavailable`, and the same request sent again completes it.
   */
  setFunctionTags?: Maybe<SetFunctionTagsResult>;
  /**
   * Makes the entries under a prefix of a key value store the given ones, up to 10,000 of them. The gateway plans the changes,
   * and then makes them in batches of 50: creates first, then replaces, then deletes. 50 changes or fewer are made together: all
   * of them or none. Send the whole set each time: what is there already is not written again, so sending the same request once
   * more continues one that stopped. It is alone in its document.
   */
  syncEntries?: Maybe<SyncEntriesResult>;
  /**
   * Runs the code of one stage with an event, without a distribution. If the code throws, or returns a value that
   * CloudFront refuses at the edge, the result is a success with `functionError`, not an error.
   */
  testFunction?: Maybe<TestFunctionResult>;
  /**
   * Changes the code or the configuration of a function's DEVELOPMENT stage. LIVE does not change until the function is
   * published. A field that the input leaves out keeps its present value, which the gateway reads under the same
   * `ifMatch`. If the function has changed since that version, nothing is written and the result is `PreconditionFailed`.
   */
  updateFunction?: Maybe<UpdateFunctionResult>;
  /** Changes the comment of a key value store. Its data, and so its `etag`, stays as it is. */
  updateKeyValueStore?: Maybe<UpdateKeyValueStoreResult>;
};


/** The operations that change a function or run its code. */
export type MutationChangeEntriesArgs = {
  input: ChangeEntriesInput;
};


/** The operations that change a function or run its code. */
export type MutationCreateFunctionArgs = {
  input: CreateFunctionInput;
};


/** The operations that change a function or run its code. */
export type MutationCreateKeyValueStoreArgs = {
  input: CreateKeyValueStoreInput;
};


/** The operations that change a function or run its code. */
export type MutationDeleteFunctionArgs = {
  input: DeleteFunctionInput;
};


/** The operations that change a function or run its code. */
export type MutationDeleteKeyValueStoreArgs = {
  input: DeleteKeyValueStoreInput;
};


/** The operations that change a function or run its code. */
export type MutationDeleteTestCaseArgs = {
  input: DeleteTestCaseInput;
};


/** The operations that change a function or run its code. */
export type MutationDeployFunctionArgs = {
  input: DeployFunctionInput;
};


/** The operations that change a function or run its code. */
export type MutationPublishFunctionArgs = {
  input: PublishFunctionInput;
};


/** The operations that change a function or run its code. */
export type MutationRestoreFunctionArgs = {
  input: RestoreFunctionInput;
};


/** The operations that change a function or run its code. */
export type MutationRunTestCasesArgs = {
  input: RunTestCasesInput;
};


/** The operations that change a function or run its code. */
export type MutationSaveTestCaseArgs = {
  input: SaveTestCaseInput;
};


/** The operations that change a function or run its code. */
export type MutationSetFunctionTagsArgs = {
  input: SetFunctionTagsInput;
};


/** The operations that change a function or run its code. */
export type MutationSyncEntriesArgs = {
  input: SyncEntriesInput;
};


/** The operations that change a function or run its code. */
export type MutationTestFunctionArgs = {
  input: TestFunctionInput;
};


/** The operations that change a function or run its code. */
export type MutationUpdateFunctionArgs = {
  input: UpdateFunctionInput;
};


/** The operations that change a function or run its code. */
export type MutationUpdateKeyValueStoreArgs = {
  input: UpdateKeyValueStoreInput;
};

/** There is no function of this name, or LIVE was asked for and the function has not been published. */
export type NoSuchFunctionExists = ServiceError & {
  __typename: 'NoSuchFunctionExists';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The name that was asked for. */
  name: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
  /** The stage that was asked for. */
  stage: FunctionStage;
};

/** The function has no test case of this name. Nothing was run or written. */
export type NoSuchTestCase = ServiceError & {
  __typename: 'NoSuchTestCase';
  /** The name of the test case that was asked for. */
  case: Scalars['String']['output'];
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The function's name. */
  name: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The function's history has no version of this number, or has not kept its content. Nothing was written. */
export type NoSuchVersion = ServiceError & {
  __typename: 'NoSuchVersion';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The function's name. */
  name: Scalars['String']['output'];
  /** The number that was asked for. */
  number: Scalars['Int']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** An object that `node` returns by its `id`, as Relay's Global Object Identification Specification defines it. */
export type Node = {
  /** The object's identifier: opaque, and unique in the account. */
  id: Scalars['ID']['output'];
};

/** Tells whether a failed request may have changed something. */
export type Outcome =
  /** Nothing was written. */
  | 'NOT_APPLIED'
  /** The change may have been made. Read the function before sending it again. */
  | 'UNKNOWN';

/** The position of a page in the whole list. */
export type PageInfo = {
  __typename: 'PageInfo';
  /** The cursor of the last entry. Send it as `after` to get the next page. Null if the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True if more entries follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True if the request named a cursor in `after`. Pages cannot be read backwards, as CloudFront only lists forward. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first entry. Null if the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Why a sync stopped in the middle. */
export type PartialReason =
  /** The calls of a request were spent. */
  | 'CALLS'
  /** Others changed the data meanwhile. */
  | 'CONFLICT'
  /** The time of a request was over. */
  | 'DEADLINE'
  /** Others have added entries that the sync would delete, and that would be more than it may. */
  | 'DELETE_GUARD'
  /** CloudFront refused a change or a read, or others have made the store too large: `message` says why. */
  | 'REFUSED'
  /** CloudFront did not answer, or throttled. */
  | 'UNAVAILABLE';

/**
 * The sync stopped after it had written something, or may have. Sending the same request again continues it: under no version,
 * or under that of `etag`.
 */
export type PartiallyApplied = ServiceError & {
  __typename: 'PartiallyApplied';
  /** The number of keys whose changes CloudFront has confirmed. */
  confirmed: Scalars['Int']['output'];
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The last version of the data that CloudFront told of. */
  etag: Scalars['ETag']['output'];
  /** The number of keys whose changes CloudFront has not confirmed, and may still make. */
  inDoubt: Scalars['Int']['output'];
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The name of the key value store. */
  name: Scalars['String']['output'];
  /** Why the sync stopped. */
  reason: PartialReason;
  /** What is left to be done at the version of `etag`. Null if the gateway could not find that out. */
  remaining?: Maybe<RemainingChanges>;
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** In how many seconds to send the request again. Null if it is not `retryable`. */
  retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** True if the same request may continue when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** What a sync does with a key. */
export type PlannedChange = {
  __typename: 'PlannedChange';
  /** What happens to it. */
  change: EntryChange;
  /** The key. */
  key: Scalars['String']['output'];
};

/**
 * The function, or the data of the key value store, has changed since `ifMatch` was read, so nothing was written. Merge your
 * change into what is there now, and send the result with its `etag` as `ifMatch`. `outcome` tells the one case in which something may have been written. If
 * `current.etag` still is `ifMatch`, CloudFront has refused the present version, and `message` says so: try again later.
 */
export type PreconditionFailed = ServiceError & {
  __typename: 'PreconditionFailed';
  /**
   * The version that made the other change, if the history knows it. The gateway reads it only when it is selected, and
   * gives it only to a caller who may read the function. Null for a key value store.
   */
  changedBy?: Maybe<FunctionVersion>;
  /**
   * The stage as it is now, which the gateway reads only when it is selected. Null if the function no longer exists, or if
   * the read failed: `errors` then holds the reason. Null for a key value store.
   */
  current?: Maybe<CloudFrontFunction>;
  /**
   * The present values of the keys that `changeEntries` was to change. Null for every other operation, for a caller who may not
   * read the store, and if they could not be read.
   */
  currentEntries?: Maybe<CurrentEntries>;
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The `ifMatch` of the request. Empty if it has more than 64 characters, or one that no ETag has. */
  ifMatch: Scalars['ETag']['output'];
  /**
   * The key value store as it is now, which the gateway reads only when it is selected. Null if the store no longer exists, or if
   * the read failed: `errors` then holds the reason. Null for a function.
   */
  keyValueStore?: Maybe<KeyValueStore>;
  /** Whether a function or the data of a key value store has changed. */
  kind: ResourceKind;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The name of the function or of the key value store. */
  name: Scalars['String']['output'];
  /**
   * `NOT_APPLIED` except in one case: CloudFront's answer was lost, and when the gateway then read what is there, it was
   * something else. It is then `UNKNOWN`: the change may have been made and replaced since.
   */
  outcome: Outcome;
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
  /** The stage whose version `ifMatch` was compared with. DEVELOPMENT for a key value store, which has no stages. */
  stage: FunctionStage;
};

/** The function to publish, and its expected version. */
export type PublishFunctionInput = {
  /** True publishes without asking CloudFront whether it can load the code. The audit log says so. */
  force?: InputMaybe<Scalars['Boolean']['input']>;
  /** The `etag` of the DEVELOPMENT stage that is to be copied to LIVE. */
  ifMatch: Scalars['ETag']['input'];
  /** Says why, for the history: at most 256 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The function's name. */
  name: Scalars['String']['input'];
};

/** The function's LIVE stage, or the error that prevented its publication. */
export type PublishFunctionResult = AccessDenied | AwsRefusal | FunctionBroken | InvalidArgument | InvalidIfMatchVersion | NoSuchFunctionExists | PreconditionFailed | PublishFunctionSuccess | ServiceUnavailable | TestFunctionFailed | Throttling | UnsupportedOperation;

/** CloudFront has published the function. */
export type PublishFunctionSuccess = {
  __typename: 'PublishFunctionSuccess';
  /** The LIVE stage. Selecting `etag` costs a further request: CloudFront does not return it from a publication. */
  function: CloudFrontFunction;
  /** The version that was LIVE before. Null if there was none, or if the history does not know it. */
  previousLive?: Maybe<FunctionVersion>;
  /**
   * True if CloudFront's answer was lost and the gateway learned by reading the function that the change had been made.
   * The change is then complete, but the gateway may have sent it more than once.
   */
  recovered: Scalars['Boolean']['output'];
  /** The version that the history has recorded for this change. Null if the gateway keeps no history. */
  version?: Maybe<FunctionVersion>;
};

/** The operations that read, and the check. */
export type Query = {
  __typename: 'Query';
  /**
   * Checks code before it is stored: its syntax, its `handler`, its size, and what the runtime lacks. Nothing is run, and no
   * request is sent to AWS. Needs the right to write, test or create any function.
   */
  checkFunction?: Maybe<CheckFunctionResult>;
  /**
   * Returns one stage of one function. Read `etag` here before an update. Select `code` only when you need it: the code
   * costs a second request to CloudFront, GetFunction after DescribeFunction.
   */
  function?: Maybe<FunctionResult>;
  /** Compares two contents of a function: versions of the history, or stages as they are now. */
  functionDiff?: Maybe<FunctionDiffResult>;
  /**
   * Lists the functions that the caller may read, in pages: one entry for each stage that exists, sorted by name and
   * stage. Each page costs one ListFunctions request to CloudFront for each hundred entries of the account. Selecting
   * `etag` or `code` costs a further request for each entry, at most 8 at a time; `counterpart` costs a further list, not a request for each entry. If the list itself cannot be read, `errors` holds the failure with a code of `ErrorCode`.
   */
  functions?: Maybe<FunctionConnection>;
  /**
   * Lists the entries of a key value store in pages, in an order that CloudFront does not document. If they cannot be read,
   * `errors` holds the failure with a code of `ErrorCode`.
   */
  keyValueEntries?: Maybe<KeyValueEntryConnection>;
  /** Returns the entry of a key value store with this key. Null if there is no such store or no such entry. */
  keyValueEntry?: Maybe<KeyValueEntry>;
  /** Returns one key value store. Its data costs further requests, and only those that are selected. */
  keyValueStore?: Maybe<KeyValueStoreResult>;
  /**
   * Lists the key value stores that the caller may read, in pages, sorted by name. All pages cost one ListKeyValueStores
   * request to CloudFront for each hundred stores of the account. Selecting `etag`, `itemCount` or `totalSizeBytes` costs a
   * further request for each store. If the list itself cannot be read, `errors` holds the failure with a code of `ErrorCode`.
   */
  keyValueStores?: Maybe<KeyValueStoreConnection>;
  /**
   * Returns the object with this `id`, for clients that fetch an object again, such as Relay. Null if there is none. If it
   * cannot be read, `errors` holds the failure with a code of `ErrorCode`.
   */
  node?: Maybe<Node>;
  /** Returns one test case of a function. Null if there is none of this name. */
  testCase?: Maybe<TestCase>;
  /**
   * Lists the test cases of a function, sorted by name. If they cannot be read, `errors` holds the failure with a code of
   * `ErrorCode`; a gateway that keeps no history has no test cases either, and answers `UnsupportedOperation`.
   */
  testCases?: Maybe<Array<TestCase>>;
  /** Returns one version of a function by its number. Null if the history has no version of this number. */
  version?: Maybe<FunctionVersion>;
  /**
   * Lists the versions of a function, newest first, also of one that has been deleted: every change that was made through
   * the gateway, and changes made elsewhere once they have been noticed. If the history cannot be read, `errors` holds
   * the failure with a code of `ErrorCode`; a gateway that keeps no history answers `UnsupportedOperation`.
   */
  versions?: Maybe<FunctionVersionConnection>;
  /** Returns the caller that API Gateway has verified, and the caller's rights. Sends no request to CloudFront. */
  viewer: Viewer;
};


/** The operations that read, and the check. */
export type QueryCheckFunctionArgs = {
  input: CheckFunctionInput;
};


/** The operations that read, and the check. */
export type QueryFunctionArgs = {
  name: Scalars['String']['input'];
  stage?: InputMaybe<FunctionStage>;
};


/** The operations that read, and the check. */
export type QueryFunctionDiffArgs = {
  from: FunctionContentReference;
  name: Scalars['String']['input'];
  to: FunctionContentReference;
};


/** The operations that read, and the check. */
export type QueryFunctionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  stage?: InputMaybe<FunctionStage>;
};


/** The operations that read, and the check. */
export type QueryKeyValueEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  name: Scalars['String']['input'];
};


/** The operations that read, and the check. */
export type QueryKeyValueEntryArgs = {
  key: Scalars['String']['input'];
  name: Scalars['String']['input'];
};


/** The operations that read, and the check. */
export type QueryKeyValueStoreArgs = {
  name: Scalars['String']['input'];
};


/** The operations that read, and the check. */
export type QueryKeyValueStoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The operations that read, and the check. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The operations that read, and the check. */
export type QueryTestCaseArgs = {
  case: Scalars['String']['input'];
  name: Scalars['String']['input'];
};


/** The operations that read, and the check. */
export type QueryTestCasesArgs = {
  name: Scalars['String']['input'];
};


/** The operations that read, and the check. */
export type QueryVersionArgs = {
  name: Scalars['String']['input'];
  number: Scalars['Int']['input'];
};


/** The operations that read, and the check. */
export type QueryVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  name: Scalars['String']['input'];
};

/** Numbers of changes that are left to be made. */
export type RemainingChanges = {
  __typename: 'RemainingChanges';
  /** The number of entries to be deleted. */
  deletes: Scalars['Int']['output'];
  /** The number of entries to be created or replaced. */
  puts: Scalars['Int']['output'];
};

/** What a version belongs to. */
export type ResourceKind =
  /** A stage of a function. */
  | 'FUNCTION'
  /** The data of a key value store. */
  | 'KEY_VALUE_STORE';

/** The key value store has no entry of this key. Nothing was written. */
export type ResourceNotFound = ServiceError & {
  __typename: 'ResourceNotFound';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The store's name. */
  name: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The version to restore, and the expected present version. */
export type RestoreFunctionInput = {
  /** The `etag` of the present DEVELOPMENT stage. Null if the function has been deleted: it is then created. */
  ifMatch?: InputMaybe<Scalars['ETag']['input']>;
  /** Says why, for the history: at most 256 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The function's name. */
  name: Scalars['String']['input'];
  /** True publishes the restored content too, unless CloudFront cannot load the code. */
  publish?: InputMaybe<Scalars['Boolean']['input']>;
  /** The `number` of the version whose content DEVELOPMENT gets. */
  version: Scalars['Int']['input'];
};

/** The function with the restored content, or the error that prevented the restoration. */
export type RestoreFunctionResult = AccessDenied | AwsRefusal | DeployStopped | FunctionAlreadyExists | FunctionSizeLimitExceeded | InvalidArgument | InvalidIfMatchVersion | NoSuchFunctionExists | NoSuchVersion | PreconditionFailed | RestoreFunctionSuccess | ServiceUnavailable | Throttling | TooManyFunctions | UnsupportedOperation;

/** The restored content is in DEVELOPMENT, and in LIVE if that was asked for. */
export type RestoreFunctionSuccess = {
  __typename: 'RestoreFunctionSuccess';
  /** The DEVELOPMENT stage with the restored content. */
  function: CloudFrontFunction;
  /**
   * The ARNs of the key value stores that the restored content reads. Their data is as it is now: the history has no former
   * data.
   */
  keyValueStoresNotRestored: Array<Scalars['String']['output']>;
  /** The LIVE stage after its publication. Null if no publication was asked for. */
  live?: Maybe<CloudFrontFunction>;
  /** The version that was LIVE before. Null if nothing was published, if there was none, or if the history does not know it. */
  previousLive?: Maybe<FunctionVersion>;
  /** True if an answer of CloudFront was lost and the gateway learned by reading the function that the change had been made. */
  recovered: Scalars['Boolean']['output'];
  /** The version whose content was restored. */
  restored: FunctionVersion;
  /** The version that the history has recorded for the change of DEVELOPMENT. */
  version?: Maybe<FunctionVersion>;
};

/** What is to run. */
export type RunTestCasesInput = {
  /** Code to run that is not stored, in place of a stage. */
  draft?: InputMaybe<TestDraftInput>;
  /** The `etag` of the stage that is to run. If it is left out, the present version runs, which needs the right to read the function. */
  ifMatch?: InputMaybe<Scalars['ETag']['input']>;
  /** The function's name. */
  name: Scalars['String']['input'];
  /** The stage whose code is to run, unless a `draft` is. */
  stage?: InputMaybe<FunctionStage>;
  /** The names of the test cases that are to run, at most 50. If it is left out, all are run. */
  tests?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The results of the run, or the error that prevented it. */
export type RunTestCasesResult = AccessDenied | AwsRefusal | InvalidArgument | InvalidIfMatchVersion | NoSuchFunctionExists | NoSuchTestCase | PreconditionFailed | RunTestCasesSuccess | ServiceUnavailable | Throttling | UnsupportedOperation;

/** The test cases were run. Some may have failed. */
export type RunTestCasesSuccess = {
  __typename: 'RunTestCasesSuccess';
  /** The results. */
  run: TestRun;
};

/** The test case to store. */
export type SaveTestCaseInput = {
  /** The test case's name: 1 to 64 characters of `a-z A-Z 0-9 - _ .`, the first one a letter or a digit. */
  case: Scalars['String']['input'];
  /**
   * The event that the code runs with, `{ version: "1.0", context, viewer, request, response }`, at most 40,960 bytes as JSON.
   * Leave it out if `httpRequest` is given.
   */
  event?: InputMaybe<Scalars['JSON']['input']>;
  /** What is expected of the run. If it is left out, the code must not fail. */
  expect?: InputMaybe<TestExpectationInput>;
  /**
   * An HTTP request in place of `event`, as text: `GET /path?x=1 HTTP/1.1`, and a line for each header. It becomes the event of a
   * viewer request.
   */
  httpRequest?: InputMaybe<Scalars['String']['input']>;
  /** JSON pointers (RFC 6901) to parts of the output that are not compared, at most 50 of at most 256 characters each. */
  ignore?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The highest `computeUtilization` that passes, 0 to 100. */
  maxComputeUtilization?: InputMaybe<Scalars['Float']['input']>;
  /** Says why: at most 256 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The function's name. */
  name: Scalars['String']['input'];
  /** The `rev` of the test case that is replaced, 0 if there must be none. If it is left out, whatever is there is replaced. */
  rev?: InputMaybe<Scalars['Int']['input']>;
};

/** The stored test case, or the error that prevented the change. */
export type SaveTestCaseResult = AccessDenied | AwsRefusal | InvalidArgument | SaveTestCaseSuccess | ServiceUnavailable | TestCaseChanged | Throttling | TooManyTestCases | UnsupportedOperation;

/** The test case is stored. */
export type SaveTestCaseSuccess = {
  __typename: 'SaveTestCaseSuccess';
  /** True if there was none of this name. */
  created: Scalars['Boolean']['output'];
  /** The test case as it is now. */
  testCase: TestCase;
};

/**
 * The fields that every expected error has. A client that selects `... on ServiceError` also handles errors that are added
 * later.
 */
export type ServiceError = {
  /** The error code for programs: the same word as `__typename`, and mostly AWS's own code. */
  errorCode: ErrorCode;
  /** The explanation for people, mostly in AWS's own words if AWS answered. */
  message: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The change would exceed a quota of key value stores, such as 5 MB for each store. Nothing was written. */
export type ServiceQuotaExceeded = ServiceError & {
  __typename: 'ServiceQuotaExceeded';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The store's name. */
  name: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/**
 * AWS failed, could not be reached, or could not be asked: CloudFront, or AWS STS, which gives the gateway its session. A
 * request that would make more than 128 calls to AWS is also answered so. `message` tells the reason, `outcome` whether
 * something may have been written.
 */
export type ServiceUnavailable = ServiceError & {
  __typename: 'ServiceUnavailable';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** Tells whether something may have been written. */
  outcome: Outcome;
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** The number of seconds to wait before sending the request again. Null if `retryable` is false. */
  retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The function and its tags. */
export type SetFunctionTagsInput = {
  /** The function's name. */
  name: Scalars['String']['input'];
  /** All tags that the function is to have. No key may be there twice or begin with `aws:`. If the list is empty, all tags are removed. */
  tags: Array<TagInput>;
};

/** The tags, or the error that prevented the change. */
export type SetFunctionTagsResult = AccessDenied | AwsRefusal | InvalidArgument | NoSuchFunctionExists | ServiceUnavailable | SetFunctionTagsSuccess | Throttling | UnsupportedOperation;

/** The function has these tags. */
export type SetFunctionTagsSuccess = {
  __typename: 'SetFunctionTagsSuccess';
  /** The function's name. */
  name: Scalars['String']['output'];
  /** The tags that the function had before, sorted by key. */
  previousTags: Array<Tag>;
  /**
   * True if CloudFront's answer was lost and the gateway learned by reading the tags that the change had been made. The change is
   * then complete.
   */
  recovered: Scalars['Boolean']['output'];
  /** The tags as they are now, sorted by key, with those of AWS. */
  tags: Array<Tag>;
};

/** The entries that a prefix of a key value store should hold, and how far the sync may go. */
export type SyncEntriesInput = {
  /** Plans only, and writes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** All entries that there should be under the prefix: no key twice, and each key begins with `prefix`. */
  entries: Array<KeyValueEntryInput>;
  /**
   * The version of the data that the changes are to be based on: an `etag` that the gateway gave out. It is compared once, before
   * anything is written. If it is left out or null, the sync starts from the version that is there.
   */
  ifMatch?: InputMaybe<Scalars['ETag']['input']>;
  /**
   * How many keys the sync may delete. If it is left out or null, it is a tenth of the keys under the prefix, but at least 10, and
   * never all of them. Not allowed with `MERGE`.
   */
  maxDeletes?: InputMaybe<Scalars['Int']['input']>;
  /** Says why, for the history: at most 256 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** Says what happens to the other entries under the prefix. */
  mode?: SyncMode;
  /** The name of the key value store. */
  name: Scalars['String']['input'];
  /** What all keys begin with. The sync changes nothing outside of it. Empty for the whole store. */
  prefix?: Scalars['String']['input'];
};

/** The store with the wanted entries, or the error that prevented it. */
export type SyncEntriesResult = AccessDenied | AwsRefusal | Conflict | DeleteGuard | EntityNotFound | EntitySizeLimitExceeded | InvalidArgument | InvalidIfMatchVersion | PartiallyApplied | PreconditionFailed | ServiceQuotaExceeded | ServiceUnavailable | SyncEntriesSuccess | Throttling | UnsupportedOperation;

/** The entries under the prefix are the wanted ones or, for a dry run, the plan is made. */
export type SyncEntriesSuccess = {
  __typename: 'SyncEntriesSuccess';
  /** True if the gateway has planned only. */
  dryRun: Scalars['Boolean']['output'];
  /** The version of the data that has the wanted entries or, for a dry run, for which the plan is. */
  etag: Scalars['ETag']['output'];
  /**
   * The changes that undo those of this request. Null for a dry run, if they have more than 1,000,000 bytes, and if an answer of
   * CloudFront was lost and the gateway cannot tell the request's changes from another's.
   */
  inverse?: Maybe<EntryChanges>;
  /** The number of entries of that version, with those outside of the prefix. */
  itemCount: Scalars['Int']['output'];
  /**
   * The store as it is now. The gateway reads it only when it is selected. Null only if that read failed: `errors` then holds the
   * reason.
   */
  keyValueStore?: Maybe<KeyValueStore>;
  /** The store's name. */
  name: Scalars['String']['output'];
  /** What was to be done: the first plan that was certainly made for a version that was there. */
  plan: SyncPlan;
  /** The version for which `plan` is. */
  previousETag: Scalars['ETag']['output'];
  /** True if an answer of CloudFront was lost and the gateway learned by reading what had become of the changes. */
  recovered: Scalars['Boolean']['output'];
  /** The size of all keys and values of that version, in bytes. */
  totalSizeBytes: Scalars['Int']['output'];
};

/** Says what a sync does with entries under the prefix that are not among the given ones. */
export type SyncMode =
  /** Keeps them. */
  | 'MERGE'
  /** Deletes them. */
  | 'REPLACE';

/** What a sync is to do. It never has values. */
export type SyncPlan = {
  __typename: 'SyncPlan';
  /** How many keys the request may delete. If `deletes` is larger, the plan is refused with `DeleteGuard`. */
  allowedDeletes: Scalars['Int']['output'];
  /** The size of the keys and values that are written, in bytes. */
  bytes: Scalars['Int']['output'];
  /** The number of batches, each of which is one call to CloudFront. */
  calls: Scalars['Int']['output'];
  /** The changes, in the order in which they are made. */
  changes: Array<PlannedChange>;
  /** The number of entries that are created. */
  creates: Scalars['Int']['output'];
  /** The number of entries that are deleted. */
  deletes: Scalars['Int']['output'];
  /** The version of the data for which the plan is. */
  etag: Scalars['ETag']['output'];
  /** The number of entries whose value is replaced. */
  replaces: Scalars['Int']['output'];
  /** The number of entries under the prefix. */
  there: Scalars['Int']['output'];
  /** The number of wanted entries that are there already. */
  unchanged: Scalars['Int']['output'];
};


/** What a sync is to do. It never has values. */
export type SyncPlanChangesArgs = {
  first?: Scalars['Int']['input'];
};

/** A tag of a function. */
export type Tag = {
  __typename: 'Tag';
  /** The tag's key. */
  key: Scalars['String']['output'];
  /** The tag's value. May be empty. */
  value: Scalars['String']['output'];
};

/** A tag of an AWS resource. */
export type TagInput = {
  /** The tag's key: 1 to 128 letters, digits, spaces and `_ . : / = + - @`. */
  key: Scalars['String']['input'];
  /** The tag's value: at most 256 letters, digits, spaces and `_ . : / = + - @`. May be empty. */
  value: Scalars['String']['input'];
};

/**
 * A test case of a function: an event, and what is expected when the code runs with it. Test cases are kept with the
 * function's history.
 */
export type TestCase = {
  __typename: 'TestCase';
  /** The subject of the caller who changed the test case last. */
  author: Scalars['String']['output'];
  /** The event that the code runs with. */
  event: Scalars['JSON']['output'];
  /** What is expected of the run. */
  expect: TestExpectation;
  /** The name of the function that is tested. */
  functionName: Scalars['String']['output'];
  /** JSON pointers (RFC 6901) to parts of the output that are not compared. */
  ignore: Array<Scalars['String']['output']>;
  /**
   * How the test case ended when it was last run against a stage. The gateway reads it only when it is selected. Null if it has
   * not been run; `errors` holds the reason if that could not be read.
   */
  lastResult?: Maybe<LastTestResult>;
  /** The highest `computeUtilization` that passes. Null if any does. */
  maxComputeUtilization?: Maybe<Scalars['Float']['output']>;
  /** What was said about the last change of the test case. Null if nothing was said. */
  message?: Maybe<Scalars['String']['output']>;
  /** The test case's name, unique among those of the function. */
  name: Scalars['String']['output'];
  /** Counts the changes of the test case. Send it as `rev` to replace just this state of it. */
  rev: Scalars['Int']['output'];
  /** When the test case was changed last. */
  updatedAt: Scalars['DateTime']['output'];
};

/**
 * The test case has been changed, created or deleted since `rev` was read, or at the same moment. Nothing was written. Read it, and
 * send the change with its present `rev`.
 */
export type TestCaseChanged = ServiceError & {
  __typename: 'TestCaseChanged';
  /** The test case's name. */
  case: Scalars['String']['output'];
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The function's name. */
  name: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
  /** The present `rev` of the test case. 0 if there is none of this name. */
  rev: Scalars['Int']['output'];
};

/** The result of one test case. */
export type TestCaseResult = {
  __typename: 'TestCaseResult';
  /** The time that the code took, as a percentage of the allowed time. Null if CloudFront did not report a number, and for a draft. */
  computeUtilization?: Maybe<Scalars['Float']['output']>;
  /** What differs from what was expected, at most 20 differences. Empty if the test case passed. */
  differences: Array<TestDifference>;
  /** The reason why the code failed, in CloudFront's words. Null if it did not fail. */
  functionError?: Maybe<Scalars['String']['output']>;
  /** The lines that the code wrote with `console.log`. */
  logs: Array<Scalars['String']['output']>;
  /** The test case's name. */
  name: Scalars['String']['output'];
  /** The object that the code returned: `{ request }` or `{ response }`. Null if the code failed; the text itself if it is no JSON. */
  output?: Maybe<Scalars['JSON']['output']>;
  /** Whether the test case passed. */
  passed: Scalars['Boolean']['output'];
};

/** A difference between what was expected and what the code did. */
export type TestDifference = {
  __typename: 'TestDifference';
  /** What was there, as JSON, shortened to 200 characters. Null if nothing was there. */
  actual?: Maybe<Scalars['String']['output']>;
  /** What was expected, as JSON, shortened to 200 characters. Null if nothing was expected there. */
  expected?: Maybe<Scalars['String']['output']>;
  /** The difference in words, for people. */
  message: Scalars['String']['output'];
  /** The JSON pointer (RFC 6901) to the place in the output. Null for what is not in the output, such as `functionError`. */
  pointer?: Maybe<Scalars['String']['output']>;
};

/** A test case that is not stored. It is judged as one that is. */
export type TestDraftCaseInput = {
  /** The test case's name: 1 to 64 characters of `a-z A-Z 0-9 - _ .`, the first one a letter or a digit. No other of the draft may have it. */
  case: Scalars['String']['input'];
  /** The event that the code runs with. Leave it out if `httpRequest` is given. */
  event?: InputMaybe<Scalars['JSON']['input']>;
  /** What is expected of the run. If it is left out, the code must not fail. */
  expect?: InputMaybe<TestExpectationInput>;
  /** An HTTP request in place of `event`, as `saveTestCase` takes it. */
  httpRequest?: InputMaybe<Scalars['String']['input']>;
  /** JSON pointers (RFC 6901) to parts of the output that are not compared, at most 50 of at most 256 characters each. */
  ignore?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Code that is not stored, and what it reads. */
export type TestDraftInput = {
  /** Test cases that are not stored, at most 50, which are run in place of those that are. */
  cases?: InputMaybe<Array<TestDraftCaseInput>>;
  /** The source code. */
  code: FunctionCodeInput;
  /**
   * The data of the key value store that the code reads, at most 1,000 pairs. If it and `keyValueStoreName` are left out, no
   * store is associated.
   */
  keyValueEntries?: InputMaybe<Array<TestKeyValueInput>>;
  /**
   * The name of the key value store that the code reads, in place of `keyValueEntries`: its present entries, at most 1,000.
   * Needs the right to read the store.
   */
  keyValueStoreName?: InputMaybe<Scalars['String']['input']>;
  /** The runtime that is to run the code. */
  runtime?: InputMaybe<FunctionRuntime>;
};

/** What is expected of a run. If both are null, the code must not fail. */
export type TestExpectation = {
  __typename: 'TestExpectation';
  /** A text that the `functionError` must contain. */
  functionError?: Maybe<Scalars['String']['output']>;
  /**
   * What the output must contain. Of an object the members that are here must be equal, others may be there too; of a list all
   * elements.
   */
  output?: Maybe<Scalars['JSON']['output']>;
};

/** What is expected of a run. */
export type TestExpectationInput =
  /** A text that the `functionError` must contain, at most 1,000 characters. */
  { functionError: Scalars['String']['input']; output?: never; }
  |  /**
   * What the output must contain, at most 16,384 bytes as JSON. Of an object the members that are here must be equal, others may be
   * there too; of a list all elements.
   */
  { functionError?: never; output: Scalars['JSON']['input']; };

/**
 * CloudFront could not run the test, most often because the event object is not valid. Before a publication it could not say
 * whether it can load the code: nothing was published.
 */
export type TestFunctionFailed = ServiceError & {
  __typename: 'TestFunctionFailed';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The function to run, and the event to run it with. */
export type TestFunctionInput = {
  /**
   * The event object, `{ version: "1.0", context, viewer, request, response }`, at most 40,960 bytes as JSON. The
   * CloudFront Developer Guide describes it under "CloudFront Functions event structure".
   */
  event: Scalars['JSON']['input'];
  /** The `etag` of the stage that is to run. */
  ifMatch: Scalars['ETag']['input'];
  /** The function's name. */
  name: Scalars['String']['input'];
  /** The stage whose code is to run. */
  stage?: InputMaybe<FunctionStage>;
};

/** The report of the run, or the error that prevented it. */
export type TestFunctionResult = AccessDenied | AwsRefusal | InvalidArgument | InvalidIfMatchVersion | NoSuchFunctionExists | PreconditionFailed | ServiceUnavailable | TestFunctionFailed | TestFunctionSuccess | Throttling | UnsupportedOperation;

/** CloudFront has run the code. */
export type TestFunctionSuccess = {
  __typename: 'TestFunctionSuccess';
  /**
   * The time that the code took, as a percentage of the allowed time: mostly 0 to 100. Above 70, CloudFront is likely to throttle
   * the function in production. Null if CloudFront did not report a number.
   */
  computeUtilization?: Maybe<Scalars['Float']['output']>;
  /** The stage whose code was run. */
  function: CloudFrontFunction;
  /** The reason why the code failed, in CloudFront's words. Null if it did not fail. */
  functionError?: Maybe<Scalars['String']['output']>;
  /** The lines that the code wrote with `console.log`. */
  logs: Array<Scalars['String']['output']>;
  /** The object that the code returned: `{ request }` or `{ response }`. Null if the code failed; the text itself if it is no JSON. */
  output?: Maybe<Scalars['JSON']['output']>;
};

/** A key and its value in the key value store of a draft. */
export type TestKeyValueInput = {
  /** The key. */
  key: Scalars['String']['input'];
  /** The value. */
  value: Scalars['String']['input'];
};

/** The results of test cases that were run together. */
export type TestRun = {
  __typename: 'TestRun';
  /** The SHA-256 hash of the code that was run: 64 hexadecimal digits in lower case. Null if the caller may not read it. */
  codeSha256?: Maybe<Scalars['String']['output']>;
  /** The version of the stage that was run. Null for a draft. */
  etag?: Maybe<Scalars['ETag']['output']>;
  /** How many test cases failed. */
  failed: Scalars['Int']['output'];
  /** How many test cases passed. */
  passed: Scalars['Int']['output'];
  /** When the run began. */
  ranAt: Scalars['DateTime']['output'];
  /** Whether the results are kept for `lastResult`. Those of a draft are not. */
  recorded: Scalars['Boolean']['output'];
  /** The results, sorted by the names of the test cases. */
  results: Array<TestCaseResult>;
  /** The stage whose code was run. Null for a draft. */
  stage?: Maybe<FunctionStage>;
};

/** How test cases ended that were run together. */
export type TestSummary = {
  __typename: 'TestSummary';
  /** How many test cases failed. */
  failed: Scalars['Int']['output'];
  /** How many test cases passed. */
  passed: Scalars['Int']['output'];
};

/** Test cases failed, so nothing was published. */
export type TestsFailed = ServiceError & {
  __typename: 'TestsFailed';
  /** Whether DEVELOPMENT has the new content, or its former content again. */
  developmentContent: FailedDevelopment;
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The DEVELOPMENT stage as it is now. */
  function: CloudFrontFunction;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The function's name. */
  name: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
  /** The run, with what differs from what was expected. Never null. */
  testRun?: Maybe<TestRun>;
};

/** AWS refused the request because of its rate limit, even after the gateway's retries. Nothing was written. */
export type Throttling = ServiceError & {
  __typename: 'Throttling';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** The number of seconds to wait before sending the request again. Null if `retryable` is false. */
  retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The account has reached its maximum number of functions: 100, unless AWS has raised it. Nothing was written. */
export type TooManyFunctions = ServiceError & {
  __typename: 'TooManyFunctions';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The function has as many test cases as it may have: 50. Nothing was written. */
export type TooManyTestCases = ServiceError & {
  __typename: 'TooManyTestCases';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The function's name. */
  name: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** CloudFront does not offer the operation in this Region or partition. */
export type UnsupportedOperation = ServiceError & {
  __typename: 'UnsupportedOperation';
  /** The error code for programs: the same word as `__typename`. */
  errorCode: ErrorCode;
  /** The explanation for people. */
  message: Scalars['String']['output'];
  /** The request ID to quote when asking for help: AWS's if AWS answered the call that failed, otherwise the gateway's. */
  requestId: Scalars['String']['output'];
  /** True if nothing was changed and the same request may succeed when it is sent again. */
  retryable: Scalars['Boolean']['output'];
};

/** The new values. `comment`, `runtime`, `keyValueStoreArns` and `code` keep their present value if left out or null. */
export type UpdateFunctionInput = {
  /** The new source code. */
  code?: InputMaybe<FunctionCodeInput>;
  /** The new comment, at most 128 characters. `""` removes the present one. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** The `etag` of the DEVELOPMENT stage on which this change is based. */
  ifMatch: Scalars['ETag']['input'];
  /** The ARNs of the key value stores that the code may read. `[]` removes the present ones. */
  keyValueStoreArns?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Says why, for the history: at most 256 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The function's name: 1 to 64 characters of `a-z A-Z 0-9 - _`. */
  name: Scalars['String']['input'];
  /** The runtime that is to run the code. */
  runtime?: InputMaybe<FunctionRuntime>;
};

/** The function as it is after the update, or the error that prevented the update. */
export type UpdateFunctionResult = AccessDenied | AwsRefusal | FunctionSizeLimitExceeded | InvalidArgument | InvalidIfMatchVersion | NoSuchFunctionExists | PreconditionFailed | ServiceUnavailable | Throttling | UnsupportedOperation | UpdateFunctionSuccess;

/** CloudFront has stored the change. */
export type UpdateFunctionSuccess = {
  __typename: 'UpdateFunctionSuccess';
  /** The DEVELOPMENT stage after the change. */
  function: CloudFrontFunction;
  /** The version that was replaced, which is the `ifMatch` of the input. */
  previousETag: Scalars['ETag']['output'];
  /**
   * True if CloudFront's answer was lost and the gateway learned by reading the function that the change had been made.
   * The change is then complete, but the gateway may have sent it more than once.
   */
  recovered: Scalars['Boolean']['output'];
  /** The version that the history has recorded for this change. Null if the gateway keeps no history. */
  version?: Maybe<FunctionVersion>;
};

/** The key value store to change, and its new comment. */
export type UpdateKeyValueStoreInput = {
  /** The new comment, at most 128 characters. `""` removes the present one. */
  comment: Scalars['String']['input'];
  /** Says why, for the history: at most 256 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The store's name. */
  name: Scalars['String']['input'];
};

/** The key value store with its new comment, or the error that prevented the change. */
export type UpdateKeyValueStoreResult = AccessDenied | AwsRefusal | Conflict | EntityNotFound | InvalidArgument | ServiceUnavailable | Throttling | UnsupportedOperation | UpdateKeyValueStoreSuccess;

/** CloudFront has stored the comment. */
export type UpdateKeyValueStoreSuccess = {
  __typename: 'UpdateKeyValueStoreSuccess';
  /** The store after the change. */
  keyValueStore: KeyValueStore;
  /** The comment that was replaced. */
  previousComment: Scalars['String']['output'];
  /**
   * True if CloudFront's answer was lost and the gateway learned by reading that the change had been made. The change is then
   * complete.
   */
  recovered: Scalars['Boolean']['output'];
};

/** What happened to a function. */
export type VersionEvent =
  /** The function was created. */
  | 'CREATED'
  /** Both stages were deleted. */
  | 'DELETED'
  /** The stage was found to be so: what happened was done elsewhere, once or more. */
  | 'OBSERVED'
  /** DEVELOPMENT was copied to LIVE. */
  | 'PUBLISHED'
  /** DEVELOPMENT got the content of a former version. */
  | 'RESTORED'
  /** DEVELOPMENT was changed. */
  | 'UPDATED';

/** How it is known that a change was made. */
export type VersionEvidence =
  /** CloudFront answered so. */
  | 'ANSWER'
  /** CloudFront's answer was lost. The change was found by reading the function. */
  | 'READ';

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

/** The caller of this request. */
export type Viewer = {
  __typename: 'Viewer';
  /** The caller's rights, one entry for each rule that matches. If the list is empty, nothing is allowed. */
  grants: Array<Grant>;
  /** The groups that the token lists. Empty for a caller who signs. */
  groups: Array<Scalars['String']['output']>;
  /** The caller's rights to key value stores, likewise. */
  keyValueStoreGrants: Array<KeyValueStoreGrant>;
  /** The way in which API Gateway verified the caller. */
  kind: CallerKind;
  /** The token's `sub`, or the claim that the stage names in its place. For a signature, the ARN of the role's session. */
  subject: Scalars['String']['output'];
};

/** One value that is not allowed. */
export type Violation = {
  __typename: 'Violation';
  /** The rule in words, for people: `must have at most 64 characters`. */
  message: Scalars['String']['output'];
  /** The path of the value in the input, with dots: `name`, `code.text`, `keyValueStoreArns.0`. */
  path: Scalars['String']['output'];
  /** The kind of rule that the value breaks, for programs. */
  rule: ViolationRule;
};

/** The kind of rule that a value breaks. */
export type ViolationRule =
  /** The value has too many characters or bytes. */
  | 'MAX_LENGTH'
  /** The value has too few characters or bytes. */
  | 'MIN_LENGTH'
  /** The value has a character or a form that is not allowed. */
  | 'PATTERN'
  /** The value is a number outside the allowed range. */
  | 'RANGE'
  /** The value names something that the account does not have. */
  | 'UNKNOWN';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ChangeEntriesResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( ChangeEntriesSuccess )
    | ( Conflict )
    | ( EntityNotFound )
    | ( InvalidArgument )
    | ( InvalidIfMatchVersion )
    | ( PreconditionFailed )
    | ( ResourceNotFound )
    | ( ServiceQuotaExceeded )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
  CheckFunctionResult:
    | ( AccessDenied )
    | ( CheckFunctionSuccess )
    | ( InvalidArgument )
  ;
  CreateFunctionResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( CreateFunctionSuccess )
    | ( FunctionAlreadyExists )
    | ( FunctionSizeLimitExceeded )
    | ( InvalidArgument )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( TooManyFunctions )
    | ( UnsupportedOperation )
  ;
  CreateKeyValueStoreResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( CreateKeyValueStoreSuccess )
    | ( EntityAlreadyExists )
    | ( EntityLimitExceeded )
    | ( InvalidArgument )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
  DeleteFunctionResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( DeleteFunctionSuccess )
    | ( FunctionInUse )
    | ( InvalidArgument )
    | ( InvalidIfMatchVersion )
    | ( NoSuchFunctionExists )
    | ( PreconditionFailed )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
  DeleteKeyValueStoreResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( CannotDeleteEntityWhileInUse )
    | ( Conflict )
    | ( DeleteKeyValueStoreSuccess )
    | ( EntityNotFound )
    | ( InvalidArgument )
    | ( InvalidIfMatchVersion )
    | ( PreconditionFailed )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
  DeleteTestCaseResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( DeleteTestCaseSuccess )
    | ( InvalidArgument )
    | ( NoSuchTestCase )
    | ( ServiceUnavailable )
    | ( TestCaseChanged )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
  DeployFunctionResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( CheckFailed )
    | ( DeployFunctionSuccess )
    | ( DeployStopped )
    | ( FunctionAlreadyExists )
    | ( FunctionSizeLimitExceeded )
    | ( InvalidArgument )
    | ( InvalidIfMatchVersion )
    | ( NoSuchFunctionExists )
    | ( NoSuchTestCase )
    | ( PreconditionFailed )
    | ( ServiceUnavailable )
    | ( TestsFailed )
    | ( Throttling )
    | ( TooManyFunctions )
    | ( UnsupportedOperation )
  ;
  FunctionDiffResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( FunctionDiff )
    | ( InvalidArgument )
    | ( NoSuchFunctionExists )
    | ( NoSuchVersion )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
  FunctionResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( CloudFrontFunction )
    | ( InvalidArgument )
    | ( NoSuchFunctionExists )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
  KeyValueStoreResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( EntityNotFound )
    | ( InvalidArgument )
    | ( KeyValueStore )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
  PublishFunctionResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( FunctionBroken )
    | ( InvalidArgument )
    | ( InvalidIfMatchVersion )
    | ( NoSuchFunctionExists )
    | ( PreconditionFailed )
    | ( PublishFunctionSuccess )
    | ( ServiceUnavailable )
    | ( TestFunctionFailed )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
  RestoreFunctionResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( DeployStopped )
    | ( FunctionAlreadyExists )
    | ( FunctionSizeLimitExceeded )
    | ( InvalidArgument )
    | ( InvalidIfMatchVersion )
    | ( NoSuchFunctionExists )
    | ( NoSuchVersion )
    | ( PreconditionFailed )
    | ( RestoreFunctionSuccess )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( TooManyFunctions )
    | ( UnsupportedOperation )
  ;
  RunTestCasesResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( InvalidArgument )
    | ( InvalidIfMatchVersion )
    | ( NoSuchFunctionExists )
    | ( NoSuchTestCase )
    | ( PreconditionFailed )
    | ( RunTestCasesSuccess )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
  SaveTestCaseResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( InvalidArgument )
    | ( SaveTestCaseSuccess )
    | ( ServiceUnavailable )
    | ( TestCaseChanged )
    | ( Throttling )
    | ( TooManyTestCases )
    | ( UnsupportedOperation )
  ;
  SetFunctionTagsResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( InvalidArgument )
    | ( NoSuchFunctionExists )
    | ( ServiceUnavailable )
    | ( SetFunctionTagsSuccess )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
  SyncEntriesResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( Conflict )
    | ( DeleteGuard )
    | ( EntityNotFound )
    | ( EntitySizeLimitExceeded )
    | ( InvalidArgument )
    | ( InvalidIfMatchVersion )
    | ( PartiallyApplied )
    | ( PreconditionFailed )
    | ( ServiceQuotaExceeded )
    | ( ServiceUnavailable )
    | ( SyncEntriesSuccess )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
  TestFunctionResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( InvalidArgument )
    | ( InvalidIfMatchVersion )
    | ( NoSuchFunctionExists )
    | ( PreconditionFailed )
    | ( ServiceUnavailable )
    | ( TestFunctionFailed )
    | ( TestFunctionSuccess )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
  UpdateFunctionResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( FunctionSizeLimitExceeded )
    | ( InvalidArgument )
    | ( InvalidIfMatchVersion )
    | ( NoSuchFunctionExists )
    | ( PreconditionFailed )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( UnsupportedOperation )
    | ( UpdateFunctionSuccess )
  ;
  UpdateKeyValueStoreResult:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( Conflict )
    | ( EntityNotFound )
    | ( InvalidArgument )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( UnsupportedOperation )
    | ( UpdateKeyValueStoreSuccess )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( CloudFrontFunction )
    | ( FunctionVersion )
    | ( KeyValueStore )
  ;
  ServiceError:
    | ( AccessDenied )
    | ( AwsRefusal )
    | ( CannotDeleteEntityWhileInUse )
    | ( CheckFailed )
    | ( Conflict )
    | ( DeleteGuard )
    | ( DeployStopped )
    | ( EntityAlreadyExists )
    | ( EntityLimitExceeded )
    | ( EntityNotFound )
    | ( EntitySizeLimitExceeded )
    | ( FunctionAlreadyExists )
    | ( FunctionBroken )
    | ( FunctionInUse )
    | ( FunctionSizeLimitExceeded )
    | ( InvalidArgument )
    | ( InvalidIfMatchVersion )
    | ( NoSuchFunctionExists )
    | ( NoSuchTestCase )
    | ( NoSuchVersion )
    | ( PartiallyApplied )
    | ( PreconditionFailed )
    | ( ResourceNotFound )
    | ( ServiceQuotaExceeded )
    | ( ServiceUnavailable )
    | ( TestCaseChanged )
    | ( TestFunctionFailed )
    | ( TestsFailed )
    | ( Throttling )
    | ( TooManyFunctions )
    | ( TooManyTestCases )
    | ( UnsupportedOperation )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessDecider: AccessDecider;
  AccessDenied: ResolverTypeWrapper<AccessDenied>;
  AwsRefusal: ResolverTypeWrapper<AwsRefusal>;
  Base64: ResolverTypeWrapper<Scalars['Base64']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CallerKind: CallerKind;
  CannotDeleteEntityWhileInUse: ResolverTypeWrapper<CannotDeleteEntityWhileInUse>;
  ChangeEntriesInput: ChangeEntriesInput;
  ChangeEntriesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeEntriesResult']>;
  ChangeEntriesSuccess: ResolverTypeWrapper<ChangeEntriesSuccess>;
  CheckFailed: ResolverTypeWrapper<CheckFailed>;
  CheckFunctionInput: CheckFunctionInput;
  CheckFunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CheckFunctionResult']>;
  CheckFunctionSuccess: ResolverTypeWrapper<CheckFunctionSuccess>;
  CloudFrontFunction: ResolverTypeWrapper<CloudFrontFunction>;
  Conflict: ResolverTypeWrapper<Conflict>;
  CreateFunctionInput: CreateFunctionInput;
  CreateFunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateFunctionResult']>;
  CreateFunctionSuccess: ResolverTypeWrapper<CreateFunctionSuccess>;
  CreateKeyValueStoreInput: CreateKeyValueStoreInput;
  CreateKeyValueStoreResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateKeyValueStoreResult']>;
  CreateKeyValueStoreSuccess: ResolverTypeWrapper<CreateKeyValueStoreSuccess>;
  CurrentEntries: ResolverTypeWrapper<CurrentEntries>;
  CurrentEntry: ResolverTypeWrapper<CurrentEntry>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteFunctionInput: DeleteFunctionInput;
  DeleteFunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteFunctionResult']>;
  DeleteFunctionSuccess: ResolverTypeWrapper<DeleteFunctionSuccess>;
  DeleteGuard: ResolverTypeWrapper<DeleteGuard>;
  DeleteKeyValueStoreInput: DeleteKeyValueStoreInput;
  DeleteKeyValueStoreResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteKeyValueStoreResult']>;
  DeleteKeyValueStoreSuccess: ResolverTypeWrapper<DeleteKeyValueStoreSuccess>;
  DeleteTestCaseInput: DeleteTestCaseInput;
  DeleteTestCaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteTestCaseResult']>;
  DeleteTestCaseSuccess: ResolverTypeWrapper<DeleteTestCaseSuccess>;
  DeployFailureAction: DeployFailureAction;
  DeployFunctionInput: DeployFunctionInput;
  DeployFunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeployFunctionResult']>;
  DeployFunctionSuccess: ResolverTypeWrapper<DeployFunctionSuccess>;
  DeployStep: DeployStep;
  DeployStopped: ResolverTypeWrapper<DeployStopped>;
  Diagnostic: ResolverTypeWrapper<Diagnostic>;
  DiagnosticSeverity: DiagnosticSeverity;
  ETag: ResolverTypeWrapper<Scalars['ETag']['output']>;
  EntityAlreadyExists: ResolverTypeWrapper<EntityAlreadyExists>;
  EntityLimitExceeded: ResolverTypeWrapper<EntityLimitExceeded>;
  EntityNotFound: ResolverTypeWrapper<EntityNotFound>;
  EntitySizeLimitExceeded: ResolverTypeWrapper<EntitySizeLimitExceeded>;
  EntryChange: EntryChange;
  EntryChanges: ResolverTypeWrapper<EntryChanges>;
  ErrorCode: ErrorCode;
  FailedDevelopment: FailedDevelopment;
  FieldChange: ResolverTypeWrapper<FieldChange>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FunctionAction: FunctionAction;
  FunctionAlreadyExists: ResolverTypeWrapper<FunctionAlreadyExists>;
  FunctionAssociation: ResolverTypeWrapper<FunctionAssociation>;
  FunctionBroken: ResolverTypeWrapper<FunctionBroken>;
  FunctionCode: ResolverTypeWrapper<FunctionCode>;
  FunctionCodeInput: FunctionCodeInput;
  FunctionConnection: ResolverTypeWrapper<FunctionConnection>;
  FunctionContent: ResolverTypeWrapper<FunctionContent>;
  FunctionContentReference: FunctionContentReference;
  FunctionDiff: ResolverTypeWrapper<FunctionDiff>;
  FunctionDiffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FunctionDiffResult']>;
  FunctionEdge: ResolverTypeWrapper<FunctionEdge>;
  FunctionInUse: ResolverTypeWrapper<FunctionInUse>;
  FunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FunctionResult']>;
  FunctionRuntime: FunctionRuntime;
  FunctionSizeLimitExceeded: ResolverTypeWrapper<FunctionSizeLimitExceeded>;
  FunctionStage: FunctionStage;
  FunctionVersion: ResolverTypeWrapper<FunctionVersion>;
  FunctionVersionConnection: ResolverTypeWrapper<FunctionVersionConnection>;
  FunctionVersionEdge: ResolverTypeWrapper<FunctionVersionEdge>;
  Grant: ResolverTypeWrapper<Grant>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InvalidArgument: ResolverTypeWrapper<InvalidArgument>;
  InvalidIfMatchVersion: ResolverTypeWrapper<InvalidIfMatchVersion>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  KeyValueEntry: ResolverTypeWrapper<KeyValueEntry>;
  KeyValueEntryConnection: ResolverTypeWrapper<KeyValueEntryConnection>;
  KeyValueEntryEdge: ResolverTypeWrapper<KeyValueEntryEdge>;
  KeyValueEntryInput: KeyValueEntryInput;
  KeyValueStore: ResolverTypeWrapper<KeyValueStore>;
  KeyValueStoreAction: KeyValueStoreAction;
  KeyValueStoreConnection: ResolverTypeWrapper<KeyValueStoreConnection>;
  KeyValueStoreEdge: ResolverTypeWrapper<KeyValueStoreEdge>;
  KeyValueStoreGrant: ResolverTypeWrapper<KeyValueStoreGrant>;
  KeyValueStoreResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['KeyValueStoreResult']>;
  LastTestResult: ResolverTypeWrapper<LastTestResult>;
  LastTestRun: ResolverTypeWrapper<LastTestRun>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoSuchFunctionExists: ResolverTypeWrapper<NoSuchFunctionExists>;
  NoSuchTestCase: ResolverTypeWrapper<NoSuchTestCase>;
  NoSuchVersion: ResolverTypeWrapper<NoSuchVersion>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Outcome: Outcome;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialReason: PartialReason;
  PartiallyApplied: ResolverTypeWrapper<PartiallyApplied>;
  PlannedChange: ResolverTypeWrapper<PlannedChange>;
  PreconditionFailed: ResolverTypeWrapper<PreconditionFailed>;
  PublishFunctionInput: PublishFunctionInput;
  PublishFunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishFunctionResult']>;
  PublishFunctionSuccess: ResolverTypeWrapper<PublishFunctionSuccess>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RemainingChanges: ResolverTypeWrapper<RemainingChanges>;
  ResourceKind: ResourceKind;
  ResourceNotFound: ResolverTypeWrapper<ResourceNotFound>;
  RestoreFunctionInput: RestoreFunctionInput;
  RestoreFunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestoreFunctionResult']>;
  RestoreFunctionSuccess: ResolverTypeWrapper<RestoreFunctionSuccess>;
  RunTestCasesInput: RunTestCasesInput;
  RunTestCasesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RunTestCasesResult']>;
  RunTestCasesSuccess: ResolverTypeWrapper<RunTestCasesSuccess>;
  SaveTestCaseInput: SaveTestCaseInput;
  SaveTestCaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SaveTestCaseResult']>;
  SaveTestCaseSuccess: ResolverTypeWrapper<SaveTestCaseSuccess>;
  ServiceError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ServiceError']>;
  ServiceQuotaExceeded: ResolverTypeWrapper<ServiceQuotaExceeded>;
  ServiceUnavailable: ResolverTypeWrapper<ServiceUnavailable>;
  SetFunctionTagsInput: SetFunctionTagsInput;
  SetFunctionTagsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetFunctionTagsResult']>;
  SetFunctionTagsSuccess: ResolverTypeWrapper<SetFunctionTagsSuccess>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SyncEntriesInput: SyncEntriesInput;
  SyncEntriesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SyncEntriesResult']>;
  SyncEntriesSuccess: ResolverTypeWrapper<SyncEntriesSuccess>;
  SyncMode: SyncMode;
  SyncPlan: ResolverTypeWrapper<SyncPlan>;
  Tag: ResolverTypeWrapper<Tag>;
  TagInput: TagInput;
  TestCase: ResolverTypeWrapper<TestCase>;
  TestCaseChanged: ResolverTypeWrapper<TestCaseChanged>;
  TestCaseResult: ResolverTypeWrapper<TestCaseResult>;
  TestDifference: ResolverTypeWrapper<TestDifference>;
  TestDraftCaseInput: TestDraftCaseInput;
  TestDraftInput: TestDraftInput;
  TestExpectation: ResolverTypeWrapper<TestExpectation>;
  TestExpectationInput: TestExpectationInput;
  TestFunctionFailed: ResolverTypeWrapper<TestFunctionFailed>;
  TestFunctionInput: TestFunctionInput;
  TestFunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TestFunctionResult']>;
  TestFunctionSuccess: ResolverTypeWrapper<TestFunctionSuccess>;
  TestKeyValueInput: TestKeyValueInput;
  TestRun: ResolverTypeWrapper<TestRun>;
  TestSummary: ResolverTypeWrapper<TestSummary>;
  TestsFailed: ResolverTypeWrapper<TestsFailed>;
  Throttling: ResolverTypeWrapper<Throttling>;
  TooManyFunctions: ResolverTypeWrapper<TooManyFunctions>;
  TooManyTestCases: ResolverTypeWrapper<TooManyTestCases>;
  UnsupportedOperation: ResolverTypeWrapper<UnsupportedOperation>;
  UpdateFunctionInput: UpdateFunctionInput;
  UpdateFunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateFunctionResult']>;
  UpdateFunctionSuccess: ResolverTypeWrapper<UpdateFunctionSuccess>;
  UpdateKeyValueStoreInput: UpdateKeyValueStoreInput;
  UpdateKeyValueStoreResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateKeyValueStoreResult']>;
  UpdateKeyValueStoreSuccess: ResolverTypeWrapper<UpdateKeyValueStoreSuccess>;
  VersionEvent: VersionEvent;
  VersionEvidence: VersionEvidence;
  VersionSource: VersionSource;
  VersionState: VersionState;
  Viewer: ResolverTypeWrapper<Viewer>;
  Violation: ResolverTypeWrapper<Violation>;
  ViolationRule: ViolationRule;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessDenied: AccessDenied;
  AwsRefusal: AwsRefusal;
  Base64: Scalars['Base64']['output'];
  Boolean: Scalars['Boolean']['output'];
  CannotDeleteEntityWhileInUse: CannotDeleteEntityWhileInUse;
  ChangeEntriesInput: ChangeEntriesInput;
  ChangeEntriesResult: ResolversUnionTypes<ResolversParentTypes>['ChangeEntriesResult'];
  ChangeEntriesSuccess: ChangeEntriesSuccess;
  CheckFailed: CheckFailed;
  CheckFunctionInput: CheckFunctionInput;
  CheckFunctionResult: ResolversUnionTypes<ResolversParentTypes>['CheckFunctionResult'];
  CheckFunctionSuccess: CheckFunctionSuccess;
  CloudFrontFunction: CloudFrontFunction;
  Conflict: Conflict;
  CreateFunctionInput: CreateFunctionInput;
  CreateFunctionResult: ResolversUnionTypes<ResolversParentTypes>['CreateFunctionResult'];
  CreateFunctionSuccess: CreateFunctionSuccess;
  CreateKeyValueStoreInput: CreateKeyValueStoreInput;
  CreateKeyValueStoreResult: ResolversUnionTypes<ResolversParentTypes>['CreateKeyValueStoreResult'];
  CreateKeyValueStoreSuccess: CreateKeyValueStoreSuccess;
  CurrentEntries: CurrentEntries;
  CurrentEntry: CurrentEntry;
  DateTime: Scalars['DateTime']['output'];
  DeleteFunctionInput: DeleteFunctionInput;
  DeleteFunctionResult: ResolversUnionTypes<ResolversParentTypes>['DeleteFunctionResult'];
  DeleteFunctionSuccess: DeleteFunctionSuccess;
  DeleteGuard: DeleteGuard;
  DeleteKeyValueStoreInput: DeleteKeyValueStoreInput;
  DeleteKeyValueStoreResult: ResolversUnionTypes<ResolversParentTypes>['DeleteKeyValueStoreResult'];
  DeleteKeyValueStoreSuccess: DeleteKeyValueStoreSuccess;
  DeleteTestCaseInput: DeleteTestCaseInput;
  DeleteTestCaseResult: ResolversUnionTypes<ResolversParentTypes>['DeleteTestCaseResult'];
  DeleteTestCaseSuccess: DeleteTestCaseSuccess;
  DeployFunctionInput: DeployFunctionInput;
  DeployFunctionResult: ResolversUnionTypes<ResolversParentTypes>['DeployFunctionResult'];
  DeployFunctionSuccess: DeployFunctionSuccess;
  DeployStopped: DeployStopped;
  Diagnostic: Diagnostic;
  ETag: Scalars['ETag']['output'];
  EntityAlreadyExists: EntityAlreadyExists;
  EntityLimitExceeded: EntityLimitExceeded;
  EntityNotFound: EntityNotFound;
  EntitySizeLimitExceeded: EntitySizeLimitExceeded;
  EntryChanges: EntryChanges;
  FieldChange: FieldChange;
  Float: Scalars['Float']['output'];
  FunctionAlreadyExists: FunctionAlreadyExists;
  FunctionAssociation: FunctionAssociation;
  FunctionBroken: FunctionBroken;
  FunctionCode: FunctionCode;
  FunctionCodeInput: FunctionCodeInput;
  FunctionConnection: FunctionConnection;
  FunctionContent: FunctionContent;
  FunctionContentReference: FunctionContentReference;
  FunctionDiff: FunctionDiff;
  FunctionDiffResult: ResolversUnionTypes<ResolversParentTypes>['FunctionDiffResult'];
  FunctionEdge: FunctionEdge;
  FunctionInUse: FunctionInUse;
  FunctionResult: ResolversUnionTypes<ResolversParentTypes>['FunctionResult'];
  FunctionSizeLimitExceeded: FunctionSizeLimitExceeded;
  FunctionVersion: FunctionVersion;
  FunctionVersionConnection: FunctionVersionConnection;
  FunctionVersionEdge: FunctionVersionEdge;
  Grant: Grant;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  InvalidArgument: InvalidArgument;
  InvalidIfMatchVersion: InvalidIfMatchVersion;
  JSON: Scalars['JSON']['output'];
  KeyValueEntry: KeyValueEntry;
  KeyValueEntryConnection: KeyValueEntryConnection;
  KeyValueEntryEdge: KeyValueEntryEdge;
  KeyValueEntryInput: KeyValueEntryInput;
  KeyValueStore: KeyValueStore;
  KeyValueStoreConnection: KeyValueStoreConnection;
  KeyValueStoreEdge: KeyValueStoreEdge;
  KeyValueStoreGrant: KeyValueStoreGrant;
  KeyValueStoreResult: ResolversUnionTypes<ResolversParentTypes>['KeyValueStoreResult'];
  LastTestResult: LastTestResult;
  LastTestRun: LastTestRun;
  Mutation: Record<PropertyKey, never>;
  NoSuchFunctionExists: NoSuchFunctionExists;
  NoSuchTestCase: NoSuchTestCase;
  NoSuchVersion: NoSuchVersion;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  PartiallyApplied: PartiallyApplied;
  PlannedChange: PlannedChange;
  PreconditionFailed: PreconditionFailed;
  PublishFunctionInput: PublishFunctionInput;
  PublishFunctionResult: ResolversUnionTypes<ResolversParentTypes>['PublishFunctionResult'];
  PublishFunctionSuccess: PublishFunctionSuccess;
  Query: Record<PropertyKey, never>;
  RemainingChanges: RemainingChanges;
  ResourceNotFound: ResourceNotFound;
  RestoreFunctionInput: RestoreFunctionInput;
  RestoreFunctionResult: ResolversUnionTypes<ResolversParentTypes>['RestoreFunctionResult'];
  RestoreFunctionSuccess: RestoreFunctionSuccess;
  RunTestCasesInput: RunTestCasesInput;
  RunTestCasesResult: ResolversUnionTypes<ResolversParentTypes>['RunTestCasesResult'];
  RunTestCasesSuccess: RunTestCasesSuccess;
  SaveTestCaseInput: SaveTestCaseInput;
  SaveTestCaseResult: ResolversUnionTypes<ResolversParentTypes>['SaveTestCaseResult'];
  SaveTestCaseSuccess: SaveTestCaseSuccess;
  ServiceError: ResolversInterfaceTypes<ResolversParentTypes>['ServiceError'];
  ServiceQuotaExceeded: ServiceQuotaExceeded;
  ServiceUnavailable: ServiceUnavailable;
  SetFunctionTagsInput: SetFunctionTagsInput;
  SetFunctionTagsResult: ResolversUnionTypes<ResolversParentTypes>['SetFunctionTagsResult'];
  SetFunctionTagsSuccess: SetFunctionTagsSuccess;
  String: Scalars['String']['output'];
  SyncEntriesInput: SyncEntriesInput;
  SyncEntriesResult: ResolversUnionTypes<ResolversParentTypes>['SyncEntriesResult'];
  SyncEntriesSuccess: SyncEntriesSuccess;
  SyncPlan: SyncPlan;
  Tag: Tag;
  TagInput: TagInput;
  TestCase: TestCase;
  TestCaseChanged: TestCaseChanged;
  TestCaseResult: TestCaseResult;
  TestDifference: TestDifference;
  TestDraftCaseInput: TestDraftCaseInput;
  TestDraftInput: TestDraftInput;
  TestExpectation: TestExpectation;
  TestExpectationInput: TestExpectationInput;
  TestFunctionFailed: TestFunctionFailed;
  TestFunctionInput: TestFunctionInput;
  TestFunctionResult: ResolversUnionTypes<ResolversParentTypes>['TestFunctionResult'];
  TestFunctionSuccess: TestFunctionSuccess;
  TestKeyValueInput: TestKeyValueInput;
  TestRun: TestRun;
  TestSummary: TestSummary;
  TestsFailed: TestsFailed;
  Throttling: Throttling;
  TooManyFunctions: TooManyFunctions;
  TooManyTestCases: TooManyTestCases;
  UnsupportedOperation: UnsupportedOperation;
  UpdateFunctionInput: UpdateFunctionInput;
  UpdateFunctionResult: ResolversUnionTypes<ResolversParentTypes>['UpdateFunctionResult'];
  UpdateFunctionSuccess: UpdateFunctionSuccess;
  UpdateKeyValueStoreInput: UpdateKeyValueStoreInput;
  UpdateKeyValueStoreResult: ResolversUnionTypes<ResolversParentTypes>['UpdateKeyValueStoreResult'];
  UpdateKeyValueStoreSuccess: UpdateKeyValueStoreSuccess;
  Viewer: Viewer;
  Violation: Violation;
};

export type AccessDeniedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AccessDenied'] = ResolversParentTypes['AccessDenied']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['AccessDecider'], ParentType, ContextType>;
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AwsRefusalResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AwsRefusal'] = ResolversParentTypes['AwsRefusal']> = {
  awsCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  awsStatus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface Base64ScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Base64'], any> {
  name: 'Base64';
}

export type CannotDeleteEntityWhileInUseResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CannotDeleteEntityWhileInUse'] = ResolversParentTypes['CannotDeleteEntityWhileInUse']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  functions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeEntriesResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ChangeEntriesResult'] = ResolversParentTypes['ChangeEntriesResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'ChangeEntriesSuccess' | 'Conflict' | 'EntityNotFound' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'PreconditionFailed' | 'ResourceNotFound' | 'ServiceQuotaExceeded' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type ChangeEntriesSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ChangeEntriesSuccess'] = ResolversParentTypes['ChangeEntriesSuccess']> = {
  etag?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  inverse?: Resolver<Maybe<ResolversTypes['EntryChanges']>, ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  keyValueStore?: Resolver<Maybe<ResolversTypes['KeyValueStore']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousETag?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  totalSizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckFailedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CheckFailed'] = ResolversParentTypes['CheckFailed']> = {
  diagnostics?: Resolver<Array<ResolversTypes['Diagnostic']>, ParentType, ContextType>;
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckFunctionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CheckFunctionResult'] = ResolversParentTypes['CheckFunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'CheckFunctionSuccess' | 'InvalidArgument', ParentType, ContextType>;
};

export type CheckFunctionSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CheckFunctionSuccess'] = ResolversParentTypes['CheckFunctionSuccess']> = {
  commentSizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  diagnostics?: Resolver<Array<ResolversTypes['Diagnostic']>, ParentType, ContextType>;
  maxSizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CloudFrontFunctionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CloudFrontFunction'] = ResolversParentTypes['CloudFrontFunction']> = {
  arn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  associations?: Resolver<Maybe<Array<ResolversTypes['FunctionAssociation']>>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['FunctionCode']>, ParentType, ContextType>;
  comment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counterpart?: Resolver<Maybe<ResolversTypes['CloudFrontFunction']>, ParentType, ContextType>;
  createdTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  etag?: Resolver<Maybe<ResolversTypes['ETag']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyValueStoreArns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  lastModifiedTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastTestRun?: Resolver<Maybe<ResolversTypes['LastTestRun']>, ParentType, ContextType>;
  lastVersion?: Resolver<Maybe<ResolversTypes['FunctionVersion']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  runtime?: Resolver<Maybe<ResolversTypes['FunctionRuntime']>, ParentType, ContextType>;
  runtimeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['FunctionStage'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<Array<ResolversTypes['Tag']>>, ParentType, ContextType>;
  testCases?: Resolver<Maybe<Array<ResolversTypes['TestCase']>>, ParentType, ContextType>;
  versions?: Resolver<Maybe<ResolversTypes['FunctionVersionConnection']>, ParentType, ContextType, RequireFields<CloudFrontFunctionVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConflictResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Conflict'] = ResolversParentTypes['Conflict']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateFunctionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CreateFunctionResult'] = ResolversParentTypes['CreateFunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'CreateFunctionSuccess' | 'FunctionAlreadyExists' | 'FunctionSizeLimitExceeded' | 'InvalidArgument' | 'ServiceUnavailable' | 'Throttling' | 'TooManyFunctions' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type CreateFunctionSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CreateFunctionSuccess'] = ResolversParentTypes['CreateFunctionSuccess']> = {
  function?: Resolver<ResolversTypes['CloudFrontFunction'], ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['FunctionVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateKeyValueStoreResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CreateKeyValueStoreResult'] = ResolversParentTypes['CreateKeyValueStoreResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'CreateKeyValueStoreSuccess' | 'EntityAlreadyExists' | 'EntityLimitExceeded' | 'InvalidArgument' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type CreateKeyValueStoreSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CreateKeyValueStoreSuccess'] = ResolversParentTypes['CreateKeyValueStoreSuccess']> = {
  keyValueStore?: Resolver<ResolversTypes['KeyValueStore'], ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CurrentEntriesResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CurrentEntries'] = ResolversParentTypes['CurrentEntries']> = {
  entries?: Resolver<Array<ResolversTypes['CurrentEntry']>, ParentType, ContextType>;
  etag?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
};

export type CurrentEntryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CurrentEntry'] = ResolversParentTypes['CurrentEntry']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteFunctionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DeleteFunctionResult'] = ResolversParentTypes['DeleteFunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'DeleteFunctionSuccess' | 'FunctionInUse' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'NoSuchFunctionExists' | 'PreconditionFailed' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type DeleteFunctionSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DeleteFunctionSuccess'] = ResolversParentTypes['DeleteFunctionSuccess']> = {
  deletedIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteGuardResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DeleteGuard'] = ResolversParentTypes['DeleteGuard']> = {
  allowed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['SyncPlan'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteKeyValueStoreResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DeleteKeyValueStoreResult'] = ResolversParentTypes['DeleteKeyValueStoreResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'CannotDeleteEntityWhileInUse' | 'Conflict' | 'DeleteKeyValueStoreSuccess' | 'EntityNotFound' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'PreconditionFailed' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type DeleteKeyValueStoreSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DeleteKeyValueStoreSuccess'] = ResolversParentTypes['DeleteKeyValueStoreSuccess']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inverse?: Resolver<Maybe<ResolversTypes['EntryChanges']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteTestCaseResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DeleteTestCaseResult'] = ResolversParentTypes['DeleteTestCaseResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'DeleteTestCaseSuccess' | 'InvalidArgument' | 'NoSuchTestCase' | 'ServiceUnavailable' | 'TestCaseChanged' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type DeleteTestCaseSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DeleteTestCaseSuccess'] = ResolversParentTypes['DeleteTestCaseSuccess']> = {
  case?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeployFunctionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DeployFunctionResult'] = ResolversParentTypes['DeployFunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'CheckFailed' | 'DeployFunctionSuccess' | 'DeployStopped' | 'FunctionAlreadyExists' | 'FunctionSizeLimitExceeded' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'NoSuchFunctionExists' | 'NoSuchTestCase' | 'PreconditionFailed' | 'ServiceUnavailable' | 'TestsFailed' | 'Throttling' | 'TooManyFunctions' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type DeployFunctionSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DeployFunctionSuccess'] = ResolversParentTypes['DeployFunctionSuccess']> = {
  function?: Resolver<ResolversTypes['CloudFrontFunction'], ParentType, ContextType>;
  live?: Resolver<Maybe<ResolversTypes['CloudFrontFunction']>, ParentType, ContextType>;
  previousLive?: Resolver<Maybe<ResolversTypes['FunctionVersion']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['FunctionVersion']>, ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  resumed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  testRun?: Resolver<Maybe<ResolversTypes['TestRun']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['FunctionVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeployStoppedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DeployStopped'] = ResolversParentTypes['DeployStopped']> = {
  development?: Resolver<Maybe<ResolversTypes['CloudFrontFunction']>, ParentType, ContextType>;
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  live?: Resolver<Maybe<ResolversTypes['CloudFrontFunction']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['DeployStep'], ParentType, ContextType>;
  testRun?: Resolver<Maybe<ResolversTypes['TestRun']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DiagnosticResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Diagnostic'] = ResolversParentTypes['Diagnostic']> = {
  column?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['DiagnosticSeverity'], ParentType, ContextType>;
};

export interface ETagScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ETag'], any> {
  name: 'ETag';
}

export type EntityAlreadyExistsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EntityAlreadyExists'] = ResolversParentTypes['EntityAlreadyExists']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityLimitExceededResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EntityLimitExceeded'] = ResolversParentTypes['EntityLimitExceeded']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityNotFoundResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EntityNotFound'] = ResolversParentTypes['EntityNotFound']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntitySizeLimitExceededResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EntitySizeLimitExceeded'] = ResolversParentTypes['EntitySizeLimitExceeded']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntryChangesResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EntryChanges'] = ResolversParentTypes['EntryChanges']> = {
  deletes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  puts?: Resolver<Array<ResolversTypes['KeyValueEntry']>, ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type FunctionAlreadyExistsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionAlreadyExists'] = ResolversParentTypes['FunctionAlreadyExists']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FunctionAssociationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionAssociation'] = ResolversParentTypes['FunctionAssociation']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  distributionId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  domainName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pathPattern?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  staging?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FunctionBrokenResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionBroken'] = ResolversParentTypes['FunctionBroken']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  functionError?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FunctionCodeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionCode'] = ResolversParentTypes['FunctionCode']> = {
  base64?: Resolver<ResolversTypes['Base64'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FunctionConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionConnection'] = ResolversParentTypes['FunctionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FunctionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CloudFrontFunction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FunctionContentResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionContent'] = ResolversParentTypes['FunctionContent']> = {
  codeSha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['FunctionStage'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FunctionDiffResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionDiff'] = ResolversParentTypes['FunctionDiff']> = {
  changes?: Resolver<Array<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['FunctionContent'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['FunctionContent'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FunctionDiffResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionDiffResult'] = ResolversParentTypes['FunctionDiffResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'FunctionDiff' | 'InvalidArgument' | 'NoSuchFunctionExists' | 'NoSuchVersion' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type FunctionEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionEdge'] = ResolversParentTypes['FunctionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CloudFrontFunction'], ParentType, ContextType>;
};

export type FunctionInUseResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionInUse'] = ResolversParentTypes['FunctionInUse']> = {
  distributions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FunctionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionResult'] = ResolversParentTypes['FunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'CloudFrontFunction' | 'InvalidArgument' | 'NoSuchFunctionExists' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type FunctionSizeLimitExceededResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionSizeLimitExceeded'] = ResolversParentTypes['FunctionSizeLimitExceeded']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  maxSizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FunctionVersionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionVersion'] = ResolversParentTypes['FunctionVersion']> = {
  author?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['FunctionCode']>, ParentType, ContextType>;
  codeSha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  etag?: Resolver<Maybe<ResolversTypes['ETag']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['VersionEvent'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['VersionEvidence']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyValueStoreArns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restoredFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  runtime?: Resolver<Maybe<ResolversTypes['FunctionRuntime']>, ParentType, ContextType>;
  runtimeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessionName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['VersionSource'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['FunctionStage'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VersionState'], ParentType, ContextType>;
  testSummary?: Resolver<Maybe<ResolversTypes['TestSummary']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FunctionVersionConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionVersionConnection'] = ResolversParentTypes['FunctionVersionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FunctionVersionEdge']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FunctionVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  unrecorded?: Resolver<Maybe<Array<ResolversTypes['CloudFrontFunction']>>, ParentType, ContextType>;
};

export type FunctionVersionEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionVersionEdge'] = ResolversParentTypes['FunctionVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FunctionVersion'], ParentType, ContextType>;
};

export type GrantResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = {
  actions?: Resolver<Array<ResolversTypes['FunctionAction']>, ParentType, ContextType>;
  functions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvalidArgumentResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['InvalidArgument'] = ResolversParentTypes['InvalidArgument']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  violations?: Resolver<Array<ResolversTypes['Violation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidIfMatchVersionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['InvalidIfMatchVersion'] = ResolversParentTypes['InvalidIfMatchVersion']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  ifMatch?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type KeyValueEntryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['KeyValueEntry'] = ResolversParentTypes['KeyValueEntry']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type KeyValueEntryConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['KeyValueEntryConnection'] = ResolversParentTypes['KeyValueEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['KeyValueEntryEdge']>, ParentType, ContextType>;
  etag?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['KeyValueEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type KeyValueEntryEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['KeyValueEntryEdge'] = ResolversParentTypes['KeyValueEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KeyValueEntry'], ParentType, ContextType>;
};

export type KeyValueStoreResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['KeyValueStore'] = ResolversParentTypes['KeyValueStore']> = {
  arn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entries?: Resolver<Maybe<ResolversTypes['KeyValueEntryConnection']>, ParentType, ContextType, RequireFields<KeyValueStoreEntriesArgs, 'first'>>;
  entry?: Resolver<Maybe<ResolversTypes['KeyValueEntry']>, ParentType, ContextType, RequireFields<KeyValueStoreEntryArgs, 'key'>>;
  etag?: Resolver<Maybe<ResolversTypes['ETag']>, ParentType, ContextType>;
  functions?: Resolver<Maybe<Array<ResolversTypes['CloudFrontFunction']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itemCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastModifiedTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalSizeBytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KeyValueStoreConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['KeyValueStoreConnection'] = ResolversParentTypes['KeyValueStoreConnection']> = {
  edges?: Resolver<Array<ResolversTypes['KeyValueStoreEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['KeyValueStore']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type KeyValueStoreEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['KeyValueStoreEdge'] = ResolversParentTypes['KeyValueStoreEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KeyValueStore'], ParentType, ContextType>;
};

export type KeyValueStoreGrantResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['KeyValueStoreGrant'] = ResolversParentTypes['KeyValueStoreGrant']> = {
  actions?: Resolver<Array<ResolversTypes['KeyValueStoreAction']>, ParentType, ContextType>;
  keyValueStores?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type KeyValueStoreResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['KeyValueStoreResult'] = ResolversParentTypes['KeyValueStoreResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'EntityNotFound' | 'InvalidArgument' | 'KeyValueStore' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type LastTestResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LastTestResult'] = ResolversParentTypes['LastTestResult']> = {
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeSha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  computeUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['TestDifference']>, ParentType, ContextType>;
  etag?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  functionError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ranAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['FunctionStage'], ParentType, ContextType>;
};

export type LastTestRunResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LastTestRun'] = ResolversParentTypes['LastTestRun']> = {
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  etag?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ranAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['FunctionStage'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  changeEntries?: Resolver<Maybe<ResolversTypes['ChangeEntriesResult']>, ParentType, ContextType, RequireFields<MutationChangeEntriesArgs, 'input'>>;
  createFunction?: Resolver<Maybe<ResolversTypes['CreateFunctionResult']>, ParentType, ContextType, RequireFields<MutationCreateFunctionArgs, 'input'>>;
  createKeyValueStore?: Resolver<Maybe<ResolversTypes['CreateKeyValueStoreResult']>, ParentType, ContextType, RequireFields<MutationCreateKeyValueStoreArgs, 'input'>>;
  deleteFunction?: Resolver<Maybe<ResolversTypes['DeleteFunctionResult']>, ParentType, ContextType, RequireFields<MutationDeleteFunctionArgs, 'input'>>;
  deleteKeyValueStore?: Resolver<Maybe<ResolversTypes['DeleteKeyValueStoreResult']>, ParentType, ContextType, RequireFields<MutationDeleteKeyValueStoreArgs, 'input'>>;
  deleteTestCase?: Resolver<Maybe<ResolversTypes['DeleteTestCaseResult']>, ParentType, ContextType, RequireFields<MutationDeleteTestCaseArgs, 'input'>>;
  deployFunction?: Resolver<Maybe<ResolversTypes['DeployFunctionResult']>, ParentType, ContextType, RequireFields<MutationDeployFunctionArgs, 'input'>>;
  publishFunction?: Resolver<Maybe<ResolversTypes['PublishFunctionResult']>, ParentType, ContextType, RequireFields<MutationPublishFunctionArgs, 'input'>>;
  restoreFunction?: Resolver<Maybe<ResolversTypes['RestoreFunctionResult']>, ParentType, ContextType, RequireFields<MutationRestoreFunctionArgs, 'input'>>;
  runTestCases?: Resolver<Maybe<ResolversTypes['RunTestCasesResult']>, ParentType, ContextType, RequireFields<MutationRunTestCasesArgs, 'input'>>;
  saveTestCase?: Resolver<Maybe<ResolversTypes['SaveTestCaseResult']>, ParentType, ContextType, RequireFields<MutationSaveTestCaseArgs, 'input'>>;
  setFunctionTags?: Resolver<Maybe<ResolversTypes['SetFunctionTagsResult']>, ParentType, ContextType, RequireFields<MutationSetFunctionTagsArgs, 'input'>>;
  syncEntries?: Resolver<Maybe<ResolversTypes['SyncEntriesResult']>, ParentType, ContextType, RequireFields<MutationSyncEntriesArgs, 'input'>>;
  testFunction?: Resolver<Maybe<ResolversTypes['TestFunctionResult']>, ParentType, ContextType, RequireFields<MutationTestFunctionArgs, 'input'>>;
  updateFunction?: Resolver<Maybe<ResolversTypes['UpdateFunctionResult']>, ParentType, ContextType, RequireFields<MutationUpdateFunctionArgs, 'input'>>;
  updateKeyValueStore?: Resolver<Maybe<ResolversTypes['UpdateKeyValueStoreResult']>, ParentType, ContextType, RequireFields<MutationUpdateKeyValueStoreArgs, 'input'>>;
};

export type NoSuchFunctionExistsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['NoSuchFunctionExists'] = ResolversParentTypes['NoSuchFunctionExists']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['FunctionStage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoSuchTestCaseResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['NoSuchTestCase'] = ResolversParentTypes['NoSuchTestCase']> = {
  case?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoSuchVersionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['NoSuchVersion'] = ResolversParentTypes['NoSuchVersion']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NodeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'CloudFrontFunction' | 'FunctionVersion' | 'KeyValueStore', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartiallyAppliedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PartiallyApplied'] = ResolversParentTypes['PartiallyApplied']> = {
  confirmed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  etag?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  inDoubt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['PartialReason'], ParentType, ContextType>;
  remaining?: Resolver<Maybe<ResolversTypes['RemainingChanges']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlannedChangeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PlannedChange'] = ResolversParentTypes['PlannedChange']> = {
  change?: Resolver<ResolversTypes['EntryChange'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PreconditionFailedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PreconditionFailed'] = ResolversParentTypes['PreconditionFailed']> = {
  changedBy?: Resolver<Maybe<ResolversTypes['FunctionVersion']>, ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['CloudFrontFunction']>, ParentType, ContextType>;
  currentEntries?: Resolver<Maybe<ResolversTypes['CurrentEntries']>, ParentType, ContextType>;
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  ifMatch?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  keyValueStore?: Resolver<Maybe<ResolversTypes['KeyValueStore']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResourceKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['FunctionStage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublishFunctionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PublishFunctionResult'] = ResolversParentTypes['PublishFunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'FunctionBroken' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'NoSuchFunctionExists' | 'PreconditionFailed' | 'PublishFunctionSuccess' | 'ServiceUnavailable' | 'TestFunctionFailed' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type PublishFunctionSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PublishFunctionSuccess'] = ResolversParentTypes['PublishFunctionSuccess']> = {
  function?: Resolver<ResolversTypes['CloudFrontFunction'], ParentType, ContextType>;
  previousLive?: Resolver<Maybe<ResolversTypes['FunctionVersion']>, ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['FunctionVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  checkFunction?: Resolver<Maybe<ResolversTypes['CheckFunctionResult']>, ParentType, ContextType, RequireFields<QueryCheckFunctionArgs, 'input'>>;
  function?: Resolver<Maybe<ResolversTypes['FunctionResult']>, ParentType, ContextType, RequireFields<QueryFunctionArgs, 'name' | 'stage'>>;
  functionDiff?: Resolver<Maybe<ResolversTypes['FunctionDiffResult']>, ParentType, ContextType, RequireFields<QueryFunctionDiffArgs, 'from' | 'name' | 'to'>>;
  functions?: Resolver<Maybe<ResolversTypes['FunctionConnection']>, ParentType, ContextType, RequireFields<QueryFunctionsArgs, 'first'>>;
  keyValueEntries?: Resolver<Maybe<ResolversTypes['KeyValueEntryConnection']>, ParentType, ContextType, RequireFields<QueryKeyValueEntriesArgs, 'first' | 'name'>>;
  keyValueEntry?: Resolver<Maybe<ResolversTypes['KeyValueEntry']>, ParentType, ContextType, RequireFields<QueryKeyValueEntryArgs, 'key' | 'name'>>;
  keyValueStore?: Resolver<Maybe<ResolversTypes['KeyValueStoreResult']>, ParentType, ContextType, RequireFields<QueryKeyValueStoreArgs, 'name'>>;
  keyValueStores?: Resolver<Maybe<ResolversTypes['KeyValueStoreConnection']>, ParentType, ContextType, RequireFields<QueryKeyValueStoresArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  testCase?: Resolver<Maybe<ResolversTypes['TestCase']>, ParentType, ContextType, RequireFields<QueryTestCaseArgs, 'case' | 'name'>>;
  testCases?: Resolver<Maybe<Array<ResolversTypes['TestCase']>>, ParentType, ContextType, RequireFields<QueryTestCasesArgs, 'name'>>;
  version?: Resolver<Maybe<ResolversTypes['FunctionVersion']>, ParentType, ContextType, RequireFields<QueryVersionArgs, 'name' | 'number'>>;
  versions?: Resolver<Maybe<ResolversTypes['FunctionVersionConnection']>, ParentType, ContextType, RequireFields<QueryVersionsArgs, 'first' | 'name'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RemainingChangesResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RemainingChanges'] = ResolversParentTypes['RemainingChanges']> = {
  deletes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  puts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResourceNotFoundResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ResourceNotFound'] = ResolversParentTypes['ResourceNotFound']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RestoreFunctionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RestoreFunctionResult'] = ResolversParentTypes['RestoreFunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'DeployStopped' | 'FunctionAlreadyExists' | 'FunctionSizeLimitExceeded' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'NoSuchFunctionExists' | 'NoSuchVersion' | 'PreconditionFailed' | 'RestoreFunctionSuccess' | 'ServiceUnavailable' | 'Throttling' | 'TooManyFunctions' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type RestoreFunctionSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RestoreFunctionSuccess'] = ResolversParentTypes['RestoreFunctionSuccess']> = {
  function?: Resolver<ResolversTypes['CloudFrontFunction'], ParentType, ContextType>;
  keyValueStoresNotRestored?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  live?: Resolver<Maybe<ResolversTypes['CloudFrontFunction']>, ParentType, ContextType>;
  previousLive?: Resolver<Maybe<ResolversTypes['FunctionVersion']>, ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  restored?: Resolver<ResolversTypes['FunctionVersion'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['FunctionVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RunTestCasesResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RunTestCasesResult'] = ResolversParentTypes['RunTestCasesResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'NoSuchFunctionExists' | 'NoSuchTestCase' | 'PreconditionFailed' | 'RunTestCasesSuccess' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type RunTestCasesSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RunTestCasesSuccess'] = ResolversParentTypes['RunTestCasesSuccess']> = {
  run?: Resolver<ResolversTypes['TestRun'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SaveTestCaseResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SaveTestCaseResult'] = ResolversParentTypes['SaveTestCaseResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'InvalidArgument' | 'SaveTestCaseSuccess' | 'ServiceUnavailable' | 'TestCaseChanged' | 'Throttling' | 'TooManyTestCases' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type SaveTestCaseSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SaveTestCaseSuccess'] = ResolversParentTypes['SaveTestCaseSuccess']> = {
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  testCase?: Resolver<ResolversTypes['TestCase'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceErrorResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ServiceError'] = ResolversParentTypes['ServiceError']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'CannotDeleteEntityWhileInUse' | 'CheckFailed' | 'Conflict' | 'DeleteGuard' | 'DeployStopped' | 'EntityAlreadyExists' | 'EntityLimitExceeded' | 'EntityNotFound' | 'EntitySizeLimitExceeded' | 'FunctionAlreadyExists' | 'FunctionBroken' | 'FunctionInUse' | 'FunctionSizeLimitExceeded' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'NoSuchFunctionExists' | 'NoSuchTestCase' | 'NoSuchVersion' | 'PartiallyApplied' | 'PreconditionFailed' | 'ResourceNotFound' | 'ServiceQuotaExceeded' | 'ServiceUnavailable' | 'TestCaseChanged' | 'TestFunctionFailed' | 'TestsFailed' | 'Throttling' | 'TooManyFunctions' | 'TooManyTestCases' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type ServiceQuotaExceededResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ServiceQuotaExceeded'] = ResolversParentTypes['ServiceQuotaExceeded']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceUnavailableResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ServiceUnavailable'] = ResolversParentTypes['ServiceUnavailable']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetFunctionTagsResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SetFunctionTagsResult'] = ResolversParentTypes['SetFunctionTagsResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'InvalidArgument' | 'NoSuchFunctionExists' | 'ServiceUnavailable' | 'SetFunctionTagsSuccess' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type SetFunctionTagsSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SetFunctionTagsSuccess'] = ResolversParentTypes['SetFunctionTagsSuccess']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousTags?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SyncEntriesResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SyncEntriesResult'] = ResolversParentTypes['SyncEntriesResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'Conflict' | 'DeleteGuard' | 'EntityNotFound' | 'EntitySizeLimitExceeded' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'PartiallyApplied' | 'PreconditionFailed' | 'ServiceQuotaExceeded' | 'ServiceUnavailable' | 'SyncEntriesSuccess' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type SyncEntriesSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SyncEntriesSuccess'] = ResolversParentTypes['SyncEntriesSuccess']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  etag?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  inverse?: Resolver<Maybe<ResolversTypes['EntryChanges']>, ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  keyValueStore?: Resolver<Maybe<ResolversTypes['KeyValueStore']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['SyncPlan'], ParentType, ContextType>;
  previousETag?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  totalSizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SyncPlanResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SyncPlan'] = ResolversParentTypes['SyncPlan']> = {
  allowedDeletes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['PlannedChange']>, ParentType, ContextType, RequireFields<SyncPlanChangesArgs, 'first'>>;
  creates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deletes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  etag?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  replaces?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  there?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TagResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TestCaseResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TestCase'] = ResolversParentTypes['TestCase']> = {
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  expect?: Resolver<ResolversTypes['TestExpectation'], ParentType, ContextType>;
  functionName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ignore?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  lastResult?: Resolver<Maybe<ResolversTypes['LastTestResult']>, ParentType, ContextType>;
  maxComputeUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rev?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TestCaseChangedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TestCaseChanged'] = ResolversParentTypes['TestCaseChanged']> = {
  case?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rev?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TestCaseResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TestCaseResult'] = ResolversParentTypes['TestCaseResult']> = {
  computeUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['TestDifference']>, ParentType, ContextType>;
  functionError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  logs?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  output?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TestDifferenceResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TestDifference'] = ResolversParentTypes['TestDifference']> = {
  actual?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pointer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TestExpectationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TestExpectation'] = ResolversParentTypes['TestExpectation']> = {
  functionError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  output?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type TestFunctionFailedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TestFunctionFailed'] = ResolversParentTypes['TestFunctionFailed']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TestFunctionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TestFunctionResult'] = ResolversParentTypes['TestFunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'NoSuchFunctionExists' | 'PreconditionFailed' | 'ServiceUnavailable' | 'TestFunctionFailed' | 'TestFunctionSuccess' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type TestFunctionSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TestFunctionSuccess'] = ResolversParentTypes['TestFunctionSuccess']> = {
  computeUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  function?: Resolver<ResolversTypes['CloudFrontFunction'], ParentType, ContextType>;
  functionError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  logs?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  output?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TestRunResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TestRun'] = ResolversParentTypes['TestRun']> = {
  codeSha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  etag?: Resolver<Maybe<ResolversTypes['ETag']>, ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ranAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['TestCaseResult']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['FunctionStage']>, ParentType, ContextType>;
};

export type TestSummaryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TestSummary'] = ResolversParentTypes['TestSummary']> = {
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TestsFailedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TestsFailed'] = ResolversParentTypes['TestsFailed']> = {
  developmentContent?: Resolver<ResolversTypes['FailedDevelopment'], ParentType, ContextType>;
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  function?: Resolver<ResolversTypes['CloudFrontFunction'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  testRun?: Resolver<Maybe<ResolversTypes['TestRun']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ThrottlingResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Throttling'] = ResolversParentTypes['Throttling']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyFunctionsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TooManyFunctions'] = ResolversParentTypes['TooManyFunctions']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyTestCasesResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TooManyTestCases'] = ResolversParentTypes['TooManyTestCases']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnsupportedOperationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UnsupportedOperation'] = ResolversParentTypes['UnsupportedOperation']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateFunctionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UpdateFunctionResult'] = ResolversParentTypes['UpdateFunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'FunctionSizeLimitExceeded' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'NoSuchFunctionExists' | 'PreconditionFailed' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation' | 'UpdateFunctionSuccess', ParentType, ContextType>;
};

export type UpdateFunctionSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UpdateFunctionSuccess'] = ResolversParentTypes['UpdateFunctionSuccess']> = {
  function?: Resolver<ResolversTypes['CloudFrontFunction'], ParentType, ContextType>;
  previousETag?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['FunctionVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateKeyValueStoreResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UpdateKeyValueStoreResult'] = ResolversParentTypes['UpdateKeyValueStoreResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'AwsRefusal' | 'Conflict' | 'EntityNotFound' | 'InvalidArgument' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation' | 'UpdateKeyValueStoreSuccess', ParentType, ContextType>;
};

export type UpdateKeyValueStoreSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UpdateKeyValueStoreSuccess'] = ResolversParentTypes['UpdateKeyValueStoreSuccess']> = {
  keyValueStore?: Resolver<ResolversTypes['KeyValueStore'], ParentType, ContextType>;
  previousComment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  grants?: Resolver<Array<ResolversTypes['Grant']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  keyValueStoreGrants?: Resolver<Array<ResolversTypes['KeyValueStoreGrant']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CallerKind'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViolationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Violation'] = ResolversParentTypes['Violation']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['ViolationRule'], ParentType, ContextType>;
};

export type Resolvers<ContextType = unknown> = {
  AccessDenied?: AccessDeniedResolvers<ContextType>;
  AwsRefusal?: AwsRefusalResolvers<ContextType>;
  Base64?: GraphQLScalarType;
  CannotDeleteEntityWhileInUse?: CannotDeleteEntityWhileInUseResolvers<ContextType>;
  ChangeEntriesResult?: ChangeEntriesResultResolvers<ContextType>;
  ChangeEntriesSuccess?: ChangeEntriesSuccessResolvers<ContextType>;
  CheckFailed?: CheckFailedResolvers<ContextType>;
  CheckFunctionResult?: CheckFunctionResultResolvers<ContextType>;
  CheckFunctionSuccess?: CheckFunctionSuccessResolvers<ContextType>;
  CloudFrontFunction?: CloudFrontFunctionResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  CreateFunctionResult?: CreateFunctionResultResolvers<ContextType>;
  CreateFunctionSuccess?: CreateFunctionSuccessResolvers<ContextType>;
  CreateKeyValueStoreResult?: CreateKeyValueStoreResultResolvers<ContextType>;
  CreateKeyValueStoreSuccess?: CreateKeyValueStoreSuccessResolvers<ContextType>;
  CurrentEntries?: CurrentEntriesResolvers<ContextType>;
  CurrentEntry?: CurrentEntryResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteFunctionResult?: DeleteFunctionResultResolvers<ContextType>;
  DeleteFunctionSuccess?: DeleteFunctionSuccessResolvers<ContextType>;
  DeleteGuard?: DeleteGuardResolvers<ContextType>;
  DeleteKeyValueStoreResult?: DeleteKeyValueStoreResultResolvers<ContextType>;
  DeleteKeyValueStoreSuccess?: DeleteKeyValueStoreSuccessResolvers<ContextType>;
  DeleteTestCaseResult?: DeleteTestCaseResultResolvers<ContextType>;
  DeleteTestCaseSuccess?: DeleteTestCaseSuccessResolvers<ContextType>;
  DeployFunctionResult?: DeployFunctionResultResolvers<ContextType>;
  DeployFunctionSuccess?: DeployFunctionSuccessResolvers<ContextType>;
  DeployStopped?: DeployStoppedResolvers<ContextType>;
  Diagnostic?: DiagnosticResolvers<ContextType>;
  ETag?: GraphQLScalarType;
  EntityAlreadyExists?: EntityAlreadyExistsResolvers<ContextType>;
  EntityLimitExceeded?: EntityLimitExceededResolvers<ContextType>;
  EntityNotFound?: EntityNotFoundResolvers<ContextType>;
  EntitySizeLimitExceeded?: EntitySizeLimitExceededResolvers<ContextType>;
  EntryChanges?: EntryChangesResolvers<ContextType>;
  FieldChange?: FieldChangeResolvers<ContextType>;
  FunctionAlreadyExists?: FunctionAlreadyExistsResolvers<ContextType>;
  FunctionAssociation?: FunctionAssociationResolvers<ContextType>;
  FunctionBroken?: FunctionBrokenResolvers<ContextType>;
  FunctionCode?: FunctionCodeResolvers<ContextType>;
  FunctionConnection?: FunctionConnectionResolvers<ContextType>;
  FunctionContent?: FunctionContentResolvers<ContextType>;
  FunctionDiff?: FunctionDiffResolvers<ContextType>;
  FunctionDiffResult?: FunctionDiffResultResolvers<ContextType>;
  FunctionEdge?: FunctionEdgeResolvers<ContextType>;
  FunctionInUse?: FunctionInUseResolvers<ContextType>;
  FunctionResult?: FunctionResultResolvers<ContextType>;
  FunctionSizeLimitExceeded?: FunctionSizeLimitExceededResolvers<ContextType>;
  FunctionVersion?: FunctionVersionResolvers<ContextType>;
  FunctionVersionConnection?: FunctionVersionConnectionResolvers<ContextType>;
  FunctionVersionEdge?: FunctionVersionEdgeResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  InvalidArgument?: InvalidArgumentResolvers<ContextType>;
  InvalidIfMatchVersion?: InvalidIfMatchVersionResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  KeyValueEntry?: KeyValueEntryResolvers<ContextType>;
  KeyValueEntryConnection?: KeyValueEntryConnectionResolvers<ContextType>;
  KeyValueEntryEdge?: KeyValueEntryEdgeResolvers<ContextType>;
  KeyValueStore?: KeyValueStoreResolvers<ContextType>;
  KeyValueStoreConnection?: KeyValueStoreConnectionResolvers<ContextType>;
  KeyValueStoreEdge?: KeyValueStoreEdgeResolvers<ContextType>;
  KeyValueStoreGrant?: KeyValueStoreGrantResolvers<ContextType>;
  KeyValueStoreResult?: KeyValueStoreResultResolvers<ContextType>;
  LastTestResult?: LastTestResultResolvers<ContextType>;
  LastTestRun?: LastTestRunResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoSuchFunctionExists?: NoSuchFunctionExistsResolvers<ContextType>;
  NoSuchTestCase?: NoSuchTestCaseResolvers<ContextType>;
  NoSuchVersion?: NoSuchVersionResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartiallyApplied?: PartiallyAppliedResolvers<ContextType>;
  PlannedChange?: PlannedChangeResolvers<ContextType>;
  PreconditionFailed?: PreconditionFailedResolvers<ContextType>;
  PublishFunctionResult?: PublishFunctionResultResolvers<ContextType>;
  PublishFunctionSuccess?: PublishFunctionSuccessResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RemainingChanges?: RemainingChangesResolvers<ContextType>;
  ResourceNotFound?: ResourceNotFoundResolvers<ContextType>;
  RestoreFunctionResult?: RestoreFunctionResultResolvers<ContextType>;
  RestoreFunctionSuccess?: RestoreFunctionSuccessResolvers<ContextType>;
  RunTestCasesResult?: RunTestCasesResultResolvers<ContextType>;
  RunTestCasesSuccess?: RunTestCasesSuccessResolvers<ContextType>;
  SaveTestCaseResult?: SaveTestCaseResultResolvers<ContextType>;
  SaveTestCaseSuccess?: SaveTestCaseSuccessResolvers<ContextType>;
  ServiceError?: ServiceErrorResolvers<ContextType>;
  ServiceQuotaExceeded?: ServiceQuotaExceededResolvers<ContextType>;
  ServiceUnavailable?: ServiceUnavailableResolvers<ContextType>;
  SetFunctionTagsResult?: SetFunctionTagsResultResolvers<ContextType>;
  SetFunctionTagsSuccess?: SetFunctionTagsSuccessResolvers<ContextType>;
  SyncEntriesResult?: SyncEntriesResultResolvers<ContextType>;
  SyncEntriesSuccess?: SyncEntriesSuccessResolvers<ContextType>;
  SyncPlan?: SyncPlanResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TestCase?: TestCaseResolvers<ContextType>;
  TestCaseChanged?: TestCaseChangedResolvers<ContextType>;
  TestCaseResult?: TestCaseResultResolvers<ContextType>;
  TestDifference?: TestDifferenceResolvers<ContextType>;
  TestExpectation?: TestExpectationResolvers<ContextType>;
  TestFunctionFailed?: TestFunctionFailedResolvers<ContextType>;
  TestFunctionResult?: TestFunctionResultResolvers<ContextType>;
  TestFunctionSuccess?: TestFunctionSuccessResolvers<ContextType>;
  TestRun?: TestRunResolvers<ContextType>;
  TestSummary?: TestSummaryResolvers<ContextType>;
  TestsFailed?: TestsFailedResolvers<ContextType>;
  Throttling?: ThrottlingResolvers<ContextType>;
  TooManyFunctions?: TooManyFunctionsResolvers<ContextType>;
  TooManyTestCases?: TooManyTestCasesResolvers<ContextType>;
  UnsupportedOperation?: UnsupportedOperationResolvers<ContextType>;
  UpdateFunctionResult?: UpdateFunctionResultResolvers<ContextType>;
  UpdateFunctionSuccess?: UpdateFunctionSuccessResolvers<ContextType>;
  UpdateKeyValueStoreResult?: UpdateKeyValueStoreResultResolvers<ContextType>;
  UpdateKeyValueStoreSuccess?: UpdateKeyValueStoreSuccessResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Violation?: ViolationResolvers<ContextType>;
};

