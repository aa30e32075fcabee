import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { gatewayConfig } from '../config.ts';
import { callerOfEvent, createContext } from '../context.ts';
import { logger } from '../logger.ts';
import { createServer } from './server.ts';

const payload2 = handlers.createAPIGatewayProxyEventV2RequestHandler();

/** The integration itself answers every failure of its own with 400 and the raw message. */
function toErrorResult(error: unknown): APIGatewayProxyStructuredResultV2 {
  if (error instanceof SyntaxError) {
    return answer(400, 'The request body is not valid JSON.', 'BAD_REQUEST');
  }
  logger.error('the integration failed', error as Error); // it throws nothing else
  return answer(500, 'Internal server error', 'INTERNAL_SERVER_ERROR');
}

function answer(statusCode: number, message: string, code: string) {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  return { statusCode, headers: { 'content-type': 'application/json; charset=utf-8' }, body };
}

/** Without a caller nothing is read, let alone run. */
function refuseStrangers(event: unknown): Promise<APIGatewayProxyStructuredResultV2 | undefined> {
  if (callerOfEvent(event)) return Promise.resolve(undefined);
  const refused = answer(401, 'No caller that API Gateway has verified.', 'UNAUTHENTICATED');
  Object.assign(refused.headers, { 'www-authenticate': 'Bearer' });
  return Promise.resolve(refused);
}

/** Lambda entry of `/graphql`: an API Gateway event, payload 2.0, to a GraphQL response over HTTP. */
export const handler = startServerAndCreateLambdaHandler(
  createServer(gatewayConfig(process.env), logger),
  { ...payload2, toErrorResult },
  {
    middleware: [refuseStrangers],
    context: ({ event, context }) => {
      const caller = callerOfEvent(event);
      if (!caller) throw new Error('a stranger was let through');
      return Promise.resolve(createContext(caller, context, logger));
    },
  },
);
