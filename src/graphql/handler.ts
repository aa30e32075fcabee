import type { Caller } from '../caller.ts';
import { gatewayConfig } from '../config.ts';
import { callerOfEvent, createContext } from '../context.ts';
import { logger } from '../logger.ts';
import { refusal } from './answer.ts';
import { createLambdaHandler } from './lambdaHandler.ts';
import { createServer } from './server.ts';

/** Of the events that are being answered. */
const callers = new WeakMap<object, Caller>();

/** Without a caller nothing is read, let alone run. */
function refuseStranger(event: object) {
  const caller = callerOfEvent(event);
  if (!caller) {
    const message = 'No caller that API Gateway has verified.';
    const headers = { 'www-authenticate': 'Bearer' };
    return refusal({ status: 401, code: 'UNAUTHENTICATED', message, headers });
  }
  callers.set(event, caller);
  return undefined;
}

/** Lambda entry of `/graphql`: an API Gateway event, payload 2.0, to a GraphQL response over HTTP. */
export const handler = createLambdaHandler(createServer(gatewayConfig(process.env), logger), {
  guard: refuseStranger,
  context: ({ event, context }) => {
    const caller = callers.get(event);
    if (!caller) throw new Error('a stranger was let through');
    return Promise.resolve(createContext(caller, context, logger));
  },
});
