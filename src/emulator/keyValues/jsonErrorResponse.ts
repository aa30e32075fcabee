import type { ActionResponse } from '../action.ts';
import { statusOf, type AwsError, type AwsErrorCode } from '../awsError.ts';

/**
 * Maps errors that the control plane names otherwise to the data plane's (SDK; which signature is answered with which is
 * a guess).
 */
const codes: Partial<Record<AwsErrorCode, AwsErrorCode>> = {
  AccessDenied: 'AccessDeniedException',
  ExpiredToken: 'AccessDeniedException',
  IncompleteSignature: 'AccessDeniedException',
  InvalidClientTokenId: 'AccessDeniedException',
  MissingAuthenticationToken: 'AccessDeniedException',
  SignatureDoesNotMatch: 'AccessDeniedException',
  RequestEntityTooLarge: 'ServiceQuotaExceededException',
  Throttling: 'ThrottlingException',
  InternalError: 'InternalServerException',
};

/** Renders an error of the data plane, as AWS's protocol restJson1 has it. */
export function jsonErrorResponse({ code: given, message }: AwsError): ActionResponse {
  const code = codes[given] ?? given;
  return {
    status: statusOf(code),
    headers: { 'Content-Type': 'application/json', 'x-amzn-ErrorType': code },
    body: JSON.stringify({ Message: message }),
  };
}
