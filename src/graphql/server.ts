import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayConfig } from '../config.ts';
import type { Context } from '../context.ts';
import type { Logger } from '../log/logger.ts';
import { countingResolver } from './answerSize.ts';
import { budgetPlugin } from './budgetPlugin.ts';
import { createExecutableSchema } from './executableSchema.ts';
import { formatError } from './formatError.ts';
import { executionOptions, limitsRule, parseOptions, validationOptions } from './limits.ts';
import { describeForIntrospection } from './introspection.ts';
import { requestLog } from './requestLog.ts';

/** Makes the Apollo Server over the contract. It sends nothing to Apollo, and has no landing page. */
export function createServer(
  { introspection }: GatewayConfig,
  logger: Logger,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: createExecutableSchema(),
    introspection,
    fieldResolver: countingResolver,
    parseOptions,
    validationRules: [limitsRule],
    validationOptions,
    executionOptions,
    // A form can send none of these. Requests that bear a token or a signature need no other header.
    csrfPrevention: {
      requestHeaders: ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'],
    },
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError,
    logger: forApollo(logger),
    plugins: [
      budgetPlugin,
      ...(introspection ? [describeForIntrospection] : []),
      requestLog(logger),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Makes a logger for Apollo Server, which logs texts. Drops what it logs for debugging. */
function forApollo(logger: Logger) {
  return {
    debug: () => undefined,
    info: (text: unknown) => logger.info(String(text)),
    warn: (text: unknown) => logger.warn(String(text)),
    error: (text: unknown) => logger.error(String(text)),
  };
}
