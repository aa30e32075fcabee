import type { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { createKeyValueClient, type KeyValueClient } from './keyValues/keyValueClient.ts';
import type { RequestHandler } from './requestHandler.ts';
import { RetryStrategy } from './retryStrategy.ts';

/**
 * Gives clients of the data plane of key value stores, each with the session of a CloudFront client: the two share the
 * credentials. All share one budget of retries.
 */
export function createKeyValueClients(settings: {
  requestHandler: RequestHandler;
  endpoint: string | undefined;
}) {
  const clients = new WeakMap<CloudFrontClient, KeyValueClient>();
  const retryStrategy = new RetryStrategy();
  return (cloudFront: CloudFrontClient): KeyValueClient => {
    const { credentials } = cloudFront.config;
    const client =
      clients.get(cloudFront) ?? createKeyValueClient({ ...settings, retryStrategy, credentials });
    clients.set(cloudFront, client);
    return client;
  };
}
