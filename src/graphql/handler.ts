import { gatewayConfig } from '../config.ts';
import { callerOfEvent, createContext } from '../context.ts';
import { logger } from '../logger.ts';
import { refusal } from './answer.ts';
import { createLambdaHandler } from './lambdaHandler.ts';
import { createServer } from './server.ts';

/** Without a caller nothing is read, let alone run. */
function refuseStrangers(event: unknown) {
  if (callerOfEvent(event)) return Promise.resolve(undefined);
  const message = 'No caller that API Gateway has verified.';
  const headers = { 'www-authenticate': 'Bearer' };
  return Promise.resolve(refusal({ status: 401, code: 'UNAUTHENTICATED', message, headers }));
}

/** Lambda entry of `/graphql`: an API Gateway event, payload 2.0, to a GraphQL response over HTTP. */
export const handler = createLambdaHandler(createServer(gatewayConfig(process.env), logger), {
  guard: refuseStrangers,
  context: ({ event, context }) => {
    const caller = callerOfEvent(event);
    if (!caller) throw new Error('a stranger was let through');
    return Promise.resolve(createContext(caller, context, logger));
  },
});
