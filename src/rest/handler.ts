import { createGateway } from '../createContext.ts';
import { createRestHandler } from './createRestHandler.ts';

const gateway = createGateway(process.env);
gateway.openConnections();

/** Handles the REST Lambda's events: an API Gateway event in payload format 2.0 gets an HTTP answer. */
export const handler = createRestHandler(gateway);
