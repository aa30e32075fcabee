import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { gatewayConfig } from '../config.ts';
import { createContext } from '../context.ts';
import { createServer } from './server.ts';

const logger = new Logger({ serviceName: 'cloudfront-functions-gateway' });
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

/** Lambda entry of `/graphql`: an API Gateway event, payload 2.0, to a GraphQL response over HTTP. */
export const handler = startServerAndCreateLambdaHandler(
  createServer(gatewayConfig(process.env), logger),
  { ...payload2, toErrorResult },
  {
    context: ({ context }) => Promise.resolve(createContext(context, logger)),
  },
);
