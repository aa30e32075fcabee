import type { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoDbClient } from './dynamoDbClient.ts';
import type { RequestHandler } from './requestHandler.ts';
import { RetryStrategy } from './retryStrategy.ts';

/**
 * Gives clients of the history's table, each with the session of a CloudFront client: the two share the credentials. All
 * share one budget of retries.
 */
export function createTableClients(requestHandler: RequestHandler) {
  const clients = new WeakMap<CloudFrontClient, DynamoDBClient>();
  const retryStrategy = new RetryStrategy();
  return (cloudFront: CloudFrontClient): DynamoDBClient => {
    const { credentials } = cloudFront.config;
    const client =
      clients.get(cloudFront) ??
      createDynamoDbClient({ requestHandler, retryStrategy, credentials });
    clients.set(cloudFront, client);
    return client;
  };
}
