import { fileURLToPath } from 'node:url';
import { Kind, visit, type DocumentNode } from 'graphql';
import { inputDocument } from '../../src/contract/inputDocument.ts';
import { sdlDocument } from '../../src/contract/sdlDocument.ts';
import { dynamoDbReplacements } from './dynamoDbReplacements.ts';
import { graphqlReplacements } from './graphqlReplacements.ts';
import { memoizeSource } from './memoizeSource.ts';
import { prunedCloudFrontSchemas } from './prunedSchemas.ts';
import type { Replacement } from './replacement.ts';
import { replacePassage } from './replacePassage.ts';

export type { Replacement };

const both = ['graphql', 'rest'] as const;
const onlyGraphql = ['graphql'] as const;
const onlyRest = ['rest'] as const;

const boundedCache = fileURLToPath(new URL('boundedCache.ts', import.meta.url));
const apollo = '@apollo/server/dist/esm';
const smithy = '@smithy/core/dist-es/submodules';
const disabled =
  'it is turned off in src/graphql/server.ts, but Apollo Server imports it dynamically';

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
  {
    module: '@as-integrations/aws-lambda/dist/index.js',
    lambdas: onlyGraphql,
    reason: 'being CommonJS, it requires a second Apollo Server; its own sources import the first',
    source: "export * from '../src/index.ts';",
  },
  {
    module: '@apollo/utils.createhash/dist/index.js',
    lambdas: onlyGraphql,
    reason:
      'it has no module.require in a bundle and then hashes in JavaScript, the same document in each request',
    source: `import { hash } from 'node:crypto';
      ${memoizeSource}
      export const createHash = (algorithm) => ({
        update: (text) => ({
          digest: (encoding) =>
            memoize(algorithm + encoding + text, () => hash(algorithm, text, encoding)),
        }),
      });`,
  },
  {
    module: '@apollo/utils.keyvaluecache/dist/InMemoryLRUCache.js',
    lambdas: onlyGraphql,
    reason: 'its library is 19 KB, of which the cache of parsed documents needs little',
    source: (original) =>
      replacePassage(
        original,
        'require("lru-cache")',
        `{ LRUCache: require(${JSON.stringify(boundedCache)}).BoundedCache }`,
      ),
  },
  { module: `${apollo}/plugin/cacheControl/index.js`, lambdas: onlyGraphql, reason: disabled },
  { module: `${apollo}/plugin/inlineTrace/index.js`, lambdas: onlyGraphql, reason: disabled },
  {
    module: `${apollo}/plugin/landingPage/default/index.js`,
    lambdas: onlyGraphql,
    reason: disabled,
  },
  { module: `${apollo}/plugin/schemaReporting/index.js`, lambdas: onlyGraphql, reason: disabled },
  { module: `${apollo}/plugin/usageReporting/index.js`, lambdas: onlyGraphql, reason: disabled },
  {
    module: '@graphql-tools/schema/esm/makeExecutableSchema.js',
    lambdas: onlyGraphql,
    reason: 'it makes a schema of typeDefs; Apollo Server gets one that is made',
  },
  {
    module: `${apollo}/incrementalDeliveryPolyfill.js`,
    lambdas: onlyGraphql,
    reason: 'it asks for all of graphql-js to see whether it is version 17, which alone can @defer',
    source: `export { execute as executeIncrementally } from 'graphql';`,
  },
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
    module: 'negotiator/lib/mediaType.js',
    lambdas: onlyGraphql,
    reason: 'it works out twice a request which types the same header prefers',
    source: (original) => `${replacePassage(
      original,
      'module.exports = preferredMediaTypes;',
      `module.exports = (accept, provided) => memoize(
         JSON.stringify([accept, provided]), () => preferredMediaTypes(accept, provided));`,
    )}
      ${memoizeSource}`,
  },
  {
    module: 'whatwg-mimetype/lib/mime-type.js',
    lambdas: onlyGraphql,
    reason: 'it takes the same content-type to pieces in each request',
    source: (original) => `${replacePassage(
      original,
      'static parse(string) {',
      `static parse(string) { return memoize(string, () => this.parseAnew(string)); }
       static parseAnew(string) {`,
    )}
      ${memoizeSource}`,
  },
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
    module: 'loglevel/lib/loglevel.js',
    lambdas: onlyGraphql,
    reason: 'Apollo Server gets the logger of src/graphql/server.ts',
    source: () =>
      "exports.getLogger = () => { throw new Error('loglevel is not in this bundle'); };",
  },
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
