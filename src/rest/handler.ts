import { Logger } from '@aws-lambda-powertools/logger';
import { handle } from 'hono/aws-lambda';
import { createApp } from './app.ts';

const logger = new Logger({ serviceName: 'cloudfront-functions-gateway' });

/** Lambda entry of `/v1`: an API Gateway event, payload 2.0, to a REST answer. */
export const handler = handle(createApp(logger));
