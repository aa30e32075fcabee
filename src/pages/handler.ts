import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { pagesConfig } from '../config.ts';
import { answerPage } from './pages.ts';

const config = pagesConfig(process.env);

/** Lambda entry of the pages and of every address that no other Lambda has. */
export const handler = (
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> => answerPage(event, config);
