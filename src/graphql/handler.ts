import { createGateway } from '../createContext.ts';
import { createGraphqlHandler } from './createGraphqlHandler.ts';

const gateway = createGateway(process.env);
gateway.openConnections();

/** Handles `/graphql` as a Lambda: answers an API Gateway event, payload 2.0, with a GraphQL response over HTTP. */
export const handler = createGraphqlHandler(gateway);
