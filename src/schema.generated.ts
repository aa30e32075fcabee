// Derived from schema/schema.graphql by `npm run generate`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from './context.ts';
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
   * is taken as input; CloudFront decides whether it is a version (`InvalidIfMatchVersion`) and the present one
   * (`PreconditionFailed`).
   */
  ETag: { input: string; output: string; }
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

/** The code of every expected failure: CloudFront's own, so it can be looked up in the AWS reference. */
export type ErrorCode =
  /** The caller may not do this. */
  | 'AccessDenied'
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
  /** Too many requests in a short time. */
  | 'Throttling'
  /** CloudFront does not offer the operation in this Region or partition. */
  | 'UnsupportedOperation';

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
  /**
   * Replaces a function's code or configuration in its DEVELOPMENT stage; LIVE stays as it is until the function is
   * published. What the input leaves out keeps its present value, read under the same `ifMatch`: if the function has
   * changed since, nothing is written and the answer is `PreconditionFailed`.
   */
  updateFunction?: Maybe<UpdateFunctionResult>;
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
  /** Quote it when asking for help. */
  requestId: Scalars['String']['output'];
  /** Whether the same request, sent again unchanged, may succeed without doing harm. */
  retryable: Scalars['Boolean']['output'];
};

/** What can be read. */
export type Query = {
  __typename: 'Query';
  /**
   * One stage of one function. Ask for `etag` here before an update, and for `code` only when it is needed: it is a
   * second request to CloudFront (GetFunction besides DescribeFunction).
   */
  function?: Maybe<FunctionResult>;
};


/** What can be read. */
export type QueryFunctionArgs = {
  name: Scalars['String']['input'];
  stage?: FunctionStage;
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
  | 'PATTERN';



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
  FunctionResult:
    | ( AccessDenied )
    | ( CloudFrontFunction )
    | ( InvalidArgument )
    | ( NoSuchFunctionExists )
    | ( ServiceUnavailable )
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
    | ( FunctionSizeLimitExceeded )
    | ( InvalidArgument )
    | ( InvalidIfMatchVersion )
    | ( NoSuchFunctionExists )
    | ( PreconditionFailed )
    | ( ServiceUnavailable )
    | ( Throttling )
    | ( UnsupportedOperation )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessDecider: AccessDecider;
  AccessDenied: ResolverTypeWrapper<AccessDenied>;
  Base64: ResolverTypeWrapper<Scalars['Base64']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CloudFrontFunction: ResolverTypeWrapper<CloudFrontFunction>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  ETag: ResolverTypeWrapper<Scalars['ETag']['output']>;
  ErrorCode: ErrorCode;
  FunctionCode: ResolverTypeWrapper<FunctionCode>;
  FunctionCodeInput: FunctionCodeInput;
  FunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FunctionResult']>;
  FunctionRuntime: FunctionRuntime;
  FunctionSizeLimitExceeded: ResolverTypeWrapper<FunctionSizeLimitExceeded>;
  FunctionStage: FunctionStage;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InvalidArgument: ResolverTypeWrapper<InvalidArgument>;
  InvalidIfMatchVersion: ResolverTypeWrapper<InvalidIfMatchVersion>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoSuchFunctionExists: ResolverTypeWrapper<NoSuchFunctionExists>;
  Outcome: Outcome;
  PreconditionFailed: ResolverTypeWrapper<PreconditionFailed>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ServiceError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ServiceError']>;
  ServiceUnavailable: ResolverTypeWrapper<ServiceUnavailable>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Throttling: ResolverTypeWrapper<Throttling>;
  UnsupportedOperation: ResolverTypeWrapper<UnsupportedOperation>;
  UpdateFunctionInput: UpdateFunctionInput;
  UpdateFunctionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateFunctionResult']>;
  UpdateFunctionSuccess: ResolverTypeWrapper<UpdateFunctionSuccess>;
  Violation: ResolverTypeWrapper<Violation>;
  ViolationRule: ViolationRule;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessDenied: AccessDenied;
  Base64: Scalars['Base64']['output'];
  Boolean: Scalars['Boolean']['output'];
  CloudFrontFunction: CloudFrontFunction;
  DateTime: Scalars['DateTime']['output'];
  ETag: Scalars['ETag']['output'];
  FunctionCode: FunctionCode;
  FunctionCodeInput: FunctionCodeInput;
  FunctionResult: ResolversUnionTypes<ResolversParentTypes>['FunctionResult'];
  FunctionSizeLimitExceeded: FunctionSizeLimitExceeded;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  InvalidArgument: InvalidArgument;
  InvalidIfMatchVersion: InvalidIfMatchVersion;
  Mutation: Record<PropertyKey, never>;
  NoSuchFunctionExists: NoSuchFunctionExists;
  PreconditionFailed: PreconditionFailed;
  Query: Record<PropertyKey, never>;
  ServiceError: ResolversInterfaceTypes<ResolversParentTypes>['ServiceError'];
  ServiceUnavailable: ServiceUnavailable;
  String: Scalars['String']['output'];
  Throttling: Throttling;
  UnsupportedOperation: UnsupportedOperation;
  UpdateFunctionInput: UpdateFunctionInput;
  UpdateFunctionResult: ResolversUnionTypes<ResolversParentTypes>['UpdateFunctionResult'];
  UpdateFunctionSuccess: UpdateFunctionSuccess;
  Violation: Violation;
};

export type AccessDeniedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessDenied'] = ResolversParentTypes['AccessDenied']> = {
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

export type CloudFrontFunctionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloudFrontFunction'] = ResolversParentTypes['CloudFrontFunction']> = {
  arn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['FunctionCode']>, ParentType, ContextType>;
  comment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface ETagScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ETag'], any> {
  name: 'ETag';
}

export type FunctionCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FunctionCode'] = ResolversParentTypes['FunctionCode']> = {
  base64?: Resolver<ResolversTypes['Base64'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FunctionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FunctionResult'] = ResolversParentTypes['FunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'CloudFrontFunction' | 'InvalidArgument' | 'NoSuchFunctionExists' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type FunctionSizeLimitExceededResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FunctionSizeLimitExceeded'] = ResolversParentTypes['FunctionSizeLimitExceeded']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  maxSizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidArgumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidArgument'] = ResolversParentTypes['InvalidArgument']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  violations?: Resolver<Array<ResolversTypes['Violation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidIfMatchVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidIfMatchVersion'] = ResolversParentTypes['InvalidIfMatchVersion']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  ifMatch?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  updateFunction?: Resolver<Maybe<ResolversTypes['UpdateFunctionResult']>, ParentType, ContextType, RequireFields<MutationUpdateFunctionArgs, 'input'>>;
};

export type NoSuchFunctionExistsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoSuchFunctionExists'] = ResolversParentTypes['NoSuchFunctionExists']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['FunctionStage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PreconditionFailedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreconditionFailed'] = ResolversParentTypes['PreconditionFailed']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['CloudFrontFunction']>, ParentType, ContextType>;
  ifMatch?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  function?: Resolver<Maybe<ResolversTypes['FunctionResult']>, ParentType, ContextType, RequireFields<QueryFunctionArgs, 'name' | 'stage'>>;
};

export type ServiceErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceError'] = ResolversParentTypes['ServiceError']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'FunctionSizeLimitExceeded' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'NoSuchFunctionExists' | 'PreconditionFailed' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation', ParentType, ContextType>;
};

export type ServiceUnavailableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceUnavailable'] = ResolversParentTypes['ServiceUnavailable']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ThrottlingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Throttling'] = ResolversParentTypes['Throttling']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnsupportedOperationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnsupportedOperation'] = ResolversParentTypes['UnsupportedOperation']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateFunctionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateFunctionResult'] = ResolversParentTypes['UpdateFunctionResult']> = {
  __resolveType: TypeResolveFn<'AccessDenied' | 'FunctionSizeLimitExceeded' | 'InvalidArgument' | 'InvalidIfMatchVersion' | 'NoSuchFunctionExists' | 'PreconditionFailed' | 'ServiceUnavailable' | 'Throttling' | 'UnsupportedOperation' | 'UpdateFunctionSuccess', ParentType, ContextType>;
};

export type UpdateFunctionSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateFunctionSuccess'] = ResolversParentTypes['UpdateFunctionSuccess']> = {
  function?: Resolver<ResolversTypes['CloudFrontFunction'], ParentType, ContextType>;
  previousETag?: Resolver<ResolversTypes['ETag'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViolationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Violation'] = ResolversParentTypes['Violation']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['ViolationRule'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessDenied?: AccessDeniedResolvers<ContextType>;
  Base64?: GraphQLScalarType;
  CloudFrontFunction?: CloudFrontFunctionResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  ETag?: GraphQLScalarType;
  FunctionCode?: FunctionCodeResolvers<ContextType>;
  FunctionResult?: FunctionResultResolvers<ContextType>;
  FunctionSizeLimitExceeded?: FunctionSizeLimitExceededResolvers<ContextType>;
  InvalidArgument?: InvalidArgumentResolvers<ContextType>;
  InvalidIfMatchVersion?: InvalidIfMatchVersionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoSuchFunctionExists?: NoSuchFunctionExistsResolvers<ContextType>;
  PreconditionFailed?: PreconditionFailedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ServiceError?: ServiceErrorResolvers<ContextType>;
  ServiceUnavailable?: ServiceUnavailableResolvers<ContextType>;
  Throttling?: ThrottlingResolvers<ContextType>;
  UnsupportedOperation?: UnsupportedOperationResolvers<ContextType>;
  UpdateFunctionResult?: UpdateFunctionResultResolvers<ContextType>;
  UpdateFunctionSuccess?: UpdateFunctionSuccessResolvers<ContextType>;
  Violation?: ViolationResolvers<ContextType>;
};

