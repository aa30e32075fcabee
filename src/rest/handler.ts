import { createGateway } from '../createContext.ts';
import { createRestHandler } from './createRestHandler.ts';

/** Handles the REST Lambda's events: an API Gateway event in payload format 2.0 gets an HTTP answer. */
export const handler = createRestHandler(createGateway(process.env));
