import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { defaultIsContentTypeBinary, handle, type LambdaContext } from 'hono/aws-lambda';
import type { Gateway } from '../createContext.ts';
import { apiHeaders } from '../http/apiHeaders.ts';
import { splitPath } from '../http/basePath.ts';
import { unsupportedEvent } from '../http/unsupportedEvent.ts';
import { createApp } from './createApp.ts';
import { malformedRequest, type MalformedRequest } from './malformedRequest.ts';
import { plainProblem } from './problem.ts';
import type { RestEvent, RoutedEvent } from './restContext.ts';

/** Tells media types whose bytes are sent as they are. Code may be no UTF-8, and may begin with a byte order mark. */
function isContentTypeBinary(contentType: string): boolean {
  return /\bjavascript\b/.test(contentType) || defaultIsContentTypeBinary(contentType);
}

/** Makes the handler of `/v1` and of the public routes beside it. */
export function createRestHandler(gateway: Gateway) {
  const handleEvent = handle(createApp(gateway), { isContentTypeBinary });
  return (event: RestEvent, context: LambdaContext) => {
    const unsupported = unsupportedEvent(event, gateway.logger);
    if (unsupported) return Promise.resolve(unsupported);
    const malformed = malformedRequest(event);
    if (malformed) return Promise.resolve(rejectMalformed(event, malformed, context.awsRequestId));
    const { basePath, path } = splitPath(event, gateway.config.basePath);
    const routed: RoutedEvent = { ...event, rawPath: path, basePath };
    return handleEvent(routed, context);
  };
}

/** Makes the answer to a malformed request, which Hono does not get to see. */
function rejectMalformed(
  { requestContext }: RestEvent,
  { status, detail }: MalformedRequest,
  requestId: string,
): APIGatewayProxyStructuredResultV2 {
  const body = JSON.stringify(plainProblem(status, detail, requestId));
  const isHead = requestContext.http.method === 'HEAD';
  const type = { 'content-type': 'application/problem+json' };
  const headers = { ...apiHeaders, ...type, 'x-request-id': requestId };
  return { statusCode: status, headers, body: isHead ? '' : body };
}
