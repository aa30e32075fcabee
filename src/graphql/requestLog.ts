import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { recordMetrics } from '../log/metrics.ts';
import { logUnexpected } from '../operations/logUnexpected.ts';
import { isArgumentFault, withRequestId } from './formatError.ts';
import { isLastOfMany } from './limits.ts';

/**
 * Logs every unexpected error with the gateway's and AWS's request ids, and adds the gateway's to the masked answer.
 * Records the metrics of a request when it is done.
 */
export function requestLog(logger: Context['logger']): ApolloServerPlugin<Context> {
  const failed = (message: string) => (event: { error: Error }) => {
    logger.error(message, event.error);
    return Promise.resolve();
  };
  return {
    startupDidFail: failed('Apollo Server did not start'),
    contextCreationDidFail: failed('no context for a request'),
    unexpectedErrorProcessingRequest: failed('a request could not be processed'),
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue }) => {
          logUnexpectedErrors(errors, contextValue);
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body }, contextValue }) => {
          recordMetrics(contextValue);
          if (body.kind === 'single' && body.singleResult.errors) {
            const { errors } = body.singleResult;
            const { requestId } = contextValue;
            body.singleResult.errors = errors.map((error) => withRequestId(error, requestId));
          }
          return Promise.resolve();
        },
      }),
  };
}

/** Logs errors without a code. One with a code is expected: an operation's, or Apollo's for a malformed request. */
function logUnexpectedErrors(
  errors: readonly GraphQLError[],
  { logger, requestId }: Context,
): void {
  for (const error of errors) {
    if (error.extensions.code !== undefined || isLastOfMany(error)) continue;
    if (isArgumentFault(error)) continue;
    logUnexpected(error.originalError ?? error, { logger, requestId, path: error.path });
  }
}
