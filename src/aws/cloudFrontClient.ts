import {
  CloudFrontClient,
  type $Command,
  type CloudFrontClientConfig,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-cloudfront';
import { Sha256 } from './sha256.ts';
import { intercept, tuneClient, type Interceptor } from './tuneClient.ts';

/** Represents a command of CloudFront's API, as the SDK types it. */
export type Command<Input extends ServiceInputTypes, Answer extends ServiceOutputTypes> = $Command<
  Input,
  Answer,
  CloudFrontClient['config'],
  ServiceInputTypes,
  ServiceOutputTypes
>;

/** Sends a command through a client of `createCloudFrontClient`. Rejects as the SDK does. */
export function sendCommand<Input extends ServiceInputTypes, Answer extends ServiceOutputTypes>(
  client: CloudFrontClient,
  command: Command<Input, Answer>,
  interceptor: Interceptor,
): Promise<Answer> {
  return client.send(intercept(command, interceptor));
}

/** Makes a client of CloudFront that `tuneClient` has changed. */
export function createCloudFrontClient(settings: CloudFrontClientConfig): CloudFrontClient {
  const client = new CloudFrontClient({ ...settings, cacheMiddleware: true, sha256: Sha256 });
  tuneClient(client);
  return client;
}
