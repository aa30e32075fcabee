import { createGateway } from '../createContext.ts';
import { createRestHandler } from './createRestHandler.ts';

/** Is the Lambda entry of `/v1`: answers an API Gateway event, payload 2.0, with a REST answer. */
export const handler = createRestHandler(createGateway(process.env));
