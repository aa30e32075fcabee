import { UpdateFunctionCommand, type CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';
import {
  getEndpointFromInstructions,
  type EndpointParameterInstructionsSupplier,
} from '@smithy/core/endpoints';
import { tableConnections } from './openedEarly.ts';
import type { RequestHandler } from './requestHandler.ts';

/** Names the hosts that the first request will need. */
export interface Hosts {
  cloudFront: CloudFrontClient;
  /** Undefined without sessions. */
  sts: STSClient | undefined;
  /** Where DynamoDB most likely is: its client, which knows, is not made before it is used. */
  table: string | undefined;
}

/** Opens the connections to each host. A request that then finds none says why. */
export function openConnections(handler: RequestHandler, { cloudFront, sts, table }: Hosts): void {
  const endpoints = [endpointOf(cloudFront, UpdateFunctionCommand)];
  if (sts) endpoints.push(endpointOf(sts, AssumeRoleCommand));
  if (table !== undefined && URL.canParse(table)) {
    const endpoint = Promise.resolve({ url: new URL(table) });
    for (let count = 0; count < tableConnections; count += 1) endpoints.push(endpoint);
  }
  for (const endpoint of endpoints) {
    endpoint.then(
      ({ url }) => handler.openAhead(url),
      () => undefined,
    );
  }
}

/** Gives the endpoint that the SDK chooses for a client, whatever command it sends. */
function endpointOf(
  { config }: { config: object },
  command: EndpointParameterInstructionsSupplier,
): Promise<{ url: URL }> {
  return getEndpointFromInstructions({}, command, config);
}
