import type { ActionResponse } from './action.ts';
import type { AwsError } from './awsError.ts';
import { renderDocument, renderElement, type Service } from './renderXml.ts';

/** Renders an error in AWS's envelope (observed). Both services have the same one, each with its own namespace. */
export function errorResponse(
  { status, code, message }: AwsError,
  { service = 'cloudfront', requestId }: { service?: Service; requestId: string },
): ActionResponse {
  const type = status < 500 ? 'Sender' : 'Receiver';
  const error = renderElement('Error', [
    renderElement('Type', type),
    renderElement('Code', code),
    renderElement('Message', message),
  ]);
  const children = [error, renderElement('RequestId', requestId)];
  return { status, body: renderDocument('ErrorResponse', children, service) };
}
