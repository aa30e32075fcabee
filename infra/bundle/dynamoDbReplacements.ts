import { prunedDynamoDbSchemas } from './prunedSchemas.ts';
import type { Replacement } from './replacement.ts';

const both = ['graphql', 'rest'] as const;

/** Lists what is left out or replaced of the SDK's client of DynamoDB. */
export const dynamoDbReplacements: readonly Replacement[] = [
  {
    module: '@aws-sdk/client-dynamodb/dist-es/schemas/schemas_0.js',
    lambdas: both,
    reason: 'it has the schemas of some 60 operations',
    source: prunedDynamoDbSchemas,
  },
  {
    module: '@aws-sdk/middleware-endpoint-discovery/dist-es/index.js',
    lambdas: both,
    reason: 'none of our operations finds out its endpoint',
    source: `export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
        environmentVariableSelector: () => undefined, configFileSelector: () => undefined, default: false,
      };
      export const resolveEndpointDiscoveryConfig = (config) => config;`,
    omits: [
      'endpointDiscoveryMiddlewareOptions',
      'getEndpointDiscoveryOptionalPlugin',
      'getEndpointDiscoveryPlugin',
      'getEndpointDiscoveryRequiredPlugin',
    ],
  },
];
