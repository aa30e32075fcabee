import type { Context } from '../context.ts';
import type { Gateway } from '../createContext.ts';
import { bytesOfBody, maxBodyBytes } from '../http/readBytes.ts';
import { unsupportedEvent } from '../http/unsupportedEvent.ts';
import { refusal } from './answer.ts';
import { createLambdaHandler } from './lambdaHandler.ts';
import { createServer } from './server.ts';

/**
 * Makes the handler of `/graphql`. It answers 401, without reading the body, when API Gateway has verified no caller.
 */
export function createGraphqlHandler({ config, logger, callerOf, createContext }: Gateway) {
  /** Holds the callers of the events that are being answered. */
  const callers = new WeakMap<object, Context['caller']>();
  const handle = createLambdaHandler(createServer(config, logger), {
    logger,
    guard: (event) => {
      const caller = callerOf(event);
      if (!caller) return unauthenticated();
      callers.set(event, caller);
      return undefined;
    },
    context: ({ event, context }) => {
      const caller = callers.get(event);
      if (!caller) throw new Error('an event without a caller was let through');
      const made = createContext(caller, context, event.headers);
      made.budget.isBodyLarge = bytesOfBody(event) > maxBodyBytes;
      return Promise.resolve(made);
    },
  });
  return (...[event, context, callback]: Parameters<typeof handle>) => {
    const unsupported = unsupportedEvent(event, logger);
    return unsupported ? Promise.resolve(unsupported) : handle(event, context, callback);
  };
}

function unauthenticated() {
  const message = 'No caller that API Gateway has verified.';
  const headers = { 'www-authenticate': 'Bearer' };
  return refusal({ status: 401, code: 'UNAUTHENTICATED', message, headers });
}
