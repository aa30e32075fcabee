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
  /** Bytes in the base64 of RFC 4648 section 4, padded, without line breaks. */
  Base64: { input: Uint8Array; output: string; }
  /** An instant in UTC as RFC 3339 writes it, with milliseconds: `2026-11-22T09:30:00.000Z`. */
  DateTime: { input: never; output: Date; }
  /**
   * A CloudFront entity tag such as `ETVPDKIKX0DER`: the version of one stage of a function. Opaque, unquoted. Any string
   * of at most 1,024 characters is taken as input; CloudFront decides whether it is a version (`InvalidIfMatchVersion`) and the present one
   * (`PreconditionFailed`).
   */
  ETag: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
};

/** Who refused. */
export type AccessDecider =
  /** The gateway's own access rules. */
  | 'GATEWAY'
  /** AWS Identity and Access Management. */
  | 'IAM';

/** The caller may not do this. Nothing was written. */
export type AccessDenied = ServiceError & {
  __typename: 'AccessDenied';
  /** The IAM action that was refused, such as `cloudfront:UpdateFunction`. */
  action: Scalars['String']['output'];
  /** For programs; the same word as `__typename`. */
  code: ErrorCode;
  /** Whether the gateway's rules or IAM refused. */
  decidedBy: AccessDecider;
  /** For people. */
  message: Scalars['String']['output'];
  /** Quote it when asking for help. */
  requestId: Scalars['String']['output'];
  /** Whether the same request, sent again unchanged, may succeed without doing harm. */
  retryable: Scalars['Boolean']['output'];
};

/** How API Gateway verified a caller. */
export type CallerKind =
  /** By a signature of AWS credentials (SigV4). */
  | 'IAM'
  /** By a JSON Web Token. */
  | 'JWT';

/** One stage of a CloudFront function, with all that CloudFront tells about it. */
export type CloudFrontFunction = {
  __typename: 'CloudFrontFunction';
  /** Amazon Resource Name, the same for both stages: `arn:aws:cloudfront::123456789012:function/NAME`. */
  arn: Scalars['String']['output'];
  /**
   * The source code of this stage. Read only when asked for, after the other fields, so it is never older than `etag`.
   * Null only when that read failed; `errors` then says why.
   */
  code?: Maybe<FunctionCode>;
  /** What the function is for. May be empty. */
  comment: Scalars['String']['output'];
  /**
   * The same function's other stage, read only when asked for: LIVE of DEVELOPMENT, null when it was never published, and
   * the other way round.
   */
  counterpart?: Maybe<CloudFrontFunction>;
  /** When this stage came to be: for LIVE, when the function was first published. */
  createdTime?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The version of this stage. Send DEVELOPMENT's as `ifMatch` to change the function. Null only when it had to be read
   * separately and that failed; `errors` then says why.
   */
  etag?: Maybe<Scalars['ETag']['output']>;
  /** Identifies name and stage together, for client caches. Opaque. */
  id: Scalars['ID']['output'];
  /** ARNs of the key value stores that the code may read. CloudFront allows at most one at present. */
  keyValueStoreArns: Array<Scalars['String']['output']>;
  /** When this stage was last changed. */
  lastModifiedTime: Scalars['DateTime']['output'];
  /** Unique in the account; cannot be changed. */
  name: Scalars['String']['output'];
  /** The runtime that runs this stage's code. */
  runtime: FunctionRuntime;
  /** Which copy of the function this is. */
  stage: FunctionStage;
  /** `UNPUBLISHED`, `UNASSOCIATED` or `DEPLOYED`. CloudFront documents no closed list, hence text. */
  status?: Maybe<Scalars['String']['output']>;
};

/** A function to create. */
export type CreateFunctionInput = {
  /** The source code. */
  code: FunctionCodeInput;
  /** What the function is for: at most 128 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** ARNs of key value stores that the code may read. */
  keyValueStoreArns?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Its name, unique in the account, for good: 1 to 64 of `a-z A-Z 0-9 - _`. */
  name: Scalars['String']['input'];
  /** The runtime that the code is written for. */
  runtime?: InputMaybe<FunctionRuntime>;
  /** Tags of the function. */
  tags?: InputMaybe<Array<TagInput>>;
};

/** The new function, or why it was not created. */
export type CreateFunctionResult = AccessDenied | CreateFunctionSuccess | FunctionAlreadyExists | FunctionSizeLimitExceeded | InvalidArgument | ServiceUnavailable | Throttling | TooManyFunctions | UnsupportedOperation;

/** CloudFront has created the function. */
export type CreateFunctionSuccess = {
  __typename: 'CreateFunctionSuccess';
  /** Its DEVELOPMENT stage. */
  function: CloudFrontFunction;
  /**
   * Whether CloudFront's answer was lost and the gateway found out by reading that it was done all the same. Then it is
   * done, but there may have been more than one attempt.
   */
  recovered: Scalars['Boolean']['output'];
};

/** What to delete. */
export type DeleteFunctionInput = {
  /** The `etag` of the DEVELOPMENT stage. */
  ifMatch: Scalars['ETag']['input'];
  /** The function's name. */
  name: Scalars['String']['input'];
};

/** What is gone, or why it is not. */
export type DeleteFunctionResult = AccessDenied | DeleteFunctionSuccess | FunctionInUse | InvalidArgument | InvalidIfMatchVersion | NoSuchFunctionExists | PreconditionFailed | ServiceUnavailable | Throttling | UnsupportedOperation;

/** CloudFront has deleted the function. */
export type DeleteFunctionSuccess = {
  __typename: 'DeleteFunctionSuccess';
  /** The `id` of each stage, for client caches to drop. */
  deletedIds: Array<Scalars['ID']['output']>;
  /** The name that is free again. */
  name: Scalars['String']['output'];
  /**
   * Whether CloudFront's answer was lost and the gateway found out by reading that it was done all the same. Then it is
   * done, but there may have been more than one attempt.
   */
  recovered: Scalars['Boolean']['output'];
};

/** The code of every expected failure: CloudFront's own, so it can be looked up in the AWS reference. */
export type ErrorCode =
  /** The caller may not do this. */
  | 'AccessDenied'
  /** There is a function of this name already. */
  | 'FunctionAlreadyExists'
  /** A distribution is associated with the function. */
  | 'FunctionInUse'
  /** The code is larger than CloudFront allows. */
  | 'FunctionSizeLimitExceeded'
  /** A value is not allowed. */
  | 'InvalidArgument'
  /** `ifMatch` is missing or is not a version. */
  | 'InvalidIfMatchVersion'
  /** There is no such function, or it has no such stage. */
  | 'NoSuchFunctionExists'
  /** The function has changed since `ifMatch` was read. */
  | 'PreconditionFailed'
  /** CloudFront could not be reached or failed. */
  | 'ServiceUnavailable'
  /** CloudFront could not run the test. */
  | 'TestFunctionFailed'
  /** Too many requests in a short time. */
  | 'Throttling'
  /** The account has as many functions as it may have. */
  | 'TooManyFunctions'
  /** CloudFront does not offer the operation in this Region or partition. */
  | 'UnsupportedOperation';

/** What can be done with a function. Each stands for actions of CloudFront's in IAM. */
export type FunctionAction =
  /** Create, with tags: `CreateFunction`, `TagResource`. */
  | 'CREATE'
  /** Delete: `DeleteFunction`. */
  | 'DELETE'
  /** Copy DEVELOPMENT to LIVE: `PublishFunction`. */
  | 'PUBLISH'
  /** List, describe and get the code: `ListFunctions`, `DescribeFunction`, `GetFunction`. */
  | 'READ'
  /** Run with an event: `TestFunction`. */
  | 'TEST'
  /** Change DEVELOPMENT: `UpdateFunction`. What a change leaves out is read first, which needs READ too. */
  | 'WRITE';

/** There is a function of this name already. */
export type FunctionAlreadyExists = ServiceError & {
  __typename: 'FunctionAlreadyExists';
  /** For programs; the same word as `__typename`. */
  code: ErrorCode;
  /** For people. */
  message: Scalars['String']['output'];
  /** The name that was asked for. */
  name: Scalars['String']['output'];
  /**
   * `NOT_APPLIED`, but for one case: CloudFront's answer was lost, and by the time it was read back another function was
   * there. Then it is `UNKNOWN`: it may have been created and replaced since.
   */
  outcome: Outcome;
  /** Quote it when asking for help. */
  requestId: Scalars['String']['output'];
  /** Whether the same request, sent again unchanged, may succeed without doing harm. */
  retryable: Scalars['Boolean']['output'];
};

/** A function's source code, byte for byte as CloudFront keeps it. */
export type FunctionCode = {
  __typename: 'FunctionCode';
  /** The code as bytes, always. */
  base64: Scalars['Base64']['output'];
  /** SHA-256 of the bytes, 64 hexadecimal digits in lower case. */
  sha256: Scalars['String']['output'];
  /** Number of bytes, comments included: what CloudFront counts against its limit of 10,240. */
  sizeBytes: Scalars['Int']['output'];
  /** The code as text; null when the bytes are not UTF-8. */
  text?: Maybe<Scalars['String']['output']>;
};

/** Source code to store, as text or as bytes. 1 to 40,960 bytes on the wire; CloudFront refuses more than 10,240. */
export type FunctionCodeInput =
  /** The code's bytes. */
  { base64: Scalars['Base64']['input']; text?: never; }
  |  /** The code as text; stored as UTF-8. */
  { base64?: never; text: Scalars['String']['input']; };

/** A page of functions, after the Relay cursor connections specification. */
export type FunctionConnection = {
  __typename: 'FunctionConnection';
  /** The entries with their cursors. */
  edges: Array<FunctionEdge>;
  /** The entries alone. */
  nodes: Array<CloudFrontFunction>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** An entry of a page. */
export type FunctionEdge = {
  __typename: 'FunctionEdge';
  /** Send as `after` to go on behind this entry. Opaque. */
  cursor: Scalars['String']['output'];
  /** One stage of a function. */
  node: CloudFrontFunction;
};

/** A distribution is associated with the function, so it cannot be deleted. Take the association away first. */
export type FunctionInUse = ServiceError & {
  __typename: 'FunctionInUse';
  /** For programs; the same word as `__typename`. */
  code: ErrorCode;
  /** For people. */
  message: Scalars['String']['output'];
  /** The function's name. */
  name: Scalars['String']['output'];
  /** Quote it when asking for help. */
  requestId: Scalars['String']['output'];
  /** Whether the same request, sent again unchanged, may succeed without doing harm. */
  retryable: Scalars['Boolean']['output'];
};

/** A stage of a function, or why it could not be read. */
export type FunctionResult = AccessDenied | CloudFrontFunction | InvalidArgument | NoSuchFunctionExists | ServiceUnavailable | Throttling | UnsupportedOperation;

/** The JavaScript runtime that a function is written for. */
export type FunctionRuntime =
  /** `cloudfront-js-1.0`: ECMAScript 5.1 with some later features. */
  | 'CLOUDFRONT_JS_1_0'
  /** `cloudfront-js-2.0`: adds `const`, `let`, `async`, `Buffer`, key value stores and origin selection. */
  | 'CLOUDFRONT_JS_2_0';

/** The code is larger than CloudFront allows, comments included. Nothing was written. */
export type FunctionSizeLimitExceeded = ServiceError & {
  __typename: 'FunctionSizeLimitExceeded';
  /** For programs; the same word as `__typename`. */
  code: ErrorCode;
  /** Bytes that CloudFront allows. */
  maxSizeBytes: Scalars['Int']['output'];
  /** For people. */
  message: Scalars['String']['output'];
  /** Quote it when asking for help. */
  requestId: Scalars['String']['output'];
  /** Whether the same request, sent again unchanged, may succeed without doing harm. */
  retryable: Scalars['Boolean']['output'];
  /** Bytes of the code that was sent. */
  sizeBytes: Scalars['Int']['output'];
};

/** A copy of a function. Both stages share name and ARN, but not code, configuration, ETag and times. */
export type FunctionStage =
  /** The stage that is updated and tested. */
  | 'DEVELOPMENT'
  /** The stage that distributions run. It exists once the function has been published. */
  | 'LIVE';

/** Actions that are allowed on the functions whose names match. */
export type Grant = {
  __typename: 'Grant';
  /** What is allowed on them. */
  actions: Array<FunctionAction>;
  /** Patterns of function names, in which `*` stands for any characters. */
  functions: Array<Scalars['String']['output']>;
};

/**
 * One or more values are not allowed. The gateway names every one under `violations`, before anything is sent; where
 * CloudFront itself refused, `violations` is empty and `message` has its words.
 */
export type InvalidArgument = ServiceError & {
  __typename: 'InvalidArgument';
  /** For programs; the same word as `__typename`. */
  code: ErrorCode;
  /** For people. */
  message: Scalars['String']['output'];
  /** Quote it when asking for help. */
  requestId: Scalars['String']['output'];
  /** Whether the same request, sent again unchanged, may succeed without doing harm. */
  retryable: Scalars['Boolean']['output'];
  /** Everything that is not allowed, not only the first. */
  violations: Array<Violation>;
};

/** `ifMatch` is empty or is not a version of a function. Read `etag` and send that. */
export type InvalidIfMatchVersion = ServiceError & {
  __typename: 'InvalidIfMatchVersion';
  /** For programs; the same word as `__typename`. */
  code: ErrorCode;
  /** As it was sent. */
  ifMatch: Scalars['ETag']['output'];
  /** For people. */
  message: Scalars['String']['output'];
  /** Quote it when asking for help. */
  requestId: Scalars['String']['output'];
  /** Whether the same request, sent again unchanged, may succeed without doing harm. */
  retryable: Scalars['Boolean']['output'];
};

/** What can be changed. */
export type Mutation = {
  __typename: 'Mutation';
  /** Creates a function in its DEVELOPMENT stage. CloudFront does not look at the code until it is tested or runs. */
  createFunction?: Maybe<CreateFunctionResult>;
  /** Deletes a function, both stages. One that a distribution is associated with stays: `FunctionInUse`. */
  deleteFunction?: Maybe<DeleteFunctionResult>;
  /** Copies DEVELOPMENT to LIVE. Distributions that are associated with the function run it from then on. */
  publishFunction?: Maybe<PublishFunctionResult>;
  /**
   * Runs one stage's code with an event, without any distribution. Code that throws or returns what the edge refuses is a
   * result with `functionError`, not an error.
   */
  testFunction?: Maybe<TestFunctionResult>;
  /**
   * Replaces a function's code or configuration in its DEVELOPMENT stage; LIVE stays as it is until the function is
   * published. What the input leaves out keeps its present value, read under the same `ifMatch`: if the function has
   * changed since, nothing is written and the answer is `PreconditionFailed`.
   */
  updateFunction?: Maybe<UpdateFunctionResult>;
};


/** What can be changed. */
export type MutationCreateFunctionArgs = {
  input: CreateFunctionInput;
};


/** What can be changed. */
export type MutationDeleteFunctionArgs = {
  input: DeleteFunctionInput;
};


/** What can be changed. */
export type MutationPublishFunctionArgs = {
  input: PublishFunctionInput;
};


/** What can be changed. */
export type MutationTestFunctionArgs = {
  input: TestFunctionInput;
};


/** What can be changed. */
export type MutationUpdateFunctionArgs = {
  input: UpdateFunctionInput;
};

/** There is no function of this name, or it has not been published and LIVE was asked for. */
export type NoSuchFunctionExists = ServiceError & {
  __typename: 'NoSuchFunctionExists';
  /** For programs; the same word as `__typename`. */
  code: ErrorCode;
  /** For people. */
  message: Scalars['String']['output'];
  /** The name that was asked for. */
  name: Scalars['String']['output'];
  /** Quote it when asking for help. */
  requestId: Scalars['String']['output'];
  /** Whether the same request, sent again unchanged, may succeed without doing harm. */
  retryable: Scalars['Boolean']['output'];
  /** The stage that was asked for. */
  stage: FunctionStage;
};

/** What became of a request that CloudFront did not answer. */
export type Outcome =
  /** Nothing was written. */
  | 'NOT_APPLIED'
  /** It may have been written. Read the function before trying again. */
  | 'UNKNOWN';

/** Where a page stands in the whole list. */
export type PageInfo = {
  __typename: 'PageInfo';
  /** The last entry's cursor, to be sent as `after`; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more behind this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether the page was asked for with `after`. CloudFront lists forward only. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The first entry's cursor; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * The function has changed since `ifMatch` was read, so nothing was written. Merge your change into `current` and send
 * it again with `current.etag`.
 */
export type PreconditionFailed = ServiceError & {
  __typename: 'PreconditionFailed';
  /** For programs; the same word as `__typename`. */
  code: ErrorCode;
  /** What is there now, read when asked for. Null when the function is gone, or when `errors` says that the read failed. */
  current?: Maybe<CloudFrontFunction>;
  /** As it was sent. */
  ifMatch: Scalars['ETag']['output'];
  /** For people. */
  message: Scalars['String']['output'];
  /** The function's name. */
  name: Scalars['String']['output'];
  /**
   * `NOT_APPLIED`, but for one case: CloudFront's answer was lost, and by the time it was read back something else was
   * there. Then it is `UNKNOWN`: it may have been written and replaced since.
   */
  outcome: Outcome;
  /** Quote it when asking for help. */
  requestId: Scalars['String']['output'];
  /** Whether the same request, sent again unchanged, may succeed without doing harm. */
  retryable: Scalars['Boolean']['output'];
  /** The stage whose version was meant. */
  stage: FunctionStage;
};

/** What to publish. */
export type PublishFunctionInput = {
  /** The `etag` of the DEVELOPMENT stage that is to become LIVE. */
  ifMatch: Scalars['ETag']['input'];
  /** The function's name. */
  name: Scalars['String']['input'];
};

/** The function's LIVE stage, or why it was not published. */
export type PublishFunctionResult = AccessDenied | InvalidArgument | InvalidIfMatchVersion | NoSuchFunctionExists | PreconditionFailed | PublishFunctionSuccess | ServiceUnavailable | Throttling | UnsupportedOperation;

/** CloudFront has published the function. */
export type PublishFunctionSuccess = {
  __typename: 'PublishFunctionSuccess';
  /** Its LIVE stage. `etag` is a request of its own: CloudFront does not tell it when it publishes. */
  function: CloudFrontFunction;
  /**
   * Whether CloudFront's answer was lost and the gateway found out by reading that it was done all the same. Then it is
   * done, but there may have been more than one attempt.
   */
  recovered: Scalars['Boolean']['output'];
};

/** What can be read. */
export type Query = {
  __typename: 'Query';
  /**
   * One stage of one function. Ask for `etag` here before an update, and for `code` only when it is needed: it is a
   * second request to CloudFront (GetFunction besides DescribeFunction).
   */
  function?: Maybe<FunctionResult>;
  /**
   * The functions that the caller may read, one entry for each stage that exists, by name and stage, page by page: one
   * request to CloudFront (ListFunctions) for each hundred entries of the account. `etag`, `code` and `counterpart` of an
   * entry are requests of their own, at most 8 at a time. A failure of the list itself is in `errors`, under the codes of
   * `ErrorCode`.
   */
  functions?: Maybe<FunctionConnection>;
  /** Who is calling, as API Gateway has verified it, and what that caller may do. No request to CloudFront. */
  viewer: Viewer;
};


/** What can be read. */
export type QueryFunctionArgs = {
  name: Scalars['String']['input'];
  stage?: FunctionStage;
};


/** What can be read. */
export type QueryFunctionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  stage?: InputMaybe<FunctionStage>;
};

/** What every expected failure says. Spread `... on ServiceError` and a failure that is added later is handled too. */
export type ServiceError = {
  /** For programs: the same word as `__typename` and as CloudFront's error code. */
  code: ErrorCode;
  /** For people. CloudFront's own words where it answered. */
  message: Scalars['String']['output'];
  /** AWS's request id when CloudFront answered, else the gateway's. Quote it when asking for help. */
  requestId: Scalars['String']['output'];
  /** Whether the same request, sent again unchanged, may succeed without doing harm. */
  retryable: Scalars['Boolean']['output'];
};

/** CloudFront could not be reached, or failed, even after the retries that the gateway made. */
export type ServiceUnavailable = ServiceError & {
  __typename: 'ServiceUnavailable';
  /** For programs; the same word as `__typename`. */
  code: ErrorCode;
  /** For people. */
  message: Scalars['String']['output'];
  /** Whether something may have been written. */
  outcome: Outcome;
  /** Quote it when asking for help. */
  requestId: Scalars['String']['output'];
  /** Seconds to wait before trying again. */
  retryAfterSeconds: Scalars['Int']['output'];
  /** Whether the same request, sent again unchanged, may succeed without doing harm. */
  retryable: Scalars['Boolean']['output'];
};

/** A tag of an AWS resource. */
export type TagInput = {
  /** 1 to 128 letters, digits, spaces and `_ . : / = + - @`. */
  key: Scalars['String']['input'];
  /** At most 256 of the same. */
  value: Scalars['String']['input'];
};

/** CloudFront could not run the test, most often because the event object is not valid. The code was not run. */
export type TestFunctionFailed = ServiceError & {
  __typename: 'TestFunctionFailed';
  /** For programs; the same word as `__typename`. */
  code: ErrorCode;
  /** For people. */
  message: Scalars['String']['output'];
  /** Quote it when asking for help. */
  requestId: Scalars['String']['output'];
  /** Whether the same request, sent again unchanged, may succeed without doing harm. */
  retryable: Scalars['Boolean']['output'];
};

/** What to test. */
export type TestFunctionInput = {
  /**
   * The event object: `{ version: "1.0", context, viewer, request, response }`, at most 40,960 bytes as JSON. Described in
   * the CloudFront developer guide under "CloudFront Functions event structure".
   */
  event: Scalars['JSON']['input'];
  /** The `etag` of the stage that is tested. */
  ifMatch: Scalars['ETag']['input'];
  /** The function's name. */
  name: Scalars['String']['input'];
  /** The stage whose code runs. */
  stage?: InputMaybe<FunctionStage>;
};

/** What the code did, or why it could not be run. */
export type TestFunctionResult = AccessDenied | InvalidArgument | InvalidIfMatchVersion | NoSuchFunctionExists | PreconditionFailed | ServiceUnavailable | TestFunctionFailed | TestFunctionSuccess | Throttling | UnsupportedOperation;

/** CloudFront has run the code. */
export type TestFunctionSuccess = {
  __typename: 'TestFunctionSuccess';
  /**
   * How much of the allowed time it took, 0 to 100. Above 70 it is likely to be throttled in production. Null when
   * CloudFront does not tell.
   */
  computeUtilization?: Maybe<Scalars['Int']['output']>;
  /** The stage that was run. */
  function: CloudFrontFunction;
  /** Why it failed, in CloudFront's words; null when it did not. */
  functionError?: Maybe<Scalars['String']['output']>;
  /** What it wrote with `console.log`, an item each. */
  logs: Array<Scalars['String']['output']>;
  /** What the code gave: `{ request }` or `{ response }`. Null when it failed. */
  output?: Maybe<Scalars['JSON']['output']>;
};

/** CloudFront takes fewer requests than were sent, even after the retries that the gateway made. Nothing was written. */
export type Throttling = ServiceError & {
  __typename: 'Throttling';
  /** For programs; the same word as `__typename`. */
  code: ErrorCode;
  /** For people. */
  message: Scalars['String']['output'];
  /** Quote it when asking for help. */
  requestId: Scalars['String']['output'];
  /** Seconds to wait before trying again. */
  retryAfterSeconds: Scalars['Int']['output'];
  /** Whether the same request, sent again unchanged, may succeed without doing harm. */
  retryable: Scalars['Boolean']['output'];
};

/** The account has as many functions as it may have, 100 unless AWS has raised it. Nothing was written. */
export type TooManyFunctions = ServiceError & {
  __typename: 'TooManyFunctions';
  /** For programs; the same word as `__typename`. */
  code: ErrorCode;
  /** For people. */
  message: Scalars['String']['output'];
  /** Quote it when asking for help. */
  requestId: Scalars['String']['output'];
  /** Whether the same request, sent again unchanged, may succeed without doing harm. */
  retryable: Scalars['Boolean']['output'];
};

/** CloudFront does not offer the operation in this Region or partition. */
export type UnsupportedOperation = ServiceError & {
  __typename: 'UnsupportedOperation';
  /** For programs; the same word as `__typename`. */
  code: ErrorCode;
  /** For people. */
  message: Scalars['String']['output'];
  /** Quote it when asking for help. */
  requestId: Scalars['String']['output'];
  /** Whether the same request, sent again unchanged, may succeed without doing harm. */
  retryable: Scalars['Boolean']['output'];
};

/** What to change. `comment`, `runtime`, `keyValueStoreArns` and `code` keep their present value when left out or null. */
export type UpdateFunctionInput = {
  /** The new source code. */
  code?: InputMaybe<FunctionCodeInput>;
  /** At most 128 characters. `""` clears. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** The `etag` of the DEVELOPMENT stage on which this change is based. */
  ifMatch: Scalars['ETag']['input'];
  /** ARNs of key value stores. `[]` takes away the association. */
  keyValueStoreArns?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The function's name: 1 to 64 of `a-z A-Z 0-9 - _`. */
  name: Scalars['String']['input'];
  /** The runtime that the code is written for. */
  runtime?: InputMaybe<FunctionRuntime>;
};

/** The function as it is after the update, or why it was not updated. */
export type UpdateFunctionResult = AccessDenied | FunctionSizeLimitExceeded | InvalidArgument | InvalidIfMatchVersion | NoSuchFunctionExists | PreconditionFailed | ServiceUnavailable | Throttling | UnsupportedOperation | UpdateFunctionSuccess;

/** CloudFront has stored the change. */
export type UpdateFunctionSuccess = {
  __typename: 'UpdateFunctionSuccess';
  /** The DEVELOPMENT stage as it is now. */
  function: CloudFrontFunction;
  /** The version that was replaced: the `ifMatch` of the input. */
  previousETag: Scalars['ETag']['output'];
  /**
   * Whether CloudFront's answer was lost and the gateway found out by reading that it was done all the same. Then it is
   * done, but there may have been more than one attempt.
   */
  recovered: Scalars['Boolean']['output'];
};

/** Who is calling. */
export type Viewer = {
  __typename: 'Viewer';
  /** What the caller may do: every rule that matches. None, and nothing is allowed. */
  grants: Array<Grant>;
  /** The groups that the token names; none for a caller who signs. */
  groups: Array<Scalars['String']['output']>;
  /** How the caller was verified. */
  kind: CallerKind;
  /** The token's `sub`, or the ARN of the role session that signed the request. */
  subject: Scalars['String']['output'];
};

/** One value that is not allowed. */
export type Violation = {
  __typename: 'Violation';
  /** What is allowed there. */
  message: Scalars['String']['output'];
  /** Where it stands in the input, dotted: `name`, `code.text`, `keyValueStoreArns.0`. */
  path: Scalars['String']['output'];
  /** For programs: the kind of rule that was broken. */
  rule: ViolationRule;
};

/** What a value broke. */
export type ViolationRule =
  /** Too long, or too many bytes. */
  | 'MAX_LENGTH'
  /** Too short, or too few bytes. */
  | 'MIN_LENGTH'
  /** Has characters or a form that is not allowed. */
  | 'PATTERN'
  /** Is a number outside of the allowed range. */
  | 'RANGE';



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
  CreateFunctionResult:
    | ( AccessDenied )
    | ( CreateFunctionSuccess )
    | ( FunctionAlreadyExists )
    | ( FunctionSizeLimitExceeded )
    | ( InvalidArgument )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( TooManyFunctions )
    | ( UnsupportedOperation )
  ;
  DeleteFunctionResult:
    | ( AccessDenied )
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
  FunctionResult:
    | ( AccessDenied )
    | ( CloudFrontFunction )
    | ( InvalidArgument )
    | ( NoSuchFunctionExists )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
  PublishFunctionResult:
    | ( AccessDenied )
    | ( InvalidArgument )
    | ( InvalidIfMatchVersion )
    | ( NoSuchFunctionExists )
    | ( PreconditionFailed )
    | ( PublishFunctionSuccess )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
  TestFunctionResult:
    | ( AccessDenied )
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
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  ServiceError:
    | ( AccessDenied )
    | ( FunctionAlreadyExists )
    | ( FunctionInUse )
    | ( FunctionSizeLimitExceeded )
    | ( InvalidArgument )
    | ( InvalidIfMatchVersion )
    | ( NoSuchFunctionExists )
    | ( PreconditionFailed )
    | ( ServiceUnavailable )
    | ( TestFunctionFailed )
    | ( Throttling )
    | ( TooManyFunctions )
    | ( UnsupportedOperation )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessDecider: AccessDecider;
  AccessDenied: ResolverTypeWrapper<AccessDenied>;
  Base64: ResolverTypeWrapper<Scalars['Base64']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CallerKind: CallerKind;
  CloudFrontFunction: ResolverTypeWrapper<CloudFrontFunction>;
  CreateFunctionInput: CreateFunctionInput;
  CreateFunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateFunctionResult']>;
  CreateFunctionSuccess: ResolverTypeWrapper<CreateFunctionSuccess>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteFunctionInput: DeleteFunctionInput;
  DeleteFunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteFunctionResult']>;
  DeleteFunctionSuccess: ResolverTypeWrapper<DeleteFunctionSuccess>;
  ETag: ResolverTypeWrapper<Scalars['ETag']['output']>;
  ErrorCode: ErrorCode;
  FunctionAction: FunctionAction;
  FunctionAlreadyExists: ResolverTypeWrapper<FunctionAlreadyExists>;
  FunctionCode: ResolverTypeWrapper<FunctionCode>;
  FunctionCodeInput: FunctionCodeInput;
  FunctionConnection: ResolverTypeWrapper<FunctionConnection>;
  FunctionEdge: ResolverTypeWrapper<FunctionEdge>;
  FunctionInUse: ResolverTypeWrapper<FunctionInUse>;
  FunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FunctionResult']>;
  FunctionRuntime: FunctionRuntime;
  FunctionSizeLimitExceeded: ResolverTypeWrapper<FunctionSizeLimitExceeded>;
  FunctionStage: FunctionStage;
  Grant: ResolverTypeWrapper<Grant>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InvalidArgument: ResolverTypeWrapper<InvalidArgument>;
  InvalidIfMatchVersion: ResolverTypeWrapper<InvalidIfMatchVersion>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoSuchFunctionExists: ResolverTypeWrapper<NoSuchFunctionExists>;
  Outcome: Outcome;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PreconditionFailed: ResolverTypeWrapper<PreconditionFailed>;
  PublishFunctionInput: PublishFunctionInput;
  PublishFunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishFunctionResult']>;
  PublishFunctionSuccess: ResolverTypeWrapper<PublishFunctionSuccess>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ServiceError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ServiceError']>;
  ServiceUnavailable: ResolverTypeWrapper<ServiceUnavailable>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  TagInput: TagInput;
  TestFunctionFailed: ResolverTypeWrapper<TestFunctionFailed>;
  TestFunctionInput: TestFunctionInput;
  TestFunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TestFunctionResult']>;
  TestFunctionSuccess: ResolverTypeWrapper<TestFunctionSuccess>;
  Throttling: ResolverTypeWrapper<Throttling>;
  TooManyFunctions: ResolverTypeWrapper<TooManyFunctions>;
  UnsupportedOperation: ResolverTypeWrapper<UnsupportedOperation>;
  UpdateFunctionInput: UpdateFunctionInput;
  UpdateFunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateFunctionResult']>;
  UpdateFunctionSuccess: ResolverTypeWrapper<UpdateFunctionSuccess>;
  Viewer: ResolverTypeWrapper<Viewer>;
  Violation: ResolverTypeWrapper<Violation>;
  ViolationRule: ViolationRule;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessDenied: AccessDenied;
  Base64: Scalars['Base64']['output'];
  Boolean: Scalars['Boolean']['output'];
  CloudFrontFunction: CloudFrontFunction;
  CreateFunctionInput: CreateFunctionInput;
  CreateFunctionResult: ResolversUnionTypes<ResolversParentTypes>['CreateFunctionResult'];
  CreateFunctionSuccess: CreateFunctionSuccess;
  DateTime: Scalars['DateTime']['output'];
  DeleteFunctionInput: DeleteFunctionInput;
  DeleteFunctionResult: ResolversUnionTypes<ResolversParentTypes>['DeleteFunctionResult'];
  DeleteFunctionSuccess: DeleteFunctionSuccess;
  ETag: Scalars['ETag']['output'];
  FunctionAlreadyExists: FunctionAlreadyExists;
  FunctionCode: FunctionCode;
  FunctionCodeInput: FunctionCodeInput;
  FunctionConnection: FunctionConnection;
  FunctionEdge: FunctionEdge;
  FunctionInUse: FunctionInUse;
  FunctionResult: ResolversUnionTypes<ResolversParentTypes>['FunctionResult'];
  FunctionSizeLimitExceeded: FunctionSizeLimitExceeded;
  Grant: Grant;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  InvalidArgument: InvalidArgument;
  InvalidIfMatchVersion: InvalidIfMatchVersion;
  JSON: Scalars['JSON']['output'];
  Mutation: Record<PropertyKey, never>;
  NoSuchFunctionExists: NoSuchFunctionExists;
  PageInfo: PageInfo;
  PreconditionFailed: PreconditionFailed;
  PublishFunctionInput: PublishFunctionInput;
  PublishFunctionResult: ResolversUnionTypes<ResolversParentTypes>['PublishFunctionResult'];
  PublishFunctionSuccess: PublishFunctionSuccess;
  Query: Record<PropertyKey, never>;
  ServiceError: ResolversInterfaceTypes<ResolversParentTypes>['ServiceError'];
  ServiceUnavailable: ServiceUnavailable;
  String: Scalars['String']['output'];
  TagInput: TagInput;
  TestFunctionFailed: TestFunctionFailed;
  TestFunctionInput: TestFunctionInput;
  TestFunctionResult: ResolversUnionTypes<ResolversParentTypes>['TestFunctionResult'];
  TestFunctionSuccess: TestFunctionSuccess;
  Throttling: Throttling;
  TooManyFunctions: TooManyFunctions;
  UnsupportedOperation: UnsupportedOperation;
  UpdateFunctionInput: UpdateFunctionInput;
  UpdateFunctionResult: ResolversUnionTypes<ResolversParentTypes>['UpdateFunctionResult'];
  UpdateFunctionSuccess: UpdateFunctionSuccess;
  Viewer: Viewer;
  Violation: Violation;
};

export type AccessDeniedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AccessDenied'] = ResolversParentTypes['AccessDenied']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['AccessDecider'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface Base64ScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Base64'], any> {
  name: 'Base64';
}

export type CloudFrontFunctionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CloudFrontFunction'] = ResolversParentTypes['CloudFrontFunction']> = {
  arn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['FunctionCode']>, ParentType, ContextType>;
  comment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counterpart?: Resolver<Maybe<ResolversTypes['CloudFrontFunction']>, ParentType, ContextType>;
  createdTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  etag?: Resolver<Maybe<ResolversTypes['ETag']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyValueStoreArns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  lastModifiedTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  runtime?: Resolver<ResolversTypes['FunctionRuntime'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['FunctionStage'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateFunctionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CreateFunctionResult'] = ResolversParentTypes['CreateFunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'CreateFunctionSuccess' | 'FunctionAlreadyExists' | 'FunctionSizeLimitExceeded' | 'InvalidArgument' | 'ServiceUnavailable' | 'Throttling' | 'TooManyFunctions' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type CreateFunctionSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CreateFunctionSuccess'] = ResolversParentTypes['CreateFunctionSuccess']> = {
  function?: Resolver<ResolversTypes['CloudFrontFunction'], ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteFunctionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DeleteFunctionResult'] = ResolversParentTypes['DeleteFunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'DeleteFunctionSuccess' | 'FunctionInUse' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'NoSuchFunctionExists' | 'PreconditionFailed' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type DeleteFunctionSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DeleteFunctionSuccess'] = ResolversParentTypes['DeleteFunctionSuccess']> = {
  deletedIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface ETagScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ETag'], any> {
  name: 'ETag';
}

export type FunctionAlreadyExistsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionAlreadyExists'] = ResolversParentTypes['FunctionAlreadyExists']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
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

export type FunctionEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionEdge'] = ResolversParentTypes['FunctionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CloudFrontFunction'], ParentType, ContextType>;
};

export type FunctionInUseResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionInUse'] = ResolversParentTypes['FunctionInUse']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FunctionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionResult'] = ResolversParentTypes['FunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'CloudFrontFunction' | 'InvalidArgument' | 'NoSuchFunctionExists' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type FunctionSizeLimitExceededResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunctionSizeLimitExceeded'] = ResolversParentTypes['FunctionSizeLimitExceeded']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  maxSizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = {
  actions?: Resolver<Array<ResolversTypes['FunctionAction']>, ParentType, ContextType>;
  functions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvalidArgumentResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['InvalidArgument'] = ResolversParentTypes['InvalidArgument']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  violations?: Resolver<Array<ResolversTypes['Violation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidIfMatchVersionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['InvalidIfMatchVersion'] = ResolversParentTypes['InvalidIfMatchVersion']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  ifMatch?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MutationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createFunction?: Resolver<Maybe<ResolversTypes['CreateFunctionResult']>, ParentType, ContextType, RequireFields<MutationCreateFunctionArgs, 'input'>>;
  deleteFunction?: Resolver<Maybe<ResolversTypes['DeleteFunctionResult']>, ParentType, ContextType, RequireFields<MutationDeleteFunctionArgs, 'input'>>;
  publishFunction?: Resolver<Maybe<ResolversTypes['PublishFunctionResult']>, ParentType, ContextType, RequireFields<MutationPublishFunctionArgs, 'input'>>;
  testFunction?: Resolver<Maybe<ResolversTypes['TestFunctionResult']>, ParentType, ContextType, RequireFields<MutationTestFunctionArgs, 'input'>>;
  updateFunction?: Resolver<Maybe<ResolversTypes['UpdateFunctionResult']>, ParentType, ContextType, RequireFields<MutationUpdateFunctionArgs, 'input'>>;
};

export type NoSuchFunctionExistsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['NoSuchFunctionExists'] = ResolversParentTypes['NoSuchFunctionExists']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['FunctionStage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PreconditionFailedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PreconditionFailed'] = ResolversParentTypes['PreconditionFailed']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['CloudFrontFunction']>, ParentType, ContextType>;
  ifMatch?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['FunctionStage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublishFunctionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PublishFunctionResult'] = ResolversParentTypes['PublishFunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'NoSuchFunctionExists' | 'PreconditionFailed' | 'PublishFunctionSuccess' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type PublishFunctionSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PublishFunctionSuccess'] = ResolversParentTypes['PublishFunctionSuccess']> = {
  function?: Resolver<ResolversTypes['CloudFrontFunction'], ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  function?: Resolver<Maybe<ResolversTypes['FunctionResult']>, ParentType, ContextType, RequireFields<QueryFunctionArgs, 'name' | 'stage'>>;
  functions?: Resolver<Maybe<ResolversTypes['FunctionConnection']>, ParentType, ContextType, RequireFields<QueryFunctionsArgs, 'first'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type ServiceErrorResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ServiceError'] = ResolversParentTypes['ServiceError']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'FunctionAlreadyExists' | 'FunctionInUse' | 'FunctionSizeLimitExceeded' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'NoSuchFunctionExists' | 'PreconditionFailed' | 'ServiceUnavailable' | 'TestFunctionFailed' | 'Throttling' | 'TooManyFunctions' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type ServiceUnavailableResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ServiceUnavailable'] = ResolversParentTypes['ServiceUnavailable']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TestFunctionFailedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TestFunctionFailed'] = ResolversParentTypes['TestFunctionFailed']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TestFunctionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TestFunctionResult'] = ResolversParentTypes['TestFunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'NoSuchFunctionExists' | 'PreconditionFailed' | 'ServiceUnavailable' | 'TestFunctionFailed' | 'TestFunctionSuccess' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type TestFunctionSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TestFunctionSuccess'] = ResolversParentTypes['TestFunctionSuccess']> = {
  computeUtilization?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  function?: Resolver<ResolversTypes['CloudFrontFunction'], ParentType, ContextType>;
  functionError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  logs?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  output?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ThrottlingResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Throttling'] = ResolversParentTypes['Throttling']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyFunctionsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TooManyFunctions'] = ResolversParentTypes['TooManyFunctions']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnsupportedOperationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UnsupportedOperation'] = ResolversParentTypes['UnsupportedOperation']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateFunctionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UpdateFunctionResult'] = ResolversParentTypes['UpdateFunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'FunctionSizeLimitExceeded' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'NoSuchFunctionExists' | 'PreconditionFailed' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation' | 'UpdateFunctionSuccess', ParentType, ContextType>;
};

export type UpdateFunctionSuccessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UpdateFunctionSuccess'] = ResolversParentTypes['UpdateFunctionSuccess']> = {
  function?: Resolver<ResolversTypes['CloudFrontFunction'], ParentType, ContextType>;
  previousETag?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  recovered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  grants?: Resolver<Array<ResolversTypes['Grant']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
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
  Base64?: GraphQLScalarType;
  CloudFrontFunction?: CloudFrontFunctionResolvers<ContextType>;
  CreateFunctionResult?: CreateFunctionResultResolvers<ContextType>;
  CreateFunctionSuccess?: CreateFunctionSuccessResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteFunctionResult?: DeleteFunctionResultResolvers<ContextType>;
  DeleteFunctionSuccess?: DeleteFunctionSuccessResolvers<ContextType>;
  ETag?: GraphQLScalarType;
  FunctionAlreadyExists?: FunctionAlreadyExistsResolvers<ContextType>;
  FunctionCode?: FunctionCodeResolvers<ContextType>;
  FunctionConnection?: FunctionConnectionResolvers<ContextType>;
  FunctionEdge?: FunctionEdgeResolvers<ContextType>;
  FunctionInUse?: FunctionInUseResolvers<ContextType>;
  FunctionResult?: FunctionResultResolvers<ContextType>;
  FunctionSizeLimitExceeded?: FunctionSizeLimitExceededResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  InvalidArgument?: InvalidArgumentResolvers<ContextType>;
  InvalidIfMatchVersion?: InvalidIfMatchVersionResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  NoSuchFunctionExists?: NoSuchFunctionExistsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PreconditionFailed?: PreconditionFailedResolvers<ContextType>;
  PublishFunctionResult?: PublishFunctionResultResolvers<ContextType>;
  PublishFunctionSuccess?: PublishFunctionSuccessResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ServiceError?: ServiceErrorResolvers<ContextType>;
  ServiceUnavailable?: ServiceUnavailableResolvers<ContextType>;
  TestFunctionFailed?: TestFunctionFailedResolvers<ContextType>;
  TestFunctionResult?: TestFunctionResultResolvers<ContextType>;
  TestFunctionSuccess?: TestFunctionSuccessResolvers<ContextType>;
  Throttling?: ThrottlingResolvers<ContextType>;
  TooManyFunctions?: TooManyFunctionsResolvers<ContextType>;
  UnsupportedOperation?: UnsupportedOperationResolvers<ContextType>;
  UpdateFunctionResult?: UpdateFunctionResultResolvers<ContextType>;
  UpdateFunctionSuccess?: UpdateFunctionSuccessResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Violation?: ViolationResolvers<ContextType>;
};

