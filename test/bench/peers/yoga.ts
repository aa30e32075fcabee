/** GraphQL Yoga as its page on AWS Lambda has it; its cache of parsed and validated documents is on by default. */
import { createYoga } from 'graphql-yoga';
import { createExecutableSchema } from '../../../src/graphql/executableSchema.ts';
import { contextOf, finish, type Context, type Event, type LambdaContext } from './context.ts';

const yoga = createYoga<{ context: Context }, Context>({
  schema: createExecutableSchema(),
  context: ({ context }) => context,
  graphqlEndpoint: '/graphql',
  graphiql: false,
  landingPage: false,
  logging: false,
});

export async function handler(event: Event, lambdaContext: LambdaContext) {
  const context = contextOf(event, lambdaContext);
  const response = await yoga.fetch(
    `https://${event.requestContext.domainName}${event.rawPath}`,
    {
      method: event.requestContext.http.method,
      headers: event.headers as Record<string, string>, // payload 2.0 leaves none undefined
      body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    },
    { context },
  );
  finish(context);
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers.entries()),
    body: await response.text(),
    isBase64Encoded: false,
  };
}
