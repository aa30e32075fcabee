import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { Gateway } from '../createContext.ts';
import { apiHeaders } from '../http/apiHeaders.ts';
import { createApp } from './app.ts';
import { malformedRequest, type MalformedRequest } from './malformedRequest.ts';
import { plainProblem } from './problem.ts';

/** Payload format 2.0, as the adapter types it. */
type Event = Extract<LambdaEvent, { rawPath: string }>;

/** RFC 9110 section 9.3.1: what comes with these has no meaning, and the Fetch standard knows no such request. */
const bodylessMethods = new Set(['GET', 'HEAD']);

/** Makes the handler of `/v1` and of the addresses around it that anybody may read. */
export function createRestHandler(gateway: Gateway) {
  const answer = handle(createApp(gateway));
  return (event: Event, context: LambdaContext) => {
    const malformed = malformedRequest(event);
    if (malformed) return Promise.resolve(refuse(event, malformed, context.awsRequestId));
    const isBodyless = bodylessMethods.has(event.requestContext.http.method);
    return answer(isBodyless ? { ...event, body: null } : event, context);
  };
}

function refuse(
  { requestContext }: Event,
  { status, detail }: MalformedRequest,
  requestId: string,
): APIGatewayProxyStructuredResultV2 {
  const body = JSON.stringify(plainProblem(status, detail, requestId));
  const isHead = requestContext.http.method === 'HEAD';
  const type = { 'content-type': 'application/problem+json' };
  const headers = { ...apiHeaders, ...type, 'x-request-id': requestId };
  return { statusCode: status, headers, body: isHead ? '' : body };
}
