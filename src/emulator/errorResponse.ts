import type { ActionResponse } from './action.ts';
import type { AwsError } from './awsError.ts';
import { jsonError } from './dynamodb/jsonError.ts';
import { jsonErrorResponse } from './keyValues/jsonErrorResponse.ts';
import { renderDocument, renderElement } from './renderXml.ts';
import type { Service } from './service.ts';

/** Renders an error as its service does. CloudFront and STS have the same envelope (observed), each its own namespace. */
export function errorResponse(
  error: AwsError,
  { service = 'cloudfront', requestId }: { service?: Service; requestId: string },
): ActionResponse {
  if (service === 'cloudfront-keyvaluestore') return jsonErrorResponse(error);
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
