import { handle } from 'hono/aws-lambda';
import { logger } from '../logger.ts';
import { createApp } from './app.ts';

/** Lambda entry of `/v1`: an API Gateway event, payload 2.0, to a REST answer. */
export const handler = handle(createApp(logger));
