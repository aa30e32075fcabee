import type { AwsError } from './errors.ts';
import type { ActionResponse } from './request.ts';
import { element, xmlDocument, type Service } from './xml.ts';

/** The error envelope (observed), the same in both services but for the namespace. */
export function errorResponse(
  { status, code, message }: AwsError,
  { service = 'cloudfront', requestId }: { service?: Service; requestId: string },
): ActionResponse {
  const type = status < 500 ? 'Sender' : 'Receiver';
  const error = element('Error', [
    element('Type', type),
    element('Code', code),
    element('Message', message),
  ]);
  const children = [error, element('RequestId', requestId)];
  return { status, body: xmlDocument('ErrorResponse', children, service) };
}
