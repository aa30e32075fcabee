import type { ActionResponse } from './action.ts';
import type { AwsError } from './awsError.ts';
import { jsonError } from './dynamodb/jsonError.ts';
import { renderDocument, renderElement, type Service } from './renderXml.ts';

/** Renders an error in its service's form: CloudFront and STS share an envelope (observed), each with its own namespace. */
export function errorResponse(
  error: AwsError,
  { service = 'cloudfront', requestId }: { service?: Service; requestId: string },
): ActionResponse {
  if (service === 'dynamodb') return jsonError(error);
  const { status, code, message } = error;
  const type = status < 500 ? 'Sender' : 'Receiver';
  const element = renderElement('Error', [
    renderElement('Type', type),
    renderElement('Code', code),
    renderElement('Message', message),
  ]);
  const children = [element, renderElement('RequestId', requestId)];
  return { status, body: renderDocument('ErrorResponse', children, service) };
}
