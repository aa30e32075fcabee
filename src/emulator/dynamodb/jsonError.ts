import type { ActionResponse } from '../action.ts';
import type { AwsError, AwsErrorCode } from '../awsError.ts';

const service = 'com.amazon.coral.service#';

/** Maps the emulator's codes to DynamoDB's type and status. Sources: its developer guide, "Error handling", and dynalite. */
const types: { readonly [Code in AwsErrorCode]?: readonly [string, number] } = {
  AccessDenied: [`${service}AccessDeniedException`, 400],
  ExpiredToken: [`${service}ExpiredTokenException`, 400],
  IncompleteSignature: [`${service}IncompleteSignatureException`, 400],
  InternalError: ['com.amazonaws.dynamodb.v20120810#InternalServerError', 500],
  InvalidClientTokenId: [`${service}UnrecognizedClientException`, 400],
  MissingAuthenticationToken: [`${service}MissingAuthenticationTokenException`, 400],
  NotImplemented: [`${service}UnknownOperationException`, 400],
  ServiceUnavailable: [`${service}ServiceUnavailableException`, 503],
  SignatureDoesNotMatch: [`${service}InvalidSignatureException`, 400],
  Throttling: ['com.amazon.coral.availability#ThrottlingException', 400],
  ValidationError: ['com.amazon.coral.validate#ValidationException', 400],
};

/** Renders an error as DynamoDB does, in AWS's JSON protocol 1.0. */
export function jsonError({ code, status, message }: AwsError): ActionResponse {
  const [type, ownStatus] = types[code] ?? [`${service}${code}`, status];
  return {
    status: ownStatus,
    headers: { 'Content-Type': jsonType },
    body: JSON.stringify({ __type: type, message }),
  };
}

/** Names AWS's JSON protocol 1.0. */
export const jsonType = 'application/x-amz-json-1.0';
