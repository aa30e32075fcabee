import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { Sha256 } from './sha256.ts';
import { tuneClient } from './tuneClient.ts';

/**
 * Makes a client of DynamoDB that `tuneClient` has changed. An endpoint for each account would be another host than the one that a connection is opened to ahead.
 */
export function createDynamoDbClient(settings: DynamoDBClientConfig): DynamoDBClient {
  const client = new DynamoDBClient({
    ...settings,
    accountIdEndpointMode: 'disabled',
    cacheMiddleware: true,
    sha256: Sha256,
  });
  tuneClient(client as unknown as Parameters<typeof tuneClient>[0]); // the parts that are changed are alike
  return client;
}
