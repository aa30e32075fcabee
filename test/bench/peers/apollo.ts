/** Apollo Server as its documentation has it. */
import { ApolloServer } from '@apollo/server';
import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import { resolvers } from '../../../src/graphql/resolvers.ts';
import { sdl } from '../../../src/contract/sdl.generated.ts';
import { contextOf, finish, type Context } from './context.ts';

const server = new ApolloServer<Context>({
  typeDefs: sdl,
  resolvers,
  plugins: [
    {
      requestDidStart: () =>
        Promise.resolve({
          willSendResponse: ({ contextValue }) => Promise.resolve(finish(contextValue)),
        }),
    },
  ],
});

export const handler = startServerAndCreateLambdaHandler(
  server,
  handlers.createAPIGatewayProxyEventV2RequestHandler(),
  { context: ({ event, context }) => Promise.resolve(contextOf(event, context)) },
);
