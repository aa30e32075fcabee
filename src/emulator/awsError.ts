/**
 * Maps error codes to their statuses and default messages. Sources: the SDK's API model, and output of the real
 * service, which is marked "observed". Anything else is a guess.
 */
const errors = {
  /** Observed; the API model lacks this code. */
  MalformedXML: [
    400,
    'The XML document that you provided was not well-formed or did not validate.',
  ],
  MissingBody: [400, 'The request body is empty.'],
  InvalidArgument: [400, 'The argument is not valid.'],
  /** Observed. */
  InvalidIfMatchVersion: [400, 'The If-Match version is missing or not valid for the resource.'],
  /** Observed. */
  PreconditionFailed: [
    412,
    "The request failed because it didn't meet the preconditions in one or more request-header fields.",
  ],
  /** Observed. */
  NoSuchFunctionExists: [404, 'The specified function does not exist.'],
  NoSuchResource: [404, 'The specified resource does not exist.'],
  InvalidTagging: [400, 'The tagging specified is not valid.'],
  FunctionAlreadyExists: [409, 'A function with the same name already exists in this account.'],
  EntityNotFound: [404, 'The entity was not found.'],
  EntityAlreadyExists: [409, 'An entity with the same name already exists in this account.'],
  EntityLimitExceeded: [400, 'You have reached the maximum number of entities for this account.'],
  CannotDeleteEntityWhileInUse: [409, 'Cannot delete the entity, it is in use.'],
  NoSuchDistribution: [404, 'The specified distribution does not exist.'],
  DistributionAlreadyExists: [
    409,
    'The caller reference that you are using to create a distribution is associated with another distribution.',
  ],
  /** Observed. */
  CNAMEAlreadyExists: [
    409,
    'One or more of the CNAMEs you provided are already associated with a different resource.',
  ],
  DistributionNotDisabled: [
    409,
    'The distribution you are trying to delete has not been disabled.',
  ],
  IllegalUpdate: [400, 'The caller reference of a distribution cannot be changed.'],
  InconsistentQuantities: [400, 'A Quantity is not the number of its Items.'],
  InvalidFunctionAssociation: [400, 'A function association is not valid.'],
  TooManyDistributions: [400, 'You have reached the maximum number of distributions.'],
  TooManyDistributionsWithFunctionAssociations: [
    400,
    'You have reached the maximum number of distributions that use one function.',
  ],
  TooManyFunctionAssociations: [400, 'A cache behavior has too many function associations.'],
  FunctionInUse: [409, 'Cannot delete function, it is in use.'],
  FunctionSizeLimitExceeded: [413, 'The function is too large.'],
  TooManyFunctions: [400, 'You have reached the maximum number of functions for this account.'],
  TestFunctionFailed: [500, 'The function could not be tested.'],
  /** The next five concern signatures and have AWS's usual wording. That CloudFront words them so is a guess. */
  MissingAuthenticationToken: [403, 'Request is missing Authentication Token'],
  IncompleteSignature: [400, 'The request signature does not conform to AWS standards.'],
  InvalidClientTokenId: [403, 'The security token included in the request is invalid.'],
  ExpiredToken: [403, 'The security token included in the request is expired'],
  SignatureDoesNotMatch: [
    403,
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  ],
  /** The next three are STS's (API reference of AssumeRole; statuses observed). */
  ValidationError: [400, 'The request is not valid.'],
  /** DynamoDB's. */
  SerializationException: [400, 'The request body is no JSON object.'],
  MalformedPolicyDocument: [400, 'Syntax errors in policy.'],
  PackedPolicyTooLarge: [400, 'The packed policy is too large.'],
  UnsupportedOperation: [400, 'This operation is not supported in this region.'],
  AccessDenied: [403, 'User is not authorized to perform this operation.'],
  /** Observed. */
  Throttling: [400, 'Rate exceeded'],
  ServiceUnavailable: [503, 'The service is temporarily unavailable.'],
  InternalError: [500, 'An internal error occurred.'],
  /** The next six are the data plane's of key value stores (SDK); their words are guesses. */
  ValidationException: [400, 'The request is not valid.'],
  AccessDeniedException: [403, 'Access denied.'],
  ResourceNotFoundException: [404, 'The resource was not found.'],
  ConflictException: [409, 'The resource is not in the expected state.'],
  ServiceQuotaExceededException: [402, 'A limit is exceeded.'],
  InternalServerException: [500, 'An internal error occurred.'],
  /** Guess: the API model of the data plane has no error for it. */
  ThrottlingException: [429, 'Rate exceeded'],
  RequestEntityTooLarge: [413, 'The request body is too large.'],
  MalformedRequest: [400, 'The request is not valid HTTP.'],
  MisdirectedRequest: [
    421,
    'The emulator answers to the names of this machine only. EMULATOR_HOSTS adds others.',
  ],
  RequestTimeout: [400, 'The request did not arrive in time.'],
  NotImplemented: [501, 'The emulator does not emulate this operation.'],
} as const satisfies Record<string, readonly [number, string]>;

/** Represents an error code of CloudFront or STS that the emulator can answer. */
export type AwsErrorCode = keyof typeof errors;

/** Gives the status of an error code. */
export function statusOf(code: AwsErrorCode): number {
  return errors[code][0];
}

/** Represents an error that the emulator answers with, in the words of CloudFront or STS. */
export class AwsError extends Error {
  readonly code: AwsErrorCode;
  readonly status: number;

  constructor(code: AwsErrorCode, message?: string) {
    const [status, defaultMessage] = errors[code];
    super(message ?? defaultMessage);
    this.code = code;
    this.status = status;
  }
}

/** Makes the refusal of an operation that is not emulated. */
export function notEmulated(operation: string): AwsError {
  return new AwsError('NotImplemented', `The emulator does not emulate ${operation}.`);
}
