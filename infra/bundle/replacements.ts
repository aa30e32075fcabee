import type { DocumentNode } from 'graphql';
import { inputDocument } from '../../src/contract/inputDocument.ts';
import { sdlDocument } from '../../src/contract/sdlDocument.ts';
import { prunedSchemas } from './prunedSchemas.ts';

/** A module that the bundles hold in another form, or not at all. */
export interface Replacement {
  /** Its file below node_modules, or in this repository. */
  module: string;
  /** The one Lambda that does without it; unless told, all. */
  lambda?: string;
  /** Why it is not needed as it is. */
  reason: string;
  /** What stands in for it; paths are relative to its own folder. Without it, whatever it exports throws when called. */
  source?: string | ((original: string) => string);
}

const apollo = '@apollo/server/dist/esm';
const smithy = '@smithy/core/dist-es/submodules';
const disabled = 'turned off in src/graphql/server.ts, but Apollo Server imports it dynamically';

/** A module's own source with one passage in other words, and `more` behind it. */
function edited(passage: string, words: string, more = '') {
  return (original: string) => {
    if (!original.includes(passage)) throw new Error(`there is no ${JSON.stringify(passage)}`);
    return `${original.replace(passage, words)}\n${more}`;
  };
}

/**
 * Source of a function that keeps what was made for a text, for the warm path: callers send the same few again and
 * again. Neither long texts nor many of them are kept.
 */
const kept = `const known = new Map();
  function kept(text, make) {
    if (text.length > 5_000) return make();
    if (known.size > 100) known.clear();
    if (!known.has(text)) known.set(text, make());
    return known.get(text);
  }`;

/** V8 parses JSON faster than a literal. */
function parsed(document: DocumentNode): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(document))})`;
}

/** Everything that is left out or replaced. What each step gains: README.md. */
export const replacements: readonly Replacement[] = [
  {
    module: '@as-integrations/aws-lambda/dist/index.js',
    reason: 'being CommonJS, it requires a second Apollo Server; its own sources import the first',
    source: "export * from '../src/index.ts';",
  },
  {
    module: '@apollo/utils.createhash/dist/index.js',
    reason:
      'has no module.require in a bundle and then hashes in JavaScript, the same document in each request',
    source: `import { hash } from 'node:crypto';
      ${kept}
      export const createHash = (algorithm) => ({
        update: (text) => ({
          digest: (encoding) => kept(algorithm + encoding + text, () => hash(algorithm, text, encoding)),
        }),
      });`,
  },
  { module: `${apollo}/plugin/cacheControl/index.js`, reason: disabled },
  { module: `${apollo}/plugin/inlineTrace/index.js`, reason: disabled },
  { module: `${apollo}/plugin/landingPage/default/index.js`, reason: disabled },
  { module: `${apollo}/plugin/schemaReporting/index.js`, reason: disabled },
  { module: `${apollo}/plugin/usageReporting/index.js`, reason: disabled },
  {
    module: '@graphql-tools/schema/esm/makeExecutableSchema.js',
    reason: 'makes a schema of typeDefs; Apollo Server gets one that is made',
  },
  {
    module: `${apollo}/incrementalDeliveryPolyfill.js`,
    reason: 'asks for all of graphql-js to see whether it is version 17, which alone can @defer',
    source: `export { execute as executeIncrementally } from 'graphql';`,
  },
  {
    module: '@aws-sdk/credential-provider-node/dist-es/index.js',
    reason: 'Lambda gives its credentials in the environment',
    source: "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';",
  },
  {
    module: `${smithy}/config/shared-ini-file-loader/loadSharedConfigFiles.js`,
    reason: 'there is no ~/.aws on Lambda, but each client would look for it',
    source: `export { CONFIG_PREFIX_SEPARATOR } from './constants';
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  {
    module: '@aws-sdk/client-cloudfront/dist-es/schemas/schemas_0.js',
    reason: 'has the schemas of some 200 operations',
    source: prunedSchemas,
  },
  {
    module: 'negotiator/lib/mediaType.js',
    lambda: 'graphql',
    reason: 'works out twice a request which types the same header prefers',
    source: edited(
      'module.exports = preferredMediaTypes;',
      `module.exports = (accept, provided) =>
         kept(JSON.stringify([accept, provided]), () => preferredMediaTypes(accept, provided));`,
      kept,
    ),
  },
  {
    module: 'whatwg-mimetype/lib/mime-type.js',
    lambda: 'graphql',
    reason: 'takes the same content-type to pieces in each request',
    source: edited(
      'static parse(string) {',
      `static parse(string) { return kept(string, () => this.parseAnew(string)); }
      static parseAnew(string) {`,
      kept,
    ),
  },
  {
    module: 'src/contract/sdlDocument.ts',
    reason: 'would parse the contract at each start',
    source: `export const sdlDocument = () => ${parsed(sdlDocument())};`,
  },
  {
    module: 'src/contract/inputDocument.ts',
    lambda: 'rest',
    reason: 'would go through all of the contract at each start',
    source: `export const inputDocument = ${parsed(inputDocument)};`,
  },
  {
    module: 'graphql/type/introspection.mjs',
    lambda: 'rest',
    reason: 'nobody asks REST about its schema, yet each schema would go through its types',
    source: `import { GraphQLObjectType } from './definition.mjs';
      export const __Schema = new GraphQLObjectType({ name: '__Schema', fields: {} });
      export const introspectionTypes = [];
      export const isIntrospectionType = () => false;
      export const [__Directive, __DirectiveLocation, __EnumValue, __Field, __InputValue, __Type] = [];
      export const [__TypeKind, TypeKind] = [];
      export const [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef] = [];`,
  },
  {
    module: 'graphql/validation/validate.mjs',
    lambda: 'rest',
    reason: 'there are no documents, and the contract is assumed to be valid',
  },
  {
    module: `${smithy}/event-streams/index.js`,
    reason: 'no operation of ours streams',
  },
  {
    module: '@smithy/node-http-handler/dist-es/index.js',
    reason: 'each client gets the handler of src/aws/requestHandler.ts',
    source: `export { streamCollector } from '@smithy/core/serde';
      export class NodeHttpHandler {
        static create(given) {
          if (typeof given.handle === 'function') return given;
          throw new Error('a client was made without a request handler');
        }
      }`,
  },
  {
    module: `${smithy}/checksum/sha256/Sha256Js.js`,
    reason: 'Node has crypto',
  },
];
