import { Kind, visit, type DocumentNode } from 'graphql';
import { inputDocument } from '../../src/contract/inputDocument.ts';
import { sdlDocument } from '../../src/contract/sdlDocument.ts';
import { apolloReplacements } from './apolloReplacements.ts';
import { dynamoDbReplacements } from './dynamoDbReplacements.ts';
import { graphqlReplacements } from './graphqlReplacements.ts';
import { prunedCloudFrontSchemas } from './prunedSchemas.ts';
import type { Replacement } from './replacement.ts';

export type { Replacement };

const both = ['graphql', 'rest'] as const;
const onlyGraphql = ['graphql'] as const;
const onlyRest = ['rest'] as const;

const smithy = '@smithy/core/dist-es/submodules';

/** Gives an expression for a document. V8 parses JSON faster than a literal. */
function parsed(document: DocumentNode): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(document))})`;
}

/** Makes a module of a package.json that has its version only. */
function versionOnly(packageJson: string): string {
  const { version } = JSON.parse(packageJson) as { version: string };
  return `export default { version: ${JSON.stringify(version)} };`;
}

/** Leaves out the descriptions, except those of an enum's values that become titles of problems. */
export function undescribed(document: DocumentNode): DocumentNode {
  return visit(document, {
    enter: (node) => {
      if (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'ErrorCode') return false;
      return 'description' in node ? { ...node, description: undefined } : undefined;
    },
  });
}

/** Lists everything that is left out or replaced. README.md says what each step gains. */
export const replacements: readonly Replacement[] = [
  ...apolloReplacements,
  {
    module: '@aws-sdk/credential-provider-node/dist-es/index.js',
    lambdas: both,
    reason: 'Lambda gives its credentials in the environment',
    source: "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';",
    omits: ['credentialsTreatedAsExpired', 'credentialsWillNeedRefresh'],
  },
  {
    module: `${smithy}/config/shared-ini-file-loader/loadSharedConfigFiles.js`,
    lambdas: both,
    reason: 'there is no ~/.aws on Lambda, but each client would look for it',
    source: `export { CONFIG_PREFIX_SEPARATOR } from './constants';
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  ...['client-cloudfront', 'client-dynamodb', 'client-sts'].map((client) => ({
    module: `@aws-sdk/${client}/package.json`,
    lambdas: both,
    reason: 'a client takes nothing but its version from it, for the header user-agent',
    source: versionOnly,
  })),
  {
    module: '@aws-sdk/client-cloudfront/dist-es/schemas/schemas_0.js',
    lambdas: both,
    reason: 'it has the schemas of some 200 operations',
    source: prunedCloudFrontSchemas,
  },
  ...dynamoDbReplacements,
  {
    module: 'src/contract/sdlDocument.ts',
    lambdas: onlyGraphql,
    reason:
      'it would parse the contract at each start, with descriptions that only introspection needs',
    source: `export const sdlDocument = () => ${parsed(undescribed(sdlDocument()))};`,
  },
  {
    module: 'src/contract/inputDocument.ts',
    lambdas: onlyRest,
    reason: 'it would go through all of the contract at each start',
    source: `export const inputDocument = ${parsed(undescribed(inputDocument))};`,
  },
  ...graphqlReplacements,
  {
    module: `${smithy}/retry/util-retry/AdaptiveRetryStrategy.js`,
    lambdas: both,
    reason: 'each client gets the strategy of src/aws/retryStrategy.ts, or the standard one',
  },
  ...['event-streams/index', 'serde/util-stream/sdk-stream-mixin'].map((module) => ({
    module: `${smithy}/${module}.js`,
    lambdas: both,
    reason: 'no operation of ours streams',
  })),
  {
    module: '@smithy/node-http-handler/dist-es/index.js',
    lambdas: both,
    reason: 'each client gets the handler of src/aws/requestHandler.ts',
    source: `export { streamCollector } from '@smithy/core/serde';
      export class NodeHttpHandler {
        static create(given) {
          if (typeof given.handle === 'function') return given;
          throw new Error('a client was made without a request handler');
        }
      }`,
    omits: ['DEFAULT_REQUEST_TIMEOUT', 'NodeHttp2Handler'],
  },
  {
    module: `${smithy}/checksum/sha256/Sha256Js.js`,
    lambdas: both,
    reason: 'Node has crypto',
  },
];
