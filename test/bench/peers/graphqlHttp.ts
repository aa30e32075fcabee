/** graphql-http on Hono. */
import { graphqlHttpHandler } from './graphqlHttpHandler.ts';

export const handler = graphqlHttpHandler({});
