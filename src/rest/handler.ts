import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { apiHeaders } from '../apiHeaders.ts';
import { logger } from '../logger.ts';
import { createApp } from './app.ts';
import { oddityOf, type Oddity } from './oddity.ts';
import { plainProblem } from './problem.ts';

/** Payload format 2.0, as the adapter has it. */
type Event = Extract<LambdaEvent, { rawPath: string }>;

const answer = handle(createApp(logger));

/** Lambda entry of `/v1`: an API Gateway event, payload 2.0, to a REST answer. */
export function handler(event: Event, context: LambdaContext) {
  const oddity = oddityOf(event);
  if (oddity) return Promise.resolve(refuse(event, oddity, context.awsRequestId));
  const isBodyless = bodyless.has(event.requestContext.http.method);
  return answer(isBodyless ? { ...event, body: null } : event, context);
}

/** RFC 9110 section 9.3.1: what comes with these has no meaning, and the Fetch standard knows no such request. */
const bodyless = new Set(['GET', 'HEAD']);

function refuse(
  { requestContext }: Event,
  { status, detail }: Oddity,
  requestId: string,
): APIGatewayProxyStructuredResultV2 {
  const body = JSON.stringify(plainProblem(status, detail, requestId));
  const isHead = requestContext.http.method === 'HEAD';
  const type = { 'content-type': 'application/problem+json' };
  const headers = { ...apiHeaders, ...type, 'x-request-id': requestId };
  return { statusCode: status, headers, body: isHead ? '' : body };
}
