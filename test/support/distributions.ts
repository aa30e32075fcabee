import {
  CreateDistributionCommand,
  GetDistributionConfigCommand,
  PublishFunctionCommand,
  UpdateDistributionCommand,
  type CloudFrontClient,
  type DefaultCacheBehavior,
  type DistributionConfig,
  type EventType,
  type FunctionAssociations,
} from '@aws-sdk/client-cloudfront';
import { createSample } from './emulator.ts';
import { functionArn } from './roles.ts';

/** Names functions by their event types, as one cache behavior has them. */
export type BehaviorFunctions = Partial<Record<EventType, string>>;

/** Makes the list of function associations of a cache behavior. */
export function functionAssociations(functions: BehaviorFunctions): FunctionAssociations {
  const items = Object.entries(functions).map(([eventType, name]) => ({
    FunctionARN: functionArn(name),
    EventType: eventType as EventType, // a key of the record
  }));
  return { Quantity: items.length, Items: items };
}

/** Makes a cache behavior with these functions. */
export function cacheBehavior(functions: BehaviorFunctions = {}): DefaultCacheBehavior {
  return {
    TargetOriginId: 'origin',
    ViewerProtocolPolicy: 'redirect-to-https',
    FunctionAssociations: functionAssociations(functions),
  };
}

/** Makes the configuration of a distribution with these functions of its default cache behavior. */
export function distributionConfig(
  functions: BehaviorFunctions = {},
  changes: Partial<DistributionConfig> = {},
): DistributionConfig {
  return {
    CallerReference: crypto.randomUUID(),
    Comment: '',
    Enabled: true,
    Origins: { Quantity: 1, Items: [{ Id: 'origin', DomainName: 'origin.example.com' }] },
    DefaultCacheBehavior: cacheBehavior(functions),
    ...changes,
  };
}

/** Creates a distribution, and gives its id. */
export async function createDistribution(
  client: CloudFrontClient,
  functions: BehaviorFunctions = {},
  changes: Partial<DistributionConfig> = {},
): Promise<string> {
  const command = new CreateDistributionCommand({
    DistributionConfig: distributionConfig(functions, changes),
  });
  return (await client.send(command)).Distribution?.Id ?? '';
}

/** Changes a distribution's configuration, as clients do: reads it and sends the whole of it back. */
export async function changeDistribution(
  client: CloudFrontClient,
  Id: string,
  changes: (config: DistributionConfig) => Partial<DistributionConfig>,
) {
  const read = await client.send(new GetDistributionConfigCommand({ Id }));
  const former = read.DistributionConfig;
  if (!former) throw new Error(`no configuration of ${Id}`);
  const DistributionConfig = { ...former, ...changes(former) };
  return client.send(new UpdateDistributionCommand({ Id, IfMatch: read.ETag, DistributionConfig }));
}

/** Creates a function and publishes it. */
export async function createLive(client: CloudFrontClient, name: string): Promise<void> {
  const { ETag } = await createSample(client, name);
  await client.send(new PublishFunctionCommand({ Name: name, IfMatch: ETag }));
}
