/** @jest-environment ./test/support/apolloEnvironment.ts */
import { ApolloServer } from '@apollo/server';
import { defineIntegrationTestSuite } from '@apollo/server-integration-testsuite';
import type { Handler } from 'aws-lambda';
import { createLogger } from '../../src/log/logger.ts';
import { createLambdaHandler } from '../../src/graphql/lambdaHandler.ts';
import { serveLambda } from '../support/apiGateway.ts';

/** Apollo's own tests of an integration, over HTTP, API Gateway events and the gateway's handler; the server is theirs. */
defineIntegrationTestSuite(
  async (config, { context } = {}) => {
    const server = new ApolloServer(config);
    const handler = createLambdaHandler(server, {
      logger: createLogger(undefined),
      guard: () => undefined,
      context: () => (context ? context() : Promise.resolve({})),
    });
    const { url, close } = await serveLambda(handler as Handler);
    return { server, url, extraCleanup: close };
  },
  { serverIsStartedInBackground: true, noIncrementalDelivery: true },
);
